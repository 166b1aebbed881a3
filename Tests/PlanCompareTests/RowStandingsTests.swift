import PlanIndicators
import PlanModel
import Testing

@testable import PlanCompare

@Suite struct RowStandingsTests {
    private func standings(_ cells: ComparisonCell..., better: Indicator.Direction? = .up) -> [Standing?] {
        var cells = cells
        RowStandings.fill(&cells, better: better)
        return cells.map(\.standing)
    }

    @Test func ranksByTheBetterEnd() {
        let cells = (4...6).map { Samples.cell(Samples.figure($0)) }
        #expect(standings(cells[0], cells[1], cells[2]).map { $0?.rank } == [3, 2, 1])
        #expect(standings(cells[0], cells[1], cells[2], better: .down).map { $0?.rank } == [1, 2, 3])
        #expect(standings(cells[0], cells[1], cells[1]).map { $0?.rank } == [3, 1, 1])
    }

    @Test func theMedianIsTheMiddle() {
        let found = standings(Samples.cell(Samples.figure(4)), Samples.cell(Samples.figure(8)))
        #expect(found.map { $0?.ratioToMedian } == [4.0 / 6, 8.0 / 6])
        #expect(standings(Samples.cell(Samples.figure(0)), Samples.cell(Samples.figure(0)))[0]?.ratioToMedian == nil)
    }

    @Test func flaggedCellsAndSingleOnesHaveNone() {
        var flagged = Samples.cell(Samples.figure(9))
        flagged.flags = [.base]
        let plain = Samples.cell(Samples.figure(4))
        #expect(standings(plain, flagged).allSatisfy { $0 == nil })
        #expect(standings(plain, plain, flagged).map { $0?.count } == [2, 2, nil])
    }

    @Test func theSharedYearIsCompared() {
        let milestones = Samples.cell(Samples.figure(5), Samples.figure(9, due: "2035"))
        let found = standings(milestones, Samples.cell(Samples.figure(7)))
        #expect(found.map { $0?.value } == [DecimalNumber(5), DecimalNumber(7)])
        #expect(found.map { $0?.year } == ["2030", "2030"])
    }

    @Test func thePaceBeginsAtThePlansOwnFigure() {
        let rising = Samples.cell(Samples.figure(10), Samples.figure(4, due: "2027", kind: .actual))
        #expect(standings(rising, Samples.cell(Samples.figure(7))).map { $0?.pace } == [2, nil])
    }
}
