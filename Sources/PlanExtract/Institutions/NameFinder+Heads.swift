internal import PlanModel

/// Names by the noun that they end with.
extension NameFinder {
    /// Reads the name that a head ends; gives the place to go on from.
    mutating func addHeaded(_ token: NameToken) -> Int {
        let head = lexicon.head(token.row)
        guard head.evidence != [], !isTail(token.end, head) else { return token.end }
        let left = boundaries.read(fold, before: token.start, joins: head.evidence.contains(.topic))
        let isCounted = NameFinder.isCounted(fold, behind: token.end)
        guard let verdict = judge.judge(fold, head, at: token.start, left, isCounted: isCounted) else {
            return token.end
        }
        if head.type == .government, isTitlePart(behind: token.end) { return token.end }
        if verdict.type == .research || verdict.type == .platform, isWished(before: verdict.start) { return token.end }
        let end = withArea(withCampus(withPlaceBracket(token.end), verdict.type), verdict.type)
        let start = bracketedStart(quotedStart(verdict.start, end), end)
        let candidate = NameCandidate(
            range: start..<end, type: verdict.type, rule: verdict.rule, origin: .composed, state: verdict.state)
        append(candidate)
        return end
    }

    /// 争创国家技术创新中心: a centre that is striven for is a class of them still.
    private func isWished(before start: Int) -> Bool {
        guard start > 1 else { return false }
        switch (fold[start - 2], fold[start - 1]) {
        case (0x4E89, 0x521B), (0x4E89, 0x5EFA), (0x7533, 0x5EFA), (0x7533, 0x521B):
            return fold[start] == 0x56FD  // 争创 争建 申建 申创 国
        default: return false
        }
    }

    /// Start of a name that fills a pair of quotation marks, where it was found to begin inside them.
    private func quotedStart(_ start: Int, _ end: Int) -> Int {
        guard end < fold.count, fold[end] == NameUnit.closeQuote else { return start }
        var at = start
        while at > max(0, start - 16), fold[at - 1] != NameUnit.openQuote {
            at -= 1
            let unit = fold[at]
            guard NameUnit.isName(unit) || unit == NameUnit.openBracket || unit == NameUnit.closeBracket else {
                return start
            }
        }
        return at > 0 && fold[at - 1] == NameUnit.openQuote ? at : start
    }

    /// Start of a name that was found to begin inside brackets: the words in front of them belong to it
    /// (中移动(成都)产业研究院).
    private mutating func bracketedStart(_ start: Int, _ end: Int) -> Int {
        let close = (start..<end).first { fold[$0] == NameUnit.openBracket || fold[$0] == NameUnit.closeBracket }
        guard let close, fold[close] == NameUnit.closeBracket else { return start }
        let open = (max(0, close - 10)..<start).last { fold[$0] == NameUnit.openBracket }
        guard let open, open > 0, NameUnit.isName(fold[open - 1]) else { return start }
        return boundaries.read(fold, before: open, joins: false).start
    }

    private func isTail(_ end: Int, _ head: NameHead) -> Bool {
        let rest = fold[end..<min(fold.count, end + 6)]
        return head.tails.contains { rest.starts(with: $0) }
    }

    /// Whether a number of things follows (国家实验室3家).
    private static func isCounted(_ fold: [UInt16], behind end: Int) -> Bool {
        var at = end
        while at < fold.count, NameCounting.isNumeral(fold[at]) { at += 1 }
        return at > end && at < fold.count && NameCounting.isMeasure(fold[at])
    }

    /// End of a free trade zone's name with the part of it that lies in one place (自由贸易试验区武汉片区).
    private func withArea(_ end: Int, _ type: Institution.Kind) -> Int {
        guard type == .zone, end > 2, fold[end - 3] == 0x8BD5, fold[end - 2] == 0x9A8C,  // 试验区
            let place = lexicon.longest(in: fold, at: end, limit: fold.count, classes: NameMark.places),
            place.end + 1 < fold.count, fold[place.end] == 0x7247, fold[place.end + 1] == 0x533A  // 片区
        else { return end }
        return place.end + 2
    }

    /// End of a name with the place in brackets that belongs to it (广东省实验室(广州)).
    private func withPlaceBracket(_ end: Int) -> Int {
        guard end + 2 < fold.count, fold[end] == NameUnit.openBracket else { return end }
        let place = lexicon.longest(in: fold, at: end + 1, limit: fold.count, classes: NameMark.places)
        guard let place, place.end < fold.count, fold[place.end] == NameUnit.closeBracket else { return end }
        return place.end + 1
    }
}
