import ArgumentParser
import PlanCompare
import PlanKit
import PlanModel
import PlanReport

/// `planlens compare`: cities side by side.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts plans side by side: indicators down, plans across.",
        discussion: """
            A cell holds what the plan says in its own words, with the date it is due; a blank says whether nothing was \
            found, the plan speaks of it without a number (·), or sets no targets (n/a). What keeps a figure from being \
            compared (another year, another base, actual against target) stands in its cell.

            Examples:
              planlens compare chengdu.txt guangzhou.txt wuhan.txt
              planlens compare plans/*.txt --indicators shared --format md > comparison.md
              planlens compare 2019.txt 2022.txt --theme industryScale --theme patents
              planlens compare plans/*.txt --format csv > figures.csv
            """)

    @Argument(help: ArgumentHelp("Plans to compare, at least two.", valueName: "plan"))
    var plans: [String]

    @Option(help: "How to print.")
    var format = ComparisonFormat.table

    @OptionGroup var output: OutputArguments

    @OptionGroup var selection: SelectionArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    func validate() throws {
        guard plans.count > 1 else { throw ValidationError("Name at least two plans to compare.") }
    }

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let comparer = try Comparer(resources: resources)
        let selected = try selection.selection(themes: comparer.themes)
        let gathered = DocumentCollection()
        let reader = try PlanReader(resources: resources)
        let options = reading.reading
        var rest = plans.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { InputFile(path: $0).read(with: reader, options: options) }, emit: { gathered.add($0) })
        let documents = gathered.documents
        guard documents.count > 1 else {
            Messages.write("planlens: Fewer than two plans could be read, so there is nothing to compare.")
            throw ExitCode(3)
        }
        let target = try output.open()
        let comparison = selected.part(of: comparer.compare(documents))
        try ComparisonPrinter(format: format, themes: comparer.themes, style: target.style).print(
            comparison, to: target)
        try target.flush()
        try Findings.leave(bad: plans.count - documents.count, of: plans.count)
    }
}
