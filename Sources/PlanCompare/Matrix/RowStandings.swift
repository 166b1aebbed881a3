import PlanIndicators
import PlanModel

/// Ranks the cells of a row that can be put beside each other.
enum RowStandings {
    /// Sets `standing` in the cells that have a target for the same year and no flag, where there are at least two.
    ///
    /// The value is the lower bound of a figure, or its upper one where it has only that. The median is the middle value,
    /// or the mean of the two middle ones.
    ///
    /// - Parameter better: Which way is better; nil ranks the largest first.
    /// - Complexity: O(cells · log cells).
    static func fill(_ cells: inout [ComparisonCell], better: Indicator.Direction?) {
        let open = cells.indices.filter { cells[$0].flags.isEmpty && cells[$0].mainTarget != nil }
        guard open.count > 1, let year = commonYear(open.map { cells[$0].targetYears }) else { return }
        let values = open.compactMap { place in value(of: cells[place], year: year).map { (place, $0) } }
        guard values.count == open.count else { return }
        let sorted = values.map(\.1).sorted { better == .down ? $0 < $1 : $1 < $0 }
        let middle = sorted.count / 2
        let median =
            sorted.count % 2 == 1
            ? sorted[middle].doubleValue : (sorted[middle - 1].doubleValue + sorted[middle].doubleValue) / 2
        for (place, value) in values {
            cells[place].standing = Standing(
                value: value, year: year, rank: (sorted.firstIndex(of: value) ?? 0) + 1, count: sorted.count,
                ratioToMedian: median == 0 ? nil : value.doubleValue / median,
                pace: pace(of: cells[place], to: value, by: year))
        }
    }

    /// The last year that all have.
    private static func commonYear(_ years: [Set<String>]) -> String? {
        years.dropFirst().reduce(years[0]) { $0.intersection($1) }.filter { !$0.isEmpty }.max()
    }

    private static func value(of cell: ComparisonCell, year: String) -> DecimalNumber? {
        let figure = cell.quantities.last { $0.quantity.kind != .actual && $0.quantity.year == year }
        return figure?.quantity.normalized.bound
    }

    /// Change a year from the last actual figure before the target.
    private static func pace(of cell: ComparisonCell, to value: DecimalNumber, by year: String) -> Double? {
        let known = cell.quantities.filter { $0.quantity.kind == .actual && $0.quantity.year ?? year < year }
        guard let base = known.max(by: { $0.quantity.year ?? "" < $1.quantity.year ?? "" }),
            base.alignment.measure == cell.mainTarget?.alignment.measure,
            base.quantity.normalized.unit == cell.mainTarget?.quantity.normalized.unit,
            let start = base.quantity.normalized.bound, let from = base.quantity.year.flatMap({ Int($0) }),
            let to = Int(year)
        else { return nil }
        return (value.doubleValue - start.doubleValue) / Double(to - from)
    }
}

extension Quantity {
    /// Year that it is due or of.
    var year: String? { due.map { String($0.date.prefix(4)) } }
}

extension NormalizedValue {
    /// The number that stands for it: the lower bound, or the upper one where there is no lower.
    var bound: DecimalNumber? { min ?? max }
}
