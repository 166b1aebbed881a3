/// A table for a terminal: columns aligned by display width, long cells wrapped, nothing wider than the terminal.
package struct TerminalTable {
    /// One column.
    package struct Column: Sendable {
        package var title: String
        /// Widest that the column gets.
        package var limit: Int
        /// Whether it is as wide as its limit even where its cells are shorter.
        package var isFixed: Bool
        /// Most lines of an entry; the last one is cut.
        package var lines: Int

        /// Whether cells stand at its right edge, on one line whose front is cut: numbers, and what leads up to words.
        package var isRight: Bool

        package init(
            _ title: String, limit: Int = 24, isFixed: Bool = false, lines: Int = 2, isRight: Bool = false
        ) {
            self.title = title
            self.limit = limit
            self.isFixed = isFixed
            self.lines = lines
            self.isRight = isRight
        }
    }

    /// A cell is a list of entries, each on lines of its own.
    private typealias Row = [[String]]

    private let columns: [Column]
    private var rows: [Row] = []

    /// Blanks between columns.
    static let gap = 2
    /// Narrowest that a column is made.
    private static let floor = 6

    package init(columns: [Column]) { self.columns = columns }

    package var isEmpty: Bool { rows.isEmpty }

    /// Adds a row; missing cells are empty.
    package mutating func add(_ cells: [String]) { add(entries: cells.map { [$0] }) }

    /// Adds a row whose cells hold several entries.
    package mutating func add(entries: [[String]]) {
        rows.append(
            columns.indices.map { index in index < entries.count ? entries[index].map { TerminalText.line($0) } : [] })
    }

    /// The table as lines, each ended by a line end.
    ///
    /// - Parameter hasHead: Whether the titles of the columns stand over it.
    /// - Complexity: O(characters of the cells).
    package func text(style: TerminalStyle, hasHead: Bool = true) -> String {
        let widths = layOut(width: style.width)
        var text = ""
        if hasHead {
            text += line(columns.map(\.title), widths, style.heading)
            text += line(widths.map { String(repeating: "─", count: $0) }, widths, style.faint)
        }
        for row in rows { text += lines(of: row, widths) }
        return text
    }

    /// Widths of the columns: natural ones where they fit, else the widest are shortened first.
    private func layOut(width: Int) -> [Int] {
        var widths = columns.indices.map { index in
            if columns[index].isFixed { return columns[index].limit }
            let natural = rows.lazy.flatMap { $0[index] }.map { DisplayWidth.of($0) }.max() ?? 0
            return min(columns[index].limit, max(natural, DisplayWidth.of(columns[index].title)))
        }
        let room = width - TerminalTable.gap * (columns.count - 1)
        while widths.reduce(0, +) > room, let widest = widths.max(), widest > TerminalTable.floor {
            widths[widths.lastIndex(of: widest) ?? 0] -= 1
        }
        return widths
    }

    private func lines(of row: Row, _ widths: [Int]) -> String {
        let wrapped = row.indices.map { index in
            row[index].flatMap { entry in
                columns[index].isRight
                    ? [TerminalText.cutFront(entry, to: widths[index])]
                    : TerminalText.wrap(entry, to: widths[index], limit: columns[index].lines)
            }
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { number in
            line(wrapped.map { number < $0.count ? $0[number] : "" }, widths) { $0 }
        }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int], _ style: (String) -> String) -> String {
        var parts = cells.indices.map { index in
            let cell = TerminalText.cut(cells[index], to: widths[index])
            guard columns[index].isRight else { return TerminalText.pad(cell, to: widths[index]) }
            return String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell))) + cell
        }
        while let last = parts.last, last.allSatisfy({ $0 == " " }) { parts.removeLast() }
        if let last = parts.indices.last {
            parts[last] = String(parts[last].reversed().drop { $0 == " " }.reversed())
        }
        return parts.map(style).joined(separator: String(repeating: " ", count: TerminalTable.gap)) + "\n"
    }
}
