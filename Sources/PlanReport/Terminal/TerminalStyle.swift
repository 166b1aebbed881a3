/// What a report on a terminal may use.
package struct TerminalStyle: Sendable {
    /// Columns of a line.
    package var width: Int
    /// Whether words may be set off by escape sequences.
    package var hasColours: Bool

    package init(width: Int, hasColours: Bool) {
        self.width = max(40, width)
        self.hasColours = hasColours
    }

    /// Style for an output, from what is known of it.
    ///
    /// Colours need a terminal and are turned off by a `NO_COLOR` that is not empty and by `TERM=dumb`; the width is
    /// that of `COLUMNS`, else the terminal's, else 120.
    package init(isTerminal: Bool, columns: Int?, environment: [String: String]) {
        let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        let stated = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        self.init(width: stated ?? columns ?? 120, hasColours: isTerminal && !isPlain)
    }

    /// The text set off as a heading.
    package func heading(_ text: String) -> String { escape(text, "1") }

    /// The text set back, for what is read last.
    package func faint(_ text: String) -> String { escape(text, "2") }

    private func escape(_ text: String, _ code: String) -> String {
        hasColours && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
