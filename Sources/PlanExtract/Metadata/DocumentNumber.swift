/// Finds 发文字号: an issuer's short name, a year in brackets, a number and 号.
struct DocumentNumber: Sendable {
    let page: Page

    private var text: [UInt16] { page.text }

    /// The number of the text itself: a property, a line of its own, or glued to the title.
    func find() -> Range<Int>? {
        if let value = PropertyList(page: page).first(.number), let found = any(in: value) { return found }
        for line in page.head.prefix(30) {
            if page.words.at(line.lowerBound, in: text, .opensBody) != nil { return nil }
            if let found = any(in: line), isAlone(found, line) { return found }
            if let found = glued(to: line) { return found }
        }
        return nil
    }

    private func isAlone(_ found: Range<Int>, _ line: Range<Int>) -> Bool {
        let rest = line.count - found.count
        return rest == 0 || (rest <= 2 && found.lowerBound - line.lowerBound <= 1)
    }

    /// The number that a title line ends with.
    func glued(to line: Range<Int>) -> Range<Int>? {
        guard let found = any(in: line), found.upperBound == line.upperBound, !isAlone(found, line) else { return nil }
        var end = found.upperBound
        while end > line.lowerBound, text[end - 1] != 0x3014, text[end - 1] != 0x5B, text[end - 1] != Glyph.bracketOpen { end -= 1 }
        for start in stride(from: end - 2, through: max(line.lowerBound + 5, end - 14), by: -1) {
            if page.words.kind(endingAt: start, in: text, floor: line.lowerBound) != nil { return start..<found.upperBound }
        }
        return nil
    }

    /// The first number in `range`.
    private func any(in range: Range<Int>) -> Range<Int>? {
        for place in range where isOpen(text[place]) {
            if let end = end(from: place, limit: range.upperBound), let start = start(before: place, floor: range.lowerBound) {
                return start..<end
            }
        }
        return nil
    }

    private func isOpen(_ unit: UInt16) -> Bool { unit == 0x3014 || unit == 0x5B || unit == Glyph.bracketOpen || unit == 0x3010 }

    private func isClose(_ unit: UInt16) -> Bool { unit == 0x3015 || unit == 0x5D || unit == Glyph.bracketClose || unit == 0x3011 }

    /// Place behind 〔2022〕49号.
    private func end(from open: Int, limit: Int) -> Int? {
        var at = open + 1
        while at < limit, Numerals.isDigit(text[at]) { at += 1 }
        guard at == open + 5, at < limit, isClose(text[at]) else { return nil }
        at += 1
        if at < limit, text[at] == Glyph.ordinal { at += 1 }
        while at < limit, text[at] == 0x20 { at += 1 }
        let digits = at
        while at < limit, Numerals.isDigit(text[at]) { at += 1 }
        guard at > digits, at < limit, text[at] == Glyph.dayNumber else { return nil }
        return at + 1
    }

    /// Start of the short name before the brackets.
    private func start(before open: Int, floor: Int) -> Int? {
        var at = open
        while at > floor, at > open - 14, Numerals.isHan(text[at - 1]) { at -= 1 }
        return at < open ? at : nil
    }
}
