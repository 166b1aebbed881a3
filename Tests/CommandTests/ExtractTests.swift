import Foundation
import TestSupport
import Testing

@Suite struct ExtractTests {
    private let plan = "湖光市码头行动计划（2028—2030年）\n一、发展目标\n到2030年，全市建成码头12座以上。\n"

    private func run(_ arguments: String..., input: String? = nil) throws -> Program.Run {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", plan)
        return try Program.run(["extract", path] + arguments, input: Array((input ?? "").utf8))
    }

    @Test func theTableIsTheDefault() throws {
        let run = try run()
        #expect(run.status == 0)
        #expect(run.output.contains("Targets (1)"))
        #expect(run.output.contains("12座以上"))
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.errors.isEmpty)
    }

    @Test func jsonIsAnObjectForOneFileAndAnArrayForSeveral() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", plan)
        let one = try Program.run(["extract", path, "--format", "json"])
        let two = try Program.run(["extract", path, path, "--format", "json"])
        let bad = try Program.run(["extract", path, scratch.url("no.txt").path, "--format", "json"])
        #expect(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) is [String: Any])
        #expect((try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [Any])?.count == 2)
        #expect((try JSONSerialization.jsonObject(with: Data(bad.output.utf8)) as? [Any])?.count == 1)
        #expect(bad.status == 1)
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        #expect(try run("--format", "json").output == run("--format", "json").output)
    }

    @Test func csvHasAHeaderAndARowAFigure() throws {
        let lines = try run("--format", "csv").output.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("document,id,kind,indicator,"))
        #expect(lines[1].hasPrefix("lake,q1,target,"))
    }

    @Test func markdownBeginsWithTheTitle() throws {
        #expect(try run("--format", "md").output.hasPrefix("# "))
    }

    @Test func severalPlansMakeOnePageOrOneWorkbook() throws {
        let scratch = try Scratch()
        let paths = [try scratch.file("lake.txt", plan), try scratch.file("hill.txt", plan)]
        let page = try Program.run(["extract", "--format", "html", scratch.url("no.txt").path] + paths)
        #expect(page.status == 1)
        #expect(page.messages.count == 1)
        #expect(page.output.hasPrefix("<!doctype html>"))
        #expect(page.output.ranges(of: "<h1>").count == 2)
        let file = scratch.url("plans.xlsx")
        let book = try Program.run(["extract", "--format", "xlsx", "--output", file.path] + paths)
        #expect(book.status == 0)
        #expect(book.output.isEmpty)
        #expect(try Data(contentsOf: file).starts(with: Array("PK".utf8)))
    }

    @Test(arguments: ["html", "xlsx", "json"])
    func whereNothingCanBeReadNothingIsWritten(format: String) throws {
        let run = try Program.run(["extract", "/no/such/plan.txt", "--format", format])
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
    }

    @Test func readsStandardInput() throws {
        let run = try Program.run(["extract", "-", "--format", "jsonl"], input: Array(plan.utf8))
        #expect(run.status == 0)
        #expect(run.output.contains(#""id":"stdin""#))
    }

    @Test func theEncodingCanBeSaid() throws {
        let scratch = try Scratch()
        let utf16 = plan.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let path = try scratch.file("lake.txt", utf16)
        let run = try Program.run(["extract", path, "--encoding", "UTF-16LE", "--format", "jsonl"])
        #expect(run.status == 0)
        #expect(run.output.contains("12座以上"))
    }

    @Test(arguments: [
        ["extract"], ["extract", "x.txt", "--format", "pdf"], ["extract", "x.txt", "--published", "2025-02-30"],
        ["extract", "x.txt", "--jobs", "0"], ["extract", "x.txt", "--nonsense"], ["compare", "x.txt"], ["nonsense"],
        ["eval", "x"],
    ])
    func wrongUsageEndsWithTwo(arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage: planlens"))
    }

    @Test func missingTablesEndWithThree() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", plan)
        let run = try Program.run(["extract", path, "--resources", scratch.url("none").path])
        #expect(run.status == 3)
        #expect(run.errors.contains("--resources"))
    }

    @Test func theVersionNamesWhatResultsDependOn() throws {
        let run = try Program.run(["--version"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("planlens "))
        for part in ["resources ", "Unicode ", "ICU "] { #expect(run.output.contains(part)) }
    }

    @Test func explainsEveryRecord() throws {
        let run = try run("--explain")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains("quantity  q1  12座以上  lake.txt:"))
        #expect(run.output.contains("⟦12座以上⟧"))
        #expect(run.output.contains("Resources/Quantities/units.tsv:"))
        #expect(run.output.contains("Sources/PlanExtract/Quantities/MeasureScanner.swift"))
    }

    @Test func explainsAsTextOnly() throws {
        let run = try run("--explain", "--format", "json")
        #expect(run.status == 2)
        #expect(run.errors.contains("leave --format out"))
    }

    // MARK: several plans of one file

    @Test func splitGivesADocumentForEachPlan() throws {
        let scratch = try Scratch()
        let text = SamplePlan.text("湖光市智慧港口建设行动计划") + SamplePlan.text("山前县低空经济发展实施方案", target: 34)
        let path = try scratch.file("volume.txt", text)
        let whole = try Program.run(["extract", path, "--format", "json"])
        #expect(whole.output.hasPrefix("{") && whole.errors.contains("warning several_plans: The text holds 2 plans"))
        let split = try Program.run(["extract", path, "--format", "json", "--split"])
        let objects = try JSONSerialization.jsonObject(with: Data(split.output.utf8)) as? [[String: Any]]
        #expect(objects?.compactMap { $0["id"] as? String } == ["volume-1", "volume-2"])
        let lines = try Program.run(["extract", path, "--format", "jsonl", "--split", "--jobs", "2"]).output
        #expect(lines.split(separator: "\n").count == 2)
        let own = try scratch.file("own.txt", SamplePlan.text("湖光市智慧港口建设行动计划"))
        #expect(try Program.run(["extract", own, "--format", "json", "--split"]).output.hasPrefix("{"))
    }

    @Test func figuresNameTheirPages() throws {
        let scratch = try Scratch()
        let text = "湖光市港口行动计划\n到2030年，建成码头12座。\n\u{0C}到2030年，建成仓库7座。\n"
        let path = try scratch.file("port.txt", text)
        let rows = try Program.run(["extract", path, "--format", "csv"]).output.split(whereSeparator: \.isNewline)
        #expect(rows.first?.hasSuffix(",page") ?? false)
        #expect(rows.dropFirst().map { $0.last } == ["1", "2"])
        #expect(try Program.run(["extract", path]).output.contains("page"))
        #expect(try Program.run(["extract", path, "--format", "jsonl"]).output.contains(#""pages":[0,27]"#))
    }
}
