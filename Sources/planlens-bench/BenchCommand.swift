import ArgumentParser

/// Measures speed, and holds every measurement to the same number of things found.
@main
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planlens-bench",
        abstract: "Measures PlanLens; a fast wrong answer ends the run.",
        subcommands: [
            ReadingBench.self, LibraryBench.self, LibraryBuild.self, LibraryQueries.self, LibraryExact.self,
            LibraryKill.self,
        ],
        defaultSubcommand: ReadingBench.self)
}
