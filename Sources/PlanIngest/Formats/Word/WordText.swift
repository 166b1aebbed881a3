import PlanModel

/// Writes the text of a WordprocessingML part as its pieces come: paragraphs, tables, text boxes, notes.
struct WordText {
    private struct Paragraph {
        var line = DraftLine()
        var (list, level, style): (String?, Int?, String?) = (nil, nil, nil)
        /// Lines of boxes and notes that follow.
        var behind: [DraftLine] = []
    }

    private var nested: NestedText
    private var paragraphs: [Paragraph] = []
    var numbering: WordNumbering?
    /// Lines of notes by their ids.
    var notes: [String: [DraftLine]] = [:]

    private var struck = 0  // elements that were struck out
    private var skipped = 0  // elements that are said twice
    private var readings = 0  // elements of readings over characters
    private var isHidden = false  // the run that is open
    private var isProperty = false  // inside the properties of a run
    private var isText = false
    private var propertyDepth = 0  // properties of paragraphs
    private var noteCount = 0

    init(limits: ReadingLimits) { nested = NestedText(limits: limits) }

    /// What was written so far.
    var draft: TextDraft { nested.draft }

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
        case .br, .cr: add([nested.isInCell ? 0x20 : 0x0A])
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

    private var isInProperties: Bool { propertyDepth > 0 || isProperty }

    private mutating func beginFrame(_ name: WordName, _ attributes: XMLAttributes<WordName>) {
        switch name {
        case .tbl: nested.openTable()
        case .tr: nested.changeTable { $0.rows.append([]) }
        case .tc: nested.changeTable { $0.rows[$0.rows.count - 1].append(DraftTable.Cell()) }
        case .gridSpan: nested.changeCell { $0.columns = WordText.span(attributes[.val]) }
        case .vMerge: nested.changeCell { $0.isContinued = attributes[.val] != "restart" }
        case .gridBefore:
            let columns = WordText.span(attributes[.val])
            nested.changeTable { $0.rows[$0.rows.count - 1].append(DraftTable.Cell(columns: columns)) }
        case .txbxContent: nested.openBox()
        default: break
        }
    }

    private static func span(_ value: String?) -> Int {
        max(1, min(value.flatMap { Int($0) } ?? 1, DraftTable.mostColumns))
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
        case .tbl: try nested.closeTable()
        case .txbxContent:
            let lines = nested.closeBox()
            if paragraphs.isEmpty { for line in lines { try nested.put(line) } } else { change { $0.behind += lines } }
        default: break
        }
    }

    // MARK: text

    private mutating func add(_ words: some Collection<UInt8>) {
        if struck > 0 { return nested.leave(.deletion, words) }
        if isHidden || readings > 0 { return nested.leave(.hidden, words) }
        nested.noteLeft()
        change { $0.line.text.append(contentsOf: words) }
    }

    private mutating func addSymbol(_ code: String?) {
        guard let code, let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return }
        add(Array(String(Character(scalar)).utf8))
    }

    private mutating func change(_ body: (inout Paragraph) -> Void) {
        if !paragraphs.isEmpty { body(&paragraphs[paragraphs.count - 1]) }
    }

    private mutating func addNote(_ name: WordName, _ id: String?) {
        guard struck == 0, let id, let lines = notes["\(name == .footnoteReference ? "f" : "e")\(id)"] else { return }
        noteCount += 1
        var numbered = lines
        if !numbered.isEmpty { numbered[0].number = "[\(noteCount)] " }
        change { $0.behind += numbered }
    }

    private mutating func endParagraph() throws(FormatFault) {
        nested.noteLeft()
        guard var paragraph = paragraphs.popLast() else { return }
        if !paragraph.line.trimmed.isEmpty {
            paragraph.line.number = numbering?.next(
                list: paragraph.list, level: paragraph.level, style: paragraph.style)
        }
        try nested.put(paragraph.line, behind: paragraph.behind)
    }

    // MARK: other parts

    /// Notes the text of a part that is on every page, or beside the text.
    mutating func leave(part lines: [[UInt8]], _ kind: Repair.Kind, note: String? = nil) {
        for line in lines { nested.draft.leave(kind, line, note: note) }
    }
}
