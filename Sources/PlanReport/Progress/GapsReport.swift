package import PlanCompare
import PlanModel

/// Arranges what plans lack against others for people.
package struct GapsReport {
    private let comparison: Comparison
    private let themes: ThemeTable
    private let labels: [String]

    /// Most plans that are named as setting an indicator.
    private static let mostPeers = 6

    package init(_ comparison: Comparison, themes: ThemeTable) {
        self.comparison = comparison
        self.themes = themes
        labels = PlanLabel.labels(of: comparison.plans)
    }

    /// The report: a table a plan, with what its peers set and what comes nearest in the plan itself.
    ///
    /// - Parameter plan: The only plan whose gaps are shown; nil for all.
    /// - Complexity: O(gaps · peers).
    package func report(of plan: Int? = nil) -> Report {
        let shown = plan.map { [$0] } ?? Array(comparison.plans.indices)
        let groups = Dictionary(grouping: comparison.gaps) { $0.plan }
        let facts = shown.map { plan in
            Report.Fact(
                name: labels[plan],
                value: "\(groups[plan, default: []].count) gaps, \(PlanLabel.line(nil, comparison.plans[plan]))")
        }
        let tables = shown.filter { groups[$0] != nil }.map { plan in
            ReportTable(
                title: labels[plan], columns: GapsReport.columns, rows: groups[plan, default: []].map { row($0) })
        }
        return Report(
            title: "What others set and a plan does not", chineseTitle: "其他规划设定而本规划没有的指标", facts: facts, tables: tables,
            notes: ["Closest is the sentence of the plan that comes nearest; blank where none does."],
            chineseNotes: ["“最接近的句子”是本规划中与该指标最接近的句子；空白表示没有。"])
    }

    private static let columns: [ReportTable.Column] = [
        .init("theme", limit: 20), .init("indicator", limit: 28), .init("set by", limit: 48, lines: 2),
        .init("closest", limit: 60, lines: 4),
    ]

    private func row(_ gap: ComparisonGap) -> [ReportTable.Cell] {
        let row = comparison.rows[gap.row]
        let peers = gap.peers.map { peer in
            let figures = CellWords.figures(of: row.cell(of: peer)).filter { $0.quantity.kind == .target }
            return "\(labels[peer]): \(figures.map { CellWords.line(of: $0.quantity) }.joined(separator: ", "))"
        }
        return [
            .text(themes[row.theme]?.name ?? row.theme), .text(row.name),
            .entries(ShortList.lines(peers, limit: GapsReport.mostPeers)), .text(gap.closest?.sentence ?? ""),
        ]
    }
}
