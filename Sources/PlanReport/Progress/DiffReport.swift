package import PlanCompare
import PlanModel

/// Arranges two versions of a plan for people.
package struct DiffReport {
    private let diff: PlanDiff
    private let themes: ThemeTable

    package init(_ diff: PlanDiff, themes: ThemeTable) {
        self.diff = diff
        self.themes = themes
    }

    /// The report: how many indicators changed how, then a table a theme.
    ///
    /// - Parameter hasEvidence: Whether the sentences stand in it, for documents and pages.
    /// - Complexity: O(figures).
    package func report(hasEvidence: Bool = false) -> Report {
        let labels = PlanLabel.labels(of: [diff.old, diff.new])
        let counts = counts()
        let facts = [
            Report.Fact(name: "old version", value: PlanLabel.line(labels[0], diff.old)),
            Report.Fact(name: "new version", value: PlanLabel.line(labels[1], diff.new)),
            Report.Fact(name: "indicators", value: counts.english, chineseValue: counts.chinese),
        ]
        var columns: [ReportTable.Column] = [
            .init("indicator", limit: 28, isFixed: true), .init(labels[0], limit: 30, isFixed: true),
            .init(labels[1], limit: 30, isFixed: true), .init("change", limit: 20, isFixed: true),
        ]
        if hasEvidence { columns += [.init("old as written", limit: 60), .init("new as written", limit: 60)] }
        let tables = ThemeGroups.of(diff.changes) { $0.theme }.map { theme, changes in
            ReportTable(
                title: themes.title(of: theme), columns: columns,
                rows: changes.map { row($0) + (hasEvidence ? [evidence(of: $0.old), evidence(of: $0.new)] : []) })
        }
        return Report(
            title: "Targets of \(labels[0]) and \(labels[1])", chineseTitle: "\(labels[0])与\(labels[1])的目标变化",
            facts: facts, tables: tables,
            notes: CellWords.legend(of: diff.changes.map(\.flags)),
            chineseNotes: CellWords.chineseLegend(of: diff.changes.map(\.flags)))
    }

    private func row(_ change: IndicatorChange) -> [ReportTable.Cell] {
        let lines = { (figures: [ComparedQuantity]) in figures.map { CellWords.line(of: $0.quantity) }.withoutRepeats }
        let flags = change.flags.isEmpty ? [] : ["≠" + change.flags.map(\.rawValue).joined(separator: ",")]
        return [
            .text(change.name), .entries(lines(change.old)), .entries(lines(change.new)),
            .entries([change.status.words] + flags),
        ]
    }

    /// The sentence of the figure that is due last.
    private func evidence(of figures: [ComparedQuantity]) -> ReportTable.Cell {
        figures.last.map { .evidence($0.evidence) } ?? .text("")
    }

    private func counts() -> (english: String, chinese: String) {
        ReportWords.counts(
            IndicatorChange.Status.allCases.map { status in (status.words, diff.changes.count { $0.status == status }) }
        )
    }
}

extension IndicatorChange.Status {
    /// The status for people.
    package var words: String {
        switch self {
        case .kept: "kept"
        case .raised: "raised"
        case .lowered: "lowered"
        case .dropped: "dropped"
        case .new: "new"
        case .moved: "moved to another year"
        case .notComparable: "not comparable"
        }
    }
}
