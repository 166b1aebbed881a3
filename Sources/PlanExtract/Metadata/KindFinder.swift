internal import PlanModel

/// Tells what kind of text a file is.
struct KindFinder: Sendable {
    let page: Page
    let title: DocumentTitle?

    private var text: [UInt16] { page.text }

    func find() -> DocumentKind {
        guard let title else { return named() }
        switch title.origin {
        case .explained: return .interpretation
        case .line, .property, .glued:
            return isExplaining() && title.kind != .workReport && title.kind != .law ? .interpretation : title.kind
        case .notice: return hasBody(behind: title) ? title.kind : .notice
        case .headline: return carriesText(title) ? title.kind : story()
        case .mention:
            return isExplaining() || isAnnounced() ? .interpretation : (hasNewsWords() ? .news : .interpretation)
        }
    }

    private func story() -> DocumentKind { isExplaining() ? .interpretation : .news }

    /// Two headings that only interpretations have (起草背景, 编制过程, 主要内容).
    private func isExplaining() -> Bool {
        var count = 0
        // Pages of plans list what explains them above the title.
        let start = title.flatMap { $0.origin == .line || $0.origin == .notice ? $0.range.lowerBound : nil } ?? 0
        for section in page.structure.sections.prefix(60) where section.range.lowerBound >= start {
            if page.words.first(.explains, in: section.titleRange, of: text) != nil { count += 1 }
            if count == 2 { return true }
        }
        return false
    }

    /// 解读 or 读懂 in the first lines.
    private func isAnnounced() -> Bool {
        page.head.prefix(6).contains { $0.count < 80 && page.words.first(.explains, in: $0, of: text) != nil }
    }

    private func hasNewsWords() -> Bool {
        let lines = page.head.prefix(8) + page.head.suffix(8) + page.tail.suffix(8)
        return lines.contains { page.words.first(.news, in: $0, of: text) != nil }
    }

    /// Whether the plan itself follows the notice that carries it.
    private func hasBody(behind title: DocumentTitle) -> Bool {
        page.structure.sections.contains { $0.range.lowerBound > title.range.upperBound }
            || text.count > title.range.upperBound + 800
    }

    /// Whether the whole text follows the story's headline: its title stands again at the head of it.
    private func carriesText(_ title: DocumentTitle) -> Bool {
        let reach = 0..<min(text.count, 3000)
        if page.find(Page.Phrase.fullText, in: reach) != nil { return true }
        let core = Array(text[title.range.prefix(16)])
        var from = 0
        while let place = page.find(core, in: from..<reach.upperBound) {
            if place > 0, text[place - 1] != Glyph.titleOpen, place != title.range.lowerBound, isFollowedByText(place) {
                return true
            }
            from = place + 1
        }
        return false
    }

    private func isFollowedByText(_ place: Int) -> Bool {
        for at in place..<min(text.count, place + 90) {
            if text[at] == 0x2C || text[at] == Glyph.fullStop { return false }
            if page.words.at(at, in: text, .opensText) != nil { return true }
        }
        return false
    }

    /// Without a title: what the text calls itself (制定本行动计划).
    private func named() -> DocumentKind {
        if isExplaining() || isAnnounced() { return .interpretation }
        let limit = min(text.count, 3000)
        var next = 0
        while let place = page.find(Page.Phrase.ourOwn, in: next..<limit) {
            next = place + 1
            for end in place + 3..<max(place + 3, min(text.count, place + 9)) {
                if let kind = page.words.kind(endingAt: end, in: text, floor: place + 1), kind != .notice,
                    kind != .other, namesItself(place, end)
                {
                    return kind
                }
            }
        }
        return hasNewsWords() ? .news : .other
    }

    /// Whether 本…办法 is the text itself: it is made here (制定本办法), or says what holds of it (本办法自…起施行).
    private func namesItself(_ place: Int, _ end: Int) -> Bool {
        if page.words.endingAt(place, in: text, floor: max(0, place - 4), .issues) != nil { return true }
        let before = text[max(0, place - 3)..<place]
        if KindFinder.making.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return true }
        return end < text.count && KindFinder.behindItself.contains(text[end])
    }

    private static let making = ["制定", "制订", "编制", "出台", "制定了"].map { Array($0.utf16) }
    /// 所称 自…起 由…负责解释 适用于 有效期 中的
    private static let behindItself = Set("所自由适有中".utf16)
}
