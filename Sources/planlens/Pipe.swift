import ArgumentParser
import PlanIngest
import PlanKit
import PlanModel
import PlanReport

/// `planlens pipe`: JSON Lines in, JSON Lines out.
struct Pipe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads texts as JSON Lines and answers each line with one line.",
        discussion: """
            A line of the input is {"id": "…", "text": "…"}, with "published": "YYYY-MM-DD" where the date is known. The \
            answer is the document as extract --format jsonl prints it, with the same id, in the order of the input; a \
            line that cannot be read is answered with {"id", "error": {"code", "message"}} and the run goes on. Memory \
            does not grow with the number of lines.

            Examples:
              planlens pipe < plans.jsonl > records.jsonl
              planlens pipe --jobs 4 < plans.jsonl > records.jsonl
              echo '{"id": "1", "text": "到2025年，建成5个园区。"}' | planlens pipe
            """)

    @OptionGroup var tables: ResourceArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let answers = PipeAnswers(reader: try PlanReader(resources: try tables.open()))
        let output = Output()
        var lines = LineReader(limit: InputFile.limit)
        let isParallel = work.jobs > 1
        try await OrderedWork.run(
            jobs: work.jobs, next: { try lines.next { try output.flush() } },
            pieces: { batch, hand in try answers.write(batch, hand) },
            emit: { bytes in
                try output.write(bytes)
                if isParallel { try output.flush() }
            })
        try output.flush()
    }
}

/// Turns lines into answers.
struct PipeAnswers: Sendable {
    let reader: PlanReader

    /// The answers to some lines, a line each, in pieces. Of a long text nothing is held twice: its line goes when its
    /// record was read, its bytes when they were decoded, its answer as it is written.
    func write(_ lines: consuming [LineReader.Line], _ hand: ([UInt8]) throws -> Void) throws {
        var json = JSONWriter()
        var rest = Array(lines.reversed())
        lines = []
        while let line = rest.popLast() {
            try answer(consume line, to: &json, hand)
            json.raw(0x0A)
        }
        try hand(json.bytes)
    }

    private func answer(
        _ line: consuming LineReader.Line, to json: inout JSONWriter, _ hand: ([UInt8]) throws -> Void
    ) throws {
        var id: PipeRecord.ID?
        let document: PlanDocument
        do throws(PlanFailure) {
            var record = try PipeAnswers.record(consume line)
            id = record.id
            document = try record.read(with: reader)
        } catch {
            return PipeAnswers.write(error, of: id ?? (error.name.isEmpty ? nil : .string(error.name)), to: &json)
        }
        let writer = DocumentJSON(versions: Versions.tool)
        try writer.write(document, hasNumberID: id?.isNumber ?? false, to: &json) { try $0.handOut(hand) }
    }

    private static func record(_ line: consuming LineReader.Line) throws(PlanFailure) -> PipeRecord {
        switch line {
        case .line(let bytes): return try PipeRecord(bytes)
        case .tooLong:
            let limit = InputFile.limit >> 20
            throw PlanFailure(code: "too_large", name: "", message: "The line is longer than \(limit) MiB.")
        }
    }

    private static func write(_ failure: PlanFailure, of id: PipeRecord.ID?, to json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        switch id {
        case .string(let text): json.value(text)
        case .number(let figures): json.number(asRead: figures)
        case nil: json.null()
        }
        json.object("error") {
            $0.field("code", failure.code)
            $0.field("message", failure.message)
        }
        json.endObject()
    }
}

extension PipeRecord.ID {
    /// Whether it was a JSON number.
    var isNumber: Bool {
        switch self {
        case .number: true
        case .string: false
        }
    }
}
