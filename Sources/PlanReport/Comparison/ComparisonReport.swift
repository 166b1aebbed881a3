package import PlanCompare
import PlanModel

/// Arranges a comparison for people: a table a theme, indicators down, plans across; behind them what stands beside
/// the matrix.
package struct ComparisonReport {
    let comparison: Comparison
    let themes: ThemeTable
    let labels: [String]

    /// Columns of a terminal that names of indicators take.
    private static let nameWidth = 28
    /// Columns that a plan takes at least and at most, its gap included.
    private static let leastWidth = 20
    private static let mostWidth = 36
    /// With more plans than this a row lists the plans that have figures, in place of a column a plan.
    private static let mostColumns = 12
    /// Most plans that such a row lists.
    private static let mostListed = 12

    package init(_ comparison: Comparison, themes: ThemeTable) {
        self.comparison = comparison
        self.themes = themes
        labels = PlanLabel.labels(of: comparison.plans)
    }

    /// Whether there are too many plans for a column each.
    var isLong: Bool { labels.count > ComparisonReport.mostColumns }

    /// The report; with more plans than fit, a theme has several tables.
    ///
    /// - Parameter width: Columns of the terminal that it is for; nil where width does not matter.
    /// - Complexity: O(cells + figures).
    package func report(width: Int? = nil) -> Report {
        let limit = width == nil ? 400 : 40
        let matrix = matrix(width: width)
        let parts = parts(width: width, limit: limit)
        return Report(
            title: "Comparison of \(labels.count) plans", facts: facts(limit: limit),
            tables: matrix + parts.filter { !$0.rows.isEmpty }, notes: notes())
    }

    /// What each label stands for.
    private func facts(limit: Int) -> [Report.Fact] {
        let facts = zip(labels, comparison.plans).prefix(limit).map { label, plan in
            Report.Fact(name: label, value: [plan.title, plan.name].compactMap { $0 }.joined(separator: ", "))
        }
        return labels.count > limit ? facts + [Report.Fact(name: "…", value: "\(labels.count - limit) more")] : facts
    }

    /// Pieces of the plans that fit beside each other.
    func columns(width: Int?) -> [Range<Int>] {
        let fitting = max(1, ((width ?? .max) - ComparisonReport.nameWidth) / ComparisonReport.leastWidth)
        return stride(from: 0, to: labels.count, by: min(fitting, labels.count)).map { start in
            start..<(labels.count - start > fitting ? start + fitting : labels.count)
        }
    }

    /// Columns for names and for some plans, as wide in all tables.
    func head(_ first: String, plans: Range<Int>, width: Int?) -> [ReportTable.Column] {
        let shown = columns(width: width)[0].count
        let planWidth = width.map { ($0 - ComparisonReport.nameWidth) / shown - 2 } ?? 0
        return [ReportTable.Column(first, limit: ComparisonReport.nameWidth, isFixed: true)]
            + plans.map { .init(labels[$0], limit: min(planWidth, ComparisonReport.mostWidth), isFixed: true) }
    }

    private func matrix(width: Int?) -> [ReportTable] {
        ThemeGroups.of(comparison.rows) { $0.theme }.flatMap { theme, rows in
            if isLong { return [listTable(rows, theme: theme)] }
            return columns(width: width).map { plans in
                let cells = rows.map { row -> [ReportTable.Cell] in
                    [.text(row.name)] + plans.map { .entries(CellWords.entries(of: row.cell(of: $0))) }
                }
                return ReportTable(
                    title: themes.title(of: theme), columns: head("indicator", plans: plans, width: width), rows: cells)
            }
        }
    }

    /// A row an indicator, with the plans that have figures.
    private func listTable(_ rows: [ComparisonRow], theme: String) -> ReportTable {
        let cells = rows.map { row -> [ReportTable.Cell] in
            let filled = row.filled
            let lines = filled.map { "\(labels[$0.plan]): \(CellWords.entries(of: $0.cell).joined(separator: ", "))" }
            return [
                .text(row.name), .text("\(filled.count)/\(labels.count)"),
                .entries(ShortList.lines(lines, limit: ComparisonReport.mostListed)),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("indicator", limit: ComparisonReport.nameWidth, isFixed: true), .init("plans", limit: 9),
            .init("figures", limit: 80),
        ]
        return ReportTable(title: themes.title(of: theme), columns: columns, rows: cells)
    }

    private func notes() -> [String] {
        let legend =
            "A cell holds the words of the plan and the date they are due; actual marks a reported figure. Blank: not "
            + "found. ·: mentioned without a number. n/a: texts of this kind set no targets. #1/3: first of the three "
            + "values that can be compared."
        return [legend] + CellWords.legend(of: comparison.rows.map(\.flags))
    }
}
