import PlanModel

/// Writes the text of a WordprocessingML part as its pieces come: paragraphs, tables, text boxes, notes.
struct WordText {
    /// Where finished paragraphs go.
    private enum Frame {
        case body
        case table(WordTable)
        /// Lines that wait until the paragraph in which the box hangs is finished.
        case box([WordLine])
    }

    private struct Paragraph {
        var line = WordLine()
        var (list, level, style): (String?, Int?, String?) = (nil, nil, nil)
        /// Lines of boxes and notes that follow.
        var behind: [WordLine] = []
        /// Whether some of it was written before a line break.
        var isBroken = false
    }

    private var frames: [Frame] = [.body]
    private var paragraphs: [Paragraph] = []
    private(set) var draft: TextDraft
    var numbering: WordNumbering?
    /// Lines of notes by their ids.
    var notes: [String: [WordLine]] = [:]

    private var struck = 0  // elements that were struck out
    private var skipped = 0  // elements that are said twice
    private var readings = 0  // elements of readings over characters
    private var isHidden = false  // the run that is open
    private var isProperty = false  // inside the properties of a run
    private var isText = false
    private var left: (kind: Repair.Kind, text: [UInt8])?
    private var noteCount = 0

    init(limits: ReadingLimits) { draft = TextDraft(limits: limits) }

    // MARK: pieces

    /// - Throws: `FormatFault` where the text or its tables get too large.
    mutating func take(_ piece: XMLPiece<WordName>) throws(FormatFault) {
        switch piece {
        case .start(let name?, let attributes):
            if name == .fallback { skipped += 1 }
            if skipped == 0 { try begin(name, attributes) }
        case .end(let name?):
            if skipped == 0 { try end(name) }
            if name == .fallback { skipped -= 1 }
        case .text(let words): if isText, skipped == 0 { add(words) }
        case .start, .end: break
        }
    }

    private mutating func begin(_ name: WordName, _ attributes: XMLAttributes<WordName>) throws(FormatFault) {
        switch name {
        case .p: paragraphs.append(Paragraph())
        case .t, .delText: isText = true
        case .r: isHidden = false
        case .rPr: isProperty = true
        case .vanish: if attributes[.val] != "0", attributes[.val] != "false" { isHidden = true }
        case .del, .moveFrom: if !isProperty { struck += 1 }
        case .rt: readings += 1
        case .tab, .ptab: if !isInProperties { add([0x20]) }
        case .cr: breakLine()
        case .br: breakLine()
        case .noBreakHyphen: add([0x2D])
        case .sym: addSymbol(attributes[.char])
        case .pStyle: change { $0.style = attributes[.val] }
        case .ilvl: change { $0.level = attributes[.val].flatMap { Int($0) } }
        case .numId: change { $0.list = attributes[.val] }
        case .pPr: propertyDepth += 1
        case .footnoteReference, .endnoteReference: addNote(name, attributes[.id])
        default: beginFrame(name, attributes)
        }
    }

    private var propertyDepth = 0
    private var isInProperties: Bool { propertyDepth > 0 || isProperty }

    private mutating func beginFrame(_ name: WordName, _ attributes: XMLAttributes<WordName>) {
        switch name {
        case .tbl: frames.append(.table(WordTable()))
        case .tr: changeTable { $0.rows.append([]) }
        case .tc: changeTable { $0.rows[$0.rows.count - 1].append(WordTable.Cell()) }
        case .gridSpan: changeCell { $0.columns = WordText.span(attributes[.val]) }
        case .vMerge: changeCell { $0.isContinued = attributes[.val] != "restart" }
        case .gridBefore:
            let columns = WordText.span(attributes[.val])
            changeTable { $0.rows[$0.rows.count - 1].append(WordTable.Cell(columns: columns)) }
        case .txbxContent: frames.append(.box([]))
        default: break
        }
    }

    private static func span(_ value: String?) -> Int {
        max(1, min(value.flatMap { Int($0) } ?? 1, WordTable.mostColumns))
    }

    private mutating func end(_ name: WordName) throws(FormatFault) {
        switch name {
        case .p: try endParagraph()
        case .t, .delText: isText = false
        case .rPr: isProperty = false
        case .pPr: propertyDepth -= 1
        case .r: isHidden = false
        case .del, .moveFrom: if !isProperty { struck = max(0, struck - 1) }
        case .rt: readings -= 1
        case .tbl: try endTable()
        case .txbxContent:
            if case .box(let lines) = frames.last, frames.count > 1 {
                frames.removeLast()
                if paragraphs.isEmpty { for line in lines { try put(line) } } else { change { $0.behind += lines } }
            }
        default: break
        }
    }

    // MARK: text

    private mutating func add(_ words: some Collection<UInt8>) {
        if struck > 0 { return leave(.deletion, words) }
        if isHidden || readings > 0 { return leave(.hidden, words) }
        flushLeft()
        if paragraphs.isEmpty { return }
        paragraphs[paragraphs.count - 1].line.text.append(contentsOf: words)
    }

    private mutating func addSymbol(_ code: String?) {
        guard let code, let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return }
        add(Array(String(Character(scalar)).utf8))
    }

    private mutating func leave(_ kind: Repair.Kind, _ words: some Collection<UInt8>) {
        if left?.kind != kind { flushLeft() }
        left = (kind, (left?.text ?? []) + words)
    }

    /// What was left out stands where the paragraph begins that it was in.
    private mutating func flushLeft() {
        guard let left else { return }
        draft.leave(left.kind, left.text)
        self.left = nil
    }

    private mutating func change(_ body: (inout Paragraph) -> Void) {
        if !paragraphs.isEmpty { body(&paragraphs[paragraphs.count - 1]) }
    }

    private mutating func breakLine() {
        guard !paragraphs.isEmpty else { return }
        let isInCell = frames.last.map { if case .table = $0 { true } else { false } } ?? false
        add([isInCell ? 0x20 : 0x0A])
    }

    private mutating func addNote(_ name: WordName, _ id: String?) {
        guard struck == 0, let id, let lines = notes["\(name == .footnoteReference ? "f" : "e")\(id)"] else { return }
        noteCount += 1
        var numbered = lines
        if !numbered.isEmpty { numbered[0].number = "[\(noteCount)] " }
        change { $0.behind += numbered }
    }

    // MARK: lines

    private mutating func endParagraph() throws(FormatFault) {
        flushLeft()
        guard var paragraph = paragraphs.popLast() else { return }
        if !paragraph.line.trimmed.isEmpty {
            paragraph.line.number = numbering?.next(
                list: paragraph.list, level: paragraph.level, style: paragraph.style)
            var number = paragraph.line.number
            for piece in paragraph.line.text.split(separator: 0x0A) {
                try put(WordLine(number: number, text: Array(piece)))
                number = nil
            }
        }
        for line in paragraph.behind { try put(line) }
    }

    private mutating func put(_ line: WordLine) throws(FormatFault) {
        guard !line.isEmpty else { return }
        switch frames[frames.count - 1] {
        case .body: try write(line)
        case .box(var lines):
            frames[frames.count - 1] = .body
            lines.append(line)
            frames[frames.count - 1] = .box(lines)
        case .table: changeCell { $0.lines.append(line) }
        }
    }

    private mutating func write(_ line: WordLine) throws(FormatFault) {
        try writeInline(line)
        draft.endLine()
    }

    private mutating func writeInline(_ line: WordLine) throws(FormatFault) {
        if let number = line.number {
            let start = draft.count
            try draft.add(number.utf8)
            draft.note(.numbering, from: start)
        }
        try draft.add(line.trimmed)
    }

    // MARK: tables

    private mutating func changeTable(_ body: (inout WordTable) -> Void) {
        guard case .table(var table) = frames.last else { return }
        frames[frames.count - 1] = .body  // so that the table is not copied
        if table.rows.isEmpty { table.rows.append([]) }
        body(&table)
        frames[frames.count - 1] = .table(table)
    }

    private mutating func changeCell(_ body: (inout WordTable.Cell) -> Void) {
        changeTable { table in
            let row = table.rows.count - 1
            if table.rows[row].isEmpty { table.rows[row].append(WordTable.Cell()) }
            body(&table.rows[row][table.rows[row].count - 1])
        }
    }

    private mutating func endTable() throws(FormatFault) {
        guard frames.count > 1, case .table(let table) = frames.removeLast() else { return }
        let isInside = frames.count > 1
        let rows = table.rows.filter { !$0.isEmpty }
        if isInside || !table.isData {
            for row in rows { for cell in row { for line in cell.lines { try put(line) } } }
            return
        }
        for row in rows where row.contains(where: { !$0.lines.isEmpty }) { try write(row) }
    }

    private mutating func write(_ row: [WordTable.Cell]) throws(FormatFault) {
        var isFirst = true
        for cell in row {
            for column in 0..<cell.columns {
                if !isFirst { try draft.endCell() }
                isFirst = false
                guard column == 0, !cell.isContinued else { continue }
                for (index, line) in cell.lines.enumerated() {
                    if index > 0 { draft.add(0x20) }
                    try writeInline(line)
                }
            }
        }
        draft.add(0x0A)
    }

    // MARK: other parts

    /// Notes the text of a part that is on every page, or beside the text.
    mutating func leave(part lines: [WordLine], _ kind: Repair.Kind, note: String? = nil) {
        for line in lines { draft.leave(kind, line.text, note: note) }
    }
}
