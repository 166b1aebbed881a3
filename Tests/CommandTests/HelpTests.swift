import Foundation
import TestSupport
import Testing

/// What `--help` says, held to files in `Snapshots/`.
///
/// `PLANLENS_RECORD=1 swift test --filter HelpTests` writes them anew and fails, so that a person looks at them.
@Suite struct HelpTests {
    static let commands = [
        "", "extract", "compare", "gaps", "track", "diff", "add", "list", "show", "remove", "search", "verify",
        "refresh", "export",
        "kwic",
        "keywords", "keyness", "collocations", "cooccur", "trend", "dispersion", "index", "new-terms", "pipe",
        "segment",
        "eval",
    ]

    private static let snapshots = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    private func help(_ command: String) throws -> String {
        let run = try Program.run((command.isEmpty ? [] : [command]) + ["--help"], environment: ["COLUMNS": "80"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        return run.output
    }

    @Test(arguments: commands)
    func isAsRecorded(command: String) throws {
        let file = HelpTests.snapshots.appendingPathComponent("help\(command.isEmpty ? "" : "-" + command).txt")
        let text = try help(command)
        if ProcessInfo.processInfo.environment["PLANLENS_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: HelpTests.snapshots, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("\(file.lastPathComponent) was recorded; look at it and run again without PLANLENS_RECORD")
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test(arguments: commands.filter { !$0.isEmpty })
    func showsExamples(command: String) throws {
        let text = try help(command)
        #expect(text.contains("Examples:"))
        #expect(text.contains("  planlens \(command) ") || text.contains("| planlens \(command)"))
    }

    @Test func everyCommandIsHeldHereAndStandsInTheReadMe() throws {
        let lines = try help("").split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("SUBCOMMANDS") })
        let listed = lines[(start + 1)...].prefix { !$0.isEmpty }.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(listed == HelpTests.commands.filter { !$0.isEmpty })
        let readMe = try String(contentsOf: Corpus.checkout.appendingPathComponent("README.md"), encoding: .utf8)
        for command in listed { #expect(readMe.contains("planlens \(command)")) }
    }
}
