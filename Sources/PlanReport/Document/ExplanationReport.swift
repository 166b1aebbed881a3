package import PlanModel

/// Writes why the records of a document are there, for people.
package struct ExplanationReport {
    private let style: TerminalStyle

    package init(style: TerminalStyle) { self.style = style }

    /// The text: for each record what was made of which words, by which rules, beside which rows of the tables.
    ///
    /// - Complexity: O(length of the explanations).
    package func text(_ explanations: [Explanation], of source: SourceText) -> String {
        var text = ""
        for explanation in explanations { text += paragraph(explanation, source) + "\n" }
        return text
    }

    private func paragraph(_ explanation: Explanation, _ source: SourceText) -> String {
        let place = "\(source.name):\(explanation.span.start)-\(explanation.span.end)"
        let title = [explanation.record.rawValue, explanation.id ?? "", ExplanationReport.line(explanation.quote)]
        var text =
            style.heading(title.filter { !$0.isEmpty }.joined(separator: "  ")) + "  " + style.faint(place) + "\n"
        text += "  read as  \(explanation.result.joined(separator: " · "))\n"
        text += "  in       \(marked(explanation, source))\n"
        text += list("by", explanation.rules.map { [$0.name, $0.says, $0.file] })
        let words = explanation.words.map {
            [ExplanationReport.line($0.quote), $0.says.isEmpty ? "–" : $0.says, "Resources/\($0.table):\($0.line)"]
        }
        return text + list("words", words)
    }

    /// Lines of three columns under a name; the last column is set back.
    private func list(_ name: String, _ rows: [[String]]) -> String {
        let widths = (0..<2).map { column in rows.reduce(0) { max($0, min(64, DisplayWidth.of($1[column]))) } }
        var text = ""
        for (index, row) in rows.enumerated() {
            let cells = (0..<2).map { column in
                let gap = widths[column] - DisplayWidth.of(row[column])
                return row[column] + String(repeating: " ", count: max(0, gap))
            }
            let head = index == 0 ? name : ""
            let margin = String(repeating: " ", count: 9 - head.count)
            text += "  \(head)\(margin)\(cells[0])  \(cells[1])  \(style.faint(row[2]))\n"
        }
        return text
    }

    /// The words around the record, the record itself in brackets.
    private func marked(_ explanation: Explanation, _ source: SourceText) -> String {
        let (context, span) = (explanation.context, explanation.span)
        guard context.contains(span) else { return ExplanationReport.line(source.quote(context)) }
        let before = source.quote(TextSpan(context.start, span.start))
        let behind = source.quote(TextSpan(span.end, context.end))
        return ExplanationReport.line("\(before)⟦\(source.quote(span))⟧\(behind)")
    }

    /// On one line.
    private static func line(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
