import PlanModel

/// Writes the text of printed pages: rows joined to paragraphs, also over the end of a page, tables row by row, what is
/// on every page left out and listed.
struct PrintedText {
    /// A page with what each of its rows is and the pieces that are read.
    private struct Sheet {
        let page: PrintedPage
        /// What each row is that stands on every page; nil for text.
        let kinds: [RunningLines.Kind?]
        let pieces: [PrintedPage.Piece]
    }

    private let sheets: [Sheet]
    /// Margins and distance of rows by column, over all pages.
    private let margins: [Int: PrintedParagraphs.Margins]
    private let pitch: Float

    /// Fewest rows in turn, and fewest runs of a row, that make a table without lines.
    private static let (fewestRows, fewestRuns) = (2, 3)

    init(_ pages: [PrintedPage]) {
        let running = RunningLines(pages.map(\.rows))
        sheets = pages.map { page in
            let kinds = page.rows.indices.map { running.kind(page.rows, $0) }
            return Sheet(page: page, kinds: kinds, pieces: page.pieces { kinds[$0] != nil })
        }
        var rows: [Int: [PrintedRow]] = [:]
        for sheet in sheets {
            for case .row(let row, let column) in sheet.pieces { rows[column, default: []].append(row) }
        }
        margins = rows.mapValues { PrintedParagraphs.margins($0) }
        pitch = PrintedParagraphs.pitch(rows.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? [])
    }

    /// - Throws: `FormatFault` where the text or its tables are too large.
    func write(to draft: inout TextDraft) throws(FormatFault) {
        var open: (row: PrintedRow, column: Int)?
        for (number, sheet) in sheets.enumerated() {
            if number > 0 { endPage(&draft, before: sheet.pieces.first, open: &open) }
            leave(sheet, &draft)
            let pieces = sheet.pieces
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
                case .row(let row, let column): try add(row, column, &draft, &open)
                }
                place += 1
            }
        }
        endParagraph(&draft, &open)
    }

    /// A page may end inside a paragraph, which then goes on behind the mark of the new page.
    private func endPage(
        _ draft: inout TextDraft, before first: PrintedPage.Piece?, open: inout (row: PrintedRow, column: Int)?
    ) {
        if let before = open, case .row(let row, let column)? = first, let margins = margins[column],
            PrintedParagraphs.continues(before.row, row, margins: margins, pitch: pitch, isNewPage: true)
        {
            draft.add(0x0C)
            return
        }
        endParagraph(&draft, &open)
        draft.add(0x0C)  // also in front of all text: an empty page counts
    }

    private func endParagraph(_ draft: inout TextDraft, _ open: inout (row: PrintedRow, column: Int)?) {
        draft.endLine()
        open = nil
    }

    private func add(
        _ row: PrintedRow, _ column: Int, _ draft: inout TextDraft,
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
        try draft.addRow(cells)
    }

    /// Notes what stands on every page.
    private func leave(_ sheet: Sheet, _ draft: inout TextDraft) {
        for (row, kind) in zip(sheet.page.rows, sheet.kinds) {
            switch kind {
            case .number?: draft.leave(.pageNumber, row.text)
            case .head?: draft.leave(.runningHead, row.text)
            case nil: break
            }
        }
        let turned = sheet.page.turned
        if !turned.isEmpty { draft.leave(.hidden, turned, note: "Text across the page is left out.") }
    }
}
