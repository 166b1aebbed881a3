import ArgumentParser
import PlanIngest
import PlanKit
import PlanModel
import PlanReport

/// `planlens segment`: words.
struct Segment: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        abstract: "Cuts texts into words.",
        discussion: """
            Prints a sentence a line, its words separated by blanks. With json each word has its span in the text. Page \
            numbers inside words, hard line ends and other noise are passed over.

            Examples:
              planlens segment plan.txt
              planlens segment plan.txt --format json
              cat plan.txt | planlens segment -
            """)

    @Argument(help: ArgumentHelp("Texts to cut; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "How to print.")
    var format = Format.text

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let reader = try WordReader(resources: try reading.tables.open())
        let report = FileReport(parts: format == .json ? .json(isMany: files.count > 1) : FileReport.Parts())
        let (options, format) = (reading.reading, format)
        var rest = files.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { path in
                InputFile(path: path).read(limit: options.limits.file) { name, bytes throws(PlanFailure) in
                    let text = try reader.read(name: name, bytes: bytes, options: options)
                    return format == .text ? Segment.lines(text) : Segment.json(text)
                }
            },
            emit: { try report.take($0) })
        try report.finish()
    }

    private static func lines(_ text: WordText) -> [UInt8] {
        var bytes: [UInt8] = []
        for words in text.words {
            let shown = words.compactMap { text.text(of: $0) }
            guard !shown.isEmpty else { continue }
            bytes += Array(shown.joined(separator: " ").utf8) + [0x0A]
        }
        return bytes
    }

    private static func json(_ text: WordText) -> [UInt8] {
        var json = JSONWriter(layout: .lines(depth: 2))
        json.beginObject()
        json.field("schema", "planlens.words/1")
        json.field("name", text.source.name)
        json.objects("sentences", zip(text.sentences, text.words)) { json, entry in
            json.field("span", text.source.view.canonical(entry.0))
            json.objects("words", entry.1.filter { text.text(of: $0) != nil }) { json, word in
                json.field("text", text.text(of: word))
                json.field("span", text.source.view.canonical(word))
            }
        }
        json.object("tool") { $0.members(of: Versions.tool) }
        json.endObject()
        return json.bytes
    }
}
