import ArgumentParser
import PlanCompare
import PlanModel
import PlanReport

/// `planlens track`: a plan's targets against a later text.
struct Track: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Holds a plan's targets against the figures of a later text.",
        discussion: """
            A target is met, missed, or on or behind the straight line from the plan's own figure to the target; every step \
            of the sum is shown. Figures of another base, unit, scope or year are not judged; it is said why.

            Examples:
              planlens track plan-2021.txt work-report-2023.txt
              planlens track plan.txt evaluation.txt --format json
            """)

    @Argument(help: "The plan whose targets are tracked.")
    var plan: String

    @Argument(help: "A later text with actual figures: a report, an evaluation, the next plan.")
    var report: String

    @Option(help: "How to print.")
    var format = ProgressFormat.table

    @OptionGroup var output: OutputArguments

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let comparer = try Comparer(resources: resources)
        let (plan, report) = try await PlanInputs.pair(
            plan, report, reading.reading, library: library, resources: resources)
        try plan.require(.target, else: "sets no targets; name the plan first and the later text behind it.")
        try report.require(.actual, else: "gives no actual figures; name a report, an evaluation or the next plan.")
        let track = Tracker(comparer: comparer).track(plan, against: report)
        let arranged = TrackReport(track, themes: comparer.themes)
        try ProgressPrinter(format: format, output: output).print(
            report: { arranged.report(hasEvidence: $0) }, csv: { TrackCSV.write(track, to: &$0) },
            json: { TrackJSON.write(track, versions: Versions.tool, to: &$0) })
    }
}
