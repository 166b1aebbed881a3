import PlanModel
import PlanResources

/// Finds web page furniture: buttons, the path of the page, source and editor, counters, disclaimers, photo credits.
///
/// A line goes as a whole where furniture is all it holds; dates on it stay, since they are read as metadata.
struct SiteChrome: Sendable {
    let phrases: ChromePhrases

    /// Longest line that is looked at, and number of lines at the start and the end of a page where whole sentences
    /// may be furniture.
    private static let longest = 80
    private static let zone = 40
    private static let longestCredit = 30
    private static let furniture = ViewDraft.number(.siteChrome)

    /// - Complexity: O(length of the lines that are looked at).
    func mark(_ draft: inout ViewDraft) {
        FrontPage.mark(&draft, phrases)
        var state = ChromeState()
        for index in draft.lines.indices {
            let line = draft.lines[index]
            if line.length > SiteChrome.longest * 5 || draft.marks[Int(line.first)] != 0 {
                state = ChromeState(follows: draft.marks[Int(line.first)] == SiteChrome.furniture)
            } else if isWholeLine(draft, index) || isPath(draft, index) {
                draft.passLine(index, .siteChrome)
                state = ChromeState(follows: true)
            } else if line.length <= SiteChrome.longest || isNear(draft, index) && holdsLink(draft, line) {
                markParts(&draft, index, &state)
            } else {
                markCredit(&draft, line)
                state = ChromeState()
            }
        }
        markPath(&draft)
        RunTogether.mark(&draft, phrases)
        ClosingCards.mark(&draft, phrases)
        LinkList.mark(&draft, phrases)
    }

    /// A disclaimer, an owner's line, a page's registration or address.
    private func isWholeLine(_ draft: ViewDraft, _ index: Int) -> Bool {
        guard isNear(draft, index) else { return false }
        let line = draft.lines[index]
        let limit = Int(line.last)
        let kinds = ChromePhrases.Kind.prefix.bit | ChromePhrases.Kind.address.bit
        if let found = phrases.phrase(draft.fold, at: Int(line.first), limit: limit, kinds: kinds) {
            if found.kind == .prefix { return found.end == limit || !draft.kind(found.end).contains(.han) }
            return !(found.end..<limit).contains { draft.kind($0).contains(.han) }
        }
        return line.length <= SiteChrome.longest * 3 / 2
            && phrases.holdsInside(draft.fold, line.content)
    }

    /// Whether a line stands near the start or the end of the page.
    private func isNear(_ draft: ViewDraft, _ index: Int) -> Bool {
        index < SiteChrome.zone || index >= draft.lines.count - SiteChrome.zone
    }

    /// An address makes a line long that says little.
    private func holdsLink(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        var place = draft.fold.span.firstPlace(of: 0x5D, from: Int(line.first), limit: Int(line.last))
        while place < Int(line.last) {
            if draft.fold[place + 1..<Int(line.last)].starts(with: ChromeParts.address) { return true }
            place = draft.fold.span.firstPlace(of: 0x5D, from: place + 1, limit: Int(line.last))
        }
        return false
    }

    /// `首页 > 政务公开 > 规划计划` on one line.
    private func isPath(_ draft: ViewDraft, _ index: Int) -> Bool {
        let line = draft.lines[index]
        let kinds = ChromePhrases.Kind.crumb.bit | ChromePhrases.Kind.word.bit
        guard line.length <= SiteChrome.longest,
            let found = phrases.phrase(draft.fold, at: Int(line.first), limit: Int(line.last), kinds: kinds)
        else { return false }
        let rest = draft.fold[found.end..<Int(line.last)]
        return rest.contains { SiteChrome.arrows.contains($0) } || found.kind == .crumb && rest.count <= 1
    }

    /// Lines that hold nothing but the arrow of a path, behind its first part, and the short lines behind them.
    private func markPath(_ draft: inout ViewDraft) {
        for index in draft.lines.indices.dropFirst() where draft.isPassedOver[index - 1] && isArrow(draft, index) {
            draft.passLine(index, .siteChrome)
            if index + 1 < draft.lines.count, draft.lines[index + 1].length <= 16 {
                draft.passLine(index + 1, .siteChrome)
                markChannel(&draft, index + 1)
            }
        }
    }

    /// The last part of a path once more, as the head of the page's column.
    private func markChannel(_ draft: inout ViewDraft, _ index: Int) {
        guard index + 1 < draft.lines.count else { return }
        let (part, next) = (draft.lines[index], draft.lines[index + 1])
        if draft.fold[part.content] == draft.fold[next.content] { draft.passLine(index + 1, .siteChrome) }
    }

    private func isArrow(_ draft: ViewDraft, _ index: Int) -> Bool {
        draft.lines[index].length == 1 && SiteChrome.arrows.contains(draft.fold[Int(draft.lines[index].first)])
    }

    /// `本报记者 李一 摄`, `云溪日报记者 李一` behind the last sentence of a caption.
    private func markCredit(_ draft: inout ViewDraft, _ line: TextLine) {
        let (first, last) = (Int(line.first), Int(line.last))
        guard line.length <= SiteChrome.longest * 2 else { return }
        var start = last
        while start > max(first, last - SiteChrome.longestCredit), draft.fold[start - 1] != 0x3002 { start -= 1 }
        guard start > first, start < last, draft.fold[start - 1] == 0x3002,
            let reporter = (start..<last - 1).first(where: { draft.fold[$0] == 0x8BB0 && draft.fold[$0 + 1] == 0x8005 })
        else { return }  // 记者
        let name = draft.fold[reporter + 2..<last].filter { $0 != 0x20 }
        let isName = (2...4).contains(name.count) && phrases.namesOutlet(draft.fold, start..<reporter)
        if isName || name.last == 0x6444 { draft.pass(start..<last, .siteChrome) }  // 摄
    }

    /// Reads a line piece by piece; passes over its furniture where it holds nothing else but dates.
    private func markParts(_ draft: inout ViewDraft, _ index: Int, _ state: inout ChromeState) {
        let line = draft.lines[index]
        guard let parts = ChromeParts(draft.fold, line.content, phrases, state) else {
            markCredit(&draft, line)
            state = ChromeState()
            return
        }
        state = ChromeState(follows: true, awaited: parts.awaited)
        if parts.kept.isEmpty {
            draft.passLine(index, .siteChrome)
            return
        }
        var start = Int(line.first)
        for kept in parts.kept {
            draft.pass(start..<kept.lowerBound, .siteChrome)
            start = kept.upperBound
        }
        draft.pass(start..<Int(line.last), .siteChrome)
    }

    private static let arrows = Array(">»›→".utf16)
}

/// What the lines before say about the next one.
struct ChromeState {
    /// The line before is furniture.
    var follows = false
    /// The label without its value that ended the line before: `来源：`.
    var awaited: ChromePhrases.Kind?
}
