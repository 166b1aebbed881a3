import PlanModel
import PlanResources

/// Finds blanks between a number and a Chinese character (`到 2028 年`), and invisible characters.
///
/// Blanks between Chinese characters stay: they part headings and columns. So do the blank behind a number that
/// opens a paragraph (`1 总体要求`) and the blank in front of a list number (`任务 1.建设`).
enum InnerSpaces {
    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft) {
        let table = CharacterClass.table
        let invisible = CharacterClass.invisible.rawValue
        let fold = draft.fold
        var place = 0
        while true {
            place = noticed.next(in: fold.span, from: place, limit: fold.count)
            guard place < fold.count else { return }
            let bits = table[Int(fold[place])]
            if bits & invisible != 0 {
                draft.pass(place..<place + 1, .invisible)
                place += 1
            } else {
                let end = endOfBlanks(draft, place)
                if isInsideNumber(draft, place, end) { draft.pass(place..<end, .innerSpace) }
                place = end
            }
        }
    }

    /// Blanks and invisible characters.
    private static let noticed = CharacterClass.set(of: [.blank, .invisible])

    private static func endOfBlanks(_ draft: ViewDraft, _ start: Int) -> Int {
        var end = start + 1
        while end < draft.fold.count, draft.fold[end] == 0x20 { end += 1 }
        return end
    }

    private static func isInsideNumber(_ draft: ViewDraft, _ start: Int, _ end: Int) -> Bool {
        guard start > 0, end < draft.fold.count, end - start <= 2, draft.scalars[start] != 0x3000,
            !draft.tables.partCells(in: start..<end)
        else { return false }
        let (left, right) = (draft.kind(start - 1), draft.kind(end))
        if left.contains(.digit) {
            if isLoneDigit(draft, start) { return false }
            if draft.fold[end] == 0x25 || isUnit(draft.fold[end]) { return true }
            return right.contains(.han) && end - start == 1 && !endsHeadingNumber(draft, start)
        }
        return left.contains(.han) && right.contains(.digit) && !isListNumber(draft, end)
    }

    /// Whether the digit before `end` stands behind another lone one: `1 0 0 0 亿元` is no 0亿元.
    private static func isLoneDigit(_ draft: ViewDraft, _ end: Int) -> Bool {
        guard end >= 3, draft.fold[end - 2] == 0x20, draft.marks[end - 2] == 0, draft.kind(end - 3).contains(.digit)
        else { return false }
        return end < 4 || !draft.kind(end - 4).contains(.digit)
    }

    /// Whether the number before `end` opens its line, alone or behind 表, 图, 专栏: the number of a heading.
    private static func endsHeadingNumber(_ draft: ViewDraft, _ end: Int) -> Bool {
        var place = end - 1
        let ofNumber: CharacterClass = [.digit, .letter]
        while place >= 0, end - place <= 8, !draft.kind(place).isDisjoint(with: ofNumber) || draft.fold[place] == 0x2E {
            place -= 1
        }
        while place >= 0, draft.fold[place] == 0x20 { place -= 1 }
        var label = 0
        while label < labels.count, place >= 0, labels.contains(draft.fold[place]) {
            place -= 1
            label += 1
        }
        while place >= 0, [0x20, 0x23, 0x2A].contains(draft.fold[place]) { place -= 1 }  // # and * of Markdown
        return end - place <= 16 && (place < 0 || draft.fold[place] == 0x0A)
    }

    /// Whether a number at `start` goes on with the mark of a list item: `1.`, `1、`, `1)`.
    private static func isListNumber(_ draft: ViewDraft, _ start: Int) -> Bool {
        var place = start
        while place < draft.fold.count, place - start < 3, draft.kind(place).contains(.digit) { place += 1 }
        guard place + 1 < draft.fold.count, [0x2E, 0x3001, 0x29].contains(draft.fold[place]) else { return false }
        return !draft.kind(place + 1).contains(.digit)
    }

    /// Characters that go on a number rather than begin a heading.
    private static func isUnit(_ unit: UInt16) -> Bool { units.contains(unit) }

    private static let labels = Array("专栏附表图件".utf16)
    private static let units: Set<UInt16> = Set("年月日号时万亿千百十余多个家项名人条座所元吨倍成件批次至到".utf16)
}
