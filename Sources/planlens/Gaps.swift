import ArgumentParser
import PlanCompare
import PlanReport

/// `planlens gaps`: what one plan lacks.
struct Gaps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what most other plans set and one plan does not.",
        discussion: """
            The first plan is held against all others. An indicator is a gap where more than half of the others have a \
            target for it and the first plan has no figure; its nearest passage stands beside the others' words. Plans of \
            other levels of authority (a province beside a city) are left out unless --all-tiers is given.

            Examples:
              planlens gaps wuhan.txt chengdu.txt guangzhou.txt
              planlens gaps ours.txt others/*.txt --format md > gaps.md
            """)

    @Argument(help: ArgumentHelp("The plan, then those that it is held against.", valueName: "plan"))
    var plans: [String]

    @Option(help: "How to print.")
    var format = ProgressFormat.table

    @Flag(help: "Hold it against plans of all levels of authority.")
    var allTiers = false

    @OptionGroup var output: OutputArguments

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let comparer = try Comparer(resources: resources)
        let inputs = PlanInputs(paths: plans, options: reading.reading, jobs: work.jobs, library: library)
        let read = try await inputs.read(resources: resources)
        guard let plan = read.documents.first, read.documents.count > 1 else {
            if plans.count == 1 { throw ValidationError("Name a plan and at least one other to hold it against.") }
            Messages.write(
                "planlens: Fewer than two plans could be read, so there is nothing to hold the plan against.")
            throw ExitCode(3)
        }
        let tier = ComparedPlan(plan).tier
        let peers = read.documents.dropFirst().filter { allTiers || ComparedPlan($0).isPeer(of: tier) }
        let others = read.documents.count - 1 - peers.count
        if others > 0 { Messages.write("planlens: \(others) plans of other levels of authority are left out.") }
        guard !peers.isEmpty else {
            Messages.write("planlens: No plan of the same level is left; --all-tiers takes them all.")
            throw ExitCode(3)
        }
        var comparison = comparer.compare([plan] + peers)
        comparison.gaps.removeAll { $0.plan != 0 }
        let report = GapsReport(comparison, themes: comparer.themes)
        try ProgressPrinter(format: format, output: output).print(
            report: { _ in report.report(of: 0) }, csv: { GapsCSV.write(comparison, to: &$0) },
            json: { GapsJSON.write(comparison, versions: Versions.tool, to: &$0) })
        try Findings.leave(bad: read.bad, of: read.bad + read.documents.count)
    }
}

extension ComparedPlan {
    /// Whether it can be held against plans of a level; where a level is not known, it can.
    func isPeer(of tier: Tier?) -> Bool { tier == nil || self.tier == nil || self.tier == tier }
}
