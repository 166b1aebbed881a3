import Formats
import PlanModel

/// Writes the text of an OpenDocument text as its pieces come: paragraphs, lists, tables, text boxes, notes.
struct OpenDocumentText {
    private struct Paragraph {
        var line = DraftLine()
        var style: String?
        /// Level of a heading.
        var heading: Int?
        var behind: [DraftLine] = []
    }

    private struct List {
        var style: String?
        /// Whether the next paragraph is the first of an item, and its number where the item says it.
        var isNext = false
        var start: Int?
    }

    private let limits: ReadingLimits
    private var styles: OpenDocumentStyles
    private var counts = OpenDocumentCounts()
    private var nested: NestedText
    private var paragraphs: [Paragraph] = []
    private var lists: [List] = []
    private var noteCount = 0
    private var cells = 0
    private var repeated: [Int] = []  // of the rows that are open
    private var hidden: [Bool] = []  // spans that are open
    private var (readings, citations, hiding, changes) = (0, 0, 0, 0)
    private var aside = 0  // boxes of what is left out
    /// How often the cell that is open stands once more.
    private var copies = 0

    private static let mostBlanks = 64

    init(_ styles: OpenDocumentStyles, limits: ReadingLimits) {
        (self.styles, self.limits) = (styles, limits)
        nested = NestedText(limits: limits)
    }

    var draft: TextDraft {
        get { nested.draft }
        set { nested.draft = newValue }
    }

    // MARK: pieces

    /// - Throws: `FormatFault` where the text or its tables get too large.
    mutating func take(_ piece: XMLPiece<OpenDocumentName>) throws(FormatFault) {
        styles.take(piece)
        switch piece {
        case .start(let name?, let attributes): try begin(name, attributes)
        case .end(let name?): try end(name)
        case .text(let words): add(words)
        case .start, .end: break
        }
    }

    private mutating func begin(
        _ name: OpenDocumentName, _ attributes: XMLAttributes<OpenDocumentName>
    ) throws(FormatFault) {
        switch name {
        case .p: paragraphs.append(Paragraph(style: attributes[.styleName]))
        case .h:
            let level = max(1, min(attributes[.headingLevel].number ?? 1, 10))
            paragraphs.append(Paragraph(style: attributes[.styleName], heading: level))
        case .span: hidden.append(styles.hides(attributes[.styleName]))
        case .s: add([UInt8](repeating: 0x20, count: blanks(attributes[.c])))
        case .tab: add([0x20])
        case .lineBreak: breakLine()
        case .rubyText: readings += 1
        case .noteCitation: citations += 1
        case .hiddenText, .hiddenParagraph: if attributes[.isHidden] == "true" { hiding += 1 }
        case .noteBody, .textBox: nested.openBox()
        case .annotation: openAside()
        case .trackedChanges: changes += 1
        case .deletion: if changes > 0 { openAside() }
        default: try beginBlock(name, attributes)
        }
    }

    private mutating func openAside() {
        aside += 1
        nested.openBox()
    }

    private func blanks(_ count: String?) -> Int { max(1, min(count.number ?? 1, OpenDocumentText.mostBlanks)) }

    private mutating func beginBlock(
        _ name: OpenDocumentName, _ attributes: XMLAttributes<OpenDocumentName>
    ) throws(FormatFault) {
        switch name {
        case .list:
            let style = attributes[.styleName] ?? lists.last?.style
            let goesOn = attributes[.continueNumbering] == "true" || attributes[.continueList] != nil
            if lists.isEmpty, !goesOn, let style { counts.restart(style) }
            lists.append(List(style: style))
        case .listItem: changeList { ($0.isNext, $0.start) = (true, attributes[.startValue].number) }
        case .listHeader: changeList { ($0.isNext, $0.start) = (false, nil) }
        case .table: nested.openTable()
        case .tableRow:
            repeated.append(attributes[.rowsRepeated].number ?? 1)
            nested.changeTable { $0.rows.append([]) }
        case .tableCell, .coveredCell:
            cells += 1
            if cells > limits.cells { throw .table }
            let columns = name == .coveredCell ? attributes[.columnsRepeated].number ?? 1 : 1
            let cell = DraftTable.Cell(
                columns: max(1, min(columns, DraftTable.mostColumns)), isContinued: name == .coveredCell)
            let more = name == .tableCell ? attributes[.columnsRepeated].number ?? 1 : 1
            nested.changeTable { $0.rows[$0.rows.count - 1].append(cell) }
            if more > 1 { copies = min(more, DraftTable.mostColumns) - 1 }
        default: break
        }
    }

    private mutating func end(_ name: OpenDocumentName) throws(FormatFault) {
        switch name {
        case .p, .h: try endParagraph()
        case .span: _ = hidden.popLast()
        case .rubyText: readings -= 1
        case .noteCitation: citations -= 1
        case .hiddenText, .hiddenParagraph: hiding = max(0, hiding - 1)
        case .trackedChanges: changes -= 1
        case .noteBody, .textBox: try endBox(isNote: name == .noteBody)
        case .annotation: closeAside(.hidden, note: "A comment in the margin is left out.")
        case .deletion: if changes > 0 { closeAside(.deletion, note: nil) }
        case .list: _ = lists.popLast()
        case .tableCell: try endCell()
        case .tableRow: try endRow()
        case .table: try nested.closeTable()
        default: break
        }
    }

    // MARK: text

    private mutating func add(_ words: some Collection<UInt8>) {
        guard !paragraphs.isEmpty, citations == 0 else { return }
        if readings > 0 || hiding > 0 || hidden.contains(true) {
            return nested.leave(.hidden, words)
        }
        nested.noteLeft()
        let place = paragraphs.count - 1
        for byte in words {
            // Line ends and indents of the file stand for one blank.
            let isBlank = byte == 0x09 || byte == 0x0A || byte == 0x0D
            if isBlank, paragraphs[place].line.text.last.map({ $0 <= 0x20 }) ?? true { continue }
            paragraphs[place].line.text.append(isBlank ? 0x20 : byte)
        }
    }

    private mutating func breakLine() {
        guard !paragraphs.isEmpty else { return }
        if nested.isInCell { return add([0x20]) }
        paragraphs[paragraphs.count - 1].line.text.append(0x0A)
    }

    private mutating func changeList(_ body: (inout List) -> Void) {
        if !lists.isEmpty { body(&lists[lists.count - 1]) }
    }

    // MARK: lines

    private mutating func endParagraph() throws(FormatFault) {
        nested.noteLeft()
        guard var paragraph = paragraphs.popLast() else { return }
        if styles.hides(paragraph.style) {
            draft.leave(.hidden, paragraph.line.text)
            paragraph.line.text = []
        } else if !paragraph.line.trimmed.isEmpty {
            paragraph.line.number = number(of: paragraph)
        }
        try nested.put(paragraph.line, behind: paragraph.behind)
    }

    private mutating func number(of paragraph: Paragraph) -> String? {
        if aside > 0 { return nil }
        guard let list = lists.last else {
            guard let level = paragraph.heading else { return nil }
            return counts.next(OpenDocumentStyles.outline, level: level, start: nil, styles)
        }
        guard list.isNext, let style = list.style ?? styles.list(paragraph.style) else { return nil }
        changeList { $0.isNext = false }
        return counts.next(style, level: lists.count, start: list.start, styles)
    }

    private mutating func endBox(isNote: Bool) throws(FormatFault) {
        var lines = nested.closeBox()
        if isNote {
            noteCount += 1
            if !lines.isEmpty { lines[0].number = "[\(noteCount)] " }
        }
        if paragraphs.isEmpty {
            for line in lines { try nested.put(line) }
        } else {
            paragraphs[paragraphs.count - 1].behind += lines
        }
    }

    private mutating func closeAside(_ kind: Repair.Kind, note: String?) {
        aside -= 1
        for line in nested.closeBox() { draft.leave(kind, line.text, note: note) }
    }

    // MARK: tables

    /// A cell that stands several times over.
    private mutating func endCell() throws(FormatFault) {
        let more = copies
        copies = 0
        guard more > 0 else { return }
        var added = 0
        nested.changeTable { table in
            guard let row = table.rows.indices.last, let cell = table.rows[row].last else { return }
            if cell.lines.isEmpty {
                table.rows[row][table.rows[row].count - 1].columns += more
            } else {
                table.rows[row].append(contentsOf: repeatElement(cell, count: more))
                added = more
            }
        }
        cells += added
        if cells > limits.cells { throw .table }
    }

    private mutating func endRow() throws(FormatFault) {
        let more = min(max(0, (repeated.popLast() ?? 1) - 1), limits.cells)
        guard more > 0 else { return }
        var added = 0
        let most = limits.cells - cells
        nested.changeTable { table in
            guard let row = table.rows.last, row.contains(where: { !$0.lines.isEmpty }) else { return }
            added = row.count * more
            if added <= most { table.rows.append(contentsOf: repeatElement(row, count: more)) }
        }
        cells += added
        if cells > limits.cells { throw .table }
    }
}
