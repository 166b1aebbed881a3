import PlanModel

/// Knows the front page of a site that was saved in place of a document: lists of links to other pages, no text.
///
/// It has all of: a menu near its start, the owner's lines at its end, `更多` again and again, neither a numbered heading
/// nor the date or the source of an article. What stands in front of the menu (a title that was asked for) stays.
enum FrontPage {
    /// Says what was passed over; `Notices` knows the repair by it.
    static let note = "The front page of a site is passed over: links to other pages."

    private static let headLines = 12
    private static let footLines = 40
    /// Fewest buttons of a menu, owner's lines, and links to more.
    private static let buttons = 4
    private static let owners = 2
    private static let links = 8
    /// Characters of the text for each link to more, at the most.
    private static let spacing = 1000

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft, _ phrases: ChromePhrases) {
        let head = draft.lines.indices.prefix(headLines)
        guard let menu = head.first(where: { isMenu(draft, $0, phrases) }),
            !head.contains(where: { namesArticle(draft, $0, phrases) }),
            draft.lines.indices.suffix(footLines).filter({ isOwner(draft, $0, phrases) }).count >= owners,
            !draft.lines.contains(where: { isHeading(draft, $0) })
        else { return }
        let count = linksToMore(draft)
        guard count >= links, count * spacing >= draft.fold.count else { return }
        let note = draft.add(note: note)
        for index in menu..<draft.lines.count { draft.passLine(index, .siteChrome, note: note) }
    }

    /// Buttons and links one behind the other at the start of a line.
    private static func isMenu(_ draft: ViewDraft, _ index: Int, _ phrases: ChromePhrases) -> Bool {
        let line = draft.lines[index]
        let kinds = ChromePhrases.Kind.word.bit | ChromePhrases.Kind.weak.bit
        var (place, count) = (Int(line.first), 0)
        while place < Int(line.last), count < buttons {
            if draft.kind(place).contains(.separator) {
                place += 1
            } else if let found = phrases.phrase(draft.fold, at: place, limit: Int(line.last), kinds: kinds) {
                place = found.end
                count += 1
            } else {
                return false
            }
        }
        return count == buttons
    }

    /// The date or the source of an article.
    private static func namesArticle(_ draft: ViewDraft, _ index: Int, _ phrases: ChromePhrases) -> Bool {
        let line = draft.lines[index]
        let kinds = ChromePhrases.Kind.keep.bit | ChromePhrases.Kind.source.bit
        return line.content.contains { place in
            guard let found = phrases.phrase(draft.fold, at: place, limit: Int(line.last), kinds: kinds) else {
                return false
            }
            return found.end < Int(line.last) && draft.fold[found.end] == 0x3A
        }
    }

    private static func isOwner(_ draft: ViewDraft, _ index: Int, _ phrases: ChromePhrases) -> Bool {
        let line = draft.lines[index]
        let kinds = ChromePhrases.Kind.prefix.bit
        return phrases.phrase(draft.fold, at: Int(line.first), limit: Int(line.last), kinds: kinds) != nil
            || phrases.holdsInside(draft.fold, line.content)
    }

    /// A number that a document counts its parts by: 一、 （一） 第一条.
    private static func isHeading(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        let first = draft.kind(Int(line.first))
        return !first.contains(.bullet) && !first.contains(.digit)
            && LineMarkers.begins(draft.fold, Int(line.first), Int(line.last))
    }

    private static func linksToMore(_ draft: ViewDraft) -> Int {
        let units = draft.fold.span
        var (count, place) = (0, units.firstPlace(of: 0x591A, from: 1, limit: units.count))  // 多
        while place < units.count {
            if units[place - 1] == 0x66F4 { count += 1 }  // 更
            place = units.firstPlace(of: 0x591A, from: place + 1, limit: units.count)
        }
        return count
    }
}
