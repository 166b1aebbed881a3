import PlanModel

@testable import PlanCompare

/// A track and a diff made by hand.
enum SampleProgress {
    static func track() -> PlanTrack {
        let plans = SampleComparison.plans()
        let target = SampleComparison.figure("达到12座", "码头", 12)
        let actual = SampleComparison.figure("已有9座", "码头", 9, due: "2028", kind: .actual, id: "q2")
        let start = SampleComparison.figure("现有4座", "码头", 4, due: "2025", kind: .actual, id: "q3")
        return PlanTrack(
            plan: plans[0], report: plans[1],
            targets: [
                TrackedTarget(
                    target: target, actual: actual, baseline: start, indicator: "piers", name: "码头",
                    theme: "infrastructure", status: .behind, flags: [],
                    steps: ["expected by 2028 = 4 + (12 − 4) · (2028 − 2025) / (2030 − 2025) = 8.8"]),
                TrackedTarget(
                    target: SampleComparison.figure("5艘", "游船", 5, unit: "艘", id: "q5"), actual: nil, baseline: nil,
                    indicator: nil, name: "游船", theme: "products", status: .noFigure, flags: [.base], steps: []),
            ])
    }

    static func diff() -> PlanDiff {
        let plans = SampleComparison.plans()
        return PlanDiff(
            old: plans[0], new: plans[1],
            changes: [
                IndicatorChange(
                    indicator: "piers", name: "码头", theme: "infrastructure", status: .raised, flags: [],
                    old: [SampleComparison.figure("9座", "码头", 9)],
                    new: [SampleComparison.figure("达到12座", "码头", 12, due: "2035")]),
                IndicatorChange(
                    indicator: nil, name: "灯塔", theme: "infrastructure", status: .notComparable, flags: [.unit],
                    old: [SampleComparison.figure("3座", "灯塔", 3)], new: [SampleComparison.figure("3成", "灯塔", 3)]),
            ])
    }
}
