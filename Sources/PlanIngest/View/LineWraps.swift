import PlanModel

/// Joins the lines of a paragraph that was cut at a fixed width, also across blank lines and page numbers.
///
/// Joined is a line that is about as wide as the document's lines and does not end its paragraph, and every line in
/// front of punctuation that no line begins with. Headings and list items on a short line of their own stay.
struct LineWraps {
    private let widths: [UInt16]
    private let wrap: WrapWidth?

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft) {
        let widths = WrapWidth.widths(draft)
        let wraps = LineWraps(widths: widths, wrap: WrapWidth(draft, widths: widths))
        var opens = true  // whether the line begins a paragraph
        var carried = 0  // columns of fragments before, where a line was broken once more
        var last: Int?
        for next in draft.lines.indices where !draft.isPassedOver[next] {
            defer { last = next }
            guard let index = last else { continue }
            let isFragment = wraps.isFragment(draft, index, next)
            let width = Int(widths[index]) + carried
            let isJoined = isFragment || wraps.continues(draft, index, next, width: width, opensParagraph: opens)
            if isJoined { LineWraps.join(&draft, index, next) }
            carried = isFragment ? width : 0
            opens = !isJoined
        }
    }

    /// Whether the next line begins with punctuation that no line begins with.
    private func isFragment(_ draft: ViewDraft, _ index: Int, _ next: Int) -> Bool {
        let after = draft.lines[next]
        return isJoinable(draft, index, next) && draft.kind(Int(after.first)).contains(.closing)
            && draft.scalars[Int(after.first)] >= 0x80 && after.length >= 2
    }

    /// Whether the line end is still there and neither line is furniture in part.
    private func isJoinable(_ draft: ViewDraft, _ index: Int, _ next: Int) -> Bool {
        let (line, after) = (draft.lines[index], draft.lines[next])
        return line.end < draft.fold.count && draft.marks[Int(line.end)] == 0
            && !draft.isRow(index) && !draft.isRow(next)
            && draft.marks[Int(line.last) - 1] == 0 && draft.marks[Int(after.first)] == 0
            && !LineWraps.beginsWithDate(draft, after)
    }

    private func continues(
        _ draft: ViewDraft, _ index: Int, _ next: Int, width: Int, opensParagraph: Bool
    ) -> Bool {
        let (line, after) = (draft.lines[index], draft.lines[next])
        guard isJoinable(draft, index, next) else { return false }
        let ending = draft.fold[Int(line.last) - 1]
        let isFinal = draft.kind(Int(line.last) - 1).contains(.final)
        let isMarker = LineMarkers.begins(draft.fold, Int(after.first), Int(after.last))
        guard let wrap else { return !isFinal && !isMarker && isCutByPage(draft, index, next) }
        let isComma = ending == 0x2C || ending == 0x3001
        let indent = opensParagraph && wrap.lostIndent ? 4 : 0
        let slack = 4 + indent + extra(draft, after)
        guard width + slack >= wrap.columns || isComma && width * 2 >= wrap.columns else { return false }
        if ending == 0x3A || isIndented(draft, next) || isMarker && !isComma { return false }
        if LineWraps.isContentsEntry(draft, line) { return false }
        if after.length == 1, !isComma, !isCutCharacter(draft, after, width: width + indent, wrap) { return false }
        if isFinal { return next == index + 1 && !parted(draft, line, after) && !looksFirst(next, wrap) }
        return !(isHeading(draft, index, allowsCommas: true) && looksFirst(next, wrap))
    }

    /// The last character of a heading that was one too long for its line.
    private func isCutCharacter(_ draft: ViewDraft, _ after: TextLine, width: Int, _ wrap: WrapWidth) -> Bool {
        let kind = draft.kind(Int(after.first))
        return width + 1 >= wrap.columns && kind.contains(.han) && !kind.contains(.numeral)
    }

    /// Columns that the next line's first word needs beyond two, as a Latin word or a number is not cut.
    private func extra(_ draft: ViewDraft, _ line: TextLine) -> Int {
        var place = Int(line.first)
        while place < Int(line.last), draft.fold[place] != 0x20, draft.scalars[place] < 0x80 { place += 1 }
        return max(0, place - Int(line.first) - 2)
    }

    /// Blanks in front of a line: the indentation of a paragraph.
    private func isIndented(_ draft: ViewDraft, _ index: Int) -> Bool {
        let line = draft.lines[index]
        var columns = 0
        for place in Int(line.start)..<Int(line.first) { columns += draft.scalars[place] == 0x3000 ? 2 : 1 }
        return columns >= 4
    }

    /// As wide as the first line of a paragraph whose indentation was lost.
    private func looksFirst(_ index: Int, _ wrap: WrapWidth) -> Bool {
        wrap.lostIndent && (wrap.columns - 5...wrap.columns - 3).contains(Int(widths[index]))
    }

    /// Whether blank lines stand between two lines.
    private func parted(_ draft: ViewDraft, _ line: TextLine, _ after: TextLine) -> Bool { after.start > line.end + 1 }

    /// A numbered line without punctuation inside; two orders in one heading have a comma.
    private func isHeading(_ draft: ViewDraft, _ index: Int, allowsCommas: Bool = false) -> Bool {
        let line = draft.lines[index]
        return LineMarkers.begins(draft.fold, Int(line.first), Int(line.last))
            && !line.content.contains {
                draft.fold[$0] == 0x3002 || draft.fold[$0] == 0x3B || draft.fold[$0] == 0x2C && !allowsCommas
            }
    }

    /// A long line of a document with whole paragraphs, broken off where a page number stood.
    private func isCutByPage(_ draft: ViewDraft, _ index: Int, _ next: Int) -> Bool {
        guard next > index + 1, draft.lines[index].length >= 20 else { return false }
        return draft.marks[Int(draft.lines[index + 1].first)] == ViewDraft.number(.pageNumber)
            && !isHeading(draft, index)
    }

    /// `2024-05-20 10:30` on a line of its own.
    private static func beginsWithDate(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        guard line.length >= 8, line.length <= 30 else { return false }
        let head = draft.fold[Int(line.first)..<Int(line.first) + 5]
        return head.dropLast().allSatisfy { LineMarkers.isDigit($0) } && [0x2D, 0x2F].contains(head.last)
    }

    /// A line of a table of contents: dots that lead to a page number.
    static func isContentsEntry(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        guard LineMarkers.isDigit(draft.fold[Int(line.last) - 1]) else { return false }
        var dots = 0
        for place in line.content where [0x2E, 0x2026, 0xB7].contains(draft.fold[place]) { dots += 1 }
        return dots >= 4
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
