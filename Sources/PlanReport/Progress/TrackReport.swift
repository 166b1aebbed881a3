package import PlanCompare
import PlanModel

/// Arranges the targets of a plan against a later text for people.
package struct TrackReport {
    private let track: PlanTrack
    private let themes: ThemeTable

    package init(_ track: PlanTrack, themes: ThemeTable) {
        self.track = track
        self.themes = themes
    }

    /// The report: how many targets stand how, then a table a theme.
    ///
    /// - Parameter hasEvidence: Whether the sentences stand in it, for documents and pages.
    /// - Complexity: O(targets).
    package func report(hasEvidence: Bool = false) -> Report {
        let labels = PlanLabel.labels(of: [track.plan, track.report])
        let counts = counts()
        let facts = [
            Report.Fact(name: "plan", value: PlanLabel.line(labels[0], track.plan)),
            Report.Fact(name: "later text", value: PlanLabel.line(labels[1], track.report)),
            Report.Fact(name: "targets", value: counts.english, chineseValue: counts.chinese),
        ]
        let tables = ThemeGroups.of(track.targets) { $0.theme }.map { theme, targets in
            ReportTable(
                title: themes.title(of: theme),
                columns: TrackReport.columns + (hasEvidence ? TrackReport.evidence : []),
                rows: targets.map { row($0) + (hasEvidence ? evidence(of: $0) : []) })
        }
        let used = Set(track.targets.map(\.status))
        let meanings = TrackedTarget.Status.allCases.filter { used.contains($0) }.map { $0.meaning }
        let note = meanings.isEmpty ? [] : ["Standing: \(meanings.joined(separator: "; "))."]
        return Report(
            title: "Targets of \(labels[0]) against \(labels[1])",
            chineseTitle: "\(labels[0])的目标与\(labels[1])的数据", facts: facts, tables: tables,
            notes: note + CellWords.legend(of: track.targets.map(\.flags)),
            chineseNotes: CellWords.chineseLegend(of: track.targets.map(\.flags)))
    }

    private static let columns: [ReportTable.Column] = [
        .init("indicator", limit: 26, isFixed: true), .init("target", limit: 22, isFixed: true),
        .init("figure", limit: 22, isFixed: true), .init("standing", limit: 14, isFixed: true),
        .init("sum", limit: 26, isFixed: true, lines: 6),
    ]

    private static let evidence: [ReportTable.Column] = [
        .init("target as written", limit: 60), .init("figure as written", limit: 60),
    ]

    private func evidence(of target: TrackedTarget) -> [ReportTable.Cell] {
        [.evidence(target.target.evidence), target.actual.map { .evidence($0.evidence) } ?? .text("")]
    }

    private func row(_ target: TrackedTarget) -> [ReportTable.Cell] {
        let flags = target.flags.isEmpty ? [] : ["≠" + target.flags.map(\.rawValue).joined(separator: ",")]
        let baseline = target.baseline.map { "from \(CellWords.line(of: $0.quantity))" }
        return [
            .text(target.name), .text(CellWords.line(of: target.target.quantity)),
            .text(target.actual.map { CellWords.line(of: $0.quantity) } ?? ""),
            .entries([target.status.words] + flags), .entries([baseline].compactMap { $0 } + target.steps),
        ]
    }

    private func counts() -> (english: String, chinese: String) {
        ReportWords.counts(
            TrackedTarget.Status.allCases.map { status in (status.words, track.targets.count { $0.status == status }) })
    }
}

extension TrackedTarget.Status {
    /// The status for people.
    package var words: String {
        switch self {
        case .met: "met"
        case .onPath: "on the path"
        case .behind: "behind"
        case .reversed: "reversed"
        case .open: "open"
        case .missed: "missed"
        case .notComparable: "not comparable"
        case .noFigure: "no figure"
        }
    }

    /// The status and when a target has it.
    var meaning: String {
        switch self {
        case .met: "met (the figure reaches the target)"
        case .onPath: "on the path (at or above the straight line from where the plan began to the target)"
        case .behind: "behind (below that line)"
        case .reversed: "reversed (on the wrong side of where the plan began)"
        case .open: "open (before the due date, with nothing to draw a line from)"
        case .missed: "missed (due, and the figure does not reach the target)"
        case .notComparable: "not comparable (≠ says why)"
        case .noFigure: "no figure (the later text gives none)"
        }
    }
}
