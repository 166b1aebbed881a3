import PlanModel
import PlanResources
import TestSupport
import Testing

@testable import PlanCompare

@Suite struct DifferTests {
    private let differ: Differ

    init() throws { differ = Differ(comparer: try Comparer(resources: try ResourceSet())) }

    private func text(_ id: String, _ targets: [(String, Int64, String)]) -> PlanDocument {
        var sample = SampleDocument(targets.map { _ in "5座" }.joined(separator: "，"), id: id)
        for (name, value, due) in targets { sample.add("5座", name, value: value, unit: "座", due: due) }
        return sample.document
    }

    private func status(_ old: (String, Int64, String)..., new: (String, Int64, String)...) -> [IndicatorChange.Status]
    {
        differ.diff(from: text("old", old), to: text("new", new)).changes.map(\.status)
    }

    @Test func saysWhatBecameOfATarget() {
        #expect(status(("码头", 5, "2025"), new: ("码头", 5, "2025")) == [.kept])
        #expect(status(("码头", 5, "2025"), new: ("码头", 7, "2025")) == [.raised])
        #expect(status(("码头", 5, "2025"), new: ("码头", 3, "2030")) == [.lowered])
        #expect(status(("码头", 5, "2025"), new: ("码头", 5, "2030")) == [.moved])
        #expect(status(("码头", 5, "2025"), new: ("灯塔", 5, "2025")) == [.dropped, .new])
    }

    @Test func milestonesOfTheSameYearAreHeldAgainstEachOther() {
        #expect(status(("码头", 5, "2025"), ("码头", 9, "2030"), new: ("码头", 6, "2025")) == [.raised])
    }

    @Test func partsAreNotHeldAgainstAWhole() {
        let changes = differ.diff(
            from: text("old", [("码头", 5, "2025"), ("码头", 6, "2025")]), to: text("new", [("码头", 20, "2025")])
        ).changes
        #expect(changes.map(\.status) == [.notComparable])
        #expect(changes[0].flags == [.scope])
    }

    @Test func actualFiguresAreNoTargets() {
        var actual = SampleDocument("5座", id: "new")
        actual.add("5座", "码头", value: 9, unit: "座", kind: .actual, due: "2025")
        let changes = differ.diff(from: text("old", [("码头", 5, "2025")]), to: actual.document).changes
        #expect(changes.map(\.status) == [.dropped])
    }
}
