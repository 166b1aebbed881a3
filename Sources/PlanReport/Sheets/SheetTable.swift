/// One sheet of a workbook, before it is written.
struct SheetTable: Sendable {
    /// A cell.
    enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)
        /// Words that lead to a cell of another sheet: `'Evidence'!A2`.
        case link(String, target: String, isFlagged: Bool)
        /// Words of ours on why there is no value.
        case blank(String)

        /// Words, or an empty cell where there are none.
        static func words(_ text: String?) -> Cell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

        /// A number, or an empty cell where there is none.
        static func value(_ number: Double?) -> Cell {
            number.flatMap { $0.isFinite ? .number($0) : nil } ?? .empty
        }
    }

    var name: String
    /// Heads and widths in characters.
    var columns: [(title: String, width: Double)]
    var rows: [[Cell]] = []
    /// With more columns a sheet is printed on several pages beside each other.
    private static let mostOnPage = 14
    /// Most lines of a row; it has at most 409 points.
    private static let mostLines = 27

    init(_ name: String, columns: [(String, Double)]) {
        self.name = name
        self.columns = columns.map { (title: $0.0, width: $0.1) }
    }

    /// The name of a cell, for links. Rows count from 0, the head's.
    static func target(sheet: String, row: Int, column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return "'\(sheet)'!\(letters)\(row + 1)"
    }

    /// Writes the sheet.
    ///
    /// - Complexity: O(cells).
    func write(to book: inout Workbook) throws(WorkbookError) {
        try book.addSheet(name, frozenColumns: 1)
        for (column, head) in columns.enumerated() {
            book.setWidth(head.width, ofColumn: column)
            try book.write(head.title, row: 0, column: column, style: .head)
        }
        if columns.count <= SheetTable.mostOnPage { book.fitWidth() }
        if !rows.isEmpty { book.setFilter(rows: rows.count, columns: columns.count) }
        for (index, cells) in rows.enumerated() {
            book.setHeight(lines: height(of: cells), ofRow: index + 1)
            for (column, cell) in cells.enumerated() {
                try write(cell, row: index + 1, column: column, to: &book)
            }
        }
    }

    /// Lines that the longest cell of a row takes; programs differ in whether they find that out by themselves.
    func height(of cells: [Cell]) -> Int {
        let lines = zip(cells, columns).map { cell, column -> Int in
            switch cell {
            case .empty, .number: return 1
            case .text(let text), .link(let text, _, _), .blank(let text):
                return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
                    sum + max(1, (DisplayWidth.of(line) + Int(column.width) - 1) / Int(column.width))
                }
            }
        }
        return min(lines.max() ?? 1, SheetTable.mostLines)
    }

    private func write(_ cell: Cell, row: Int, column: Int, to book: inout Workbook) throws(WorkbookError) {
        switch cell {
        case .empty: break
        case .text(let text): try book.write(text, row: row, column: column, style: column == 0 ? .name : .plain)
        case .number(let number): try book.write(number, row: row, column: column, style: .plain)
        case .link(let text, let target, let isFlagged):
            try book.write(text, linkTo: target, row: row, column: column, style: isFlagged ? .flagged : .link)
        case .blank(let text): try book.write(text, row: row, column: column, style: .blank)
        }
    }
}
