import PlanModel
import Testing

@testable import PlanCompare

@Suite struct CellFlagsTests {
    private func flags(
        _ cells: ComparisonCell..., tiers: [ComparedPlan.Tier?]? = nil, counts: Bool = true
    ) -> [[ComparisonCell.Flag]] {
        CellFlags(cells, tiers: tiers ?? cells.map { _ in .city }, counts: counts).flags()
    }

    @Test func whatMostHaveIsNotFlagged() {
        let (usual, other) = (Samples.cell(Samples.figure(5)), Samples.cell(Samples.figure(5, due: "2035")))
        #expect(flags(usual, usual, other) == [[], [], [.year]])
        #expect(flags(usual, other) == [[.year], [.year]])
        #expect(flags(usual, usual) == [[], []])
    }

    @Test func aSharedMilestoneIsEnough() {
        let milestones = Samples.cell(Samples.figure(5), Samples.figure(9, due: "2035"))
        #expect(flags(milestones, Samples.cell(Samples.figure(5))) == [[], []])
    }

    @Test func actualFiguresStandApartFromTargets() {
        let (target, actual) = (
            Samples.cell(Samples.figure(5)), Samples.cell(Samples.figure(5, due: "2020", kind: .actual))
        )
        #expect(flags(target, target, actual) == [[], [], [.kind]])
        #expect(flags(target, actual) == [[.kind], [.kind]])
        #expect(flags(actual, actual) == [[], []])
    }

    @Test func unitsOfCountingAreOne() {
        let cells = (Samples.cell(Samples.figure(5, unit: "家")), Samples.cell(Samples.figure(5, unit: "个")))
        #expect(flags(cells.0, cells.1) == [[], []])
        #expect(flags(cells.0, cells.1, counts: false) == [[.unit], [.unit]])
    }

    @Test func changesAreNoLevels() {
        let (level, change) = (Samples.cell(Samples.figure(5)), Samples.cell(Samples.figure(5, measure: .change)))
        #expect(flags(level, level, change) == [[], [], [.measure]])
    }

    @Test func basesAndPartsAreFlaggedAlone() {
        #expect(flags(Samples.cell(Samples.figure(5, base: .application))) == [[.base]])
        #expect(flags(Samples.cell(Samples.figure(5, isPart: true))) == [[.scope]])
    }

    @Test func severalValuesForOneDateAreParts() {
        #expect(flags(Samples.cell(Samples.figure(5), Samples.figure(6))) == [[.scope]])
        #expect(flags(Samples.cell(Samples.figure(5), Samples.figure(5))) == [[]])
        #expect(flags(Samples.cell(Samples.figure(5), Samples.figure(6, commitment: .aspirational))) == [[]])
        #expect(flags(Samples.cell(Samples.figure(5), Samples.figure(6, measure: .change))) == [[]])
    }

    @Test func authoritiesOfOtherLevelsAreFlagged() {
        let cell = Samples.cell(Samples.figure(5))
        #expect(flags(cell, cell, cell, tiers: [.city, .city, .province]) == [[], [], [.tier]])
        #expect(flags(cell, cell, tiers: [.city, nil]) == [[], []])
    }
}
