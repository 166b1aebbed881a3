import Formats
import PlanModel

/// Writes the sheets of an OpenDocument file as their pieces come; cells show the text that the file holds for them.
struct OpenDocumentSheets {
    var draft: TextDraft
    private let limits: ReadingLimits
    private var styles: OpenDocumentStyles
    private var table: SheetTable
    private var (name, isHidden, depth) = ("", false, 0)
    private var (row, rowCount, isRowHidden) = (0, 1, false)
    private var (column, columnCount) = (0, 1)
    private var definedColumns = 0
    /// Cells of the row that hold something.
    private var cells: [(column: Int, text: [UInt8])] = []
    private var text: [UInt8] = []
    private var (isCell, aside) = (false, 0)
    private var note: [UInt8] = []
    private var isLine = false  // inside a paragraph: not the day or author of a comment
    /// The first sheet waits for its name, which is written where there is another one.
    private var waiting: (name: String, table: SheetTable)?
    private var isNamed = false

    init(_ styles: OpenDocumentStyles, limits: ReadingLimits) {
        (self.styles, self.limits) = (styles, limits)
        draft = TextDraft(limits: limits)
        table = SheetTable(limits: limits)
    }

    /// - Throws: `FormatFault` where the sheets get too large.
    mutating func take(_ piece: XMLPiece<OpenDocumentName>) throws(FormatFault) {
        styles.take(piece)
        switch piece {
        case .start(let name?, let attributes): try begin(name, attributes)
        case .end(let name?): try end(name)
        case .text(let words): if aside > 0 { if isLine { note += words } } else if isCell { text += words }
        case .start, .end: break
        }
    }

    private mutating func begin(
        _ name: OpenDocumentName, _ attributes: XMLAttributes<OpenDocumentName>
    ) throws(FormatFault) {
        switch name {
        case .table:
            depth += 1
            guard depth == 1 else { return }
            table = SheetTable(limits: limits)
            (self.name, isHidden) = (attributes[.name] ?? "", styles.hides(attributes[.styleName]))
            (row, definedColumns) = (0, 0)
        case .tableColumn:
            let count = OpenDocumentSheets.count(attributes[.columnsRepeated])
            if attributes[.visibility] == "collapse", definedColumns < SheetTable.mostColumns {
                table.hide(columns: definedColumns...definedColumns + count - 1)
            }
            definedColumns = min(definedColumns + count, 1 << 30)
        case .tableRow:
            rowCount = OpenDocumentSheets.count(attributes[.rowsRepeated])
            isRowHidden = attributes[.visibility] == "collapse" || attributes[.visibility] == "filter"
            (column, cells) = (0, [])
        case .tableCell, .coveredCell:
            columnCount = OpenDocumentSheets.count(attributes[.columnsRepeated])
            (isCell, text) = (name == .tableCell, [])
        case .annotation, .shapes: aside += 1
        case .p: isLine = true
        case .s, .tab, .lineBreak: if isCell, aside == 0 { text.append(0x20) }
        default: break
        }
    }

    /// A number of repetitions, at least one.
    private static func count(_ value: String?) -> Int { max(1, min(value.number ?? 1, 1 << 20)) }

    private mutating func end(_ name: OpenDocumentName) throws(FormatFault) {
        switch name {
        case .p:
            isLine = false
            if aside > 0 { note.append(0x20) } else if isCell { text.append(0x20) }
        case .tableCell, .coveredCell:
            if isCell, text.contains(where: { $0 > 0x20 }) {
                guard column + columnCount <= SheetTable.mostColumns else { throw .table }
                for place in column..<column + columnCount { cells.append((place, text)) }
            }
            column = min(column + columnCount, 1 << 30)
            isCell = false
        case .tableRow: try endRow()
        case .annotation, .shapes:
            aside = max(0, aside - 1)
            draft.leave(.hidden, note, note: "A comment in the margin is left out.")
            note = []
        case .table:
            depth -= 1
            if depth == 0 { try endTable() }
        default: break
        }
    }

    private mutating func endRow() throws(FormatFault) {
        defer { row = min(row + rowCount, 1 << 30) }
        guard !cells.isEmpty else { return }
        for place in row..<row + rowCount {
            try table.beginRow(place, isHidden: isRowHidden)
            for cell in cells { try table.add(cell.text, column: cell.column) }
        }
    }

    private mutating func endTable() throws(FormatFault) {
        if isHidden {
            draft.leave(.hidden, try table.flat(), note: "The sheet \(name) is hidden and left out.")
        } else if !table.isEmpty {
            if let first = waiting {
                isNamed = true
                waiting = nil
                try write(first.name, first.table)
            }
            if isNamed { try write(name, table) } else { waiting = (name, table) }
        }
        table = SheetTable(limits: limits)
    }

    private mutating func write(_ name: String, _ table: SheetTable) throws(FormatFault) {
        draft.endPage()
        if isNamed {
            try draft.addLine(name.utf8)
            draft.endLine()
        }
        try table.write(to: &draft)
    }

    /// Writes the sheet that is alone.
    ///
    /// - Throws: `FormatFault` where it gets too large.
    mutating func finish() throws(FormatFault) {
        guard let first = waiting else { return }
        waiting = nil
        try write(first.name, first.table)
    }
}
