package import PlanCompare
import PlanModel

/// Which part of a comparison is shown.
package struct RowSelection: Sendable, Hashable {
    /// Which indicators are shown.
    package enum Indicators: Sendable, Hashable {
        case all
        /// Those that at least two plans have figures of.
        case shared
        /// Those with these codes.
        case codes([String])
    }

    package var indicators: Indicators
    /// Codes of themes; all where empty.
    package var themes: [String]
    /// Leaves out rows whose plans all say the same.
    package var isDifferencesOnly: Bool

    package init(indicators: Indicators = .all, themes: [String] = [], isDifferencesOnly: Bool = false) {
        self.indicators = indicators
        self.themes = themes
        self.isDifferencesOnly = isDifferencesOnly
    }

    /// The part of the comparison: its rows, their gaps, and of the lists beside the matrix what belongs to the rows
    /// and the themes. Institutions and words stay as they are.
    ///
    /// - Complexity: O(filled cells + records).
    package func part(of comparison: Comparison) -> Comparison {
        guard self != RowSelection() else { return comparison }
        var part = comparison
        var places: [Int: Int] = [:]
        part.rows = []
        for (index, row) in comparison.rows.enumerated() where includes(row) {
            places[index] = part.rows.count
            part.rows.append(row)
        }
        part.gaps = comparison.gaps.compactMap { gap in
            places[gap.row].map { place in
                var gap = gap
                gap.row = place
                return gap
            }
        }
        part.themes = comparison.themes.filter { includes(theme: $0.theme) }
        keepRecords(of: &part)
        return part
    }

    private func includes(theme: String) -> Bool { themes.isEmpty || themes.contains(theme) }

    private func includes(_ row: ComparisonRow) -> Bool {
        guard includes(theme: row.theme) else { return false }
        switch indicators {
        case .all: break
        case .shared: guard row.filled.count > 1 else { return false }
        case .codes(let codes): guard let code = row.indicator, codes.contains(code) else { return false }
        }
        return !isDifferencesOnly || row.hasDifferences
    }

    /// Takes support and deadlines of other rows and themes out.
    private func keepRecords(of part: inout Comparison) {
        var kept = Array(repeating: Set<String>(), count: part.plans.count)
        for row in part.rows {
            for (plan, cell) in row.filled { kept[plan].formUnion(cell.quantities.map(\.quantity.id)) }
        }
        for theme in part.themes {
            for (plan, tasks) in theme.tasks.enumerated() { kept[plan].formUnion(tasks.map(\.id)) }
        }
        let isSupportShown = includes(theme: "support")
        part.support.removeAll { !isSupportShown && !kept[$0.plan].contains($0.record) }
        part.deadlines.removeAll { !kept[$0.plan].contains($0.record) }
    }
}

extension ComparisonRow {
    /// Whether a plan says something else than another one, or nothing where another one says something.
    ///
    /// - Complexity: O(cells).
    package var hasDifferences: Bool {
        let cells = cells.filter { if case .notApplicable = $0.state { false } else { true } }
        guard let first = cells.first.map(ComparisonRow.said) else { return false }
        return cells.dropFirst().contains { ComparisonRow.said(in: $0) != first }
    }

    /// What a cell says: values with their bounds and dates.
    private static func said(in cell: ComparisonCell) -> [String] {
        cell.quantities.map(\.quantity).map { quantity in
            [
                quantity.kind.rawValue, quantity.comparator.rawValue, quantity.normalized.min?.text ?? "",
                quantity.normalized.max?.text ?? "", quantity.normalized.unit, quantity.due?.date ?? "",
            ].joined(separator: "|")
        }.withoutRepeats
    }
}
