import PlanModel
import TestSupport
import Testing

@testable import PlanReport

@Suite struct RecordTableTests {
    private var table: RecordTable {
        var table = RecordTable(
            schema: "planlens.sample/1", title: "Sample", chineseTitle: "样例",
            columns: [
                .init("group", "group"), .init("term", "term"), .init("span", "span"),
                .init("score", "score", isRight: true), .init("hidden", nil),
            ])
        table.parameters = [.init("window", .count(5))]
        table.rows = [
            [.text("甲"), .text("=算力"), .span(TextSpan(3, 5)), .number(1.5, places: 2), .count(1)],
            [.text("乙"), .text("<b>"), .span(TextSpan(7, 9)), .number(-10, places: 2), .count(2)],
        ]
        return table
    }

    @Test func sheetsHaveTwoColumnsASpanAndNoFormula() {
        var csv = CSVWriter()
        table.write(to: &csv)
        #expect(
            String(decoding: csv.bytes, as: UTF8.self)
                == "group,term,start,end,score,hidden\r\n甲,'=算力,3,5,1.5,1\r\n乙,<b>,7,9,-10,2\r\n")
    }

    @Test func linesHoldARecordEach() {
        #expect(
            String(decoding: table.lines(), as: UTF8.self).split(separator: "\n").first
                == #"{"group":"甲","term":"=算力","span":[3,5],"score":1.5,"hidden":1}"#)
    }

    @Test func objectsSayWhatTheyDependOn() {
        var json = JSONWriter()
        let versions = ToolVersions(planlens: "1", resources: "1", icu: "72", unicode: "15")
        table.write(versions: versions, to: &json)
        let text = String(decoding: json.bytes, as: UTF8.self)
        #expect(text.hasPrefix(#"{"schema":"planlens.sample/1","parameters":{"window":5},"records":[{"group":"甲""#))
        #expect(text.contains(#""tool":{"planlens":"1""#))
    }

    @Test func groupsAreTablesAndNumbersStandUnderEachOther() {
        var table = table
        table.group = 0
        let report = table.report(forTerminal: true)
        #expect(report.tables.map(\.title) == ["甲", "乙"])
        #expect(report.tables[0].columns.map(\.title) == ["term", "span", "score"])
        table.group = nil
        #expect(table.report(forTerminal: true).tables[0].columns[3].isRight)
        #expect(table.report(forTerminal: false).tables[0].rows.map { $0[3] } == [.text("1.50"), .text("-10.00")])
    }

    @Test func pagesShowWordsInTheirContext() {
        var table = table
        table.columns[0].key = "left"
        table.context = 0...2
        let cells = table.report(forTerminal: false).tables[0].rows[1]
        #expect(cells[0] == .evidence(Evidence(before: "乙", quote: "<b>", after: "7–9")))
        let page = String(decoding: ReportPage([table.report(forTerminal: false)]).bytes(), as: UTF8.self)
        #expect(page.contains("<mark>&lt;b&gt;</mark>") && !page.contains("<b>"))
    }

    @Test(arguments: [
        (1.5, 2, "1.50"), (3, 1, "3.0"), (-0.125, 3, "-0.125"), (7, 0, "7"), (0, 2, "0.00"), (0.00001, 4, "<0.0001"),
    ])
    func keepsItsPlaces(_ number: Double, _ places: Int, _ text: String) {
        #expect(RecordTable.fixed(number, places: places) == text)
    }
}
