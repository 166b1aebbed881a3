import Foundation
import PlanKit
import PlanModel
import TestSupport
import Testing

/// Runs every marked case through the reader and holds the figures to `Corpus/Facts/FLOORS.tsv`.
///
/// `PLANLENS_REPORT=FILE` writes every case that is not right to a file, `PLANLENS_RECORD=1` raises the floors to
/// what was measured and fails the run, so that a recording is looked at and committed by a person.
@Suite struct FactTests {
    static let files = Corpus.names(in: "Facts", suffix: ".txt")

    @Test("cases are as right as their floor says", arguments: files)
    func floor(file: String) throws {
        let checks = try FactTests.checks(file)
        let wrong = checks.filter { !$0.isRight }
        let right = checks.count - wrong.count
        let report = wrong.map { $0.report(file: file) }.joined(separator: "\n")
        let floor = try #require(try Floors().row(file), "\(file) has no row in FLOORS.tsv")
        #expect(
            floor == Floors.Row(file: file, cases: checks.count, right: right),
            """
            \(file): \(right) of \(checks.count) cases are right, the floor says \(floor.right) of \(floor.cases).
            A figure that rose is recorded with PLANLENS_RECORD=1; one that fell is a fault.
            \(report)
            """)
    }

    @Test("every floor belongs to a file")
    func floorsHaveFiles() throws {
        #expect(try Floors().rows.map(\.file) == FactTests.files)
    }

    @Test("at least a third of the cases are negative, and there are enough of them")
    func balance() throws {
        let cases = try FactTests.files.flatMap { try Corpus.facts($0).cases }
        let negative = cases.filter { $0.text.marks.isEmpty && $0.metadata.isEmpty }
        #expect(cases.count >= 600)
        #expect(negative.count * 3 >= cases.count, "\(negative.count) of \(cases.count)")
    }

    @Test("no text stands twice in one file under the same settings", arguments: files)
    func distinct(file: String) throws {
        var seen: [FactSettings: [String: Int]] = [:]
        for fact in try Corpus.facts(file).cases {
            let line = seen[fact.settings]?[fact.text.plain]
            #expect(line == nil, "\(file):\(fact.line) says the same as line \(line ?? 0)")
            seen[fact.settings, default: [:]][fact.text.plain] = fact.line
        }
    }

    @Test(
        "recording raises the floors and fails the run",
        .enabled(if: ProcessInfo.processInfo.environment["PLANLENS_RECORD"] != nil))
    func record() throws {
        var floors = try Floors()
        for file in FactTests.files {
            let checks = try FactTests.checks(file)
            floors.raise(Floors.Row(file: file, cases: checks.count, right: checks.count { $0.isRight }))
        }
        floors.rows.removeAll { !FactTests.files.contains($0.file) }
        try floors.write()
        Issue.record("FLOORS.tsv was written; look at it, then run the tests without PLANLENS_RECORD")
    }

    @Test(
        "every case that is not right is written to a file",
        .enabled(if: ProcessInfo.processInfo.environment["PLANLENS_REPORT"] != nil))
    func report() throws {
        let path = try #require(ProcessInfo.processInfo.environment["PLANLENS_REPORT"])
        var lines: [String] = []
        for file in FactTests.files {
            lines += try FactTests.checks(file).filter { !$0.isRight }.map { $0.report(file: file) }
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Each case read as a document of its own.
    private static func checks(_ file: String) throws -> [FactCheck] {
        let reader = try #require(SharedReader.reader)
        return try Corpus.facts(file).cases.map { fact in
            let document = try reader.read(
                name: "\(file)-\(fact.line).txt", bytes: Array(fact.text.plain.utf8),
                options: ReadingOptions(published: fact.settings.published))
            return FactCheck(fact, document)
        }
    }
}
