import ArgumentParser
import PlanKit
import PlanModel
import PlanReport

/// `planlens extract`: what is in a plan.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads plans and prints what is in them.",
        discussion: """
            Prints targets, actual figures, support, criteria, deadlines, institutions, tasks and terms, each with the \
            words it came from. A file that cannot be read is named on standard error; the others are still printed.

            Examples:
              planlens extract plan.txt
              planlens extract plan.txt --format json
              planlens extract plans/*.txt --format csv > figures.csv
              planlens extract old.txt --encoding GB18030
              cat news.txt | planlens extract - --published 2026-01-28 --format md
            """)

    @Argument(help: ArgumentHelp("Plans to read; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "How to print.")
    var format = DocumentFormat.table

    @Flag(help: "With csv: leave cells as they are, even where a spreadsheet would run them as formulas.")
    var raw = false

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let reader = try PlanReader(resources: try reading.tables.open())
        let printer = DocumentPrinter(format: format, isMany: files.count > 1, isRaw: raw, style: Output.style())
        let options = reading.reading
        let report = FileReport(parts: printer.parts)
        var rest = files.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { path in
                InputFile(path: path).read(with: reader, options: options).map { printer.bytes($0) }
            },
            emit: { try report.take($0) })
        try report.finish()
    }
}
