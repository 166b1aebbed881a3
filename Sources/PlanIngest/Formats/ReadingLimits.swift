package import Formats

/// What reading a file may cost; each bound has a name by which it is set and a code with which it is reported.
package struct ReadingLimits: Sendable, Hashable, Codable {
    /// Largest file in bytes: `too_large`.
    package var file = 64 << 20
    /// Longest text in characters: `text_limit`.
    package var characters = 16_000_000
    /// Entries of a ZIP file: `zip_limit`.
    package var entries = 10_000
    /// Size of an entry, unpacked, in bytes: `zip_bomb`.
    package var entry = 64 << 20
    /// Size of all entries that are read, unpacked, in bytes: `zip_bomb`.
    package var entriesTotal = 256 << 20
    /// How many times its packed size an entry over a MiB may have: `zip_bomb`.
    package var ratio = 200
    /// Depth of the elements of XML: `depth_limit`.
    package var depth = 256
    /// Cells of the tables of a file: `table_limit`.
    package var cells = 1_000_000
    /// Pages of a PDF or OFD file: `page_limit`.
    package var pages = 5_000
    /// Address space of the process that reads a file, in bytes: `memory_limit`.
    package var memory = 1536 << 20
    /// Processor time of that process in seconds: `timeout`.
    package var seconds = 30
    /// Time on the clock that it may take, in seconds: `timeout`.
    package var wait = 60
    /// Most that it may answer, in bytes: `output_limit`.
    package var output = 64 << 20
    /// Files that it may have open.
    package var files = 64
    /// Largest file that it may write, in bytes; it writes none.
    package var written = 64 << 20

    package init() {}

    /// Names of the bounds, with what they count, in the order in which they are told.
    package static let names: [(name: String, unit: String)] = bounds.map { ($0.name, $0.unit) }

    private static let bounds:
        [(name: String, unit: String, path: any WritableKeyPath<ReadingLimits, Int> & Sendable)] = [
            ("file", "MiB", \.file), ("characters", "characters", \.characters),
            ("entries", "entries of a ZIP", \.entries),
            ("entry", "MiB of an entry", \.entry), ("entries-total", "MiB of all entries", \.entriesTotal),
            ("ratio", "times the packed size", \.ratio), ("depth", "levels of XML", \.depth),
            ("cells", "cells", \.cells),
            ("pages", "pages", \.pages), ("memory", "MiB of the reading process", \.memory),
            ("seconds", "s of processor time", \.seconds), ("wait", "s on the clock", \.wait),
            ("output", "MiB of text and repairs", \.output), ("files", "open files", \.files),
            ("written", "MiB written", \.written),
        ]

    /// Sets a bound by its name; those of memory are given in MiB.
    ///
    /// - Returns: Whether there is a bound of this name and the number is one that it can have.
    package mutating func set(_ name: String, to number: Int) -> Bool {
        guard let bound = ReadingLimits.bounds.first(where: { $0.name == name }), (1...1 << 31).contains(number) else {
            return false
        }
        self[keyPath: bound.path] = bound.unit.hasPrefix("MiB") ? number << 20 : number
        return true
    }

    /// Bounds of archives.
    package var archive: ArchiveLimits {
        ArchiveLimits(entries: entries, entrySize: entry, totalSize: entriesTotal, ratio: ratio)
    }

    /// Bounds that the reading process puts on itself.
    package var process: ProcessLimits {
        ProcessLimits(memory: memory, seconds: seconds, fileSize: written, files: files)
    }
}
