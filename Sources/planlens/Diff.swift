import ArgumentParser
import PlanCompare
import PlanModel
import PlanReport

/// `planlens diff`: two versions of a plan.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what became of a plan's targets in its next version.",
        discussion: """
            Each indicator is kept, raised, lowered, moved to another year, dropped or new; what cannot be put beside each \
            other is named with the reason.

            Examples:
              planlens diff draft.txt issued.txt
              planlens diff plan-2019.txt plan-2022.txt --format md
            """)

    @Argument(help: "The older plan.")
    var old: String

    @Argument(help: "The newer plan.")
    var new: String

    @Option(help: "How to print.")
    var format = ProgressFormat.table

    @OptionGroup var output: OutputArguments

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let comparer = try Comparer(resources: resources)
        let (old, new) = try await PlanInputs.pair(
            old, new, reading.reading, library: library, resources: resources)
        let words = "sets no targets; name two plans, the older one first."
        try old.require(.target, else: words)
        try new.require(.target, else: words)
        let diff = Differ(comparer: comparer).diff(from: old, to: new)
        let report = DiffReport(diff, themes: comparer.themes)
        try ProgressPrinter(format: format, output: output).print(
            report: { report.report(hasEvidence: $0) }, csv: { DiffCSV.write(diff, to: &$0) },
            json: { DiffJSON.write(diff, versions: Versions.tool, to: &$0) })
    }
}
