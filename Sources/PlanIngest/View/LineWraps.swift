import PlanModel

/// Joins the lines of a paragraph that was cut at a fixed width, also across blank lines and page numbers.
///
/// Joined is a line that is about as wide as the document's lines and does not end its paragraph, and every line in
/// front of punctuation that no line begins with. Headings and list items on a short line of their own stay.
struct LineWraps {
    private let widths: [Int]
    private let wrap: WrapWidth?

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft) {
        let widths = WrapWidth.widths(draft)
        let wraps = LineWraps(widths: widths, wrap: WrapWidth(draft, widths: widths))
        let lines = draft.lines.indices.filter { !draft.isPassedOver[$0] }
        var opens = true  // whether the line begins a paragraph
        for (index, next) in zip(lines, lines.dropFirst()) {
            let isJoined = wraps.continues(draft, index, next, opensParagraph: opens)
            if isJoined { LineWraps.join(&draft, index, next) }
            opens = !isJoined
        }
    }

    private func continues(_ draft: ViewDraft, _ index: Int, _ next: Int, opensParagraph: Bool) -> Bool {
        let (line, after) = (draft.lines[index], draft.lines[next])
        guard line.end < draft.fold.count, draft.marks[Int(line.end)] == 0 else { return false }
        let lastKind = draft.kind(Int(line.last) - 1)
        let isFinal = lastKind.contains(.final)
        if draft.kind(Int(after.first)).contains(.closing), beginsWithClosing(draft, after) { return true }
        let isMarker = LineMarkers.begins(draft.fold, Int(after.first), Int(after.last))
        guard let wrap else { return isCutByPage(draft, index, next) && !isFinal && !isMarker }
        guard widths[index] + 4 + (opensParagraph && wrap.lostIndent ? 4 : 0) + extra(draft, after) >= wrap.columns
        else { return false }
        if isIndented(draft, next, wrap) || isMarker && (isFinal || !endsInComma(draft, line)) { return false }
        if isFinal { return next == index + 1 && !parted(draft, line, after) && !looksFirst(next, wrap) }
        return !(isHeading(draft, index, wrap) && looksFirst(next, wrap))
    }

    /// Columns that the next line's first word needs beyond two, as a Latin word or a number is not cut.
    private func extra(_ draft: ViewDraft, _ line: TextLine) -> Int {
        var place = Int(line.first)
        while place < Int(line.last), draft.fold[place] != 0x20, draft.scalars[place] < 0x80 { place += 1 }
        return max(0, place - Int(line.first) - 2)
    }

    /// Punctuation that no line begins with, and more behind it: not a table's separator.
    private func beginsWithClosing(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        draft.scalars[Int(line.first)] >= 0x80 && line.length >= 2
    }

    /// Blanks in front of a line where the lines of this document do not begin with blanks.
    private func isIndented(_ draft: ViewDraft, _ index: Int, _ wrap: WrapWidth) -> Bool {
        let line = draft.lines[index]
        var columns = 0
        for place in Int(line.start)..<Int(line.first) { columns += draft.scalars[place] == 0x3000 ? 2 : 1 }
        return columns >= 4
    }

    /// As wide as the first line of a paragraph whose indentation was lost.
    private func looksFirst(_ index: Int, _ wrap: WrapWidth) -> Bool {
        wrap.lostIndent && (wrap.columns - 5...wrap.columns - 3).contains(widths[index])
    }

    /// Whether blank lines stand between two lines.
    private func parted(_ draft: ViewDraft, _ line: TextLine, _ after: TextLine) -> Bool { after.start > line.end + 1 }

    private func endsInComma(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        [0x2C, 0x3001].contains(draft.fold[Int(line.last) - 1])
    }

    /// A numbered line without punctuation inside.
    private func isHeading(_ draft: ViewDraft, _ index: Int, _ wrap: WrapWidth) -> Bool {
        let line = draft.lines[index]
        return LineMarkers.begins(draft.fold, Int(line.first), Int(line.last))
            && !line.content.contains { [0x2C, 0x3002, 0x3B].contains(draft.fold[$0]) }
    }

    /// A long line of a document with whole paragraphs, broken off where a page number stood.
    private func isCutByPage(_ draft: ViewDraft, _ index: Int, _ next: Int) -> Bool {
        guard next > index + 1, draft.lines[index].length >= 20 else { return false }
        let line = draft.lines[index]
        return draft.marks[Int(draft.lines[index + 1].first)] == 1
            && (endsInComma(draft, line) || !LineMarkers.begins(draft.fold, Int(line.first), Int(line.last)))
    }

    /// Passes over what stands between two lines; between Latin words the line end is read as a blank.
    private static func join(_ draft: inout ViewDraft, _ index: Int, _ next: Int) {
        let start = Int(draft.lines[index].last)
        let end = Int(draft.lines[next].first)
        let latin: CharacterClass = [.letter, .digit]
        var from = start
        if !draft.kind(start - 1).isDisjoint(with: latin), !draft.kind(end).isDisjoint(with: latin) {
            let newline = Int(draft.lines[index].end)
            draft.pass(start..<newline, .lineWrap)
            draft.fold[newline] = 0x20
            from = newline + 1
        }
        draft.pass(from..<end, .lineWrap)
    }
}
