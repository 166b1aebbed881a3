import PlanModel

/// The width at which a document's lines are cut, in columns: a Chinese character takes two, a Latin one takes one.
struct WrapWidth {
    /// Columns of a full line.
    let columns: Int
    /// Whether first lines of paragraphs are two characters shorter, their indentation being lost.
    let lostIndent: Bool

    private static let narrowest = 20
    private static let widest = 240

    /// Finds the width; nil where the lines are whole paragraphs.
    ///
    /// A cut document has most of its text in lines of nearly one width, hardly any wider ones, and these lines hold
    /// commas and full stops inside but seldom end with one; lists of short headings do not.
    ///
    /// - Complexity: O(length).
    init?(_ draft: ViewDraft, widths: [UInt16]) {
        var counts = [Int](repeating: 0, count: WrapWidth.widest + 8)
        for (index, width) in widths.enumerated() where width >= WrapWidth.narrowest && !draft.isPassedOver[index] {
            if width > WrapWidth.widest || !LineWraps.isContentsEntry(draft, draft.lines[index]) {
                counts[min(Int(width), counts.count - 1)] += 1
            }
        }
        guard let mode = WrapWidth.mode(counts) else { return nil }
        let near = counts[(mode - 4)...(mode + 3)].reduce(0, +)
        let wider = counts[(mode + 4)...].reduce(0, +)
        let all = counts.reduce(0, +)
        guard near >= 5, wider * 8 <= near, near * 5 >= all * 2, WrapWidth.readAsText(draft, widths, mode) else {
            return nil
        }
        columns = mode
        lostIndent = counts[mode - 4] * 25 >= near && counts[mode - 4] > counts[mode - 3]
    }

    /// The width that most lines have, neighbours counted in; the widest of the frequent ones.
    private static func mode(_ counts: [Int]) -> Int? {
        var best = 0
        var found: Int?
        for width in narrowest...widest {
            let weight = counts[width - 1] + counts[width] * 2 + counts[width + 1]
            if weight > best, counts[width] > 0 { (best, found) = (weight, width) }
        }
        return found
    }

    /// Whether the lines of this width read as cut text.
    private static func readAsText(_ draft: ViewDraft, _ widths: [UInt16], _ mode: Int) -> Bool {
        var (lines, open, inner) = (0, 0, 0)
        for (index, line) in draft.lines.enumerated() where abs(Int(widths[index]) - mode) <= 4 {
            lines += 1
            if !draft.kind(Int(line.last) - 1).contains(.final) { open += 1 }
            let content = line.content.dropLast()
            if content.contains(where: { draft.kind($0).contains(.stop) }) { inner += 1 }
        }
        return open * 10 >= lines * 6 && inner * 2 >= lines
    }

    /// Columns that each line takes, blanks at its start counted in.
    ///
    /// - Complexity: O(length).
    static func widths(_ draft: ViewDraft) -> [UInt16] {
        let units = draft.scalars.units
        return draft.lines.map { line in
            guard line.length <= widest else { return UInt16(widest + 1) }
            var width = 0
            for place in Int(line.start)..<Int(line.last) { width += units[place] < 0x2000 ? 1 : 2 }
            return UInt16(clamping: width)
        }
    }
}
