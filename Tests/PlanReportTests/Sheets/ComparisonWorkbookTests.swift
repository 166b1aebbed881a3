import Foundation
import PlanModel
import PlanResources
import Testing

@testable import PlanCompare
@testable import PlanReport

@Suite struct ComparisonWorkbookTests {
    private let themes: ThemeTable

    init() throws { themes = try ThemeTable(resources: try ResourceSet()) }

    private func workbook(_ comparison: Comparison) -> ComparisonWorkbook {
        ComparisonWorkbook(comparison, themes: themes, versions: SampleComparison.versions)
    }

    @Test func holdsASheetAList() {
        #expect(
            workbook(SampleComparison.comparison()).sheets().map(\.name) == [
                "Matrix", "Evidence", "Themes", "Gaps", "Support", "Deadlines", "Tasks", "Institutions", "Keywords",
                "About",
            ])
        var comparison = SampleComparison.comparison()
        comparison.support = []
        comparison.keywords = nil
        #expect(!workbook(comparison).sheets().map(\.name).contains { $0 == "Support" || $0 == "Keywords" })
    }

    @Test func everyRowIsAsLongAsItsHead() {
        for sheet in workbook(SampleComparison.comparison()).sheets() {
            #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count }, "\(sheet.name)")
        }
    }

    @Test func aCellLeadsToItsEvidenceAndBack() throws {
        let sheets = workbook(SampleComparison.comparison()).sheets()
        #expect(sheets[0].rows[0][5] == .link("达到12座 (2030) #1/2", target: "'Evidence'!H2", isFlagged: false))
        #expect(sheets[0].rows[0][6] == .link("9座 (2030) #2/2", target: "'Evidence'!H3", isFlagged: false))
        #expect(sheets[0].rows[1][5] == .link("3座 (2028) ≠base,year", target: "'Evidence'!H4", isFlagged: true))
        #expect(sheets[0].rows[2][6] == .link("提及，无数值 mentioned", target: "'Evidence'!H7", isFlagged: false))
        #expect(sheets[0].rows[2][7] == .blank("不适用 n/a"))
        #expect(sheets[1].rows[0][7] == .text("达到12座"))
        #expect(sheets[1].rows[0][0] == .link("↩", target: "'Matrix'!F2", isFlagged: false))
        #expect(sheets[1].rows[1][0] == .link("↩", target: "'Matrix'!G2", isFlagged: false))
        #expect(sheets[1].rows[5].last == .text("发展游船。"))
    }

    @Test func wordsOfAPlanAreNeverFormulas() throws {
        var comparison = SampleComparison.comparison(words: "=cmd|'/c calc'!A1")
        comparison.plans = SampleComparison.plans(words: "+湖光")
        comparison.plans[0].title = "@SUM(1)"
        comparison.plans[1].name = "-1.txt"
        let file = ScratchFile()
        try workbook(comparison).write(to: file.path)
        let archive = Archive(path: file.path)
        #expect(try archive.part("xl/sharedStrings.xml").contains("<t>=cmd|'/c calc'!A1</t>"))
        for number in 1...10 {
            let page = try archive.part("xl/worksheets/sheet\(number).xml")
            #expect(page.contains("<sheetData>"))
            #expect(!page.contains("<f>"))
        }
    }

    @Test func aVeryWideMatrixLeavesPlainBlanksEmpty() {
        var comparison = SampleComparison.large(plans: 2, rows: 1)
        let blanks = Array(repeating: ComparisonCell.State.notFound, count: 2)
        comparison.rows = [
            ComparisonRow(
                indicator: nil, name: "码头", english: nil, theme: "parks", unit: "", measure: .level, entries: [],
                blanks: blanks)
        ]
        #expect(workbook(comparison).sheets()[0].rows[0].suffix(2) == [.blank("–"), .blank("–")])
        comparison.rows = Array(repeating: comparison.rows[0], count: 50_001)
        #expect(workbook(comparison).sheets()[0].rows[0].suffix(2) == [.empty, .empty])
    }
}
