/// Writes reports as one HTML file that asks nothing of the network.
package struct ReportPage {
    private let reports: [Report]

    package init(_ reports: [Report]) { self.reports = reports }

    /// The file.
    ///
    /// - Complexity: O(characters of the reports).
    package func bytes() -> [UInt8] {
        var html = HTMLWriter()
        let first = reports.first?.title ?? ""
        PageShell.open(title: reports.count > 1 ? "\(first) (+\(reports.count - 1))" : first, to: &html)
        for (index, report) in reports.enumerated() { write(report, number: index + 1, to: &html) }
        PageShell.close(to: &html)
        return html.bytes
    }

    private func write(_ report: Report, number: Int, to html: inout HTMLWriter) {
        html.raw("<header class=\"top\"><h1>")
        html.both(report.chineseTitle ?? report.title, report.title)
        html.raw("</h1><dl class=\"about\">")
        for fact in report.facts {
            html.raw("<dt>")
            writeWord(fact.name, to: &html)
            html.raw("</dt><dd>")
            if let chinese = fact.chineseValue {
                html.both(chinese, fact.value)
            } else {
                writeWord(fact.value, to: &html)
            }
            html.raw("</dd>")
        }
        html.raw("</dl></header>")
        writeControls(report, number: number, to: &html)
        html.raw("<main>")
        for (index, table) in report.tables.enumerated() { write(table, report: number, table: index + 1, to: &html) }
        for note in report.chineseNotes { writeNote(note, "<p class=\"note zh\">", to: &html) }
        let opening: StaticString =
            report.chineseNotes.isEmpty ? "<p class=\"note\">" : "<p class=\"note en\" lang=\"en\">"
        for note in report.notes { writeNote(note, opening, to: &html) }
        html.raw("</main>")
    }

    private func writeNote(_ note: String, _ opening: StaticString, to html: inout HTMLWriter) {
        html.raw(opening)
        html.text(note)
        html.raw("</p>")
    }

    /// Links to the tables; the language is switched at the top of the page.
    private func writeControls(_ report: Report, number: Int, to html: inout HTMLWriter) {
        html.raw("<nav class=\"controls\"><div class=\"links\">")
        for (index, table) in report.tables.enumerated() {
            html.raw("<a href=\"#p")
            html.number(number)
            html.raw("-")
            html.number(index + 1)
            html.raw("\">")
            writeWord(table.title, to: &html)
            html.raw("</a>")
        }
        html.raw("</div>")
        if number == 1 {
            html.raw("<form class=\"switches\">")
            PageShell.writeLanguageSwitch(to: &html)
            html.raw("</form>")
        }
        html.raw("</nav>")
    }

    private func write(_ table: ReportTable, report: Int, table number: Int, to html: inout HTMLWriter) {
        html.raw("<section id=\"p")
        html.number(report)
        html.raw("-")
        html.number(number)
        html.raw("\"><h2>")
        writeWord(table.title, to: &html)
        html.raw(" <small>")
        html.number(table.rows.count + table.more)
        html.raw("</small></h2><div class=\"wide\" tabindex=\"0\"><table class=\"plain\"><thead><tr>")
        for column in table.columns {
            html.raw("<th scope=\"col\">")
            writeWord(column.title, to: &html)
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>")
        for row in table.rows {
            html.raw("<tr>")
            for cell in row { write(cell, to: &html) }
            html.raw("</tr>")
        }
        html.raw("</tbody></table>")
        if table.more > 0 {
            html.raw("<p class=\"note\">")
            html.both("另有 \(table.more) 项", "…, \(table.more) more")
            html.raw("</p>")
        }
        html.raw("</div></section>\n")
    }

    private func write(_ cell: ReportTable.Cell, to html: inout HTMLWriter) {
        switch cell {
        case .text(let text):
            html.raw("<td>")
            writeWord(text, to: &html)
        case .entries(let entries):
            html.raw("<td><ul>")
            for entry in entries {
                html.raw("<li>")
                writeWord(entry, to: &html)
                html.raw("</li>")
            }
            html.raw("</ul>")
        case .evidence(let evidence):
            html.raw("<td class=\"words\">")
            html.text(evidence.before)
            if evidence.quote.isEmpty == false {
                html.raw("<mark>")
                html.text(evidence.quote)
                html.raw("</mark>")
            }
            html.text(evidence.after)
        }
        html.raw("</td>")
    }

    /// A word of ours in both languages, words of a text as they are.
    private func writeWord(_ word: String, to html: inout HTMLWriter) {
        if let chinese = ReportWords.chinese[word] { html.both(chinese, word) } else { html.text(word) }
    }
}
