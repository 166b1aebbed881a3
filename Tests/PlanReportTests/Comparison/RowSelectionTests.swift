import PlanReport
import Testing

@testable import PlanCompare

@Suite struct RowSelectionTests {
    private func names(_ selection: RowSelection, _ comparison: Comparison = SampleComparison.comparison()) -> [String]
    {
        selection.part(of: comparison).rows.map(\.name)
    }

    @Test func choosesIndicators() {
        #expect(names(RowSelection()) == ["码头", "灯塔", "游船"])
        #expect(names(RowSelection(indicators: .shared)) == ["码头", "灯塔"])
        #expect(names(RowSelection(indicators: .codes(["piers"]))) == ["码头"])
        #expect(names(RowSelection(indicators: .codes(["none"]))).isEmpty)
    }

    @Test func gapsGoWithTheirRows() {
        let part = RowSelection(themes: ["products"]).part(of: SampleComparison.comparison())
        #expect(part.rows.map(\.name) == ["游船"])
        #expect(part.gaps.map(\.row) == [0])
        #expect(part.themes.isEmpty)
        #expect(part.support.isEmpty)
        #expect(part.deadlines.isEmpty)
        #expect(RowSelection(indicators: .shared).part(of: SampleComparison.comparison()).gaps.isEmpty)
    }

    @Test func recordsOfShownRowsStay() {
        let part = RowSelection(themes: ["infrastructure"]).part(of: SampleComparison.comparison())
        #expect(part.deadlines.count == 1)
        #expect(RowSelection(themes: ["support"]).part(of: SampleComparison.comparison()).support.count == 1)
    }

    @Test func whatAllSayAlikeIsNoDifference() {
        var comparison = SampleComparison.comparison()
        let alike = SampleComparison.figure("9座", "水闸", 9)
        comparison.rows.append(
            SampleComparison.row("水闸", [(0, SampleComparison.cell(alike)), (1, SampleComparison.cell(alike, alike))]))
        #expect(names(RowSelection(isDifferencesOnly: true), comparison) == ["码头", "灯塔", "游船"])
    }
}
