/// Lays a report out for a terminal.
package struct TerminalReport {
    private let style: TerminalStyle

    package init(style: TerminalStyle) { self.style = style }

    /// - Complexity: O(characters of the report).
    package func text(_ report: Report) -> String {
        var text = style.heading(TerminalText.line(report.title)) + "\n"
        for fact in report.facts { text += "  \(style.faint(fact.name)) \(TerminalText.line(fact.value))\n" }
        for (index, table) in report.tables.enumerated() {
            text += "\n" + style.heading("\(table.title) (\(table.rows.count))") + "\n"
            text += lines(of: table, hasHead: index == 0 || !table.sharesHead(with: report.tables[index - 1]))
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
        var lines = TerminalTable(columns: table.columns.map { .init($0.title, limit: $0.limit, isFixed: $0.isFixed) })
        for row in table.rows { lines.add(entries: row.map { entries(of: $0) }) }
        return lines.text(style: style, hasHead: hasHead)
    }

    private func entries(of cell: ReportTable.Cell) -> [String] {
        switch cell {
        case .text(let text): [text]
        case .evidence(let evidence): [evidence.text(width: max(24, style.width / 2))]
        case .entries(let entries): entries
        }
    }
}
