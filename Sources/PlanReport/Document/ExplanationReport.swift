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
        let width = explanation.rules.reduce(0) { max($0, DisplayWidth.of($1.name)) }
        for (index, rule) in explanation.rules.enumerated() {
            let name = rule.name + String(repeating: " ", count: width - DisplayWidth.of(rule.name))
            let says = rule.says.isEmpty ? "" : "  \(rule.says)  \(style.faint(rule.file))"
            text += (index == 0 ? "  by       " : "           ") + name + says + "\n"
        }
        return text + words(explanation)
    }

    private func words(_ explanation: Explanation) -> String {
        let quotes = explanation.words.map { ExplanationReport.line($0.quote) }
        let width = quotes.reduce(0) { max($0, DisplayWidth.of($1)) }
        var text = ""
        for (index, word) in explanation.words.enumerated() {
            let quote = quotes[index] + String(repeating: " ", count: width - DisplayWidth.of(quotes[index]))
            let row = style.faint("Resources/\(word.table):\(word.line)")
            text +=
                (index == 0 ? "  words    " : "           ")
                + "\(quote)  \(word.says.isEmpty ? "–" : word.says)  \(row)\n"
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
