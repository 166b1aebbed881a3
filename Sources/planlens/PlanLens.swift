import ArgumentParser
import Foundation

/// The command: reads the arguments, runs a subcommand, turns faults into exit codes.
@main
struct PlanLens: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planlens",
        abstract: "Reads Chinese plans and policy texts: targets, deadlines, institutions, tasks, with the evidence.",
        version: Versions.text,
        subcommands: [
            Extract.self, Compare.self, Gaps.self, Track.self, Diff.self, Add.self, List.self, Show.self, Remove.self,
            Search.self, Verify.self, Refresh.self, Export.self, KeyWordInContext.self, Keywords.self,
            KeynessCommand.self,
            CollocationsCommand.self, CoOccur.self, TrendCommand.self, DispersionCommand.self, IndexCommand.self,
            NewTermsCommand.self, Pipe.self, Segment.self, Evaluate.self,
            Worker.self,
        ])

    /// Runs the command that the arguments name.
    ///
    /// Exit codes are those of the contract: 0 done, 1 done with findings, 2 wrong usage, 3 nothing could be done.
    static func main() async {
        do {
            var command = try parsed()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }

    /// Commands that are parsed without the tree of all of them, which would take a tenth of the start. What they do not
    /// understand goes to the tree, which knows what to say.
    private static let direct: [String: any ParsableCommand.Type] = [
        "extract": Extract.self, "pipe": Pipe.self, "worker": Worker.self,
    ]

    private static func parsed() throws -> any ParsableCommand {
        let arguments = GivenArguments.list
        if let name = arguments.first, let type = direct[name],
            let command = try? type.parse(Array(arguments.dropFirst()))
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    private static func leave(with error: any Error) -> Never {
        let text = fullMessage(for: error)
        switch exitCode(for: error) {
        case .success:
            if !text.isEmpty { print(text) }
            Foundation.exit(0)
        case .validationFailure:
            Messages.write(text)
            Foundation.exit(2)
        case let code:
            if !(error is ExitCode) { Messages.write(text) }
            Foundation.exit(error is ExitCode ? code.rawValue : 3)
        }
    }
}
