package import Formats
import PlanIngest

/// F4: bytes that may be a ZIP file. What comes out of them stays within the bounds, and every entry is read or has a
/// fault of its own.
package enum ArchiveCheck {
    /// Bounds that an input of a few KiB can come to.
    package static let limits = ArchiveLimits(entries: 64, entrySize: 3 << 20, totalSize: 5 << 20, ratio: 200)

    /// - Throws: `BrokenPromise`.
    package static func check(_ file: [UInt8]) throws(BrokenPromise) {
        let first = unpacked(file)
        try check(first, of: file)
        try BrokenPromise.check(first == unpacked(file), "the same archive was unpacked in two ways")
        try checkDocument(file)
    }

    /// What came out of an entry.
    package struct Unpacked: Hashable, Sendable {
        package var name: String
        package var size: Int
        /// Of the bytes that came out.
        package var digest: Int
        package var fault: ArchiveFault?

        package init(name: String, size: Int, digest: Int = 0, fault: ArchiveFault? = nil) {
            (self.name, self.size, self.digest, self.fault) = (name, size, digest, fault)
        }
    }

    /// - Throws: `BrokenPromise` where more came out than is allowed.
    package static func check(_ entries: [Unpacked], of file: [UInt8]) throws(BrokenPromise) {
        try BrokenPromise.check(entries.count <= limits.entries, "\(entries.count) entries")
        let swollen = max(1 << 20, (limits.ratio + 1) * file.count)
        for entry in entries {
            try BrokenPromise.check(entry.size <= limits.entrySize, "\(entry.size) bytes of one entry")
            try BrokenPromise.check(entry.size <= swollen, "\(entry.size) bytes out of \(file.count)")
            let isAlone = entries.count { $0.name == entry.name } == 1
            try BrokenPromise.check(isAlone || entry.fault == .doubled, "one of two entries with a name was read")
            try BrokenPromise.check(entry.fault != .missing, "a listed entry is missing")
        }
        let total = entries.reduce(0) { $0 + $1.size }
        try BrokenPromise.check(total <= limits.totalSize, "\(total) bytes of all entries")
    }

    private static func unpacked(_ file: [UInt8]) -> [Unpacked] {
        guard let archive = try? ZipArchive(file, limits: limits) else { return [] }
        return archive.names.map { name in
            var entry = Unpacked(name: name, size: 0)
            do throws(ArchiveFault) {
                try archive.read(name, faults: { $0 }) { piece throws(ArchiveFault) in
                    entry.size += piece.count
                    for byte in piece.prefix(4096) { entry.digest = entry.digest &* 31 &+ Int(byte) }
                }
            } catch { entry.fault = error }
            return entry
        }
    }

    private static func checkDocument(_ file: [UInt8]) throws(BrokenPromise) {
        var limits = PageCheck.options.limits
        (limits.entries, limits.entry) = (self.limits.entries, self.limits.entrySize)
        (limits.entriesTotal, limits.ratio) = (self.limits.totalSize, self.limits.ratio)
        guard let text = try? ArchiveReader(limits: limits).read(file) else { return }
        try ReadTextCheck.check(text)
        guard let again = try? ArchiveReader(limits: limits).read(file) else {
            throw BrokenPromise("an archive was read and then turned away")
        }
        try ReadTextCheck.check(text, is: again)
    }
}
