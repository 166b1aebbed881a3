internal import PlanModel

/// Cuts a text into sentences that follow each other without a gap.
struct SentenceCutter {
    let view: ReadingView

    private var fold: [UInt16] { view.fold }

    /// A longer sentence is cut at a comma.
    private static let longest = 800

    /// Sentences end behind 。！？ with what closes there, at line ends, between the cells of tables, and at the borders
    /// of headings.
    ///
    /// - Complexity: O(length of the view + sections).
    func sentences(_ sections: [Section]) -> [Sentence] {
        let (fold, marks) = (view.fold, view.marks)
        var cells = CellBorders(tabs: view.tabs)
        var cuts = HeadingCuts(sections, fold)
        var sentences: [Sentence] = []
        sentences.reserveCapacity(most(sections))
        var start = 0
        var lastComma: Int?
        var nextMark = 0
        // Something ends here at the latest; in front of it, only a mark ends anything.
        var stop = min(fold.count, cuts.upcoming, SentenceCutter.longest)
        var next = 0
        while next < fold.count {
            let mark = nextMark < marks.count ? Int(marks[nextMark]) : fold.count
            let place = max(next, min(mark, stop - 1))
            if mark == place { nextMark += 1 }
            let unit = fold[place]
            next = place + 1
            if unit == Sign.comma || unit == Sign.semicolon || unit == Sign.enumerationComma { lastComma = next }
            var end: Int?
            if next == fold.count || unit == Sign.newline || cuts.contains(next) || closes(place, start: start)
                || cells.lastEnds(at: place, in: fold)
            {
                end = next
            }
            if end == nil, next - start >= SentenceCutter.longest {
                end = lastComma.map { $0 > start ? $0 : next } ?? next
            }
            stop = min(fold.count, cuts.upcoming, (end ?? start) + SentenceCutter.longest)
            guard let end else { continue }
            let heading = cuts.state(at: start)
            sentences.append(
                Sentence(
                    range: start..<end, section: heading.section,
                    opensParagraph: start == 0 || fold[start - 1] == Sign.newline, isHeading: heading.isHeading))
            start = end
        }
        return sentences
    }

    /// How many sentences there will be at the most, but for those of table rows: an array that doubles would be there
    /// twice.
    private func most(_ sections: [Section]) -> Int {
        let ends = view.marks.count { fold[Int($0)] == Sign.newline || Sign.endsSentence(fold[Int($0)]) }
        return ends + sections.count * 2 + fold.count / SentenceCutter.longest + 1
    }

    /// Whether a sentence ends behind `place`: at its mark, or at the last sign that closes behind it.
    private func closes(_ place: Int, start: Int) -> Bool {
        let next = place + 1
        guard next < fold.count, fold[next] != Sign.newline else { return false }
        if Sign.endsSentence(fold[place]) { return !Sign.closes(fold[next]) && !Sign.endsSentence(fold[next]) }
        guard Sign.closes(fold[place]), !Sign.closes(fold[next]), !Sign.endsSentence(fold[next]) else { return false }
        var before = place
        while before > start, place - before < 4, Sign.closes(fold[before]) { before -= 1 }
        return Sign.endsSentence(fold[before])
    }
}

/// Borders between the cells of tables, asked for in the order of the text.
private struct CellBorders {
    let tabs: [Int32]
    private var next = 0

    init(tabs: [Int32]) { self.tabs = tabs }

    /// Whether a tab stands at `place` and a cell with words may begin behind it: empty cells make no sentences.
    mutating func lastEnds(at place: Int, in fold: [UInt16]) -> Bool {
        while next < tabs.count, Int(tabs[next]) < place { next += 1 }
        guard next < tabs.count, Int(tabs[next]) == place else { return false }
        next += 1
        let isFollowed = next < tabs.count && Int(tabs[next]) == place + 1
        return !isFollowed && place + 1 < fold.count && fold[place + 1] != Sign.newline
    }
}

/// Borders of headings, asked for in the order of the text.
private struct HeadingCuts {
    private let sections: [Section]
    private let places: [Int]
    private var next = 0
    /// A border that was not passed yet, or one that was: no later border lies in front of it.
    private(set) var upcoming = Int.max
    private var current: Int?

    init(_ sections: [Section], _ fold: [UInt16]) {
        self.sections = sections
        var places: [Int] = []
        for section in sections {
            places.append(section.range.lowerBound)
            places.append(HeadingCuts.end(of: section, in: fold))
        }
        self.places = places.sorted()
        upcoming = self.places.first ?? .max
    }

    /// Behind the heading and the marks that close it.
    private static func end(of section: Section, in fold: [UInt16]) -> Int {
        var end = section.titleRange.upperBound
        let limit = section.range.upperBound
        while end < limit, Sign.endsSentence(fold[end]) || Sign.closes(fold[end]) { end += 1 }
        if end < limit, fold[end] == Sign.colon || fold[end] == Sign.semicolon { end += 1 }
        while end < limit, fold[end] == Sign.blank { end += 1 }
        if end < limit, fold[end] == Sign.newline { end += 1 }
        return end
    }

    /// Whether a heading begins or ends at `place`; `place` must not fall between calls.
    mutating func contains(_ place: Int) -> Bool {
        while next < places.count, places[next] < place { next += 1 }
        upcoming = next < places.count ? places[next] : .max
        return next < places.count && places[next] == place
    }

    /// Innermost section at `place`, and whether its heading stands there; `place` must not fall between calls.
    mutating func state(at place: Int) -> (section: Int?, isHeading: Bool) {
        var index = current.map { $0 + 1 } ?? 0
        while index < sections.count, sections[index].range.lowerBound <= place {
            current = index
            index += 1
        }
        var found = current
        while let inner = found, sections[inner].range.upperBound <= place { found = sections[inner].parent }
        return (found, found.map { place < sections[$0].titleRange.upperBound } ?? false)
    }
}
