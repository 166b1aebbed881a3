import PlanIngest
import PlanModel
import PlanStore

/// Texts one by one, of files and of the library; a `.jsonl` file holds a text a line, as `pipe` reads them, and is never
/// held whole.
struct PlanFeed {
    /// Where texts come from.
    enum Origin: Sendable {
        case file(InputFile)
        case entry(LibraryOrigin, PlanStore)

        /// Bytes, as far as they are known beforehand.
        var size: Int {
            switch self {
            case .file(let file): file.size
            case .entry(let origin, _): origin.byteCount
            }
        }
    }

    /// What is to be read next.
    enum Item: Sendable {
        case file(InputFile)
        case entry(LibraryOrigin, PlanStore)
        /// A line of a `.jsonl` file.
        case line([UInt8])
        case failure(PlanFailure)
    }

    private var origins: ArraySlice<Origin>
    private var lines: LineReader?
    private var ready: ArraySlice<LineReader.Line> = []
    private var name = ""

    init(_ origins: [Origin]) { self.origins = origins[...] }

    /// - Throws: `ExitCode` 3 where a file of lines stops being readable.
    mutating func next() throws -> Item? {
        while true {
            while let line = ready.popFirst() {
                if let item = item(line) { return item }
            }
            if let more = try lines?.next(waiting: {}) {
                ready = more[...]
                continue
            }
            lines = nil
            guard let origin = origins.popFirst() else { return nil }
            guard case .file(let file) = origin else {
                if case .entry(let entry, let store) = origin { return .entry(entry, store) }
                continue
            }
            guard file.path.hasSuffix(".jsonl") else { return .file(file) }
            name = file.path
            do throws(PlanFailure) { lines = try file.lines() } catch { return .failure(error) }
        }
    }

    private func item(_ line: LineReader.Line) -> Item? {
        switch line {
        case .line(let bytes): return bytes.allSatisfy { $0 <= 0x20 } ? nil : .line(bytes)
        case .tooLong:
            let message = "A line is longer than \(InputFile.limit >> 20) MiB; cut it into parts."
            return .failure(PlanFailure(code: "too_large", name: name, message: message))
        }
    }
}
