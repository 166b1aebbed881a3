package import PlanCompare
import PlanModel

/// Arranges a comparison for people: a table a theme, indicators down, plans across.
package struct ComparisonReport {
    private let comparison: Comparison
    private let themes: ThemeTable
    private let labels: [String]

    /// Columns of a terminal that names of indicators take.
    private static let nameWidth = 28
    /// Columns that a plan takes at least and at most, its gap included.
    private static let leastWidth = 20
    private static let mostWidth = 36

    package init(_ comparison: Comparison, themes: ThemeTable) {
        self.comparison = comparison
        self.themes = themes
        labels = PlanLabel.labels(of: comparison.plans)
    }

    /// The report; with more plans than fit, a theme has several tables.
    ///
    /// - Parameter width: Columns of the terminal that it is for; nil where width does not matter.
    /// - Complexity: O(cells + figures).
    package func report(width: Int? = nil) -> Report {
        let plansPerTable = max(1, ((width ?? .max) - ComparisonReport.nameWidth) / ComparisonReport.leastWidth)
        let shown = min(plansPerTable, labels.count)
        let planWidth = width.map { ($0 - ComparisonReport.nameWidth) / shown - 2 } ?? 0
        let facts = zip(labels, comparison.plans).map { label, plan in
            Report.Fact(name: label, value: [plan.title, plan.name].compactMap { $0 }.joined(separator: ", "))
        }
        var tables: [ReportTable] = []
        for rows in rowsByTheme() {
            var start = 0
            while start < labels.count {
                let end = labels.count - start > plansPerTable ? start + plansPerTable : labels.count
                tables.append(table(rows, plans: start..<end, width: planWidth))
                start = end
            }
        }
        return Report(title: "Comparison of \(labels.count) plans", facts: facts, tables: tables, notes: notes())
    }

    /// Rows of one theme after the other; they come in that order.
    private func rowsByTheme() -> [[ComparisonRow]] {
        var groups: [[ComparisonRow]] = []
        for row in comparison.rows {
            if groups.last?.last?.theme == row.theme {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    private func table(_ rows: [ComparisonRow], plans: Range<Int>, width: Int) -> ReportTable {
        let theme = themes[rows[0].theme]
        let title = theme.map { "\($0.name) \($0.english)" } ?? rows[0].theme
        let columns =
            [ReportTable.Column("indicator", limit: ComparisonReport.nameWidth, isFixed: true)]
            + plans.map { .init(labels[$0], limit: min(width, ComparisonReport.mostWidth), isFixed: true) }
        let cells = rows.map { row -> [ReportTable.Cell] in
            [.text(name(of: row))] + plans.map { .entries(entries(of: row.cells[$0])) }
        }
        return ReportTable(title: title, columns: columns, rows: cells)
    }

    private func name(of row: ComparisonRow) -> String {
        let flags = Set(row.cells.flatMap(\.flags)).map(\.rawValue).sorted()
        return flags.isEmpty ? row.name : "\(row.name) [≠ \(flags.joined(separator: ", "))]"
    }

    private func entries(of cell: ComparisonCell) -> [String] {
        switch cell.state {
        case .value: entries(of: cell.quantities.map(\.quantity))
        case .noNumber: ["·"]
        case .notApplicable: ["n/a"]
        case .notFound: []
        }
    }

    /// Each figure once; one that the plan says again without its date is not shown again.
    private func entries(of quantities: [Quantity]) -> [String] {
        let dated = Set(quantities.filter { $0.due != nil }.map { words(of: $0) })
        return quantities.filter { $0.due != nil || !dated.contains(words(of: $0)) }.map { quantity in
            let marks = [quantity.due?.date, quantity.kind == .actual ? "actual" : nil].compactMap { $0 }
            return words(of: quantity) + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
        }.withoutRepeats
    }

    private func words(of quantity: Quantity) -> String {
        (quantity.subject.map { "\($0) " } ?? "") + quantity.quote
    }

    private func notes() -> [String] {
        let shared = comparison.institutions.filter { $0.plans.count > 1 }
        var notes = [
            "A cell holds the words of the plan and the date they are due; actual marks a reported figure. "
                + "Blank: not found. ·: mentioned without a number. n/a: texts of this kind set no targets. "
                + "≠ names what keeps the figures of a row from being put beside each other."
        ]
        if !shared.isEmpty {
            let names = shared.prefix(40).map { "\($0.name) (\($0.plans.count))" }.joined(separator: "、")
            notes.append("Named in several plans: \(names)")
        }
        return notes
    }
}

extension [String] {
    /// Each text once, where it first stands: a plan that says a figure twice has it once in a cell.
    package var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
