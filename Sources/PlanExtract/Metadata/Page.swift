internal import PlanModel

/// The parts of a text that say what it is: the lines of its head and of its tail. A class, so that its readers share
/// it.
final class Page: Sendable {
    /// How much of the text's ends is looked at, in places of the view.
    static let headLength = 6000
    static let tailLength = 4000

    let source: SourceText
    let structure: Structure
    let times: [TimeMark]
    let words: MetadataWords
    /// Folded elements of the view.
    let text: [UInt16]
    /// Contents of the lines of the head, without blanks and signs at their ends.
    let head: [Range<Int>]
    /// Contents of the last lines, those of the head left out.
    let tail: [Range<Int>]

    init(_ source: SourceText, _ structure: Structure, times: [TimeMark], words: MetadataWords) {
        self.source = source
        self.structure = structure
        self.times = times
        self.words = words
        text = source.view.fold
        let headEnd = min(text.count, Page.headLength)
        head = Page.lines(of: text, in: 0..<headEnd)
        var tailStart = max(headEnd, text.count - Page.tailLength)
        while tailStart < text.count, tailStart > 0, text[tailStart - 1] != Glyph.lineEnd { tailStart += 1 }
        tail = Page.lines(of: text, in: tailStart..<text.count)
    }

    private static func lines(of text: [UInt16], in range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = text.span.firstPlace(of: Glyph.lineEnd, from: start, limit: range.upperBound)
            let content = trim(start..<end, of: text)
            if !content.isEmpty { lines.append(content) }
            start = end + 1
        }
        return lines
    }

    /// Without blanks, table borders, Markdown and list signs at the ends.
    static func trim(_ range: Range<Int>, of text: [UInt16]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isMargin(text[start]) { start += 1 }
        while end > start, isMargin(text[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Blanks, table borders, Markdown and list signs.
    static func isMargin(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x20, 0x7C, 0x23, 0x2A, 0x3E, 0x25CF, 0xB7, 0x2B, 0x21, 0x22, 0xFEFF, 0x200B, 0x0D, 0x2D, 0xFFFD: true
        default: false
        }
    }

    /// The words of a range in their own script, trimmed, without line ends.
    func reading(_ range: Range<Int>) -> String {
        let trimmed = Page.trim(range, of: text)
        return source.reading(trimmed)
    }

    func contains(_ unit: UInt16, in range: Range<Int>) -> Bool { range.contains { text[$0] == unit } }

    /// First place of `phrase` in `range`.
    func find(_ phrase: [UInt16], in range: Range<Int>) -> Int? {
        guard let first = phrase.first, range.count >= phrase.count else { return nil }
        let units = text
        let limit = range.upperBound - phrase.count + 1
        var next = range.lowerBound
        while true {
            let place = units.span.firstPlace(of: first, from: next, limit: limit)
            guard place < limit else { return nil }
            if phrase.indices.allSatisfy({ text[place + $0] == phrase[$0] }) { return place }
            next = place + 1
        }
    }

    /// Place of the bracket that closes the one at `place`, within `limit`.
    func closing(_ place: Int, limit: Int) -> Int? {
        let open = text[place]
        let close = open == Glyph.titleOpen ? Glyph.titleClose : Glyph.bracketClose
        var depth = 0
        for at in place..<min(limit, text.count) {
            if text[at] == open { depth += 1 }
            if text[at] == close {
                depth -= 1
                if depth == 0 { return at }
            }
        }
        return nil
    }

    /// Time expressions inside `range`.
    ///
    /// - Complexity: O(log marks + found).
    func times(in range: Range<Int>) -> ArraySlice<TimeMark> {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < times.count, times[end].range.upperBound <= range.upperBound { end += 1 }
        return times[low..<end]
    }
}

extension Page {
    /// Phrases that the readers of metadata ask for, folded.
    enum Phrase {
        static let about = Array("关于".utf16)
        static let fiveYears = Array("个五年规划".utf16)
        static let issue = Array("印发".utf16)
        static let publish = [Array("发布".utf16), Array("公布".utf16)]
        static let called = Array("以下简称".utf16)
        static let fullText = Array("全文如下".utf16)
        static let report = Array("政府工作报告".utf16)
        static let represent = Array("我代表".utf16)
        static let jointly = [Array("联合制定".utf16), Array("联合印发".utf16), Array("联合发布".utf16), Array("联合起草".utf16)]
        static let passed = Array("通过".utf16)
        static let proclaimed = Array("公布".utf16)
        static let source = Array("来源".utf16)
        static let validUntil = Array("有效期".utf16)
        static let ourOwn = Array("本".utf16)
        static let othersToo: UInt16 = 0x7B49  // 等
    }
}
