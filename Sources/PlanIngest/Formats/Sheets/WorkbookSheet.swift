import Formats

/// Takes in the pieces of a sheet of a workbook.
struct WorkbookSheet {
    private let book: WorkbookParts
    private(set) var table: SheetTable
    /// Heads and feet of its pages, with their signs.
    private(set) var heads: [[UInt8]] = []

    private var (row, column) = (-1, -1)
    private var (type, style) = ("n", 0)
    private var (value, words): ([UInt8], [UInt8]) = ([], [])
    /// Whether texts are of a value, of words in the cell, of a head.
    private var (isValue, isText, isHead) = (false, false, false)
    private var readings = 0

    init(_ book: WorkbookParts, limits: ReadingLimits) {
        self.book = book
        table = SheetTable(limits: limits)
    }

    /// - Throws: `FormatFault.table` for what no sheet holds.
    mutating func take(_ piece: XMLPiece<WorkbookName>) throws(FormatFault) {
        switch piece {
        case .start(let name?, let attributes): try begin(name, attributes)
        case .end(let name?): try end(name)
        case .text(let text):
            if isValue { value += text } else if isHead || isText && readings == 0 { words += text }
        case .start, .end: break
        }
    }

    private mutating func begin(
        _ name: WorkbookName, _ attributes: XMLAttributes<WorkbookName>
    ) throws(FormatFault) {
        switch name {
        case .col:
            guard attributes[.hidden].isTrue, let first = attributes[.min].number, let last = attributes[.max].number
            else { return }
            if first >= 1, last >= first, first <= SheetTable.mostColumns { table.hide(columns: first - 1...last - 1) }
        case .row:
            row = attributes[.r].number.map { $0 &- 1 } ?? row + 1
            column = -1
            try table.beginRow(row, isHidden: attributes[.hidden].isTrue)
        case .c:
            column = attributes[.r].flatMap { CellReference.cell($0) }?.column ?? column + 1
            if let place = attributes[.r].flatMap({ CellReference.cell($0) }), place.row >= SheetTable.mostRows {
                throw .table
            }
            (type, style) = (attributes[.t] ?? "n", attributes[.s].number ?? 0)
            (value, words) = ([], [])
        case .v: isValue = true
        case .t: isText = true
        case .rPh: readings += 1
        case .mergeCell:
            guard let area = attributes[.ref].flatMap({ CellReference.area($0) }) else { return }
            try table.merge(rows: area.rows, columns: area.columns)
        case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
            (isHead, words) = (true, [])
        default: break
        }
    }

    private mutating func end(_ name: WorkbookName) throws(FormatFault) {
        switch name {
        case .v: isValue = false
        case .t: isText = false
        case .rPh: readings -= 1
        case .c: try table.add(shown(), column: column)
        case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
            isHead = false
            if !heads.contains(words), heads.count < 6 { heads.append(words) }
        default: break
        }
    }

    /// What the cell shows.
    private func shown() -> [UInt8] {
        switch type {
        case "s":
            let place = Int(String(decoding: value, as: UTF8.self)) ?? -1
            return book.texts.indices.contains(place) ? book.texts[place] : []
        case "inlineStr": return words
        case "b": return Array((value == [0x31] ? "TRUE" : "FALSE").utf8)
        case "n": return value.isEmpty ? [] : Array(book.format(style).text(value, from1904: book.from1904).utf8)
        default: return value  // texts of formulas, faults, days of ISO 8601
        }
    }
}
