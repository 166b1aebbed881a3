import PlanIndicators
package import PlanModel

/// Holds two versions of a plan, or two plans that follow each other, against each other.
package struct Differ: Sendable {
    private let comparer: Comparer

    package init(comparer: Comparer) { self.comparer = comparer }

    /// What became of each indicator that one of the two sets a target for.
    ///
    /// - Complexity: That of a comparison of the two.
    package func diff(from old: PlanDocument, to new: PlanDocument) -> PlanDiff {
        let changes = comparer.aligned([old, new]).compactMap { row -> IndicatorChange? in
            let targets = row.figures.map { $0.filter { $0.quantity.kind == .target } }
            return targets.allSatisfy(\.isEmpty) ? nil : change(targets[0], targets[1], of: row)
        }
        return PlanDiff(old: ComparedPlan(old), new: ComparedPlan(new), changes: changes)
    }

    private func change(_ old: [ComparedQuantity], _ new: [ComparedQuantity], of row: AlignedRow) -> IndicatorChange {
        var change = IndicatorChange(
            indicator: row.code, name: row.name, theme: row.theme, status: .dropped, flags: [], old: old, new: new)
        guard !old.isEmpty else {
            change.status = .new
            return change
        }
        guard let (before, after) = pair(old, new) else { return change }
        change.flags = PairFlags.flags(before, after, counts: row.counts)
        if isSplit(old) != isSplit(new), !change.flags.contains(.scope) { change.flags.insert(.scope, at: 0) }
        guard change.flags.isEmpty, let first = before.quantity.normalized.bound,
            let second = after.quantity.normalized.bound
        else {
            change.status = .notComparable
            return change
        }
        let isSameYear = before.quantity.year == after.quantity.year
        if !isSameYear { change.flags = [.year] }
        change.status = first == second ? (isSameYear ? .kept : .moved) : first < second ? .raised : .lowered
        return change
    }

    /// The targets to hold against each other: those of the last year that both have, else the last of each.
    private func pair(_ old: [ComparedQuantity], _ new: [ComparedQuantity]) -> (ComparedQuantity, ComparedQuantity)? {
        let shared = Set(old.compactMap(\.quantity.year)).intersection(new.compactMap(\.quantity.year)).max()
        guard let shared else { return zip(old.suffix(1), new.suffix(1)).first { _ in true } }
        let last = { (figures: [ComparedQuantity]) in figures.last { $0.quantity.year == shared } }
        return last(old).flatMap { before in last(new).map { (before, $0) } }
    }

    /// Whether several values stand for one date, so that none of them is the whole.
    private func isSplit(_ figures: [ComparedQuantity]) -> Bool {
        let values = Dictionary(grouping: figures) { "\($0.quantity.commitment) \($0.quantity.due?.date ?? "")" }
        return values.values.contains { Set($0.map(\.quantity.normalized)).count > 1 }
    }
}
