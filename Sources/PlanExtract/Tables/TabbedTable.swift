internal import PlanModel

/// A table as the canonical text shows it: a row a line, its cells parted by tabs, merged cells empty.
struct TabbedTable: Sendable {
    /// A row, by places of the view and by its tabs in `ReadingView.tabs`. Four bytes each: a text may be all rows.
    struct Row: Sendable {
        fileprivate let start: Int32
        fileprivate let end: Int32
        fileprivate let firstTab: Int32
        fileprivate let tabEnd: Int32

        /// Its line without the line end.
        var line: Range<Int> { Int(start)..<Int(end) }
        /// Number of its cells, empty ones included.
        var count: Int { Int(tabEnd - firstTab) + 1 }
    }

    let view: ReadingView
    let rows: ArraySlice<Row>

    /// From the first cell to the last one.
    var range: Range<Int> { (rows.first?.line.lowerBound ?? 0)..<(rows.last?.line.upperBound ?? 0) }

    /// Words of a cell, without the blanks around them; an empty range for an empty cell and behind the last one.
    func cell(_ column: Int, of row: Row) -> Range<Int> {
        guard column < row.count else { return row.line.upperBound..<row.line.upperBound }
        let tab = Int(row.firstTab) + column
        var start = column == 0 ? row.line.lowerBound : Int(view.tabs[tab - 1]) + 1
        var end = column + 1 == row.count ? row.line.upperBound : Int(view.tabs[tab])
        let fold = view.fold
        while start < end, fold[start] == 0x20 { start += 1 }
        while end > start, fold[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    /// Number of cells of a row that have words, counted up to two, and the last of them.
    func filled(in row: Row) -> (count: Int, cell: Range<Int>) {
        var (count, last) = (0, row.line.lowerBound..<row.line.lowerBound)
        for column in 0..<row.count {
            let cell = cell(column, of: row)
            if !cell.isEmpty { (count, last) = (count + 1, cell) }
            if count == 2 { break }
        }
        return (count, last)
    }

    /// The tables of a text, in order.
    ///
    /// - Complexity: O(lines + tabs); at once where there is no tab.
    static func tables(of view: ReadingView) -> [TabbedTable] {
        let (tabs, ends) = (view.tabs, view.lineEnds)
        guard !tabs.isEmpty else { return [] }
        var rows: [Row] = []
        var starts: [Int] = []
        var (line, lastLine, next) = (0, -2, 0)
        while next < tabs.count {
            while line < ends.count, ends[line] < tabs[next] { line += 1 }
            let start = line == 0 ? 0 : ends[line - 1] + 1
            let end = line < ends.count ? ends[line] : Int32(view.fold.count)
            let first = next
            while next < tabs.count, tabs[next] < end { next += 1 }
            if line != lastLine + 1 { starts.append(rows.count) }
            lastLine = line
            rows.append(Row(start: start, end: end, firstTab: Int32(first), tabEnd: Int32(next)))
        }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : rows.count
            return TabbedTable(view: view, rows: rows[starts[index]..<end])
        }
    }

    /// Lines right above the table that may hold its caption and its unit, the nearest first.
    ///
    /// - Complexity: O(log lines).
    func linesAbove() -> [Range<Int>] {
        let ends = view.lineEnds
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(ends[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var lines: [Range<Int>] = []
        var line = low - 1
        while line >= 0, lines.count < TabbedTable.mostAbove, low - line <= TabbedTable.reachAbove {
            let start = line == 0 ? 0 : Int(ends[line - 1]) + 1
            let words = (start..<Int(ends[line])).prefix(TabbedTable.longestCaption + 1)
            if words.count > TabbedTable.longestCaption { break }
            if words.contains(where: { view.fold[$0] != 0x20 }) { lines.append(start..<Int(ends[line])) }
            line -= 1
        }
        return lines
    }

    private static let mostAbove = 2
    private static let reachAbove = 4
    private static let longestCaption = 60
}
