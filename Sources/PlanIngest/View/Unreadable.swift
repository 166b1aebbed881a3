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
        var line = GarbledLine()
        var place = 0
        while true {
            place = noticed.next(in: units.span, from: place, limit: units.count)
            guard place < units.count else { break }
            guard draft.marks[place] == 0, case let end = glyphEnd(draft, place), end > place else {
                place += 1
                continue
            }
            if !line.holds(place) {
                finish(line, &draft)
                line = GarbledLine(at: place, draft, after: line)
            }
            line.add(place..<end, isReplaced: units[place] == 0xFFFD, gap: gap)
            place = end
        }
        finish(line, &draft)
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

    /// Marks what cannot be read of a line, all of it where it is a third.
    private static func finish(_ line: GarbledLine, _ draft: inout ViewDraft) {
        guard let last = line.stretches.last else { return }
        let content = line.index < draft.lines.count ? draft.lines[line.index].content : 0..<last.upperBound
        if line.glyphs >= 2, line.glyphs * 2 >= content.count - line.covered, line.index < draft.lines.count {
            let isLost = line.glyphs >= 8 && line.replaced == line.glyphs
            let note = isLost ? draft.add(note: Mojibake.lostNote) : -1
            return draft.seal(content, isLost ? .mojibake : .unreadable, note: note)
        }
        for stretch in line.stretches {
            if let blanks = bulletEnd(draft, stretch) {
                draft.pass(stretch.lowerBound..<blanks, .symbol)
            } else {
                draft.seal(stretch, .unreadable)
            }
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

/// What cannot be read of one line.
private struct GarbledLine {
    /// Index of the line.
    private(set) var index = 0
    private var bounds = 0..<0
    /// Unreadable places with the few characters between them.
    private(set) var stretches: [Range<Int>] = []
    /// How many characters cannot be read, and how many of the text they take.
    private(set) var (glyphs, covered) = (0, 0)
    /// How many of them are replacement characters.
    private(set) var replaced = 0

    init() {}

    /// The line of a place behind the line before.
    init(at place: Int, _ draft: ViewDraft, after last: GarbledLine) {
        index = last.index
        while index < draft.lines.count, Int(draft.lines[index].end) <= place { index += 1 }
        if index < draft.lines.count { bounds = Int(draft.lines[index].start)..<Int(draft.lines[index].end) }
    }

    /// Whether a place lies in the line.
    func holds(_ place: Int) -> Bool { bounds.contains(place) }

    mutating func add(_ range: Range<Int>, isReplaced: Bool, gap: Int) {
        glyphs += 1
        covered += range.count
        if isReplaced { replaced += 1 }
        if let last = stretches.last, range.lowerBound - last.upperBound <= gap {
            stretches[stretches.count - 1] = last.lowerBound..<range.upperBound
        } else {
            stretches.append(range)
        }
    }
}
