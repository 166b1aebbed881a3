import Foundation
import TestSupport
import Testing

@Suite struct EvaluateTests {
    private static let shared = Corpus.checkout.deletingLastPathComponent().appendingPathComponent("shared/gold")
    private static let hasScorer =
        FileManager.default.fileExists(atPath: shared.appendingPathComponent("score.py").path)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/env")

    private let corpus = ["Gold", "Documents"].map { Corpus.folder.appendingPathComponent($0).path }

    @Test func scoresTheCorpus() throws {
        let run = try Program.run(["eval"] + corpus)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines[0] == "\(Corpus.names(in: "Gold", suffix: ".json").count) documents")
        #expect(lines.count == 20)
    }

    @Test func listsFaultsWhereAsked() throws {
        let scratch = try Scratch()
        let gold = scratch.url("gold")
        try FileManager.default.createDirectory(at: gold, withIntermediateDirectories: true)
        let text = try scratch.file("lake.txt", "到2030年，建成码头12座。")
        try Data(#"{"metadata": {"title": "码头计划"}, "institutions": [{"name": "市港务局", "type": "government"}]}"#.utf8)
            .write(to: gold.appendingPathComponent("lake.json"))
        let folder = URL(fileURLWithPath: text).deletingLastPathComponent().path
        let run = try Program.run(["eval", gold.path, folder, "--errors", "3"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("== lake\n"))
        #expect(run.output.contains("   institution missed: 市港务局 (government)\n"))
    }

    @Test func aMissingFolderIsNamed() throws {
        let run = try Program.run(["eval", "/nowhere", corpus[1]])
        #expect(run.status == 3)
        #expect(run.errors.contains("/nowhere"))
    }

    @Test func aMissingTextIsNamedAndTheOthersCount() throws {
        let scratch = try Scratch()
        for name in ["a", "b"] { _ = try scratch.file("\(name).json", "{}") }
        _ = try scratch.file("a.txt", "到2030年，建成码头12座。")
        let folder = scratch.url("").path
        let run = try Program.run(["eval", folder, folder])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("1 documents"))
        #expect(run.errors.contains("b.txt"))
    }

    @Test func scoresTheAnswersOfAnyProgram() throws {
        let scratch = try Scratch()
        for name in Corpus.names(in: "Gold", suffix: ".json") {
            let text = Corpus.folder.appendingPathComponent("Documents/\(name.dropLast(5)).txt").path
            _ = try scratch.file(name, try Program.run(["extract", "--format", "json", text]).output)
        }
        let ours = try Program.run(["eval"] + corpus)
        let answered = try Program.run(["eval"] + corpus + ["--predictions", scratch.url("").path])
        #expect(answered.status == 0)
        #expect(answered.output == ours.output)
    }

    @Test(arguments: [
        (#"{"quantities": [{"span": [-9223372036854775808, 9223372036854775807]}]}"#, 0, ""),
        (#"{"quantities": [{"quote": "12座"}]}"#, 3, "prediction_malformed"), ("", 3, "prediction_malformed"),
    ])
    func answersOfAnyForm(answer: String, status: Int32, code: String) throws {
        let scratch = try Scratch()
        let (gold, answers) = (scratch.url("gold"), scratch.url("answers"))
        for folder in [gold, answers] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        _ = try scratch.file("lake.txt", "到2030年，建成码头12座。")
        try Data("{}".utf8).write(to: gold.appendingPathComponent("lake.json"))
        try Data(answer.utf8).write(to: answers.appendingPathComponent("lake.json"))
        let run = try Program.run(
            ["eval", gold.path, scratch.url("").path, "--predictions", answers.path, "--errors", "9"])
        #expect(run.status == status)
        #expect(run.errors.contains(code) || code.isEmpty)
    }

    /// The scorer that the guidelines came with gives the same figures, line by line.
    @Test(.enabled(if: hasScorer, "the scorer does not lie beside the checkout"))
    func agreesWithTheScorer() throws {
        let folders = ["dev", "docs"].map { EvaluateTests.shared.appendingPathComponent($0).path }
        let ours = try Program.run(["eval"] + folders).output.split(separator: "\n")
        let program = try Program.executable().path
        let scorer = Process()
        scorer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        scorer.arguments =
            ["python3", EvaluateTests.shared.appendingPathComponent("score.py").path] + folders
            + ["--run", "\(program) extract --format json {}"]
        let output = Pipe()
        scorer.standardOutput = output
        try scorer.run()
        let theirs = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            .split(separator: "\n")
        scorer.waitUntilExit()
        #expect(ours.count == theirs.count && ours.count > 2)
        #expect(ours[0] == theirs[0])
        for (mine, other) in zip(ours, theirs).dropFirst(2) {
            #expect(mine.split(separator: " ").prefix(5) == other.split(separator: " ").prefix(5))
        }
    }
}
