internal import PlanModel

/// Titles that stand in running text and not on a line of their own.
extension TitleFinder {
    /// A关于B的意见（2022年12月2日） glued to a dispatch line or to its text.
    func dated() -> DocumentTitle? {
        for mark in page.times(in: 0..<min(text.count, 600)) where mark.grain == .day && mark.reference == .absolute {
            let end = mark.range.lowerBound - 1
            guard end > 4, text[end] == Glyph.bracketOpen, mark.range.upperBound < text.count,
                text[mark.range.upperBound] == Glyph.bracketClose,
                words.kind(endingAt: end, in: text, floor: 0) != nil, var found = bare(sentenceStart(end)..<end)
            else { continue }
            found.bracket = end..<mark.range.upperBound + 1
            if let about = page.find(Page.Phrase.about, in: found.range), about > found.range.lowerBound {
                found.front = found.range.lowerBound..<about
            }
            return found
        }
        return nil
    }

    /// Place behind the last mark, line end or 电 of a dispatch before `end`.
    private func sentenceStart(_ end: Int) -> Int {
        var at = end
        while at > 0, at > end - TitleFinder.longest {
            let unit = text[at - 1]
            if unit == Glyph.fullStop || unit == 0x2C || unit == Glyph.colon || unit == Glyph.bracketClose { break }
            if unit == 0x7535, at > 1, Numerals.isDigit(text[at - 2]) || text[at - 2] == Glyph.day { break }  // 电
            if unit == Glyph.lineEnd, words.endingAt(at - 1, in: text, floor: max(0, at - 12), .body) == nil { break }
            at -= 1
        }
        return at
    }

    /// 《…》全文如下
    func fullText() -> DocumentTitle? {
        guard let place = page.find(Page.Phrase.fullText, in: 0..<min(text.count, 1500)), place > 1,
            text[place - 1] == Glyph.titleClose,
            let open = (max(0, place - TitleFinder.longest)..<place - 1).last(where: { text[$0] == Glyph.titleOpen }),
            var found = bare(open + 1..<place - 1)
        else { return nil }
        found.origin = .headline
        return found
    }

    /// A list's line that names title and bodies: B的意见，A/C.
    func attributed() -> DocumentTitle? {
        guard let line = page.head.first, line.count < TitleFinder.longest * 2,
            let comma = line.last(where: { text[$0] == 0x2C }), var found = bare(line.lowerBound..<comma)
        else { return nil }
        let front = comma + 1..<line.upperBound
        guard IssuerFinder(page: page, title: nil).bodies(in: front) != nil else { return nil }
        found.front = front
        return found
    }

    /// 《…》(以下简称…) or 征求…(以下简称…) at the start of a story.
    func mentioned() -> DocumentTitle? {
        let reach = 0..<min(text.count, 1500)
        guard let called = page.find(Page.Phrase.called, in: reach), called > 1 else { return nil }
        let end = called - 1
        guard text[end] == Glyph.bracketOpen else { return nil }
        var found: DocumentTitle?
        if text[end - 1] == Glyph.titleClose {
            if let open = (max(0, end - TitleFinder.longest)..<end - 1).last(where: { text[$0] == Glyph.titleOpen }) {
                found = bare(open + 1..<end - 1)
            }
        } else {
            found = bare(unquotedStart(end)..<end)
        }
        guard var title = found, title.kind != .notice else { return nil }
        title.origin = .mention
        return title
    }

    /// Start of a title without 《》: behind 关于, 征求, 印发 or a mark.
    private func unquotedStart(_ end: Int) -> Int {
        var at = end
        while at > max(0, end - TitleFinder.longest) {
            let unit = text[at - 1]
            if unit == Glyph.fullStop || unit == 0x2C || unit == Glyph.lineEnd || unit == Glyph.titleOpen { break }
            if words.endingAt(at, in: text, floor: max(0, at - 6), .issues) != nil { break }
            at -= 1
        }
        return at
    }

    /// A title that its text follows without a mark: …评估报告为全面…
    func glued() -> DocumentTitle? {
        for line in page.head.prefix(4) {
            var start = line.lowerBound
            while start < line.upperBound, Numerals.isDigit(text[start]) || text[start] == Glyph.enumeration {
                start += 1
            }
            if let found = glued(start..<min(line.upperBound, start + TitleFinder.longest)) { return found }
        }
        return nil
    }

    private func glued(_ range: Range<Int>) -> DocumentTitle? {
        var place = range.lowerBound + 5
        while place < range.upperBound {
            if text[place] == 0x2C || text[place] == Glyph.fullStop || text[place] == Glyph.titleOpen { return nil }
            if words.at(place, in: text, .opensText) != nil, var found = bare(range.lowerBound..<place) {
                found.origin = .glued
                return found
            }
            place += 1
        }
        return nil
    }
}
