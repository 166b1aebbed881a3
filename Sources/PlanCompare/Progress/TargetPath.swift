import PlanIndicators
import PlanModel

/// A target, the figure reached, and the straight line from where the plan began.
///
/// The formula: on a date `a` between the beginning `b` and the due date `d` the line stands at
/// `base + (target − base) · (a − b) / (d − b)`. A figure on the line or on its better side is on the path. The line falls
/// where the target lies below its base; a target of zero needs no special care, since nothing is divided by it.
struct TargetPath {
    let target: Quantity
    let actual: Quantity
    let baseline: Quantity?
    /// Which way is better by the indicator; nil where only the target's own words tell.
    let better: Indicator.Direction?

    /// The status and every step of the sum.
    func outcome() -> (TrackedTarget.Status, [String]) {
        guard let wanted = target.normalized.bound, let reached = actual.normalized.bound else {
            return (.notComparable, ["not compared: a bound is missing"])
        }
        var steps = ["\(reached.text) \(sign) \(wanted.text): \(isMet(wanted, reached) ? "yes" : "no")"]
        if isMet(wanted, reached) { return (.met, steps) }
        guard let due = YearPoint(target.due?.date), let date = YearPoint(actual.due?.date) else {
            steps.append("no date: the path cannot be drawn")
            return (.open, steps)
        }
        if date >= due {
            steps.append("the figure is of \(actual.due?.date ?? ""), the target was due by \(target.due?.date ?? "")")
            return (.missed, steps)
        }
        guard let base = baseline?.normalized.bound, let start = YearPoint(baseline?.due?.date), start < date else {
            steps.append("the plan gives no earlier figure: the path cannot be drawn")
            return (.open, steps)
        }
        let line = line(from: base.doubleValue, start, to: wanted.doubleValue, due, at: date)
        steps.append(
            "expected by \(actual.due?.date ?? "") = \(base.text) + (\(wanted.text) − \(base.text)) · "
                + "\(years(date.value - start.value)) / \(years(due.value - start.value)) = \(years(line))")
        let value = reached.doubleValue
        let isRising = wanted > base
        if isRising ? value < base.doubleValue : value > base.doubleValue { return (.reversed, steps) }
        return (isRising ? value >= line : value <= line) ? (.onPath, steps) : (.behind, steps)
    }

    private func line(
        from base: Double, _ start: YearPoint, to target: Double, _ due: YearPoint, at date: YearPoint
    )
        -> Double
    { base + (target - base) * (date.value - start.value) / (due.value - start.value) }

    /// Whether less is better: by the words of the target, else by the indicator.
    private var isCeiling: Bool {
        switch target.comparator {
        case .le, .lt: true
        case .ge, .gt: false
        case .eq, .approx, .range: better == .down
        }
    }

    private var sign: String {
        switch target.comparator {
        case .lt: "<"
        case .gt: ">"
        default: isCeiling ? "≤" : "≥"
        }
    }

    private func isMet(_ wanted: DecimalNumber, _ reached: DecimalNumber) -> Bool {
        switch target.comparator {
        case .lt: reached < wanted
        case .gt: wanted < reached
        default: isCeiling ? !(wanted < reached) : !(reached < wanted)
        }
    }

    /// At most two places behind the point.
    private func years(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 9e15 else { return "\(value)" }
        return DecimalNumber(Int64(hundredths), exponent: -2).text
    }
}
