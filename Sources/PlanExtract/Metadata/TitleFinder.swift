internal import PlanModel

/// Finds the title of the plan that a page holds or is about.
struct TitleFinder: Sendable {
    let page: Page

    var text: [UInt16] { page.text }
    var words: MetadataWords { page.words }

    /// Longest title, in characters.
    static let longest = 100

    func find() -> DocumentTitle? {
        guard let found = lineTitle() ?? dated() ?? fullText() ?? glued() ?? mentioned() ?? attributed() else {
            return nil
        }
        return fullest(carried(by: found) ?? found)
    }

    /// The title of the law that an announcement carries (…公告, 现公布《…条例》): a line behind it that stands in 《》 before.
    private func carried(by notice: DocumentTitle) -> DocumentTitle? {
        guard notice.kind == .notice, notice.origin == .line else { return nil }
        var names: [Range<Int>] = []
        for line in page.head.prefix(TitleFinder.mostLines) where line.upperBound >= notice.range.upperBound {
            if line.lowerBound > notice.range.lowerBound, var title = bare(line), title.kind != .notice,
                names.contains(where: { text[$0].elementsEqual(text[line]) })
            {
                title.origin = .notice
                return title
            }
            var at = line.lowerBound
            while at < line.upperBound, names.count < TitleFinder.mostLines {
                if text[at] == Glyph.titleOpen, let close = page.closing(at, limit: line.upperBound) {
                    names.append(at + 1..<close)
                    at = close
                }
                at += 1
            }
        }
        return nil
    }

    /// Lines of the head that are looked at.
    private static let mostLines = 40

    // MARK: Lines

    /// The first line of the head that is, or holds, a title.
    private func lineTitle() -> DocumentTitle? {
        var index = 0
        while index < min(page.head.count, TitleFinder.mostLines) {
            let line = page.head[index]
            if words.at(line.lowerBound, in: text, .opensBody) != nil { return nil }
            if let found = title(of: joined(index)) ?? title(of: line) {
                return found.origin == .explained ? carriedText(behind: index, of: found) ?? found : found
            }
            if isBody(line) { return nil }
            index += 1
        }
        return nil
    }

    /// The title of the text itself on a page that lists above it what explains the text: a later line of the head with the
    /// same title, in front of whom the text is addressed to or its first article.
    private func carriedText(behind index: Int, of explained: DocumentTitle) -> DocumentTitle? {
        let core = Array(text[explained.range])
        for (at, line) in page.head.enumerated().prefix(TitleFinder.mostLines) where at > index {
            if isBody(line) || words.at(line.lowerBound, in: text, .opensBody) != nil { return nil }
            guard let found = title(of: joined(at)) ?? title(of: line),
                found.origin == .line || found.origin == .notice,
                page.find(core, in: line) != nil, isAddressed(behind: at)
            else { continue }
            return found
        }
        return nil
    }

    /// Whether one of the lines behind a title says whom a text is for (各区人民政府：), or opens its first article.
    private func isAddressed(behind index: Int) -> Bool {
        page.head.dropFirst(index + 1).prefix(TitleFinder.mostBetween).contains { line in
            words.first(.explains, in: line, of: text) == nil
                && (words.at(line.lowerBound, in: text, .opensBody) != nil
                    || text[line.upperBound - 1] == Glyph.colon && line.count < TitleFinder.longest)
        }
    }

    /// Most lines between a title and the first words of the text: number, date, source.
    private static let mostBetween = 12

    /// A paragraph of running text; what carries the plan (现将…印发给你们) is none.
    private func isBody(_ line: Range<Int>) -> Bool {
        line.count > 60 && page.contains(Glyph.fullStop, in: line) && page.find(Page.Phrase.issue, in: line) == nil
    }

    /// A line with the lines that its title goes on in.
    private func joined(_ index: Int) -> Range<Int> {
        var range = page.head[index]
        var next = index + 1
        while next < page.head.count, next < index + 4, range.count < 60, goesOn(range, page.head[next]) {
            range = range.lowerBound..<page.head[next].upperBound
            next += 1
        }
        return range
    }

    private func goesOn(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
        guard next.count < 60, !page.contains(Glyph.colon, in: line), !page.contains(Glyph.fullStop, in: next) else {
            return false
        }
        if words.kind(endingAt: line.upperBound, in: text, floor: line.lowerBound) != nil {
            return text[next.lowerBound] == Glyph.bracketOpen && belongs(next)
        }
        let last = text[line.upperBound - 1]
        let isOpen = last == 0x7684 || last == 0x548C || last == Glyph.enumeration  // 的 和
        return isOpen || endsWithIssue(line) || page.find(Page.Phrase.about, in: line) != nil
            || (page.find(Page.Phrase.about, in: next) == next.lowerBound && endsWithBody(line))
    }

    /// The first line of a notice's title: 关于印发.
    func endsWithIssue(_ line: Range<Int>) -> Bool {
        line.count > 3 && page.find(Page.Phrase.issue, in: line.upperBound - 2..<line.upperBound) != nil
    }

    private func endsWithBody(_ line: Range<Int>) -> Bool {
        words.endingAt(line.upperBound, in: text, floor: line.lowerBound, .body) != nil
    }

    /// The title that a line is, or holds.
    func title(of line: Range<Int>) -> DocumentTitle? {
        guard line.count >= 5, line.count <= TitleFinder.longest * 2 else { return nil }
        return workReport(line) ?? property(line) ?? quoted(line) ?? notice(line) ?? plain(line)
    }

    private func workReport(_ line: Range<Int>) -> DocumentTitle? {
        guard let place = page.find(Page.Phrase.report, in: line), place - line.lowerBound < 24,
            !page.contains(Glyph.fullStop, in: line), !page.contains(Glyph.colon, in: line)
        else { return nil }
        let end = place + Page.Phrase.report.count
        guard end == line.upperBound || text[end] == Glyph.dash || text[end] == Glyph.bracketOpen || text[end] == 0x20
        else { return nil }
        return DocumentTitle(range: line.lowerBound..<end, kind: .workReport, origin: .line)
    }

    /// 文件名称：《…》
    private func property(_ line: Range<Int>) -> DocumentTitle? {
        guard let value = PropertyList(page: page).value(of: line, .title) else { return nil }
        var found = quoted(value) ?? notice(value) ?? plain(value)
        if found?.origin == .line { found?.origin = .property }
        return found
    }

    /// 《…》 alone, explained or issued.
    private func quoted(_ line: Range<Int>) -> DocumentTitle? {
        guard let open = line.first(where: { text[$0] == Glyph.titleOpen }),
            let close = page.closing(open, limit: line.upperBound), let title = bare(open + 1..<close)
        else { return nil }
        var found = title
        let rest = close + 1..<line.upperBound
        let front = line.lowerBound..<open
        if words.first(.explains, in: line, of: text) != nil {
            found.origin = .explained
        } else if let verb = words.endingAt(front.upperBound, in: text, floor: front.lowerBound, .issues) {
            guard !endsAsNotice(rest) else { return nil }
            found.origin = .headline
            found.front = front.lowerBound..<verb.start
        } else if !front.isEmpty || !rest.isEmpty {
            return nil
        }
        return found
    }

    private func endsAsNotice(_ rest: Range<Int>) -> Bool {
        words.kind(endingAt: rest.upperBound, in: text, floor: rest.lowerBound) == .notice
    }

    /// A关于印发B的通知
    private func notice(_ line: Range<Int>) -> DocumentTitle? {
        guard let verb = issuingVerb(in: line), let end = noticeEnd(line), verb + 2 < end else { return nil }
        let about = page.find(Page.Phrase.about, in: line.lowerBound..<verb)
        guard about != nil || text[verb + 2] == Glyph.titleOpen else { return nil }
        var start = verb + 2
        var limit = end
        if start < limit, text[start] == Glyph.titleOpen, let close = page.closing(start, limit: limit) {
            start += 1
            limit = close
        }
        guard start < limit, var found = bare(start..<limit) else { return nil }
        found.origin = .notice
        found.front = line.lowerBound..<(about ?? verb)
        return found
    }

    /// 印发, else 发布 or 公布 behind 关于 and nothing but 重新 or 修订.
    private func issuingVerb(in line: Range<Int>) -> Int? {
        if let verb = page.find(Page.Phrase.issue, in: line) { return verb }
        guard let about = page.find(Page.Phrase.about, in: line) else { return nil }
        let verb = Page.Phrase.publish.compactMap { page.find($0, in: about..<min(line.upperBound, about + 6)) }.first
        return verb.flatMap { $0 == about + 2 || $0 == about + 4 ? $0 : nil }
    }

    /// Place before 的通知.
    private func noticeEnd(_ line: Range<Int>) -> Int? {
        var end = line.upperBound
        if let number = DocumentNumber(page: page).glued(to: line) { end = number.lowerBound }
        guard let word = words.endingAt(end, in: text, floor: line.lowerBound, .titleEnd),
            words.kind(endingAt: end, in: text, floor: line.lowerBound) == .notice
        else { return nil }
        return text[word.start - 1] == 0x7684 ? word.start - 1 : word.start
    }

    /// A line that ends as titles do.
    private func plain(_ whole: Range<Int>) -> DocumentTitle? {
        let line = withoutSource(whole)
        guard !page.contains(Glyph.fullStop, in: line), !page.contains(0x2C, in: line),
            !page.contains(Glyph.colon, in: line),
            !page.contains(0xFF1F, in: line)
        else { return nil }
        var range = line
        if let number = DocumentNumber(page: page).glued(to: line) { range = line.lowerBound..<number.lowerBound }
        guard var found = bare(range), found.kind != .news else { return nil }
        if found.kind == .interpretation { return interpreted(found) }
        if let about = page.find(Page.Phrase.about, in: found.range), about > found.range.lowerBound {
            found.front = found.range.lowerBound..<about
        }
        return found
    }

    /// The line up to 来源：, which some pages put behind their title.
    private func withoutSource(_ line: Range<Int>) -> Range<Int> {
        guard let source = page.words.first(.source, in: line, of: text), source.lowerBound > line.lowerBound + 5 else {
            return line
        }
        return Page.trim(line.lowerBound..<source.lowerBound, of: text)
    }

    /// 关于B的解读, B政策解读: the title is that of B.
    private func interpreted(_ title: DocumentTitle) -> DocumentTitle? {
        var range = title.range
        while let word = words.endingAt(range.upperBound, in: text, floor: range.lowerBound, .explains) {
            range = range.lowerBound..<word.start
        }
        if range.count > 1, text[range.upperBound - 1] == 0x7684 { range = range.lowerBound..<range.upperBound - 1 }
        if page.find(Page.Phrase.about, in: range) == range.lowerBound {
            range = range.lowerBound + 2..<range.upperBound
        }
        guard var found = bare(range) else { return nil }
        found.origin = .explained
        return found
    }

    /// The title that fills `range`, with the brackets that belong to it.
    func bare(_ range: Range<Int>) -> DocumentTitle? {
        let trimmed = Page.trim(range, of: text)
        var end = trimmed.upperBound
        var kept = end
        var dropped: Range<Int>?
        for _ in 0..<3 where end > trimmed.lowerBound && text[end - 1] == Glyph.bracketClose {
            guard let open = (trimmed.lowerBound..<end).last(where: { text[$0] == Glyph.bracketOpen }) else { break }
            if !belongs(open..<end) {
                kept = open
                dropped = open..<end
            }
            end = open
            while end > trimmed.lowerBound, text[end - 1] == 0x20 || text[end - 1] == Glyph.lineEnd { end -= 1 }
        }
        if text.indices.contains(end), dropped != nil, kept > end, text[kept - 1] == 0x20 { kept = max(end, kept - 1) }
        guard end - trimmed.lowerBound >= 4, trimmed.count <= TitleFinder.longest,
            let kind = words.kind(endingAt: end, in: text, floor: trimmed.lowerBound)
        else { return nil }
        return DocumentTitle(range: trimmed.lowerBound..<kept, kind: kind, origin: .line, bracket: dropped)
    }

    /// Whether a bracket belongs to the title: a span, 2026年版, 试行.
    private func belongs(_ bracket: Range<Int>) -> Bool {
        if words.first(.draft, in: bracket, of: text) != nil { return false }
        let times = page.times(in: bracket)
        if times.contains(where: { $0.grain == .day }) { return false }
        return !times.isEmpty || bracket.count <= 10
    }

    // MARK: The fullest form

    /// The longest form in which the head names the same title, with place and years where the headline left them out.
    private func fullest(_ title: DocumentTitle) -> DocumentTitle {
        guard title.kind != .workReport, title.origin != .glued else { return title }
        let core = Array(text[title.range])
        var best = title
        var place = 0
        let limit = min(text.count, Page.headLength)
        while place < limit {
            if text[place] == Glyph.titleOpen,
                let close = page.closing(place, limit: min(limit, place + TitleFinder.longest)),
                let other = bare(place + 1..<close), other.range.count > best.range.count,
                isFuller(other, core, title.origin)
            {
                best.range = other.range
            }
            place += 1
        }
        return best
    }

    private func isFuller(_ other: DocumentTitle, _ core: [UInt16], _ origin: DocumentTitle.Origin) -> Bool {
        guard let at = page.find(core, in: other.range), other.kind != .interpretation, other.kind != .evaluation else {
            return false
        }
        let isSameStart = at == other.range.lowerBound
        return isSameStart || origin == .headline || origin == .explained || origin == .mention
    }
}
