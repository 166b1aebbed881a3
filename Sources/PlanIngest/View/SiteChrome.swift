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

    /// - Complexity: O(length of the lines that are looked at).
    func mark(_ draft: inout ViewDraft) {
        var state = ChromeState()
        for index in draft.lines.indices {
            let line = draft.lines[index]
            if line.length > SiteChrome.longest * 5 || draft.marks[Int(line.first)] != 0 {
                state = ChromeState()
            } else if isWholeLine(draft, index) || isPath(draft, index) {
                draft.passLine(index, .siteChrome)
                state = ChromeState(follows: true)
            } else if line.length <= SiteChrome.longest {
                markParts(&draft, index, &state)
            } else {
                markCredit(&draft, line)
                state = ChromeState()
            }
        }
        markPath(&draft)
        LinkList.mark(&draft, phrases)
    }

    /// A disclaimer, an owner's line, a page's registration or address.
    private func isWholeLine(_ draft: ViewDraft, _ index: Int) -> Bool {
        guard index < SiteChrome.zone || index >= draft.lines.count - SiteChrome.zone else { return false }
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

    /// `本报记者 某某 摄` behind the last sentence of a caption.
    private func markCredit(_ draft: inout ViewDraft, _ line: TextLine) {
        guard draft.fold[Int(line.last) - 1] == 0x6444, line.length <= SiteChrome.longest * 2 else { return }  // 摄
        var start = Int(line.last) - 1
        while start > Int(line.first), draft.fold[start - 1] != 0x3002 { start -= 1 }
        guard Int(line.last) - start <= 30, draft.fold[start..<Int(line.last)].contains(0x8BB0) else { return }  // 记
        draft.pass(start..<Int(line.last), .siteChrome)
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
