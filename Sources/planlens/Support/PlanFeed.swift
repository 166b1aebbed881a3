import PlanIngest
import PlanModel

/// The texts of files one by one; a `.jsonl` file holds a text a line, as `pipe` reads them, and is never held whole.
struct PlanFeed {
    /// What is to be read next.
    enum Item: Sendable {
        case file(InputFile)
        /// A line of a `.jsonl` file.
        case line([UInt8])
        case failure(PlanFailure)
    }

    private var files: ArraySlice<InputFile>
    private var lines: LineReader?
    private var ready: ArraySlice<LineReader.Line> = []
    private var name = ""

    init(_ files: [InputFile]) { self.files = files[...] }

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
            guard let file = files.popFirst() else { return nil }
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
