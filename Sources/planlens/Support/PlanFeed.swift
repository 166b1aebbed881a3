import PlanIngest
import PlanKit
import PlanModel

/// Texts one by one, of files and of the library; a `.jsonl` file holds a text a line, as `pipe` reads them, and is never
/// held whole.
///
/// `Entry` is what a command knows of a text of the library.
struct PlanFeed<Entry: Sendable> {
    /// Where texts come from.
    enum Origin: Sendable {
        case file(InputFile)
        case entry(Entry, bytes: Int)

        /// Bytes, as far as they are known beforehand.
        var size: Int {
            switch self {
            case .file(let file): file.size
            case .entry(_, let bytes): bytes
            }
        }
    }

    /// What is to be read next.
    enum Item: Sendable {
        /// A file, or a text of the library.
        case whole(Origin)
        /// A line of a `.jsonl` file.
        case line([UInt8])
        case failure(PlanFailure)

        /// Bytes, for the progress that is shown.
        var size: Int {
            switch self {
            case .whole(let origin): origin.size
            case .line(let bytes): bytes.count + 1
            case .failure: 0
            }
        }
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
            guard case .file(let file) = origin, file.path.hasSuffix(".jsonl") else { return .whole(origin) }
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

extension PlanFeed.Item {
    /// What is made of the text.
    ///
    /// - Parameters:
    ///   - options: What the user said about the texts; a line is UTF-8 and may say when it was published.
    ///   - entry: Called for a text of the library.
    ///   - text: Called with the name, the id where the text has one, the bytes and what is known of them.
    func read<Value>(
        options: ReadingOptions, entry: (Entry) throws(PlanFailure) -> Value,
        text: (String, String?, consuming [UInt8], ReadingOptions) throws(PlanFailure) -> Value
    ) -> Result<Value, PlanFailure> {
        do throws(PlanFailure) {
            switch self {
            case .failure(let failure): return .failure(failure)
            case .whole(.file(let file)):
                return file.read(limit: options.limits.file) { name, bytes throws(PlanFailure) in
                    try text(name, nil, bytes, options)
                }
            case .whole(.entry(let known, _)): return .success(try entry(known))
            case .line(let line):
                var record = try PipeRecord(line)
                let id = record.id.text
                return .success(try text(id, id, record.takeText(), record.options(otherwise: options.published)))
            }
        } catch {
            return .failure(error)
        }
    }
}

extension PipeRecord {
    /// What is known of the record's text.
    ///
    /// - Parameter published: Publication date where the record gives none.
    func options(otherwise published: CalendarDate? = nil) -> ReadingOptions {
        ReadingOptions(encoding: "UTF-8", published: self.published ?? published, isText: true)
    }
}
