import PlanModel
import PlanResources
import TestSupport
import Testing

@testable import PlanCompare

@Suite struct TrackerTests {
    private let tracker: Tracker

    init() throws { tracker = Tracker(comparer: try Comparer(resources: try ResourceSet())) }

    /// A text with figures of piers.
    private func text(_ id: String, _ figures: [(Int64, String, Quantity.Kind)]) -> PlanDocument {
        var sample = SampleDocument(figures.map { _ in "5座" }.joined(separator: "，"), id: id)
        for (value, due, kind) in figures { sample.add("5座", "码头", value: value, unit: "座", kind: kind, due: due) }
        return sample.document
    }

    private func status(
        target: (Int64, String), base: (Int64, String)? = nil, actual: (Int64, String)?
    ) -> TrackedTarget.Status? {
        let own = base.map { [($0.0, $0.1, Quantity.Kind.actual)] } ?? []
        let plan = text("plan", [(target.0, target.1, .target)] + own)
        let report = text("report", actual.map { [($0.0, $0.1, Quantity.Kind.actual)] } ?? [])
        return tracker.track(plan, against: report).targets.first?.status
    }

    @Test func targetsThatAreReachedAreMet() {
        #expect(status(target: (10, "2025"), actual: (10, "2023")) == .met)
        #expect(status(target: (10, "2025"), actual: (12, "2026")) == .met)
    }

    @Test func targetsThatWereDueAreMissed() {
        #expect(status(target: (10, "2025"), actual: (9, "2025")) == .missed)
        #expect(status(target: (10, "2025-06"), actual: (9, "2025")) == .missed)
    }

    @Test func thePathIsALine() {
        #expect(status(target: (20, "2025"), base: (10, "2020"), actual: (14, "2022")) == .onPath)
        #expect(status(target: (20, "2025"), base: (10, "2020"), actual: (13, "2022")) == .behind)
        #expect(status(target: (20, "2025"), base: (10, "2020"), actual: (9, "2022")) == .reversed)
    }

    @Test func withoutABeginningThereIsNoPath() {
        #expect(status(target: (20, "2025"), actual: (14, "2022")) == .open)
        #expect(status(target: (20, "2025"), actual: nil) == .noFigure)
    }

    @Test func everyStepIsShown() {
        let plan = text("plan", [(20, "2025", .target), (10, "2020", .actual)])
        let report = text("report", [(13, "2022", .actual)])
        #expect(
            tracker.track(plan, against: report).targets[0].steps == [
                "13 ≥ 20: no", "expected by 2022 = 10 + (20 − 10) · 2 / 5 = 14",
            ])
    }

    @Test func otherBasesAreNotCompared() {
        var plan = SampleDocument("融合应用产业规模500亿元。", id: "plan")
        plan.add("500亿元", "融合应用产业规模", value: 50_000_000_000, unit: "元", due: "2022")
        plan.change { $0.metadata.title = "人工智能方案" }
        var report = SampleDocument("产业规模413亿元。", id: "report")
        report.add("413亿元", "产业规模", value: 41_300_000_000, unit: "元", kind: .actual, due: "2021")
        report.change { $0.metadata.title = "人工智能规划" }
        let found = tracker.track(plan.document, against: report.document).targets
        #expect(found.map(\.status) == [.notComparable])
        #expect(found.first?.flags == [.base])
        #expect(found.first?.actual?.quantity.quote == "413亿元")
    }
}

@Suite struct TargetPathTests {
    private func outcome(
        _ target: ComparedQuantity, _ actual: ComparedQuantity, from base: ComparedQuantity?
    ) -> TrackedTarget.Status {
        TargetPath(target: target.quantity, actual: actual.quantity, baseline: base?.quantity, better: nil).outcome().0
    }

    /// A figure that is known of a year.
    private func known(_ value: Int64, _ year: String) -> ComparedQuantity {
        Samples.figure(value, due: year, kind: .actual)
    }

    @Test func ceilingsAreMetFromBelow() {
        let ceiling = Samples.figure(5, due: "2025", comparator: .le)
        #expect(outcome(ceiling, known(4, "2023"), from: nil) == .met)
        #expect(outcome(ceiling, known(6, "2025"), from: nil) == .missed)
    }

    @Test func fallingPathsFall() {
        let ceiling = Samples.figure(0, due: "2030", comparator: .le)
        #expect(outcome(ceiling, known(6, "2025"), from: known(10, "2020")) == .behind)
        #expect(outcome(ceiling, known(5, "2025"), from: known(10, "2020")) == .onPath)
        #expect(outcome(ceiling, known(11, "2025"), from: known(10, "2020")) == .reversed)
        #expect(outcome(ceiling, known(0, "2025"), from: known(10, "2020")) == .met)
    }

    @Test func boundsThatAreNotReachedAreNotMet() {
        let more = Samples.figure(5, due: "2025", comparator: .gt)
        #expect(outcome(more, known(5, "2025"), from: nil) == .missed)
        #expect(outcome(more, known(6, "2025"), from: nil) == .met)
    }
}
