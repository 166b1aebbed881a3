import PlanIndicators
package import PlanModel

/// Holds the targets of a plan against the figures of a later text.
package struct Tracker: Sendable {
    private let comparer: Comparer

    package init(comparer: Comparer) { self.comparer = comparer }

    /// What became of each target of `plan` by the actual figures of `report`.
    ///
    /// - Complexity: That of a comparison of the two.
    package func track(_ plan: PlanDocument, against report: PlanDocument) -> PlanTrack {
        let rows = comparer.aligned([plan, report])
        let targets = rows.flatMap { row in
            row.figures[0].filter { $0.quantity.kind == .target }.map { target in
                tracked(target, of: row)
            }
        }
        return PlanTrack(plan: ComparedPlan(plan), report: ComparedPlan(report), targets: targets)
    }

    private func tracked(_ target: ComparedQuantity, of row: AlignedRow) -> TrackedTarget {
        var result = TrackedTarget(
            target: target, actual: nil, baseline: nil, indicator: row.code, name: row.name, theme: row.theme,
            status: .noFigure, flags: [], steps: [])
        guard let actual = closest(row.figures[1], to: target, row: row) else { return result }
        result.actual = actual
        result.flags = PairFlags.flags(target, actual, counts: row.counts)
        let baseline = row.figures[0].last { figure in
            figure.quantity.kind == .actual && PairFlags.flags(target, figure, counts: row.counts).isEmpty
        }
        if target.alignment.measure == .change, target.quantity.year != actual.quantity.year {
            result.flags.append(.year)
        }
        guard result.flags.isEmpty else {
            result.status = .notComparable
            result.steps = ["not compared: \(result.flags.map(\.rawValue).joined(separator: ", "))"]
            return result
        }
        result.baseline = baseline
        let path = TargetPath(
            target: target.quantity, actual: actual.quantity, baseline: baseline?.quantity, better: row.better)
        (result.status, result.steps) = path.outcome()
        return result
    }

    /// The actual figure that can best be put beside a target: one without flags before others, then the latest.
    private func closest(
        _ figures: [ComparedQuantity], to target: ComparedQuantity, row: AlignedRow
    ) -> ComparedQuantity? {
        let actuals = figures.filter { $0.quantity.kind == .actual }
        return actuals.max { left, right in
            let order = { (figure: ComparedQuantity) in
                (-PairFlags.flags(target, figure, counts: row.counts).count, figure.quantity.due?.date ?? "")
            }
            return order(left) < order(right)
        }
    }
}
