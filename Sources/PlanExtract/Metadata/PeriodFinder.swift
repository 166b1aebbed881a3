internal import PlanModel
internal import PlanResources

/// Finds the plan's own period: in its title, in its 规划期, in its 有效期.
struct PeriodFinder: Sendable {
    let page: Page
    let title: DocumentTitle?
    let kind: DocumentKind
    /// Day on which the text was signed.
    let signed: String?

    private var text: [UInt16] { page.text }

    func find() -> (start: String, end: String)? {
        if kind == .workReport { return reportYear() }
        if let title, let span = span(in: title.range) ?? numbered(in: title.range) { return span }
        return stated() ?? validity() ?? (kind == .evaluation ? firstPlan() : nil)
    }

    private func span(in range: Range<Int>) -> (start: String, end: String)? {
        for mark in page.times(in: range) where mark.type == .period {
            if let start = mark.start, let end = mark.end { return (start.iso, end.iso) }
        }
        return nil
    }

    /// 第十五个五年规划: the N-th plan runs from 1951 + 5N.
    private func numbered(in range: Range<Int>) -> (start: String, end: String)? {
        guard let place = page.find(Page.Phrase.fiveYears, in: range), place - range.lowerBound >= 3,
            let units = Numerals.digit(text[place - 1]), text[place - 2] == Glyph.ten, text[place - 3] == Glyph.ordinal
        else { return nil }
        let year = 1951 + 5 * (10 + units)
        return ("\(year)-01-01", "\(year + 4)-12-31")
    }

    /// The year in the title, else that of the session.
    private func reportYear() -> (start: String, end: String)? {
        let titled = title.flatMap { page.times(in: $0.range).first { $0.grain == .year }?.start?.year }
        guard let year = titled ?? signed.flatMap({ Int($0.prefix(4)) }) else { return nil }
        return ("\(year)-01-01", "\(year)-12-31")
    }

    /// 规划期为2021—2025年
    private func stated() -> (start: String, end: String)? {
        for mark in page.times where mark.type == .period && !mark.isInTitle {
            guard let start = mark.start, let end = mark.end else { continue }
            let floor = max(0, mark.range.lowerBound - 10)
            for place in floor..<mark.range.lowerBound {
                guard let word = page.words.at(place, in: text, .term), word.end >= mark.range.lowerBound - 3 else {
                    continue
                }
                return (start.iso, end.iso)
            }
        }
        return nil
    }

    /// 自…起施行，有效期至…
    private func validity() -> (start: String, end: String)? {
        for (index, mark) in page.times.enumerated().dropLast() {
            guard mark.type == .period, mark.end == nil, let start = mark.start, mark.grain == .day else { continue }
            let next = page.times[index + 1]
            guard next.type == .deadline, let end = next.end, next.range.lowerBound < mark.range.upperBound + 30,
                page.find(Page.Phrase.validUntil, in: mark.range.upperBound..<next.range.lowerBound) != nil
            else { continue }
            return (start.iso, end.iso)
        }
        return nil
    }

    /// The five-year plan that an evaluation opens with.
    private func firstPlan() -> (start: String, end: String)? {
        for mark in page.times.prefix(12) where mark.rule == .fiveYearPlan && mark.range.lowerBound < 800 {
            if let start = mark.start, let end = mark.end, end.year - start.year == 4 { return (start.iso, end.iso) }
        }
        return nil
    }
}
