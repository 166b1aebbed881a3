import Formats

/// A page taken apart: its rows of text, and the tables that are drawn with lines.
struct PrintedPage {
    /// A piece of a page from the top down.
    enum Piece {
        case row(PrintedRow, column: Int)
        case table([[[UInt8]]])
    }

    /// Rows outside the tables, from the top.
    let rows: [PrintedRow]
    /// Text that is turned: water marks, and tables on their side.
    let turned: [UInt8]
    private let tables: [(top: Float, rows: [[[UInt8]]])]
    private let width: Float

    /// - Parameter page: Nil for a page that cannot be read, which is blank.
    /// - Complexity: O(n log n) for n characters and lines.
    init(_ page: PDFPage?) {
        width = page?.width ?? 0
        var (rest, turned): ([PDFCharacter], [PDFCharacter]) = ([], [])
        for one in PrintedPage.whole(page?.characters ?? []) where !one.isGenerated {
            let isTurned =
                abs(one.angle.truncatingRemainder(dividingBy: 360)) > 5
                && abs(one.angle.truncatingRemainder(dividingBy: 360)) < 355
            if isTurned { turned.append(one) } else { rest.append(one) }
        }
        // A page that is turned as a whole is read as such; single words across it are water marks.
        if turned.count > rest.count { (rest, turned) = (turned, rest) }
        self.turned = turned.map(\.scalar).utf8
        var tables: [(top: Float, rows: [[[UInt8]]])] = []
        for table in RuledTable.tables(page?.boxes ?? []) {
            let inside = rest.filter { table.holds($0) }
            let cells = table.cells(inside)
            guard cells.contains(where: { $0.count { !$0.isEmpty } >= 2 }) else { continue }
            rest.removeAll { table.holds($0) }
            tables.append((table.top, cells))
        }
        self.tables = tables
        rows = PrintedRows.rows(rest)
    }

    /// Halves of characters beyond the basic plane put together.
    private static func whole(_ characters: [PDFCharacter]) -> [PDFCharacter] {
        guard characters.contains(where: { (0xD800...0xDFFF).contains($0.scalar) }) else { return characters }
        var whole: [PDFCharacter] = []
        for one in characters {
            if (0xDC00...0xDFFF).contains(one.scalar), let last = whole.last, (0xD800...0xDBFF).contains(last.scalar) {
                whole[whole.count - 1].scalar = 0x10000 + (last.scalar & 0x3FF) << 10 + (one.scalar & 0x3FF)
                whole[whole.count - 1].right = max(last.right, one.right)
            } else {
                whole.append(one)
            }
        }
        return whole
    }

    /// Rows and tables in the order in which they are read, without the rows that `isLeft` says.
    func pieces(without isLeft: (Int) -> Bool) -> [Piece] {
        let kept = rows.indices.filter { !isLeft($0) }.map { rows[$0] }
        var (pieces, start): ([Piece], Int) = ([], 0)
        for table in tables {
            let end = kept[start...].firstIndex { $0.top < table.top } ?? kept.count
            pieces += ordered(kept[start..<end]) + [.table(table.rows)]
            start = end
        }
        return pieces + ordered(kept[start...])
    }

    private func ordered(_ rows: ArraySlice<PrintedRow>) -> [Piece] {
        PrintedColumns.ordered(Array(rows), width: width).map { .row($0.row, column: $0.column) }
    }
}

extension RuledTable {
    /// Whether a character stands inside the table.
    fileprivate func holds(_ one: PDFCharacter) -> Bool {
        let (x, y) = ((one.left + one.right) / 2, (one.top + one.bottom) / 2)
        return x >= left && x < right && y >= bottom && y < top
    }
}
