import PlanCompare
import PlanModel
import PlanResources
import TestSupport
import Testing

@testable import PlanReport

@Suite struct ComparisonReportTests {
    private let comparer: Comparer

    init() throws { comparer = try Comparer(resources: try ResourceSet()) }

    /// Two plans that share one indicator, and one that each has alone.
    private func comparison() -> Comparison {
        var lake = SampleDocument("到2030年，码头产业规模500亿元，游船12艘。", id: "lake", places: ["湖光市"])
        lake.add("500亿元", "码头产业规模", value: 50_000_000_000, unit: "元", due: "2030", theme: "industryScale")
        lake.add("12艘", "游船", value: 12, unit: "艘", due: "2030", theme: "products")
        var hill = SampleDocument("2028年码头产业规模300亿元，2032年码头产业规模700亿元，发展游船。", id: "hill", places: ["山色市"])
        hill.add("300亿元", "码头产业规模", value: 30_000_000_000, unit: "元", due: "2028", theme: "industryScale")
        hill.add("700亿元", "码头产业规模", value: 70_000_000_000, unit: "元", due: "2032", theme: "industryScale")
        hill.change {
            $0.metadata.periodStart = "2028-01-01"
            $0.metadata.periodEnd = "2032-12-31"
        }
        return comparer.compare([lake.document, hill.document])
    }

    @Test func aCellHoldsWordsAndDates() {
        let text = TerminalReport(style: TerminalStyle(width: 100, hasColours: false))
            .text(ComparisonReport(comparison(), themes: comparer.themes).report(width: 100))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Comparison of 2 plans")
        #expect(text.contains("湖光市 "))
        #expect(text.contains("山色市 2028–2032"))
        #expect(text.contains("500亿元 (2030)"))
        #expect(text.contains("300亿元 (2028)"))
        #expect(text.contains("500亿元 (2030) ≠year"))
        for line in lines { #expect(DisplayWidth.of(line) <= 100) }
    }

    @Test func markdownHasATableATheme() {
        let text = MarkdownReport().text(ComparisonReport(comparison(), themes: comparer.themes).report())
        #expect(text.contains("## 产业规模 Industry scale (1)\n\n| indicator | 湖光市 | 山色市 2028–2032 |\n"))
        #expect(text.contains("| 码头产业规模 | 500亿元 (2030) ≠year | 300亿元 (2028)<br>700亿元 (2032) ≠year |\n"))
        #expect(text.contains("| 游船 | 12艘 (2030) |  |\n"))
    }

    @Test(arguments: [(46, 1), (68, 2), (400, 6)])
    func splitsTablesThatDoNotFit(width: Int, plans: Int) throws {
        let documents = (1...6).map { number -> PlanDocument in
            var sample = SampleDocument("码头5座。", id: "plan\(number)")
            sample.add("5座", "码头", value: 5, unit: "座", due: "2030", theme: "products")
            return sample.document
        }
        let report = ComparisonReport(comparer.compare(documents), themes: comparer.themes).report(width: width)
        let matrix = report.tables.filter { $0.columns.first?.title == "indicator" }
        #expect(matrix.count == (6 + plans - 1) / plans)
        #expect(try #require(matrix.first).columns.count == plans + 1)
        #expect(matrix.reduce(0) { $0 + $1.columns.count - 1 } == 6)
    }

    @Test func aFigureThatIsSaidAgainStandsOnce() {
        var sample = SampleDocument("到2030年码头5座；码头5座；已有码头5座。")
        sample.add("5座", "码头", value: 5, unit: "座", due: "2030", theme: "products")
        sample.add("5座", "码头", value: 5, unit: "座", theme: "products")
        sample.add("5座", "码头", value: 5, unit: "座", due: "2030", theme: "products")
        let documents = [sample.document, SampleDocument("文", id: "b").document]
        let rows = ComparisonReport(comparer.compare(documents), themes: comparer.themes).report().tables[0].rows
        #expect(rows[0][1] == .entries(["5座 (2030)"]))
    }

    @Test func cellsSayWhereTheyStandAndWhyTheyDoNot() {
        let tables = ComparisonReport(SampleComparison.comparison(), themes: comparer.themes).report().tables
        #expect(
            tables[0].rows[0].dropFirst() == [
                .entries(["达到12座 (2030) #1/2"]), .entries(["9座 (2030) #2/2"]), .entries(["n/a"]),
            ])
        #expect(tables[0].rows[1][2] == .entries(["8座 (2027, actual) ≠base,kind"]))
        #expect(tables[1].rows[0].dropFirst() == [.entries(["5艘 (2030)"]), .entries(["·"]), .entries(["n/a"])])
    }

    @Test func partsStandBehindTheMatrix() {
        let report = ComparisonReport(SampleComparison.comparison(), themes: comparer.themes).report()
        #expect(
            report.tables.map(\.title).dropFirst(2) == [
                "Themes: targets / tasks", "Support", "Deadlines", "Tasks by theme", "Institutions",
                "Words of several plans", "Words of one plan alone",
            ])
        #expect(report.notes.count == 2)
        #expect(report.notes[1].contains("base (the core"))
        #expect(!report.notes[1].contains("tier ("))
    }

    @Test(arguments: [60, 120])
    func everyLineFits(width: Int) {
        let report = ComparisonReport(SampleComparison.comparison(), themes: comparer.themes).report(width: width)
        let text = TerminalReport(style: TerminalStyle(width: width, hasColours: false)).text(report)
        for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
    }

    @Test func withManyPlansARowListsThoseThatHaveFigures() {
        let report = ComparisonReport(SampleComparison.large(plans: 13, rows: 2), themes: comparer.themes).report()
        #expect(report.tables[0].columns.map(\.title) == ["indicator", "plans", "figures"])
        let lines = (0..<12).map { "湖\($0)市: 达到\($0 + 1)座 (2030)" } + ["…, 1 more"]
        #expect(report.tables[0].rows[0] == [.text("码头0"), .text("13/13"), .entries(lines)])
    }

    @Test func manyPlansAreNotAllNamedInTheHead() {
        let report = ComparisonReport(SampleComparison.large(plans: 43, rows: 1), themes: comparer.themes)
        #expect(report.report(width: 100).facts.count == 41)
        #expect(report.report(width: 100).facts.last == Report.Fact(name: "…", value: "3 more"))
        #expect(report.report().facts.count == 43)
    }

    @Test func listsSayWhatTheyLeaveOut() {
        let comparison = SampleComparison.large(plans: 2, rows: 45)
        let report = ComparisonReport(comparison, themes: comparer.themes).report(width: 100)
        let text = TerminalReport(style: TerminalStyle(width: 100, hasColours: false)).text(report)
        #expect(text.contains("\nDeadlines (45)\n"))
        #expect(text.contains("\n…, 5 more\n"))
    }

    @Test func labelsAreAllDifferent() {
        let plans = ["a", "b", "b"].map { ComparedPlan(SampleDocument("文", id: $0, places: ["湖光市"]).document) }
        #expect(PlanLabel.labels(of: plans) == ["湖光市", "湖光市 b.txt", "湖光市 b.txt #3"])
    }

    @Test func plansOfOneFileAreNumbered() {
        var plans = ["b", "a", "a"].map { ComparedPlan(SampleDocument("文", id: $0, places: ["湖光市"]).document) }
        (plans[1].part, plans[2].part) = (1, 2)
        #expect(PlanLabel.labels(of: plans) == ["湖光市", "湖光市 #1", "湖光市 #2"])
        plans[2].periodStart = "2026-01-01"
        #expect(PlanLabel.labels(of: plans) == ["湖光市", "湖光市 a.txt", "湖光市 2026"])
    }

    @Test func withoutAPlaceThePlanGoesByItsTitleOrFile() {
        var sample = SampleDocument("文", id: "a")
        #expect(PlanLabel.labels(of: [ComparedPlan(sample.document)]) == ["a.txt"])
        sample.change { $0.metadata.title = "码头计划" }
        #expect(PlanLabel.labels(of: [ComparedPlan(sample.document)]) == ["码头计划"])
    }
}
