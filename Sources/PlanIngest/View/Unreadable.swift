import PlanModel
import PlanResources

/// Finds characters that say nothing: private use, replacement characters, a font's glyph numbers (`(cid:123)`), characters
/// struck through by an overlay.
///
/// What stands there may have been a digit. So a border stays, few characters between two such places go with them, and
/// a line that consists of them by a third goes as a whole. At the start of a line a private character is a bullet.
enum Unreadable {
    /// Longest piece between two unreadable places that is taken for a part of them.
    private static let gap = 3

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft) {
        let units = draft.scalars.units
        var lines = LineWalk()
        var (open, place) = (0..<0, 0)
        while true {
            place = noticed.next(in: units.span, from: place, limit: units.count)
            guard place < units.count else { break }
            guard draft.marks[place] == 0, case let end = glyphEnd(draft, place), end > place else {
                place += 1
                continue
            }
            if !lines.holds(place) {
                close(open, &draft)
                open = 0..<0
                lines.finish(&draft)
                lines.go(to: place, draft)
            }
            lines.add(draft, place..<end)
            if !open.isEmpty, place - open.upperBound <= gap {
                open = open.lowerBound..<end
            } else {
                close(open, &draft)
                open = place..<end
            }
            place = end
        }
        close(open, &draft)
        lines.finish(&draft)
    }

    /// The end of the unreadable character at `place`; `place` itself where it can be read.
    private static func glyphEnd(_ draft: ViewDraft, _ place: Int) -> Int {
        let unit = draft.scalars.units[place]
        if unit == 0x28 { return endOfGlyphNumber(draft.fold, place) }
        guard unit == ScalarText.aside else { return place + 1 }
        let scalar = draft.scalars[place]
        return scalar >= 0xF0000 || scalar & 0xFFFE == 0xFFFE ? place + 1 : place
    }

    /// `(cid:123)`, as programs write the glyphs of a font whose characters they cannot tell.
    private static func endOfGlyphNumber(_ fold: [UInt16], _ place: Int) -> Int {
        guard place + 6 < fold.count, fold[place + 1..<place + 5].elementsEqual(glyphWord) else { return place }
        var end = place + 5
        while end < fold.count, end - place <= 10, LineMarkers.isDigit(fold[end]) { end += 1 }
        return end > place + 5 && end < fold.count && fold[end] == 0x29 ? end + 1 : place
    }

    private static func close(_ range: Range<Int>, _ draft: inout ViewDraft) {
        guard !range.isEmpty else { return }
        if let blanks = bulletEnd(draft, range) {
            draft.pass(range.lowerBound..<blanks, .symbol)
        } else {
            draft.seal(range, .unreadable)
        }
    }

    /// The end of the blanks behind a private character that opens a line of text; nil where it may have been a word or
    /// a digit of it.
    private static func bulletEnd(_ draft: ViewDraft, _ range: Range<Int>) -> Int? {
        guard range.count == 1, (0xE000...0xF8FF).contains(draft.scalars.units[range.lowerBound]),
            let line = draft.line(at: range.lowerBound), Int(line.first) == range.lowerBound
        else { return nil }
        var end = range.upperBound
        while end < Int(line.last), draft.fold[end] == 0x20 { end += 1 }
        guard end < Int(line.last), end > range.upperBound || !goesOnNumber(draft.fold[end]) else { return nil }
        return end
    }

    /// Whether a character stands behind the digits of a number.
    private static func goesOnNumber(_ unit: UInt16) -> Bool { numbers.contains(unit) }

    private static let glyphWord = Array("cid:".utf16)
    private static let numbers = Set("0123456789.,%‰~-/:一二三四五六七八九十百千万亿〇零两几多余个年月日元倍项家".utf16)

    private static let noticed: UnitSet = {
        var set = UnitSet()
        for unit: UInt16 in [0x28, ScalarText.aside] { set.insert(unit) }
        let ranges: [ClosedRange<UInt16>] = [
            0xE000...0xE5E4, 0xE5E6...0xF8FF, 0xFFFC...0xFFFF, 0xFDD0...0xFDEF, 0x0334...0x0338, 0x20D2...0x20E5,
        ]
        for range in ranges { set.insert(from: range.lowerBound, to: range.upperBound) }
        return set
    }()
}

/// The line that the unreadable places lie in, and how much of it they are.
private struct LineWalk {
    private var index = -1
    private var bounds = 0..<0
    private var characters = 0
    private var replaced = 0

    /// Whether a place lies in the line.
    func holds(_ place: Int) -> Bool { bounds.contains(place) }

    /// Goes to the line of a place.
    mutating func go(to place: Int, _ draft: ViewDraft) {
        (characters, replaced) = (0, 0)
        index = max(0, index)
        while index < draft.lines.count, Int(draft.lines[index].end) < place { index += 1 }
        bounds = index < draft.lines.count ? Int(draft.lines[index].start)..<Int(draft.lines[index].end) : 0..<0
    }

    mutating func add(_ draft: ViewDraft, _ range: Range<Int>) {
        characters += range.count
        if draft.scalars.units[range.lowerBound] == 0xFFFD { replaced += 1 }
    }

    /// Marks what is left of the line where a third of it and more than a bullet cannot be read.
    mutating func finish(_ draft: inout ViewDraft) {
        guard !bounds.isEmpty, characters >= 2, index < draft.lines.count else { return }
        let line = draft.lines[index]
        guard characters * 3 >= line.length else { return }
        if replaced >= 8, replaced == characters {
            let note = draft.add(note: Mojibake.lostNote)
            draft.seal(line.content, .mojibake, note: note)
        } else {
            draft.seal(line.content, .unreadable)
        }
    }
}
