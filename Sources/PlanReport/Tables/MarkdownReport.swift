/// Writes a report as Markdown: a heading, a list of facts, one table a section.
package struct MarkdownReport {
    package init() {}

    /// - Complexity: O(characters of the report).
    package func text(_ report: Report) -> String {
        var text = "# \(MarkdownReport.escape(report.title))\n"
        if !report.facts.isEmpty { text += "\n" }
        for fact in report.facts { text += "- \(fact.name): \(MarkdownReport.escape(fact.value))\n" }
        for table in report.tables {
            text += "\n## \(table.heading)\n\n"
            text += row(table.columns.map { MarkdownReport.escape($0.title) })
            text += row(table.columns.map { _ in "---" })
            for cells in table.rows { text += row(cells.map { cell($0) }) }
            if table.more > 0 { text += "\n…, \(table.more) more\n" }
        }
        for note in report.notes { text += "\n\(note)\n" }
        return text
    }

    private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

    private func cell(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): MarkdownReport.escape(text.trimmingBlanks)
        case .entries(let entries): entries.map { MarkdownReport.escape($0) }.joined(separator: "<br>")
        case .evidence(let evidence): MarkdownReport.text(of: evidence)
        }
    }

    private static func text(of evidence: Evidence) -> String {
        let quote = escape(evidence.quote)
        return escape(evidence.before) + "**\(quote)**" + escape(evidence.after)
    }

    /// Words of a document as plain text inside a table: on one line, without marks that Markdown or HTML reads.
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in TerminalText.line(text).unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "|", "*", "_", "`", "[", "]", "\\", "#": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
