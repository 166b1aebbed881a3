internal import PlanModel
internal import PlanResources

/// Finds the bodies that issued a text: signature, notice, property list, running text.
struct IssuerFinder: Sendable {
    let page: Page
    let title: DocumentTitle?

    private var text: [UInt16] { page.text }
    private var words: MetadataWords { page.words }

    func find(signature: Signature?) -> [Range<Int>] {
        if title?.kind == .workReport { return government() }
        if let signature, !signature.bodies.isEmpty { return signature.bodies }
        if let front = title?.front, let bodies = bodies(in: front) {
            return bodies + others(beside: bodies, in: front)
        }
        if let value = PropertyList(page: page).first(.issuer), let bodies = bodies(in: value) { return bodies }
        return announced() ?? title.flatMap { _ in ownLines() } ?? attributed() ?? []
    }

    // MARK: Names of bodies

    /// The bodies that fill `range`, one after another; nil where something else stands there.
    func bodies(in range: Range<Int>) -> [Range<Int>]? {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var at = start
        while at <= range.upperBound {
            if at == range.upperBound || isSeparator(text[at]) {
                if at > start {
                    guard let parts = split(start..<at) else { return nil }
                    found += parts
                }
                start = at + 1
            }
            at += 1
        }
        return found.isEmpty ? nil : found
    }

    private func isSeparator(_ unit: UInt16) -> Bool {
        unit == 0x20 || unit == Glyph.enumeration || unit == Glyph.lineEnd || unit == 0x2C || unit == Glyph.slash
    }

    /// One name, or several that follow each other without a sign and open with the same place.
    private func split(_ range: Range<Int>) -> [Range<Int>]? {
        var range = range
        if let others = others(in: range) { range = range.lowerBound..<others }
        guard range.count >= 3,
            range.allSatisfy({
                Numerals.isHan(text[$0]) || text[$0] == Glyph.bracketOpen || text[$0] == Glyph.bracketClose
            })
        else { return nil }
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for at in range.dropFirst(3) where at + 2 < range.upperBound {
            guard text[at] == text[start], text[at + 1] == text[start + 1], isBody(start..<at) else { continue }
            found.append(start..<at)
            start = at
        }
        guard isBody(start..<range.upperBound) else { return nil }
        return found + [start..<range.upperBound]
    }

    /// Place of 等 in A等, A等八部门.
    private func others(in range: Range<Int>) -> Int? {
        let tail = max(range.lowerBound, range.upperBound - 6)..<range.upperBound
        guard let place = tail.last(where: { text[$0] == Page.Phrase.othersToo }) else { return nil }
        let isCounted = text[range.upperBound - 1] == 0x95E8 || text[range.upperBound - 1] == 0x4F4D  // 部门 单位
        return place == range.upperBound - 1 || isCounted ? place : nil
    }

    private func isBody(_ range: Range<Int>) -> Bool {
        range.count >= 3 && range.count <= 36
            && words.endingAt(range.upperBound, in: text, floor: range.lowerBound, .body) != nil
    }

    // MARK: Several bodies

    /// Behind A等关于印发: the bodies of 由A、B、C联合制定, A's short form left out.
    private func others(beside bodies: [Range<Int>], in front: Range<Int>) -> [Range<Int>] {
        let last = Page.trim(front, of: text).upperBound
        guard last > 0, text[last - 1] == Page.Phrase.othersToo, let lead = bodies.first else { return [] }
        let reach = 0..<min(text.count, Page.headLength)
        for verb in Page.Phrase.jointly {
            guard let place = page.find(verb, in: reach), let named = list(endingAt: place) else { continue }
            return named.filter { !isShort($0, of: lead) }
        }
        return []
    }

    /// The bodies of the list that ends at `end`.
    private func list(endingAt end: Int) -> [Range<Int>]? {
        var start = end
        while start > 0, Numerals.isHan(text[start - 1]) || text[start - 1] == Glyph.enumeration { start -= 1 }
        return bodies(in: start..<end)
    }

    /// Whether every character of `short`, its last aside, stands in `long` in this order.
    private func isShort(_ short: Range<Int>, of long: Range<Int>) -> Bool {
        var at = long.lowerBound
        for place in short.dropLast() {
            while at < long.upperBound, text[at] != text[place] { at += 1 }
            guard at < long.upperBound else { return false }
            at += 1
        }
        return true
    }

    /// The bodies behind the title in a list's line: B的意见，A/C.
    private func attributed() -> [Range<Int>]? {
        guard title != nil, let line = page.head.first, let comma = line.last(where: { text[$0] == 0x2C }) else {
            return nil
        }
        return bodies(in: comma + 1..<line.upperBound)
    }

    // MARK: Running text

    /// 近日，A印发了《…》, A网站发布了关于…
    private func announced() -> [Range<Int>]? {
        guard let title else { return nil }
        let limit = min(text.count, 2500)
        var next = 0
        while let verb = words.first(.issues, in: next..<limit, of: text) {
            let place = verb.lowerBound
            next = place + 1
            guard isNamed(behind: verb.upperBound, title) else { continue }
            var end = place
            while let word = words.endingAt(end, in: text, floor: max(0, end - 8), .between) { end = word.start }
            let start = clauseStart(end)
            if start < end, let found = bodies(in: start..<end) { return found }
        }
        return nil
    }

    /// Whether the title, or words about it, follow the verb.
    private func isNamed(behind place: Int, _ title: DocumentTitle) -> Bool {
        var at = place
        if at < text.count, text[at] == 0x4E86 { at += 1 }  // 了
        guard at < text.count else { return false }
        if text[at] == Glyph.titleOpen, let close = page.closing(at, limit: at + 120) {
            return page.find(Array(text[title.range.prefix(12)]), in: at..<close) != nil
        }
        return page.find(Page.Phrase.about, in: at..<min(text.count, at + 2)) != nil && title.range.lowerBound > at
            && title.range.lowerBound < at + 30
    }

    private func clauseStart(_ end: Int) -> Int {
        var at = end
        while at > 0, at > end - 40,
            Numerals.isHan(text[at - 1]) || text[at - 1] == Glyph.enumeration || text[at - 1] == 0x20
        {
            if words.endingAt(at, in: text, floor: max(0, at - 6), .between) != nil { break }
            at -= 1
        }
        return at
    }

    /// Lines of the head that are names of bodies, behind the title (a report's cover).
    private func ownLines() -> [Range<Int>]? {
        guard let title, title.origin == .line else { return nil }
        var found: [Range<Int>] = []
        for line in page.head.prefix(12) where line.lowerBound > title.range.lowerBound {
            if let bodies = bodies(in: line) { found += bodies } else if !found.isEmpty { break }
            if line.count > 60 { break }
        }
        return found.isEmpty ? nil : found
    }

    // MARK: Work reports

    /// The government whose head speaks: 某省人民政府省长, or the one of 我代表某政府.
    private func government() -> [Range<Int>] {
        for line in page.head.prefix(30) {
            for place in line.prefix(30) {
                guard words.at(place, in: text, .office) != nil,
                    words.endingAt(place, in: text, floor: line.lowerBound, .body) != nil
                else { continue }
                let start = clauseStart(place)
                if start < place, let found = bodies(in: start..<place) { return found }
            }
        }
        guard let place = page.find(Page.Phrase.represent, in: 0..<min(text.count, Page.headLength)) else { return [] }
        let start = place + Page.Phrase.represent.count
        var end = start
        while end < text.count, end < start + 24, Numerals.isHan(text[end]), text[end] != 0x5411 { end += 1 }  // 向
        return bodies(in: start..<end) ?? []
    }
}
