/// Lays a report out for a terminal.
package struct TerminalReport {
    private let style: TerminalStyle

    /// Narrowest that evidence is made.
    private static let evidenceFloor = 24

    package init(style: TerminalStyle) { self.style = style }

    /// The report as lines, each ended by a line end.
    ///
    /// - Complexity: O(characters of the report).
    package func text(_ report: Report) -> String {
        var text = style.heading(TerminalText.line(report.title)) + "\n"
        for fact in report.facts { text += "  \(style.faint(fact.name)) \(TerminalText.line(fact.value))\n" }
        for (index, table) in report.tables.enumerated() {
            text += "\n" + style.heading(table.heading) + "\n"
            text += lines(of: table, hasHead: index == 0 || !table.sharesHead(with: report.tables[index - 1]))
            if table.more > 0 { text += style.faint("…, \(table.more) more") + "\n" }
        }
        for note in report.notes {
            text += "\n"
            for line in TerminalText.wrap(TerminalText.line(note), to: style.width, limit: 8) {
                text += style.faint(line) + "\n"
            }
        }
        return text
    }

    private func lines(of table: ReportTable, hasHead: Bool) -> String {
        let room = evidenceWidth(in: table)
        var lines = TerminalTable(
            columns: table.columns.map {
                .init($0.title, limit: $0.limit, isFixed: $0.isFixed, lines: $0.lines, isRight: $0.isRight)
            })
        for row in table.rows { lines.add(entries: row.map { entries(of: $0, evidenceWidth: room) }) }
        return lines.text(style: style, hasHead: hasHead)
    }

    /// What the other columns leave for evidence, so that it stands on one line.
    private func evidenceWidth(in table: ReportTable) -> Int {
        let others = table.columns.indices.map { column -> Int in
            var widest = DisplayWidth.of(table.columns[column].title)
            for row in table.rows {
                if case .evidence = row[column] { return 0 }
                for entry in entries(of: row[column], evidenceWidth: 0) { widest = max(widest, DisplayWidth.of(entry)) }
            }
            return min(widest, table.columns[column].limit)
        }
        let used = others.reduce(0, +) + TerminalTable.gap * (others.count - 1)
        return max(TerminalReport.evidenceFloor, style.width - used)
    }

    private func entries(of cell: ReportTable.Cell, evidenceWidth: Int) -> [String] {
        switch cell {
        case .text(let text): [text]
        case .evidence(let evidence): [evidence.text(width: evidenceWidth)]
        case .entries(let entries): entries
        }
    }
}
