import ICU
import PlanModel
import PlanResources

/// Finds words that are written wide, each character by itself: `人 工 智 能 产 业`, figures among them.
///
/// Names in lists, heads of columns and headings of two characters look alike. So there have to be four characters in a
/// row with gaps of one width, a wider gap ends the row, and ICU's dictionary has to find words of two and three
/// characters in most of it.
enum LetterSpaces {
    /// Fewest Chinese characters of a row.
    private static let fewest = 4
    /// Longest row that is looked at in one piece.
    private static let longest = 4096

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft) {
        guard var breaker = try? WordBreaker() else { return }
        var place = 0
        while true {
            place = blanks.next(in: draft.fold.span, from: place, limit: draft.fold.count)
            guard place < draft.fold.count else { return }
            guard let row = row(draft, firstGap: place) else {
                place = max(place + 1, endOfGap(draft, place))
                continue
            }
            if row.characters.count(where: { isHan(draft, $0) }) >= fewest, isOfWords(draft, row.characters, &breaker) {
                for (left, right) in zip(row.characters, row.characters.dropFirst()) {
                    draft.pass(left + 1..<right, .letterSpace)
                }
            }
            place = row.end
        }
    }

    /// Places of single characters with gaps of one width between them, and where to go on.
    private struct Row {
        var characters: [Int]
        var end: Int
    }

    /// The row whose first gap is at `gap`; nil where none begins there.
    private static func row(_ draft: ViewDraft, firstGap gap: Int) -> Row? {
        let width = endOfGap(draft, gap) - gap
        guard width <= 2, gap > 0, opensRow(draft, gap - 1), gap < 2 || !isSolid(draft, gap - 2) else { return nil }
        var characters = [gap - 1]
        var next = gap
        while next < draft.fold.count, case let place = endOfGap(draft, next), place - next == width,
            characters.count < longest, place < draft.fold.count, isMember(draft, place)
        {
            guard place + 1 >= draft.fold.count || !isSolid(draft, place + 1) else { break }
            characters.append(place)
            next = place + 1
        }
        return characters.count >= fewest ? Row(characters: trimmed(draft, characters), end: next) : nil
    }

    /// The row without the figures and marks at its end that no character follows; they are of the row only as a part of
    /// its words.
    private static func trimmed(_ draft: ViewDraft, _ characters: [Int]) -> [Int] {
        var characters = characters
        while let last = characters.last, !isHan(draft, last), draft.fold[last] != 0x25 { characters.removeLast() }
        return characters
    }

    /// Whether most of the row are words of two or three characters; longer ones are rows of their own: 甲乙丙丁.
    private static func isOfWords(_ draft: ViewDraft, _ row: [Int], _ breaker: inout WordBreaker) -> Bool {
        let units = row.map { draft.fold[$0] }
        var (inWords, all) = (0, 0)
        do throws(ICUError) {
            try breaker.forEachPiece(utf16: units.span) { range, kind in
                guard kind == .han else { return }
                all += range.count
                let isNumber = units[range].allSatisfy { LetterSpaces.isNumeral($0) }
                if range.count == 2 || range.count == 3, !isNumber { inWords += range.count }
            }
        } catch { return false }
        return all >= fewest && inWords * 5 >= all * 3
    }

    private static func isNumeral(_ unit: UInt16) -> Bool {
        CharacterClass.table[Int(unit)] & CharacterClass.numeral.rawValue != 0
    }

    private static func isHan(_ draft: ViewDraft, _ place: Int) -> Bool { draft.kind(place).contains(.han) }

    private static func opensRow(_ draft: ViewDraft, _ place: Int) -> Bool {
        !draft.kind(place).isDisjoint(with: [.han, .digit])
    }

    /// Whether a character takes part in a row: Chinese, a digit, or a mark of a sentence or a number.
    private static func isMember(_ draft: ViewDraft, _ place: Int) -> Bool {
        !draft.kind(place).isDisjoint(with: [.han, .digit, .stop]) || marks.contains(draft.fold[place])
    }

    private static let marks = Array("%.".utf16)

    /// Whether a character makes its neighbour no single one.
    private static func isSolid(_ draft: ViewDraft, _ place: Int) -> Bool {
        !draft.kind(place).isDisjoint(with: [.han, .digit, .letter])
    }

    private static func endOfGap(_ draft: ViewDraft, _ start: Int) -> Int {
        var end = start
        while end < draft.fold.count, draft.fold[end] == 0x20, draft.marks[end] == 0 { end += 1 }
        return end
    }

    private static let blanks = CharacterClass.set(of: .blank)
}
