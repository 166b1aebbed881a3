internal import PlanModel

/// Finds the parts of a document: the notice that carries a plan, the plan, its annexes.
struct PartFinder {
    let page: Page
    /// The plans behind the first one.
    let heads: [PlanHead]
    /// The title of the text.
    let title: DocumentTitle?

    private var text: [UInt16] { page.text }

    /// A part in places of the view.
    struct Part {
        var kind: DocumentPart.Kind
        var start: Int
        var marker: Range<Int>?
        var title: Range<Int>?
    }

    /// Longest title of an annex, in characters.
    private static let longestTitle = 60

    /// The parts in their order; empty where the text is one piece.
    ///
    /// - Complexity: O(sections + length of the head).
    func find() -> [Part] {
        let notice = notice()
        let main = notice?.planStart ?? 0
        var parts: [Part] = []
        if let notice { parts.append(Part(kind: .notice, start: 0, title: notice.title)) }
        parts.append(Part(kind: .main, start: main, title: notice?.plan))
        parts += heads.map { Part(kind: .main, start: $0.start, title: $0.title) }
        for section in page.structure.sections where section.range.lowerBound > main {
            guard let annex = annex(section), !standsOverPlan(annex.start) else { continue }
            if let last = parts.last, last.kind == .annex, isSame(last, annex) { continue }
            parts.append(annex)
        }
        parts.sort { $0.start < $1.start }
        return parts.count > 1 ? parts : []
    }

    /// Whether a label is that of a plan of its own.
    ///
    /// - Complexity: O(log plans).
    private func standsOverPlan(_ start: Int) -> Bool {
        let next = heads.index(from: start + 1) { $0.title.upperBound }
        return next < heads.count && heads[next].start <= start
    }

    /// Whether two annexes have the same label, as on every page of a long one.
    private func isSame(_ one: Part, _ other: Part) -> Bool {
        guard let one = one.marker, let other = other.marker, one.count > 2 else { return false }
        return text[one].elementsEqual(text[other])
    }

    // MARK: the notice

    /// The notice's title and where what it carries begins, title included.
    private func notice() -> (title: Range<Int>, plan: Range<Int>, planStart: Int)? {
        guard let title, title.origin == .notice || title.kind == .notice else { return nil }
        let titles = TitleFinder(page: page)
        var found: Range<Int>?
        var plan: (line: Range<Int>, index: Int)?
        for (index, line) in page.head.enumerated() {
            if TopNumber(text, line) != nil { break }
            guard line.count <= TitleFinder.longest, let title = titles.title(of: line) else { continue }
            if title.origin == .notice || title.kind == .notice {
                guard found == nil else { return nil }
                let isSecond = index > 0 && titles.endsWithIssue(page.head[index - 1])
                found = isSecond ? page.head[index - 1].lowerBound..<line.upperBound : line
            } else if found != nil, plan == nil, title.origin == .line {
                plan = (line, index)
            }
        }
        guard let found, let plan, holds(plan.line, in: found) else { return nil }
        var first = plan.index
        while first > 0, isAnnexLabel(page.head[first - 1]) { first -= 1 }
        return (found, plan.line, page.head[first].lowerBound)
    }

    /// Whether a notice's title names the plan: the brackets of either may be left out in the other.
    private func holds(_ plan: Range<Int>, in notice: Range<Int>) -> Bool {
        let bare = plan.prefix { text[$0] != Glyph.bracketOpen }
        return page.find(Array(text[bare.isEmpty ? plan : bare]), in: notice) != nil
    }

    private func isAnnexLabel(_ line: Range<Int>) -> Bool {
        line.count <= 5 && isAnnexWord(line.lowerBound) && line.dropFirst(2).allSatisfy { isNumber(text[$0]) }
    }

    // MARK: annexes

    private func annex(_ section: Section) -> Part? {
        let heading = section.titleRange
        guard section.level == 1, isAnnexWord(heading.lowerBound) else { return nil }
        var end = heading.lowerBound + 2
        while end < heading.upperBound, isNumber(text[end]) { end += 1 }
        let marker = Page.trim(heading.lowerBound..<end, of: text)
        // 附件：1.… names what is annexed.
        if marker.count == 2, text.indices.contains(end), text[end] == Glyph.colon { return nil }
        var start = end
        while start < heading.upperBound, isStop(text[start]) { start += 1 }
        let rest = Page.trim(start..<heading.upperBound, of: text)
        let title = rest.isEmpty ? nextLine(behind: heading.upperBound, limit: section.range.upperBound) : rest
        return Part(kind: .annex, start: section.range.lowerBound, marker: marker, title: title)
    }

    /// 附件, 附录, 附表, 附图
    private func isAnnexWord(_ place: Int) -> Bool {
        place + 1 < text.count && text[place] == 0x9644 && PartFinder.annexes.contains(text[place + 1])
    }

    private static let annexes = Set("件录表图".utf16)

    private func isNumber(_ unit: UInt16) -> Bool {
        Numerals.isDigit(unit) || unit == 0x20 || Numerals.all.contains(unit) || Numerals.isLetter(unit)
    }

    /// Between an annex's number and its title.
    private func isStop(_ unit: UInt16) -> Bool {
        unit == Glyph.colon || unit == Glyph.point || unit == 0xFF0E || unit == Glyph.enumeration || unit == 0x20
    }

    /// The line behind a label of its own, where it can be a title.
    private func nextLine(behind place: Int, limit: Int) -> Range<Int>? {
        var start = place
        while start < limit, text[start] == Glyph.lineEnd || text[start] == 0x20 { start += 1 }
        let end = text.span.firstPlace(of: Glyph.lineEnd, from: start, limit: max(start, limit))
        let line = Page.trim(start..<end, of: text)
        guard !line.isEmpty, line.count <= PartFinder.longestTitle, !page.contains(Glyph.fullStop, in: line),
            TopNumber(text, line) == nil
        else { return nil }
        return line
    }
}
