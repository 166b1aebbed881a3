internal import PlanModel

/// Finds number codes (“5+5+1”, “1234N”, “一十百千”) and parallel slogans (一核引领、两带支撑).
struct SloganFinder: Sendable {
    private let source: SourceText
    private let words: MentionWords
    private let text: [UInt16]

    private static let longest = 80

    init(source: SourceText, words: MentionWords) {
        self.source = source
        self.words = words
        text = source.view.fold
    }

    func find() -> [Slogan] {
        let text = text
        var found: [(slogan: Slogan, range: Range<Int>)] = []
        var floor = 0
        if text.first == Glyph.one, let range = unquoted(0) {
            found.append((make(range, parts: members(range)), range))
            floor = range.upperBound
        }
        // A slogan begins behind a mark: behind its quotation mark, or in the open with 一.
        for mark in source.view.marks where Int(mark) >= floor {
            let at = Int(mark)
            if text[at] == 0x201C || text[at] == 0x22, let close = closing(at) {
                if let slogan = quoted(at + 1..<close, last: found.last) {
                    found.append((slogan, at + 1..<close))
                }
                floor = close + 1
            } else if at + 1 < text.count, text[at + 1] == Glyph.one, let range = unquoted(at + 1) {
                found.append((make(range, parts: members(range)), range))
                floor = range.upperBound
            }
        }
        return found.map(\.slogan)
    }

    private func closing(_ open: Int) -> Int? {
        for at in open + 1..<min(text.count, open + SloganFinder.longest) {
            if text[at] == Glyph.lineEnd || text[at] == 0x201C { return nil }
            if text[at] == 0x201D || (text[open] == 0x22 && text[at] == 0x22) { return at }
        }
        return nil
    }

    private func make(_ range: Range<Int>, parts: [Range<Int>]) -> Slogan {
        let span = source.view.canonical(range)
        return Slogan(quote: source.quote(span), parts: parts.map { source.reading($0) }, span: span)
    }

    // MARK: In quotation marks

    private func quoted(_ range: Range<Int>, last: (slogan: Slogan, range: Range<Int>)?) -> Slogan? {
        guard !range.isEmpty else { return nil }
        if let count = codeLength(range) {
            // 形成“一核引领、两带支撑、多点联动”，打造“12N”: the slogan before says the code's parts.
            let isSaid =
                last.map { $0.range.upperBound > range.lowerBound - 24 && $0.slogan.parts.count == count } ?? false
            var slogan = make(range, parts: [])
            if isSaid, let last { slogan.parts = last.slogan.parts }
            return slogan
        }
        if isScale(range) { return make(range, parts: scaled(range)) }
        if isNumberOfOnes(range) { return make(range, parts: []) }
        if let parts = run(range) { return make(range, parts: parts) }
        let parts = members(range)
        guard parts.count >= 2, Numerals.digit(text[range.lowerBound]) != nil,
            parts.allSatisfy({ opensWithNumber($0) && $0.count >= 3 && $0.count <= 10 })
        else { return nil }
        return make(range, parts: parts)
    }

    /// The parts of 一圈一带两区, 一核两翼多点: numbers with what they count, one behind another, nothing else.
    ///
    /// Two parts count where their numbers differ and the words are none of the language's own (一国两制); 一企一策 says
    /// “each”.
    private func run(_ range: Range<Int>) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let start = at
            while at < range.upperBound, Numerals.isChinese(text[at]) || text[at] == 0x591A { at += 1 }  // 多
            let noun = at
            guard noun > start, noun < range.upperBound, text[noun] != Glyph.measure else { return nil }
            while at < range.upperBound, !Numerals.isChinese(text[at]), text[at] != 0x591A {
                guard Numerals.isHan(text[at]) else { return nil }
                at += 1
            }
            guard (1...3).contains(at - noun) else { return nil }
            parts.append(start..<at)
        }
        guard parts.count > 1, range.count <= 24, !words.fills(range, of: text, .saying) else { return nil }
        if parts.count > 2 { return parts }
        return text[parts[0].lowerBound] != text[parts[1].lowerBound] || parts[0].count != parts[1].count ? parts : nil
    }

    /// Number of members of 5+5+1, 1+N, 1234N; nil where the words are no code.
    private func codeLength(_ range: Range<Int>) -> Int? {
        var members = 0
        var isNew = true
        var hasSign = false
        for unit in range.map({ text[$0] }) {
            let isSign = unit == 0x2B || unit == 0x78
            guard isSign || Numerals.isDigit(unit) || unit == 0x6E else { return nil }
            if isSign { hasSign = true } else if isNew || !hasSign { members += 1 }
            isNew = isSign
        }
        if hasSign { return members >= 2 ? members : nil }
        guard range.count >= 4, range.count <= 6 else { return nil }
        return isYear(range) || isHotLine(range) ? nil : members
    }

    private func isYear(_ range: Range<Int>) -> Bool {
        range.count == 4 && text[range.lowerBound] == 0x32 && text[range.lowerBound + 1] == 0x30
    }

    /// Public service lines have the numbers 12300 to 12399.
    private func isHotLine(_ range: Range<Int>) -> Bool {
        range.count == 5 && range.allSatisfy { Numerals.isDigit(text[$0]) }
            && zip(range, [0x31, 0x32, 0x33]).allSatisfy { text[$0] == $1 }
    }

    /// 一十百千, 十百千万
    private func isScale(_ range: Range<Int>) -> Bool {
        range.count >= 3 && range.count <= 5 && range.allSatisfy { scale(text[$0]) != nil }
            && zip(range, range.dropFirst()).allSatisfy { (scale(text[$0]) ?? 0) < (scale(text[$1]) ?? 0) }
    }

    private func scale(_ unit: UInt16) -> Int? {
        unit == Glyph.one ? 1 : (unit == 0x4E07 ? 10_000 : Numerals.magnitude(unit))
    }

    /// 九个一
    private func isNumberOfOnes(_ range: Range<Int>) -> Bool {
        range.count >= 3 && range.count <= 4 && text[range.upperBound - 1] == Glyph.one
            && text[range.upperBound - 2] == Glyph.measure
            && range.dropLast(2).allSatisfy { Numerals.isChinese(text[$0]) || Numerals.isDigit(text[$0]) }
    }

    /// What 一十百千 stands for: 1项大赛、10个园区、100个场景 in the same sentence.
    private func scaled(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var at = range.upperBound
        let limit = min(text.count, range.upperBound + 240)
        for place in range {
            guard let expected = scale(text[place]) else { return [] }
            guard let part = part(of: expected, from: at, limit: limit) else { return [] }
            parts.append(part)
            at = part.upperBound
        }
        return parts
    }

    /// The words from the number `expected` to the next mark.
    private func part(of expected: Int, from place: Int, limit: Int) -> Range<Int>? {
        var at = place
        while at < limit, text[at] != Glyph.fullStop, text[at] != Glyph.lineEnd {
            guard Numerals.isDigit(text[at]) else {
                at += 1
                continue
            }
            let start = at
            var value = 0
            while at < limit, Numerals.isDigit(text[at]), value < 1_000_000 {
                value = value * 10 + Int(text[at] - 0x30)
                at += 1
            }
            guard value == expected else { continue }
            while at < limit, !isMark(text[at]) { at += 1 }
            return start..<at
        }
        return nil
    }

    private func isMark(_ unit: UInt16) -> Bool {
        unit == Glyph.enumeration || unit == 0x2C || unit == Glyph.fullStop || unit == 0x3B || unit == Glyph.lineEnd
    }

    // MARK: Without quotation marks

    /// Three or more members of one length that open with 一, 两 … and stand side by side.
    private func unquoted(_ place: Int) -> Range<Int>? {
        guard place == 0 || !Numerals.isHan(text[place - 1]) else { return nil }
        var end = place
        while end < text.count, end < place + SloganFinder.longest,
            Numerals.isHan(text[end]) || text[end] == Glyph.enumeration
        { end += 1 }
        let parts = members(place..<end)
        var kept = 0
        while kept < parts.count, parts[kept].count == parts[0].count, parts[kept].count >= 3, parts[kept].count <= 6,
            rank(parts[kept]) == kept + 1 || (kept >= 2 && isOpenNumber(parts[kept]))
        { kept += 1 }
        return kept >= 3 ? place..<parts[kept - 1].upperBound : nil
    }

    private func members(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for at in range where text[at] == Glyph.enumeration || text[at] == 0x2C {
            if at > start { parts.append(start..<at) }
            start = at + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    private func rank(_ part: Range<Int>) -> Int { Numerals.digit(text[part.lowerBound]) ?? 0 }

    /// 多点, N园
    private func isOpenNumber(_ part: Range<Int>) -> Bool {
        text[part.lowerBound] == 0x591A || text[part.lowerBound] == 0x6E
    }

    private func opensWithNumber(_ part: Range<Int>) -> Bool {
        Numerals.isChinese(text[part.lowerBound]) || isOpenNumber(part) || Numerals.isDigit(text[part.lowerBound])
    }
}
