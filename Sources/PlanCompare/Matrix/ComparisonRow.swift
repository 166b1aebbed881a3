package import PlanModel

/// One indicator across all plans.
///
/// Of a thousand plans nearly all cells are blank, so that only the others are kept.
package struct ComparisonRow: Sendable {
    /// Code of the indicator; nil where the row stands on its own words.
    package var indicator: String?
    /// Words for people.
    package var name: String
    /// English name of the indicator; nil where the row stands on its own words.
    package var english: String?
    package var theme: String
    /// Unit of the normalised values; empty where they differ.
    package var unit: String
    package var measure: IndicatorMeasure
    /// Cells that are not plain blanks, by plan.
    private var entries: [(plan: Int, cell: ComparisonCell)]
    /// The blank of each plan; the same list for all rows.
    private let blanks: [ComparisonCell.State]

    /// - Parameters:
    ///   - entries: Cells by plan, ascending; plans without one have their blank.
    ///   - blanks: The blank of each plan.
    package init(
        indicator: String?, name: String, english: String?, theme: String, unit: String, measure: IndicatorMeasure,
        entries: [(plan: Int, cell: ComparisonCell)], blanks: [ComparisonCell.State]
    ) {
        self.indicator = indicator
        self.name = name
        self.english = english
        self.theme = theme
        self.unit = unit
        self.measure = measure
        self.entries = entries
        self.blanks = blanks
    }

    /// One a plan.
    ///
    /// - Complexity: O(plans).
    package var cells: [ComparisonCell] {
        var cells = blanks.map { ComparisonCell(state: $0) }
        for entry in entries { cells[entry.plan] = entry.cell }
        return cells
    }

    /// The cell of a plan.
    ///
    /// - Complexity: O(log plans).
    package func cell(of plan: Int) -> ComparisonCell {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].plan < plan { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].plan == plan
            ? entries[low].cell : ComparisonCell(state: blanks[plan])
    }

    /// Cells with figures and their plans.
    package var filled: [(plan: Int, cell: ComparisonCell)] { entries.filter { !$0.cell.quantities.isEmpty } }

    /// All flags of the row's cells, each once, in the order of `ComparisonCell.Flag`.
    package var flags: [ComparisonCell.Flag] {
        let flags = Set(entries.flatMap(\.cell.flags))
        return ComparisonCell.Flag.allCases.filter { flags.contains($0) }
    }
}
