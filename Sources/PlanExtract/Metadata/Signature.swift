internal import PlanModel

/// Bodies and the date under a text: lines of names, then a line that is a date.
struct Signature: Sendable {
    let bodies: [Range<Int>]
    let date: TimeMark

    /// The signature in the head (under a notice) or in the tail.
    static func find(in page: Page, title: DocumentTitle?) -> Signature? {
        signature(in: page.head, of: page, title: title) ?? signature(in: page.tail, of: page, title: title)
    }

    private static func signature(in lines: [Range<Int>], of page: Page, title: DocumentTitle?) -> Signature? {
        let finder = IssuerFinder(page: page, title: title)
        for (index, line) in lines.enumerated() {
            guard let date = date(filling: line, of: page, finder) else { continue }
            var bodies = date.body.map { [$0] } ?? []
            var above = index - 1
            while above >= 0, above > index - 8, lines[above].count <= 60, let names = finder.bodies(in: lines[above]) {
                bodies = names + bodies
                above -= 1
            }
            if !bodies.isEmpty { return Signature(bodies: bodies, date: date.mark) }
        }
        return nil
    }

    /// A date on a line of its own between the title and the text, as covers have it.
    static func coverDate(of page: Page, title: DocumentTitle) -> TimeMark? {
        let finder = IssuerFinder(page: page, title: title)
        for line in page.head.prefix(16) where line.lowerBound >= title.range.upperBound {
            if line.count > 60 || page.words.at(line.lowerBound, in: page.text, .opensBody) != nil { return nil }
            if let date = date(filling: line, of: page, finder) { return date.mark }
        }
        return nil
    }

    /// The date that a line consists of, alone or behind one name.
    private static func date(
        filling line: Range<Int>, of page: Page, _ finder: IssuerFinder
    ) -> (mark: TimeMark, body: Range<Int>?)? {
        guard line.count < 50, let mark = page.times(in: line).last, mark.reference == .absolute, mark.type == .point,
            let grain = mark.grain, grain >= .month, mark.range.upperBound >= line.upperBound - 1
        else { return nil }
        let front = Page.trim(line.lowerBound..<mark.range.lowerBound, of: page.text)
        if front.isEmpty || (front.count == 1 && page.text[front.lowerBound] == Glyph.bracketOpen) {
            return (mark, nil)
        }
        guard let names = finder.bodies(in: front), names.count == 1 else { return nil }
        return (mark, names[0])
    }
}
