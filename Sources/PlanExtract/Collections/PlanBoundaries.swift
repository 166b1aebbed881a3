internal import PlanModel

/// Where a plan begins that stands in a text behind another one.
package struct PlanHead: Sendable, Hashable {
    /// First place of its title, of the notice that carries it or of what stands above them, in places of the view.
    let start: Int
    /// Its title, in places of the view.
    let title: Range<Int>
    /// Whether what its title names is no section of anything: a work report, a law.
    let opensAnyLevel: Bool
}

/// Finds where plans begin that stand in one text behind another one.
///
/// A plan begins where all of this holds: the numbers of the highest level begin again (一、 behind 八、); a title with a
/// place or a body in it stands in front of them as a line of its own; and on both sides there is running text with
/// numbers that count on. A table of contents, a chapter whose sections are counted anew and a list of attachments are
/// no plans, so that a text that is in doubt stays one.
struct PlanBoundaries {
    let page: Page

    private var text: [UInt16] { page.text }
    private var titles: TitleFinder { TitleFinder(page: page) }

    /// Shortest plan, in places of the view.
    private static let shortest = 300
    /// Full stops that running text has at the least, and in how many places they are looked for; tables of contents
    /// have none.
    private static let fewestStops = 3
    private static let reach = 4000
    /// So far in front of its first number may a title stand.
    private static let longestPreamble = 3000

    /// A line that opens one of the highest levels.
    private struct Opening {
        let number: TopNumber
        /// Index of the line.
        let line: Int
    }

    /// The plans behind the first one.
    ///
    /// - Complexity: O(lines) for a text whose numbers do not begin again, else O(length).
    func find() -> [PlanHead] {
        let lines = page.source.view.lines.map { Page.trim($0, of: text) }.filter { !$0.isEmpty }
        let openings = lines.enumerated().compactMap { index, line in
            TopNumber(text, line).map { Opening(number: $0, line: index) }
        }
        var found: [PlanHead] = []
        var counted = Counted()
        var start = 0
        for (index, opening) in openings.enumerated() {
            if let level = counted.level(of: opening.number), goesOn(openings[index...]),
                let head = head(of: opening.line, behind: index > 0 ? openings[index - 1].line + 1 : 0, lines),
                level == .highest || head.opensAnyLevel, isText(start..<head.start), isText(head.start..<text.count)
            {
                found.append(head)
                (start, counted) = (head.start, Counted())
            }
            counted.add(opening.number)
        }
        return found
    }

    /// Numbers that a plan has had so far.
    private struct Counted {
        private var last = [Int](repeating: 0, count: TopNumber.Style.allCases.count)

        mutating func add(_ number: TopNumber) {
            let style = number.style.rawValue
            last[style] = number.value == 1 ? max(1, last[style]) : last[style] > 0 ? 2 : 0
        }

        /// Level on which a number begins anew behind those of a plan; nil where it does not.
        func level(of number: TopNumber) -> Level? {
            guard number.value == 1 else { return nil }
            let full = TopNumber.Style.allCases.filter { last[$0.rawValue] == 2 }
            guard let top = full.map(\.rank).max() else { return nil }
            let isHighest = number.style.rank >= top || number.style == .article && full.contains(.article)
            return isHighest ? .highest : .lower
        }
    }

    /// Level of a number beside those in front of it.
    private enum Level { case highest, lower }

    /// Whether a second number of the first one's style comes before another first one.
    private func goesOn(_ openings: ArraySlice<Opening>) -> Bool {
        guard let style = openings.first?.number.style else { return false }
        return openings.dropFirst().first { $0.number.style == style }?.number.value == 2
    }

    /// Whether a stretch is long enough for a plan and consists of sentences.
    private func isText(_ range: Range<Int>) -> Bool {
        guard range.count >= PlanBoundaries.shortest else { return false }
        var stops = 0
        let limit = min(range.upperBound, range.lowerBound + PlanBoundaries.reach)
        var place = text.span.firstPlace(of: Glyph.fullStop, from: range.lowerBound, limit: limit)
        while place < limit {
            stops += 1
            if stops >= PlanBoundaries.fewestStops { return true }
            place = text.span.firstPlace(of: Glyph.fullStop, from: place + 1, limit: limit)
        }
        return false
    }

    /// Whether any level may begin twice, so that the lines have to be read.
    ///
    /// - Complexity: O(lines).
    static func mayFind(in view: ReadingView) -> Bool {
        var (firsts, start) = (0, 0)
        let text = view.fold
        for end in view.lineEnds.lazy.map({ Int($0) }) + CollectionOfOne(text.count) {
            while start < end, Page.isMargin(text[start]) { start += 1 }
            if TopNumber(text, start..<end)?.value == 1 {
                firsts += 1
                if firsts > 1 { return true }
            }
            start = end + 1
        }
        return false
    }
}

// MARK: heads

extension PlanBoundaries {
    /// Where the head begins that a plan's first number stands under: at its title, or at that of the notice that carries
    /// it, with the number of the document and the like above it.
    private func head(of opening: Int, behind floor: Int, _ lines: [Range<Int>]) -> PlanHead? {
        let first = lines[opening].lowerBound
        let reach = (floor..<max(floor, opening)).filter {
            first - lines[$0].lowerBound <= PlanBoundaries.longestPreamble
        }
        guard let title = reach.last(where: { isTitle($0, floor, lines) }) else { return nil }
        let notice = reach.last { $0 < title && isNotice(lines[$0]) }
        var index = firstTitle(from: notice ?? title, floor, lines)
        while index > floor, belongs(lines[index - 1], to: lines[index]) { index -= 1 }
        let found = self.title(lines[title])
        var start = lines[index].lowerBound
        while start > 0, text[start - 1] != Glyph.lineEnd { start -= 1 }
        return PlanHead(
            start: start, title: found?.range ?? lines[title],
            opensAnyLevel: found?.kind == .workReport || found?.kind == .law)
    }

    /// The first of several titles that stand above each other with short lines between, as web pages have them.
    private func firstTitle(from title: Int, _ floor: Int, _ lines: [Range<Int>]) -> Int {
        var (first, index) = (title, title - 1)
        while index >= floor, first - index <= 6, lines[index].count <= PlanBoundaries.shortLine, !hasStop(lines[index])
        {
            if isTitle(index, floor, lines) { first = index }
            index -= 1
        }
        return first
    }

    private static let shortLine = 40

    private func hasStop(_ line: Range<Int>) -> Bool {
        line.contains { text[$0] == Glyph.fullStop || text[$0] == Glyph.semicolon }
    }

    private func title(_ line: Range<Int>) -> DocumentTitle? {
        titles.title(of: line.lowerBound + label(line)..<line.upperBound)
    }

    private func isNotice(_ line: Range<Int>) -> Bool {
        line.count <= TitleFinder.longest && (title(line).map { $0.origin == .notice || $0.kind == .notice } ?? false)
    }

    /// Whether a line is the title of a plan, with a place or a body in it or in the line above that it goes on from.
    private func isTitle(_ index: Int, _ floor: Int, _ lines: [Range<Int>]) -> Bool {
        let line = lines[index]
        guard line.count >= 5, line.count <= TitleFinder.longest, !isItem(line), let title = title(line),
            PlanBoundaries.kinds.contains(title.kind)
        else { return false }
        if title.kind == .workReport { return true }
        guard line.count >= 8 else { return false }
        if namesBody(line) || namesPeriod(line) || page.find(Page.Phrase.about, in: line) != nil { return true }
        return index > floor && isTitleStart(lines[index - 1])
    }

    private static let kinds: Set<DocumentKind> = [.plan, .measures, .notice, .workReport, .law, .evaluation]

    /// Whether a list's number or a bracket stands in front.
    private func isItem(_ line: Range<Int>) -> Bool {
        let first = text[line.lowerBound]
        if first == Glyph.bracketOpen { return true }
        guard Numerals.isDigit(first) else { return false }
        let end = line.first { !Numerals.isDigit(text[$0]) } ?? line.upperBound
        return end < line.upperBound && (text[end] == Glyph.point || text[end] == Glyph.enumeration)
    }

    /// First line of a title of two.
    private func isTitleStart(_ line: Range<Int>) -> Bool {
        line.count >= 6 && line.count <= 40 && !isItem(line) && namesBody(line)
            && words.endingAt(line.upperBound, in: text, floor: line.lowerBound, .body) == nil
            && !line.contains { text[$0] == Glyph.fullStop || text[$0] == Glyph.colon || text[$0] == Glyph.semicolon }
    }

    private var words: MetadataWords { page.words }

    /// Whether the first words name a place or a body: 湖光市, 国家, 省发展改革委; not 全市 and 我省.
    private func namesBody(_ line: Range<Int>) -> Bool {
        let reach = line.prefix(12)
        return reach.dropFirst().contains { place in
            PlanBoundaries.places.contains(text[place]) && !PlanBoundaries.pointers.contains(text[place - 1])
        }
    }

    /// Whether it says for which years it is: （2024—2028年） behind it, “十四五” in front.
    private func namesPeriod(_ line: Range<Int>) -> Bool {
        if text[line.lowerBound] == 0x201C, text[line.lowerBound + 1] == Glyph.ten { return true }
        return line.dropLast(5).contains { place in
            text[place] == Glyph.bracketOpen && (1...4).allSatisfy { Numerals.isDigit(text[place + $0]) }
        }
    }

    private static let places = Set("省市县区州盟旗国家部委局厅院".utf16)
    /// Words in front of them that name none.
    private static let pointers = Set("全我本各该".utf16)

    /// Whether a line belongs to the head that `next` opens so far.
    private func belongs(_ line: Range<Int>, to next: Range<Int>) -> Bool {
        guard line.count <= 60 else { return false }
        if label(line) == line.count { return true }
        if let number = NumberPattern.first(in: line, of: text), line.count - number.count <= 2 { return true }
        if titles.endsWithIssue(line) || page.find(PlanBoundaries.file, in: line) == line.upperBound - 2 { return true }
        guard words.endingAt(line.upperBound, in: text, floor: line.lowerBound, .body) != nil else {
            return namesBody(line) && !namesBody(next) && isTitleStart(line)
        }
        return page.find(Page.Phrase.about, in: next) == next.lowerBound
            || NumberPattern.first(in: next, of: text)?.lowerBound == next.lowerBound
    }

    private static let file = Array("文件".utf16)

    /// Length of 附件2 in front of a title, its number and marks included; 0 where there is none.
    private func label(_ line: Range<Int>) -> Int {
        guard line.count >= 2, text[line.lowerBound] == 0x9644, text[line.lowerBound + 1] == 0x4EF6 else { return 0 }
        var end = line.lowerBound + 2
        while end < line.upperBound, isLabelPart(text[end]) { end += 1 }
        return end - line.lowerBound
    }

    private func isLabelPart(_ unit: UInt16) -> Bool {
        Numerals.isDigit(unit) || unit == 0x20 || unit == Glyph.colon || unit == Glyph.point
            || unit == Glyph.enumeration
            || PlanBoundaries.numerals.contains(unit)
    }

    private static let numerals = Set("一二三四五六七八九十".utf16)
}
