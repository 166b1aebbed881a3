import Foundation
import TestSupport
import Testing

/// The keyword tools as their users run them.
@Suite struct KeywordCommandTests {
    private let lake = "武汉市算力行动计划\n2023年3月1日\n一、目标\n建设算力中心，发展算力产业。\n二、任务\n建设算力平台，引进企业。\n"
    private let hill = "成都市茶叶行动计划\n2025年5月6日\n一、目标\n建设茶叶市场，发展茶叶产业。\n二、任务\n建设茶叶平台，=引进企业，建设算力中心。\n"

    private func files(_ scratch: Scratch) throws -> [String] {
        [try scratch.file("lake.txt", lake), try scratch.file("hill.txt", hill)]
    }

    private func json(_ run: Program.Run) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func records(_ arguments: [String], _ paths: [String]) throws -> [[String: Any]] {
        let run = try Program.run(arguments + paths + ["--format", "json"])
        #expect(run.status == 0 && run.errors.isEmpty)
        return try #require(try json(run)["records"] as? [[String: Any]])
    }

    @Test func keywordsTellTextsApart() throws {
        let scratch = try Scratch()
        let found = try records(["keywords", "--words-only", "--top", "1"], try files(scratch))
        #expect(found.map { $0["term"] as? String } == ["算力", "茶叶"])
        let alone = try Program.run(["keywords", "--top", "3", "--format", "csv", try files(scratch)[0]])
        #expect(alone.output.hasPrefix("document,rank,term,count,documents,score\r\nlake,1,算力,"))
    }

    /// Every context leads back to the text: the words at its span are the match.
    @Test(arguments: ["position", "left", "right"])
    func contextsLeadToTheText(sort: String) throws {
        let scratch = try Scratch()
        let found = try records(["kwic", "算力", "--sort", sort, "--window", "4"], try files(scratch))
        #expect(found.count == 5)
        for record in found {
            let text = Array((record["document"] as? String == "lake" ? lake : hill).unicodeScalars)
            let span = try #require(record["span"] as? [Int])
            #expect(String(String.UnicodeScalarView(text[span[0]..<span[1]])) == "算力")
        }
        let sides = found.compactMap { record -> String? in
            let side = (record[sort == "right" ? "right" : "left"] as? String)?.replacingOccurrences(of: "，", with: ",")
            return sort == "right" ? side : side.map { String($0.reversed()) }
        }
        let ordered = sides.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        if sort != "position" { #expect(sides == ordered) }
    }

    @Test func contextsOfTwoFilesOfOneNameAreToldApart() throws {
        let (first, second) = (try Scratch(), try Scratch())
        let paths = [try first.file("plan.txt", lake), try second.file("plan.txt", hill)]
        let found = try records(["kwic", "产业"], paths)
        #expect(found.map { $0["document"] as? String } == ["plan", "plan-2"])
        #expect(try Program.run(["kwic", "产业", first.url("no.txt").path]).status == 3)
    }

    @Test func contextsComeFromTheLibraryInEitherScript() throws {
        let scratch = try Scratch()
        let library = ["--library", scratch.url("plans.sqlite").path]
        #expect(try Program.run(["add"] + files(scratch) + library).status == 0)
        let run = try Program.run(["kwic", "茶葉", "--format", "jsonl", "--place", "成都"] + library)
        #expect(run.output.split(separator: "\n").count == 4)
        let keywords = try Program.run(
            ["keywords", "--words-only", "--format", "jsonl", "--top", "2", "--least", "1"] + library)
        #expect(keywords.output.split(separator: "\n").count == 4)
        let none = try Program.run(["keywords", "--kind", "law"] + library)
        #expect(none.status == 3 && none.errors.contains("[no_texts]"))
    }

    @Test func keynessHoldsGroupsAgainstEachOther() throws {
        let scratch = try Scratch()
        let arguments = ["keyness", "--by", "year", "--target", "2023", "--words-only", "--top", "1"]
        let found = try records(arguments, try files(scratch))
        #expect(found.first?["term"] as? String == "算力")
        #expect(found.first?["count"] as? Int == 3)
        #expect(found.first?["reference"] as? Int == 0)
        let run = try Program.run(arguments.map { $0 == "2023" ? "1999" : $0 } + files(scratch))
        #expect(run.status == 3 && run.errors.contains("[no_such_group]"))
        let one = try Program.run(["keyness", "--by", "year", try files(scratch)[0]])
        #expect(one.status == 3 && one.errors.contains("[one_group]"))
        #expect(try Program.run(["keyness", "--measure", "chi2", "--correction", "williams", "x"]).status == 2)
    }

    @Test func collocationsAndTheirNode() throws {
        let scratch = try Scratch()
        let found = try records(["collocations", "--node", "算力", "--window", "2"], try files(scratch))
        #expect(found.contains { $0["second"] as? String == "中心" && $0["count"] as? Int == 2 })
        let run = try Program.run(["collocations", "--node", "港口"] + files(scratch))
        #expect(run.status == 3 && run.errors.contains("[not_in_texts]"))
    }

    @Test func coWordsAreAMatrixAndANetwork() throws {
        let scratch = try Scratch()
        let arguments = ["cooccur", "--term", "算力", "--term", "茶叶", "--unit", "document"] + (try files(scratch))
        #expect(try Program.run(arguments + ["--format", "csv"]).output == "term,算力,茶叶\r\n算力,2,1\r\n茶叶,1,1\r\n")
        let graph = try Program.run(arguments + ["--format", "graphml"]).output
        #expect(graph.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml"))
        #expect(graph.contains("<data key=\"label\">算力</data>") && graph.contains("source=\"n0\" target=\"n1\""))
        #expect(try XMLCheck.isWellFormed(graph))
    }

    @Test func linesSayWhenTheyWerePublished() throws {
        let scratch = try Scratch()
        let lines = """
            {"id": "a", "text": "湖光市建设算力中心。", "published": "2021-02-03"}
            {"id": "b", "text": "湖光市扩建算力中心。", "published": "2024-02-03"}
            """
        let found = try records(["trend", "--term", "算力"], [try scratch.file("plans.jsonl", lines)])
        #expect(found.map { $0["year"] as? Int } == [2021, 2024])
    }

    @Test func trendFollowsTermsOverYears() throws {
        let scratch = try Scratch()
        let found = try records(["trend", "--term", "算力", "--term", "港口"], try files(scratch))
        #expect(found.map { $0["year"] as? Int } == [2023, 2025, 2023, 2025])
        #expect(found.map { $0["count"] as? Int } == [4, 1, 0, 0])
    }

    @Test func dictionariesCountLabels() throws {
        let scratch = try Scratch()
        let table = "label\tterm\tkind\n产业/计算\t算力\tpreferred\n产业/计算\t算力中心\tnegative\n产业/农业\t茶叶\t\n"
        let dictionary = try scratch.file("d.tsv", table)
        let found = try records(["dispersion", "--dictionary", dictionary], try files(scratch))
        #expect(found.map { $0["term"] as? String } == ["产业/农业", "产业/计算"])
        #expect(found.map { $0["count"] as? Int } == [4, 3])
        let whole = try records(["dispersion", "--dictionary", dictionary, "--level", "1"], try files(scratch))
        #expect(whole.map { $0["count"] as? Int } == [7])
        let neighbours = try scratch.file("n.txt", String(repeating: "茶叶算力。\n", count: 9))
        let apart = try records(["dispersion", "--dictionary", dictionary], [neighbours])
        #expect(apart.map { $0["count"] as? Int } == [9, 9])
        let bad = try scratch.file("bad.tsv", "label\tterm\n甲\n")
        let run = try Program.run(["dispersion", "--dictionary", bad] + files(scratch))
        #expect(run.status == 3 && run.errors.contains("bad.tsv:2") && run.errors.contains("[dictionary_invalid]"))
    }

    @Test func indexLeadsToSections() throws {
        let scratch = try Scratch()
        let found = try records(["index", "--term", "算力", "--term", "茶叶"], try files(scratch))
        #expect(found.map { $0["letter"] as? String } == ["C", "C", "C", "S", "S", "S", "S"])
        let places = found.filter { $0["term"] as? String == "算力" }
        #expect(places.map { $0["sectionTitle"] as? String } == [nil, "一、目标", "二、任务", "二、任务"])
        #expect(try Program.run(["index", "--term", "算力"] + files(scratch)).output.contains("lake: —, 一、目标 (2), 二、任务"))
    }

    @Test func newTermsOfLaterYears() throws {
        let scratch = try Scratch()
        let found = try records(["new-terms", "--since", "2024", "--least", "2"], try files(scratch))
        #expect(found.contains { $0["term"] as? String == "茶叶" && $0["firstYear"] as? String == "2025" })
        #expect(!found.contains { $0["term"] as? String == "算力" })
        let run = try Program.run(["new-terms", "--since", "2030"] + files(scratch))
        #expect(run.status == 3 && run.errors.contains("[one_group]"))
    }

    @Test(arguments: ["table", "csv", "json", "jsonl", "md", "html"])
    func everyFormatPrintsTheWords(format: String) throws {
        let scratch = try Scratch()
        for command in [
            ["keywords"], ["keyness"], ["collocations", "--node", "算力"], ["trend"], ["dispersion"], ["index"],
            ["kwic", "算力"],
        ] {
            let arguments = command + (try files(scratch)) + ["--format", format]
            let run = try Program.run(arguments)
            #expect(run.status == 0 && run.output.contains("算力"), "\(command)")
            #expect(try Program.run(arguments).output == run.output)
        }
    }

    @Test func sheetsHoldNoFormula() throws {
        let scratch = try Scratch()
        let run = try Program.run(["kwic", "引进", "--window", "1", "--format", "csv"] + files(scratch))
        #expect(run.output.contains(",'=,"))
    }

    @Test func badTextsDoNotStopTheOthers() throws {
        let scratch = try Scratch()
        let run = try Program.run(["keywords", scratch.url("no.txt").path] + files(scratch))
        #expect(run.status == 1 && run.errors.contains("[not_found]") && run.output.contains("算力"))
        #expect(try Program.run(["keywords", scratch.url("no.txt").path]).status == 3)
    }

    /// A page is read as one, not as the characters of its source.
    @Test func contextsOfAPageAreOfItsText() throws {
        let scratch = try Scratch()
        let page = "<html><body><p>全市建成<b>算</b>力中心。</p><script>var a = '算力';</script></body></html>"
        let path = try scratch.file("lake.html", page)
        for filter in [[], ["--kind", "other"]] {
            let run = try Program.run(["kwic", "算力", path, "--format", "json"] + filter)
            #expect(run.status == 0)
            #expect(run.output.ranges(of: "全市建成").count == 1)
            #expect(!run.output.contains("var a"))
        }
    }
}

/// Whether tags are closed in the order in which they were opened.
private enum XMLCheck {
    static func isWellFormed(_ text: String) throws -> Bool {
        var open: [Substring] = []
        for piece in text.split(separator: "<").dropFirst() {
            let tag = piece.prefix { $0 != ">" }
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
            if tag.hasPrefix("/") {
                guard open.popLast() == name else { return false }
            } else {
                open.append(name)
            }
        }
        return open.isEmpty
    }
}
