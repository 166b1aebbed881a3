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
              planlens compare plans/*.txt --format html --output comparison.html
              planlens compare plans/*.txt --format xlsx --output comparison.xlsx
              planlens compare plans/*.txt --format csv > figures.csv
              planlens compare wuhan-2023 chengdu-2019      documents of the library
              planlens compare plans.jsonl --indicators shared --format json
            """)

    @Argument(
        help: ArgumentHelp(
            "Plans to compare, at least two: files, ids of the library, or a .jsonl file with a plan a line.",
            valueName: "plan")
    )
    var plans: [String]

    @Option(help: "How to print.")
    var format = ComparisonFormat.table

    @OptionGroup var output: OutputArguments

    @OptionGroup var selection: SelectionArguments

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    func validate() throws {
        if format == .xlsx { try output.refuseTerminal(for: "xlsx") }
    }

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let comparer = try Comparer(resources: resources)
        let selected = try selection.selection(themes: comparer.themes)
        let inputs = PlanInputs(paths: plans, options: reading.reading, jobs: work.jobs, library: library)
        let read = try await inputs.read(resources: resources)
        guard read.documents.count > 1 else {
            if plans.count == 1 { throw ValidationError("Name at least two plans to compare, or a file of several.") }
            Messages.write("planlens: Fewer than two plans could be read, so there is nothing to compare.")
            throw ExitCode(3)
        }
        try format.checkRoom(for: read.documents.count)
        let target = try output.open()
        let counter = try WordCounter(resources: resources)
        let words = try read.documents.map { try WordCounts(counter.count($0)) }
        let comparison = comparer.compare(read.documents, words: words)
        Compare.explainEmptiness(of: comparison)
        try ComparisonPrinter(format: format, themes: comparer.themes, style: target.style).print(
            selected.part(of: comparison), to: target)
        try target.flush()
        try Findings.leave(bad: read.bad, of: read.bad + read.documents.count)
    }

    /// Says why a comparison has nothing to compare, and what to do.
    private static func explainEmptiness(of comparison: Comparison) {
        if comparison.rows.isEmpty {
            Messages.write(
                "planlens: None of the texts gives a figure; see with “planlens extract FILE” what is read in each.")
        } else if !comparison.rows.contains(where: { $0.filled.count > 1 }) {
            Messages.write(
                "planlens: No indicator has figures of two plans; compare plans for the same industry, or see with "
                    + "“planlens gaps” what one lacks.")
        }
    }
}
