import ArgumentParser
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
            work: { batch in answers.bytes(batch) },
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

    /// The answers to some lines, a line each.
    func bytes(_ lines: [LineReader.Line]) -> [UInt8] {
        let writer = DocumentJSON(versions: Versions.tool)
        var json = JSONWriter()
        for line in lines {
            do throws(PlanFailure) {
                writer.write(try document(line), to: &json)
            } catch {
                PipeAnswers.write(error, to: &json)
            }
            json.raw(0x0A)
        }
        return json.bytes
    }

    private func document(_ line: LineReader.Line) throws(PlanFailure) -> PlanDocument {
        guard case .line(let bytes) = line else {
            let limit = InputFile.limit >> 20
            throw PlanFailure(code: "too_large", name: "", message: "The line is longer than \(limit) MiB.")
        }
        let input = try PipeInput(bytes)
        let options = ReadingOptions(encoding: "UTF-8", published: input.published)
        return try reader.read(name: input.id, bytes: Array(input.text.utf8), id: input.id, options: options)
    }

    private static func write(_ failure: PlanFailure, to json: inout JSONWriter) {
        json.beginObject()
        json.field("id", failure.name.isEmpty ? nil : failure.name)
        json.object("error") {
            $0.field("code", failure.code)
            $0.field("message", failure.message)
        }
        json.endObject()
    }
}
