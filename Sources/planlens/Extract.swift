import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanResources

/// `planlens extract`: what is in a plan.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads plans and prints what is in them.",
        discussion: """
            Prints targets, actual figures, support, criteria, deadlines, institutions, tasks and terms, each with the \
            words it came from. A file that cannot be read is named on standard error; the others are still printed. A file \
            that holds several plans is one document; --split makes one of each plan.

            Examples:
              planlens extract plan.txt
              planlens extract plan.txt --format json
              planlens extract plans/*.txt --format csv > figures.csv
              planlens extract plans/*.txt --format xlsx --output plans.xlsx
              planlens extract old.txt --encoding GB18030
              planlens extract plan.txt --explain | less
              planlens extract volume.pdf --split --format jsonl
              cat news.txt | planlens extract - --published 2026-01-28 --format md
            """)

    @Argument(help: ArgumentHelp("Plans to read; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "How to print.")
    var format = DocumentFormat.table

    @Flag(help: "With csv: leave cells as they are, even where a spreadsheet would run them as formulas.")
    var raw = false

    @Flag(help: "Print why each record is there: the rules that made it, and the rows of the tables around it.")
    var explain = false

    @Flag(help: "Make a document of each plan of a file that holds several.")
    var split = false

    @OptionGroup var output: OutputArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    func validate() throws {
        guard !explain || format == .table else {
            throw ValidationError("--explain prints text of its own; leave --format out.")
        }
        if format == .xlsx { try output.refuseTerminal(for: "xlsx") }
    }

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let reader = try PlanReader(resources: resources)
        let target = try output.open()
        if let stream = format.stream {
            try await print(stream, with: reader, resources: resources, to: target)
        } else {
            try await gather(with: reader, to: target)
        }
    }

    @MainActor
    private func print(
        _ stream: StreamFormat, with reader: PlanReader, resources: ResourceSet, to target: Output
    ) async throws {
        let printer = DocumentPrinter(
            format: stream, isMany: files.count > 1, isRaw: raw, style: target.style,
            explainer: explain ? try Explainer(resources: resources) : nil)
        let report = FileReport(parts: printer.parts, several: printer.parts(isMany: true), output: target)
        let (options, split) = (reading.reading, split)
        var rest = files.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            pieces: { path, hand in
                let plans = InputFile(path: path).plans(with: reader, options: options, isSplit: split)
                try printer.print(plans, hand)
            },
            emit: { try report.take($0) })
        try report.finish()
    }

    /// Formats that hold all texts in one file.
    @MainActor
    private func gather(with reader: PlanReader, to target: Output) async throws {
        let gathered = DocumentGathering()
        let format = format
        try await read(
            with: reader, work: { DocumentGathering.part(of: $0, format: format) }, emit: { gathered.take($0) })
        try gathered.finish(target)
    }

    /// Reads the files in their order.
    @MainActor
    private func read<Value: Sendable>(
        with reader: PlanReader, work body: @escaping @Sendable (PlanDocument) -> Value,
        emit: @escaping @Sendable (Result<Value, PlanFailure>) throws -> Void
    ) async throws {
        let (options, split) = (reading.reading, split)
        var rest = files.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { path -> [Result<Value, PlanFailure>] in
                switch InputFile(path: path).plans(with: reader, options: options, isSplit: split) {
                case .success(let documents): documents.map { .success(body($0)) }
                case .failure(let failure): [.failure(failure)]
                }
            }, emit: { for result in $0 { try emit(result) } })
    }
}
