/// Finds the 发文字号 of the text itself.
struct DocumentNumber: Sendable {
    let page: Page

    private var text: [UInt16] { page.text }

    /// Longest line that can be a number or a title with one, in places of the view.
    private static let longestLine = 300

    /// A property, a line of its own, or what a title line ends with.
    func find() -> Range<Int>? {
        if let value = PropertyList(page: page).first(.number), let found = NumberPattern.first(in: value, of: text) {
            return found
        }
        for line in page.head.prefix(30) {
            if page.words.at(line.lowerBound, in: text, .opensBody) != nil { return nil }
            guard line.count <= DocumentNumber.longestLine else { continue }
            guard let found = NumberPattern.first(in: line, of: text) else { continue }
            if isAlone(found, line) { return found }
            if let found = glued(found, line) { return found }
        }
        return nil
    }

    private func isAlone(_ found: Range<Int>, _ line: Range<Int>) -> Bool {
        let rest = line.count - found.count
        return rest == 0 || (rest <= 2 && found.lowerBound - line.lowerBound <= 1)
    }

    /// The number that a title line ends with.
    func glued(to line: Range<Int>) -> Range<Int>? {
        NumberPattern.first(in: line, of: text).flatMap { glued($0, line) }
    }

    private func glued(_ found: Range<Int>, _ line: Range<Int>) -> Range<Int>? {
        guard found.upperBound == line.upperBound, !isAlone(found, line) else { return nil }
        var open = found.upperBound - 1
        while open > line.lowerBound, !NumberPattern.isOpen(text[open]) { open -= 1 }
        let lowest = max(line.lowerBound + 5, open - 13)
        guard lowest < open else { return nil }
        for start in stride(from: open - 1, through: lowest, by: -1)
        where page.words.kind(endingAt: start, in: text, floor: line.lowerBound) != nil {
            return start..<found.upperBound
        }
        return nil
    }
}
