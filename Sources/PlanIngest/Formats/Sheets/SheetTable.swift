import PlanModel

/// The cells of a sheet in the making: sparse rows, areas that are one cell, columns that are not shown.
struct SheetTable {
    private struct Cell {
        var column: Int
        var text: [UInt8]
    }

    private struct Row {
        var number: Int
        var isHidden: Bool
        var cells: [Cell] = []
    }

    /// An area that shows its first cell alone.
    private struct Area {
        var (top, left, bottom, right): (Int, Int, Int, Int)
    }

    /// Most rows and columns of a sheet.
    static let (mostRows, mostColumns) = (1_048_576, 16_384)
    /// Greatest sum of the widths of all areas.
    private static let mostCovered = 1 << 24

    private let limits: ReadingLimits
    private var rows: [Row] = []
    private var areas: [Area] = []
    private var covered = 0
    private var cells = 0
    /// How many hidden ranges of columns begin and end at each column.
    private var hiddenEdges: [Int: Int] = [:]

    init(limits: ReadingLimits) { self.limits = limits }

    // MARK: filling

    /// Begins a row; rows count from nought.
    ///
    /// - Throws: `FormatFault.table` for a row that no sheet has.
    mutating func beginRow(_ number: Int, isHidden: Bool) throws(FormatFault) {
        guard (0..<SheetTable.mostRows).contains(number) else { throw .table }
        if let last = rows.last, last.cells.isEmpty { rows.removeLast() }
        rows.append(Row(number: number, isHidden: isHidden))
    }

    /// Adds a cell to the row that was begun last; blank ones are left away.
    ///
    /// - Throws: `FormatFault.table` for a column that no sheet has, and for too many cells.
    mutating func add(_ text: [UInt8], column: Int) throws(FormatFault) {
        guard (0..<SheetTable.mostColumns).contains(column) else { throw .table }
        cells += 1
        guard cells <= limits.cells else { throw .table }
        guard !rows.isEmpty, text.contains(where: { $0 > 0x20 }) else { return }
        rows[rows.count - 1].cells.append(Cell(column: column, text: text))
    }

    /// Hides some columns.
    mutating func hide(columns: ClosedRange<Int>) {
        let range = columns.clamped(to: 0...SheetTable.mostColumns - 1)
        hiddenEdges[range.lowerBound, default: 0] += 1
        hiddenEdges[range.upperBound + 1, default: 0] -= 1
    }

    /// Makes some cells one.
    ///
    /// - Throws: `FormatFault.table` for more areas than a sheet can hold.
    mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(FormatFault) {
        guard rows.upperBound < SheetTable.mostRows, columns.upperBound < SheetTable.mostColumns else { throw .table }
        covered += columns.count
        guard covered <= SheetTable.mostCovered, areas.count < limits.cells else { throw .table }
        areas.append(
            Area(top: rows.lowerBound, left: columns.lowerBound, bottom: rows.upperBound, right: columns.upperBound))
    }

    // MARK: writing

    /// Whether no cell holds a text.
    var isEmpty: Bool { !rows.contains { !$0.cells.isEmpty } }

    /// All texts as one, for a sheet that is not shown.
    ///
    /// - Throws: `FormatFault.text` where it is too long.
    func flat() throws(FormatFault) -> [UInt8] {
        var text: [UInt8] = []
        for row in rows { for cell in row.cells { try add(cell.text, to: &text) } }
        return text
    }

    private func add(_ words: [UInt8], to text: inout [UInt8]) throws(FormatFault) {
        guard text.count + words.count <= limits.characters * 3 else { throw .text }
        if !text.isEmpty { text.append(0x20) }
        text += words
    }

    /// Writes the rows that are shown, and notes what is not.
    ///
    /// - Throws: `FormatFault` where the text gets too large.
    /// - Complexity: O(cells that are written + widths of areas + n log n) for n rows.
    func write(to draft: inout TextDraft) throws(FormatFault) {
        let hidden = hiddenColumns()
        var cover = SheetCover(areas.map { ($0.top, $0.left, $0.bottom, $0.right) })
        var (shown, left, aside): ([[Cell]], [UInt8], [UInt8]) = ([], [], [])
        for row in rows.sorted(by: { $0.number < $1.number }) where !row.cells.isEmpty {
            cover.move(to: row.number)
            var cells: [Cell] = []
            for cell in row.cells where !cover.hides(cell.column) {
                if row.isHidden || hidden[cell.column] {
                    try row.isHidden ? add(cell.text, to: &left) : add(cell.text, to: &aside)
                } else {
                    cells.append(cell)
                }
            }
            if !cells.isEmpty { shown.append(cells.sorted { $0.column < $1.column }) }
        }
        draft.leave(.hidden, left, note: "Rows that are hidden are left out.")
        draft.leave(.hidden, aside, note: "Columns that are hidden are left out.")
        let last = shown.lazy.compactMap(\.last?.column).max() ?? 0
        let columns = (0...last).filter { !hidden[$0] }
        for cells in shown { try write(cells, columns, to: &draft) }
    }

    private func write(_ cells: [Cell], _ columns: [Int], to draft: inout TextDraft) throws(FormatFault) {
        var place = 0
        for (index, column) in columns.enumerated() {
            if index > 0 { try draft.endCell() }
            guard place < cells.count, cells[place].column == column else { continue }
            try draft.addLine(cells[place].text)
            while place < cells.count, cells[place].column == column { place += 1 }
        }
        draft.add(0x0A)
    }

    private func hiddenColumns() -> [Bool] {
        var (hidden, depth) = ([Bool](repeating: false, count: SheetTable.mostColumns), 0)
        for column in hidden.indices {
            depth += hiddenEdges[column] ?? 0
            hidden[column] = depth > 0
        }
        return hidden
    }
}

/// The columns that areas cover, row by row from the top.
private struct SheetCover {
    private typealias Area = (top: Int, left: Int, bottom: Int, right: Int)

    private let begins: [Area]
    private let ends: [Area]
    private var (begun, ended) = (0, 0)
    private var depth: [Int: Int] = [:]
    /// First columns of areas that begin in the row.
    private var anchors: Set<Int> = []

    init(_ areas: [(top: Int, left: Int, bottom: Int, right: Int)]) {
        begins = areas.sorted { $0.top < $1.top }
        ends = areas.sorted { $0.bottom < $1.bottom }
    }

    mutating func move(to row: Int) {
        anchors = []
        while begun < begins.count, begins[begun].top <= row {
            if begins[begun].top == row { anchors.insert(begins[begun].left) }
            change(begins[begun], by: 1)
            begun += 1
        }
        while ended < ends.count, ends[ended].bottom < row {
            change(ends[ended], by: -1)
            ended += 1
        }
    }

    private mutating func change(_ area: Area, by step: Int) {
        for column in area.left...area.right { depth[column, default: 0] += step }
    }

    func hides(_ column: Int) -> Bool { (depth[column] ?? 0) > 0 && !anchors.contains(column) }
}
