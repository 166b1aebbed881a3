import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanCompare

/// The answers that the baselines gave are kept, with the counts that the guidelines' scorer made of them: scoring has
/// to give the same counts, wherever that scorer is missing.
@Suite struct RecordedScoreTests {
    private struct Row {
        var answers: String
        var field: String
        var tally: Tally
    }

    private static let answers = ["jionlp", "regular-expressions"]
    private static let scorer = Corpus.checkout.deletingLastPathComponent().appendingPathComponent(
        "shared/gold/score.py")
    private static let hasScorer = FileManager.default.isReadableFile(atPath: scorer.path)

    private func rows(of answers: String) throws -> [Row] {
        try Corpus.text("Baselines/COUNTS.tsv").split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t").map(String.init)
            try #require(cells.count == 5)
            let numbers = cells[2...].compactMap { Int($0) }
            try #require(numbers.count == 3)
            let tally = Tally(right: numbers[0], gold: numbers[1], given: numbers[2])
            return cells[0] == answers ? Row(answers: cells[0], field: cells[1], tally: tally) : nil
        }
    }

    private func decoded<Value: Decodable>(_ name: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(try Corpus.bytes(name)))
    }

    @Test("the counts are those that were recorded", arguments: answers)
    func counts(answers: String) throws {
        let scorer = Scorer(likeness: TextLikeness { $0.precomposedStringWithCompatibilityMapping })
        let scores = try Corpus.names(in: "Gold", suffix: ".json").map { name in
            let source = SampleDocument(try Corpus.text("Documents/\(name.dropLast(5)).txt")).document.source
            let given: GivenDocument = try decoded("Baselines/Answers/\(answers)/\(name)")
            return scorer.score(given, of: source, against: try decoded("Gold/\(name)"))
        }
        let rows = try rows(of: answers)
        #expect(rows.map(\.field) == ScoreField.allCases.map(\.rawValue))
        for row in rows {
            let field = try #require(ScoreField(rawValue: row.field))
            #expect(scores.reduce(Tally()) { $0 + $1[field] } == row.tally, "\(row.field)")
        }
    }

    /// Where the scorer lies beside the checkout, the record is what it says today.
    @Test("the record is the scorer's own", .enabled(if: hasScorer), arguments: answers)
    func record(answers: String) throws {
        struct Figures: Decodable, Equatable { var p, r, f1: Double }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let folders = ["Gold", "Documents", "Baselines/Answers/\(answers)"].map {
            Corpus.folder.appendingPathComponent($0).path
        }
        process.arguments =
            ["python3", RecordedScoreTests.scorer.path, folders[0], folders[1], "--pred", folders[2], "--json"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let figures = try JSONDecoder().decode([String: Figures].self, from: bytes)
        let rows = try rows(of: answers)
        #expect(figures.count == rows.count)
        for row in rows {
            let theirs = try #require(figures[row.field])
            let pairs = [(row.tally.precision, theirs.p), (row.tally.recall, theirs.r), (row.tally.f1, theirs.f1)]
            for (mine, other) in pairs { #expect(abs(mine - other) <= 0.000_05, "\(row.field)") }
        }
    }
}
