import PlanModel

/// Where the finished paragraphs of an office document go: to the text, into the cell of a table, or into a box whose
/// lines wait until the paragraph in which it hangs is finished. These lie inside each other as the file has it.
struct NestedText {
    private enum Frame {
        case body
        case table(DraftTable)
        case box([DraftLine])
    }

    var draft: TextDraft
    private var frames: [Frame] = [.body]
    /// What was left out and is not noted yet.
    private var left: (kind: Repair.Kind, text: [UInt8])?

    init(limits: ReadingLimits) { draft = TextDraft(limits: limits) }

    // MARK: lines

    /// Whether a paragraph that is finished now goes into a cell.
    var isInCell: Bool { if case .table = frames[frames.count - 1] { true } else { false } }

    /// Takes a finished line.
    ///
    /// - Throws: `FormatFault.text` where the text gets too long.
    mutating func put(_ line: DraftLine) throws(FormatFault) {
        guard !line.isEmpty else { return }
        let place = frames.count - 1
        switch frames[place] {
        case .body:
            try draft.add(line)
            draft.endLine()
        case .box(var lines):
            frames[place] = .body  // so that the lines are not copied
            lines.append(line)
            frames[place] = .box(lines)
        case .table: changeCell { $0.lines.append(line) }
        }
    }

    /// Takes a finished paragraph, line by line, and then what hung in it.
    ///
    /// - Throws: `FormatFault.text` where the text gets too long.
    mutating func put(_ paragraph: DraftLine, behind: [DraftLine]) throws(FormatFault) {
        if !paragraph.trimmed.isEmpty {
            var number = paragraph.number
            for piece in paragraph.text.split(separator: 0x0A) {
                try put(DraftLine(number: number, text: Array(piece)))
                number = nil
            }
        }
        for line in behind { try put(line) }
    }

    // MARK: boxes

    mutating func openBox() { frames.append(.box([])) }

    /// Ends a box; gives its lines.
    mutating func closeBox() -> [DraftLine] {
        guard frames.count > 1, case .box(let lines) = frames[frames.count - 1] else { return [] }
        frames.removeLast()
        return lines
    }

    // MARK: tables

    mutating func openTable() { frames.append(.table(DraftTable())) }

    mutating func changeTable(_ body: (inout DraftTable) -> Void) {
        guard case .table(var table) = frames[frames.count - 1] else { return }
        frames[frames.count - 1] = .body  // so that the table is not copied
        if table.rows.isEmpty { table.rows.append([]) }
        body(&table)
        frames[frames.count - 1] = .table(table)
    }

    /// Changes the cell that was begun last.
    mutating func changeCell(_ body: (inout DraftTable.Cell) -> Void) {
        changeTable { table in
            let row = table.rows.count - 1
            if table.rows[row].isEmpty { table.rows[row].append(DraftTable.Cell()) }
            body(&table.rows[row][table.rows[row].count - 1])
        }
    }

    /// Ends a table: its rows where it is one of data and lies in no other one, else its lines.
    ///
    /// - Throws: `FormatFault` where the text or its tables get too large.
    mutating func closeTable() throws(FormatFault) {
        guard frames.count > 1, case .table(let table) = frames[frames.count - 1] else { return }
        frames.removeLast()
        let rows = table.rows.filter { !$0.isEmpty }
        if frames.count > 1 || !table.isData {
            for row in rows { for cell in row { for line in cell.lines { try put(line) } } }
            return
        }
        for row in rows where row.contains(where: { !$0.lines.isEmpty }) { try draft.add(row) }
    }

    // MARK: what is left out

    /// Leaves words out; what follows each other of one kind is noted as one.
    mutating func leave(_ kind: Repair.Kind, _ words: some Collection<UInt8>) {
        if left?.kind != kind {
            noteLeft()
            left = (kind, [])
        }
        left?.text += words
    }

    /// Notes what was left out. It stands where the paragraph begins that it was in.
    mutating func noteLeft() {
        guard let left else { return }
        draft.leave(left.kind, left.text)
        self.left = nil
    }
}
