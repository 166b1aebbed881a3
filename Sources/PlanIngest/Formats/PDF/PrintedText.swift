import PlanModel

/// Writes the text of printed pages: rows joined to paragraphs, also over the end of a page, tables row by row, what is
/// on every page left out and listed.
struct PrintedText {
    private let pages: [PrintedPage]
    private let running: RunningLines
    /// Margins and distance of rows by column, over all pages.
    private let margins: [Int: PrintedParagraphs.Margins]
    private let pitch: Float

    /// Fewest rows in turn, and fewest runs of a row, that make a table without lines.
    private static let (fewestRows, fewestRuns) = (2, 3)

    init(_ pages: [PrintedPage]) {
        self.pages = pages
        running = RunningLines(pages.map(\.rows))
        var rows: [Int: [PrintedRow]] = [:]
        for page in pages {
            for piece in page.pieces(without: { [running] in running.kind(page.rows, $0) != nil }) {
                if case .row(let row, let column) = piece { rows[column, default: []].append(row) }
            }
        }
        margins = rows.mapValues { PrintedParagraphs.margins($0) }
        pitch = PrintedParagraphs.pitch(rows.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? [])
    }

    /// - Throws: `FormatFault` where the text or its tables are too large.
    func write(to draft: inout TextDraft) throws(FormatFault) {
        var open: (row: PrintedRow, column: Int)?
        for (number, page) in pages.enumerated() {
            if number > 0 { try endPage(&draft, page, open: &open) }
            leave(page, &draft)
            let pieces = page.pieces { running.kind(page.rows, $0) != nil }
            var place = 0
            while place < pieces.count {
                if let rows = unruledTable(pieces, place) {
                    endParagraph(&draft, &open)
                    for row in rows { try write(row.runs.map(\.text), to: &draft) }
                    place += rows.count
                    continue
                }
                switch pieces[place] {
                case .table(let rows):
                    endParagraph(&draft, &open)
                    for row in rows { try write(row, to: &draft) }
                case .row(let row, let column): try add(row, column, isNewPage: false, &draft, &open)
                }
                place += 1
            }
        }
        endParagraph(&draft, &open)
    }

    /// A page may end inside a paragraph, which then goes on behind the mark of the new page.
    private func endPage(
        _ draft: inout TextDraft, _ page: PrintedPage, open: inout (row: PrintedRow, column: Int)?
    ) throws(FormatFault) {
        let first = page.pieces { running.kind(page.rows, $0) != nil }.first
        if let before = open, case .row(let row, let column)? = first, let margins = margins[column],
            PrintedParagraphs.continues(before.row, row, margins: margins, pitch: pitch, isNewPage: true)
        {
            draft.add(0x0C)
            return
        }
        endParagraph(&draft, &open)
        draft.endPage()
    }

    private func endParagraph(_ draft: inout TextDraft, _ open: inout (row: PrintedRow, column: Int)?) {
        draft.endLine()
        open = nil
    }

    private func add(
        _ row: PrintedRow, _ column: Int, isNewPage: Bool, _ draft: inout TextDraft,
        _ open: inout (row: PrintedRow, column: Int)?
    ) throws(FormatFault) {
        let text = row.text
        // A paragraph that is open at the start of a page was found to go on there.
        let isOverPage = draft.bytes.last == 0x0C && open != nil
        if let before = open, let margins = margins[column] {
            let goesOn =
                isOverPage
                || before.column == column
                    && PrintedParagraphs.continues(before.row, row, margins: margins, pitch: pitch, isNewPage: false)
                || before.column == 1 && column == 2
                    && PrintedParagraphs.continues(before.row, row, margins: margins, pitch: pitch, isNewPage: true)
                    && before.row.right >= (self.margins[1]?.right ?? 0) - 1.6 * before.row.size
            if goesOn {
                let last = draft.bytes.last ?? 0x20
                let isBetweenLetters = last < 0x80 && text.first.map { $0 < 0x80 } ?? false
                if last > 0x20, before.row.endsInBlank || isBetweenLetters { draft.add(0x20) }
            } else {
                draft.endLine()
            }
        }
        try draft.add(text)
        open = (row, column)
    }

    /// Rows of a table without lines: rows in turn with as many runs.
    private func unruledTable(_ pieces: [PrintedPage.Piece], _ start: Int) -> [PrintedRow]? {
        var rows: [PrintedRow] = []
        for piece in pieces[start...] {
            guard case .row(let row, 0) = piece, row.runs.count >= PrintedText.fewestRuns,
                rows.first.map({ $0.runs.count == row.runs.count }) ?? true
            else { break }
            rows.append(row)
        }
        return rows.count >= PrintedText.fewestRows ? rows : nil
    }

    private func write(_ cells: [[UInt8]], to draft: inout TextDraft) throws(FormatFault) {
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        for (index, cell) in cells.enumerated() {
            if index > 0 { try draft.endCell() }
            try draft.addLine(cell)
        }
        draft.add(0x0A)
    }

    /// Notes what stands on every page.
    private func leave(_ page: PrintedPage, _ draft: inout TextDraft) {
        for (place, row) in page.rows.enumerated() {
            switch running.kind(page.rows, place) {
            case .number?: draft.leave(.pageNumber, row.text)
            case .head?: draft.leave(.runningHead, row.text)
            case nil: break
            }
        }
        if !page.turned.isEmpty { draft.leave(.hidden, page.turned, note: "Text across the page is left out.") }
    }
}
