/// Lays a report out for a terminal.
package struct TerminalReport {
    private let style: TerminalStyle

    package init(style: TerminalStyle) { self.style = style }

    /// - Complexity: O(characters of the report).
    package func text(_ report: Report) -> String {
        var text = style.heading(TerminalText.line(report.title)) + "\n"
        for fact in report.facts { text += "  \(style.faint(fact.name)) \(TerminalText.line(fact.value))\n" }
        for table in report.tables {
            text += "\n" + style.heading("\(table.title) (\(table.rows.count))") + "\n"
            text += lines(of: table)
        }
        for note in report.notes { text += "\n" + style.faint(note) + "\n" }
        return text
    }

    private func lines(of table: ReportTable) -> String {
        var lines = TerminalTable(columns: table.columns.map { .init($0.title, limit: $0.limit) })
        for row in table.rows { lines.add(entries: row.map { entries(of: $0) }) }
        return lines.text(style: style)
    }

    private func entries(of cell: ReportTable.Cell) -> [String] {
        switch cell {
        case .text(let text): [text]
        case .evidence(let evidence): [evidence.text(width: max(24, style.width / 2))]
        case .entries(let entries): entries
        }
    }
}
