import PlanModel

/// Finds furniture that stands on one line with text, where a page's parts were saved without line ends.
///
/// Taken is what nothing else reads like: the end of a line that the next line, furniture as a whole, says once more, and
/// the editor's name in brackets with the buttons behind it.
enum RunTogether {
    /// Shortest end of a line that may be furniture told twice, and longest name of an editor.
    private static let shortest = 6
    private static let longestName = 12

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft, _ phrases: ChromePhrases) {
        for index in draft.lines.indices.dropLast() where isToldTwice(draft, index) {
            let last = Int(draft.lines[index].last)
            draft.pass(last - draft.lines[index + 1].length..<last, .siteChrome)
        }
        let units = draft.fold
        var place = units.span.firstPlace(of: 0x3A, from: 0, limit: units.count)
        while place < units.count {
            if place > 0, editorEnds.contains(units[place - 1]) { markEditor(&draft, colon: place, phrases) }
            place = units.span.firstPlace(of: 0x3A, from: place + 1, limit: units.count)
        }
    }

    private static func isToldTwice(_ draft: ViewDraft, _ index: Int) -> Bool {
        guard draft.isPassedOver[index + 1], !draft.isPassedOver[index] else { return false }
        let (line, next) = (draft.lines[index], draft.lines[index + 1])
        guard next.length >= shortest, line.length > next.length,
            draft.marks[Int(next.first)] == ViewDraft.number(.siteChrome)
        else { return false }
        return draft.fold[Int(line.last) - next.length..<Int(line.last)] == draft.fold[next.content]
    }

    /// `【责任编辑：李一】` and what the page has behind it.
    private static func markEditor(_ draft: inout ViewDraft, colon: Int, _ phrases: ChromePhrases) {
        guard draft.marks[colon] == 0 else { return }
        let index = draft.index(ofLineAt: colon)
        let line = draft.lines[index]
        let label = ChromePhrases.Kind.label.bit
        let start = (max(Int(line.first), colon - 6)..<colon).first {
            phrases.phrase(draft.fold, at: $0, limit: Int(line.last), kinds: label)?.end == colon
        }
        guard let start, start > Int(line.first), let pair = brackets.first(where: { $0.0 == draft.fold[start - 1] })
        else { return }
        let reach = min(Int(line.last), colon + longestName + 2)
        guard let close = (colon + 1..<reach).first(where: { draft.fold[$0] == pair.1 }) else { return }
        draft.pass(start - 1..<close + 1, .siteChrome)
        markButtons(&draft, behind: close + 1, index, phrases)
    }

    /// The buttons behind the editor, one of which the next line may go on with, and the list of links behind them.
    private static func markButtons(_ draft: inout ViewDraft, behind start: Int, _ index: Int, _ phrases: ChromePhrases)
    {
        var places = Array(start..<Int(draft.lines[index].last))
        let onNext = places.count
        if index + 1 < draft.lines.count { places += draft.lines[index + 1].content }
        let units = places.map { draft.fold[$0] }
        let kinds = ChromePhrases.Kind.word.bit | ChromePhrases.Kind.opener.bit
        var end = 0
        while end < onNext || end > onNext && end < units.count,
            let found = phrases.phrase(units, at: end, limit: units.count, kinds: kinds)
        {
            end = found.end
            if found.kind == .opener, isTitle(units[end...]) { end = units.count }
        }
        for place in places[..<end] { draft.pass(place..<place + 1, .siteChrome) }
    }

    private static func isTitle(_ words: ArraySlice<UInt16>) -> Bool {
        words.count <= 60 && !words.contains { $0 == 0x3002 || $0 == 0x3B }
    }

    /// Last characters of `责任编辑` and `责编`.
    private static let editorEnds: [UInt16] = [0x8F91, 0x7F16]
    private static let brackets: [(UInt16, UInt16)] = [
        (0x3010, 0x3011), (0x28, 0x29), (0x5B, 0x5D), (0x3014, 0x3015),
    ]
}
