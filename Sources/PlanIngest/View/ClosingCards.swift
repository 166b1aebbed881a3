import PlanModel

/// Finds the card that an account or a seller closes a page with: how to reach them, what they stand for.
///
/// A card is known by a line that only they write (`后台留言…`, `扫码加…`), behind the last sentence of the text. Lines
/// round it go with it that are written as cards are: `交流 | …`, questions, words between dots, `咨询: name123`. Amounts
/// and files that belong to the text are none of these.
enum ClosingCards {
    /// Lines at the end of a text that are looked at, and the longest of these.
    private static let reach = 40
    private static let longest = 60
    /// Longest line that makes a card, and that may head one.
    private static let longestCore = 40
    private static let longestHead = 20

    /// - Complexity: O(length of the lines that are looked at).
    static func mark(_ draft: inout ViewDraft, _ phrases: ChromePhrases) {
        var first = draft.lines.count
        while first > max(0, draft.lines.count - reach), isPart(draft, first - 1) { first -= 1 }
        let tail = first..<draft.lines.count
        for index in tail where !draft.isPassedOver[index] && isCore(draft, index, phrases) {
            grow(&draft, from: index, in: tail)
        }
        for index in tail.dropFirst().dropLast() where isEnclosed(draft, index) { draft.passLine(index, .siteChrome) }
    }

    /// Whether a line may stand behind the last sentence of a text.
    private static func isPart(_ draft: ViewDraft, _ index: Int) -> Bool {
        if draft.isPassedOver[index] { return true }
        let line = draft.lines[index]
        return line.length <= longest && draft.fold[Int(line.last) - 1] != 0x3B
            && !draft.fold[line.content].contains(0x3002)
    }

    private static func isCore(_ draft: ViewDraft, _ index: Int, _ phrases: ChromePhrases) -> Bool {
        let line = draft.lines[index]
        guard line.length <= longestCore else { return false }
        let kinds = ChromePhrases.Kind.card.bit
        return line.content.contains {
            phrases.phrase(draft.fold, at: $0, limit: Int(line.last), kinds: kinds) != nil
        }
    }

    private static func grow(_ draft: inout ViewDraft, from core: Int, in tail: Range<Int>) {
        draft.passLine(core, .siteChrome)
        var top = core
        while top > tail.lowerBound, takes(&draft, top - 1) { top -= 1 }
        if top - 1 > tail.lowerBound, draft.isPassedOver[top - 2], heads(draft, top - 1) {
            draft.passLine(top - 1, .siteChrome)
        }
        var below = core + 1
        while below < tail.upperBound, takes(&draft, below) { below += 1 }
    }

    /// Whether a line goes with the card beside it.
    private static func takes(_ draft: inout ViewDraft, _ index: Int) -> Bool {
        if draft.isPassedOver[index] { return false }
        guard hasShape(draft, draft.lines[index]) else { return false }
        draft.passLine(index, .siteChrome)
        return true
    }

    /// A line of a card between other furniture.
    private static func isEnclosed(_ draft: ViewDraft, _ index: Int) -> Bool {
        !draft.isPassedOver[index] && draft.isPassedOver[index - 1] && draft.isPassedOver[index + 1]
            && hasShape(draft, draft.lines[index])
    }

    private static func heads(_ draft: ViewDraft, _ index: Int) -> Bool {
        let line = draft.lines[index]
        return line.length <= longestHead && !draft.isPassedOver[index]
            && !line.content.contains { draft.kind($0).contains(.digit) || ofText.contains(draft.fold[$0]) }
    }

    /// Whether a line is written as lines of cards are.
    private static func hasShape(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        let words = draft.fold[line.content]
        guard let last = words.last, !holdsAmount(words) else { return false }
        return last == 0x3F || last == 0x21 || isLabelled(words) || isAccount(words) || holdsDots(words)
    }

    /// Two or three characters, a bar and words: `交流 | 扫码`.
    private static func isLabelled(_ words: ArraySlice<UInt16>) -> Bool {
        guard let bar = words.firstIndex(of: 0x7C), bar + 1 < words.endIndex else { return false }
        return (2...5).contains(bar - words.startIndex) && !words[(bar + 1)...].contains(0x7C)
    }

    /// The name of an account behind its label: `咨询: name123`.
    private static func isAccount(_ words: ArraySlice<UInt16>) -> Bool {
        guard let colon = words.firstIndex(of: 0x3A), colon - words.startIndex <= 8 else { return false }
        let name = words[(colon + 1)...].drop { $0 == 0x20 }
        let letters = name.filter { (0x61...0x7A).contains($0) }.count
        return letters >= 2 && name.allSatisfy { (0x61...0x7A).contains($0) || LineMarkers.isDigit($0) || $0 == 0x5F }
    }

    /// Words between dots with blanks: `方案 · 对接 · 规划`.
    private static func holdsDots(_ words: ArraySlice<UInt16>) -> Bool {
        words.indices.dropFirst(2).dropLast(2).contains {
            words[$0] == 0xB7 && words[$0 - 1] == 0x20 && words[$0 + 1] == 0x20
        }
    }

    /// Figures with a unit, a document's name or a year are of the text.
    private static func holdsAmount(_ words: ArraySlice<UInt16>) -> Bool {
        zip(words, words.dropFirst()).contains {
            ofText.contains($0) || LineMarkers.isDigit($0) && units.contains($1)
        }
    }

    private static let units = Array("万亿元%个家项人年月日".utf16)
    private static let ofText = Array("《附".utf16)
}
