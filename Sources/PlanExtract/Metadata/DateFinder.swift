internal import PlanModel

/// Finds the days on which a text was signed and published.
struct DateFinder: Sendable {
    let page: Page
    let title: DocumentTitle?
    let kind: DocumentKind

    private var text: [UInt16] { page.text }

    func signed(_ signature: Signature?) -> String? {
        if kind == .workReport { return delivered() }
        if let date = labelled(.signed) { return date }
        if kind == .law, let date = adopted() { return date }
        if let signature { return DateFinder.iso(signature.date) }
        return bracketed() ?? (isStory ? nil : cover(isNumeric: false))
    }

    func published() -> String? {
        labelled(.published) ?? pageDate() ?? (kind == .law ? proclaimed() : nil) ?? cover(isNumeric: true)
            ?? (isStory ? cover(isNumeric: false) : nil)
    }

    private var isStory: Bool { kind == .news || kind == .interpretation }

    /// A date alone under the title: a web page writes it in figures, a plan with 年月日.
    private func cover(isNumeric: Bool) -> String? {
        guard let title, let mark = Signature.coverDate(of: page, title: title),
            (mark.rule == .numericDay) == isNumeric
        else { return nil }
        return DateFinder.iso(mark)
    }

    /// `YYYY-MM-DD` or `YYYY-MM`.
    static func iso(_ mark: TimeMark) -> String? {
        guard mark.reference == .absolute, let start = mark.start, let grain = mark.grain else { return nil }
        switch grain {
        case .day: return start.iso
        case .month: return String(start.iso.prefix(7))
        case .year: return String(start.iso.prefix(4))
        default: return nil
        }
    }

    private func labelled(_ label: MetadataWords.Label) -> String? {
        guard let value = PropertyList(page: page).first(label), let mark = page.times(in: value).first,
            mark.range.lowerBound - value.lowerBound <= 1
        else { return nil }
        return DateFinder.iso(mark)
    }

    /// A line with a date and a time of day or the source: how web pages are dated.
    private func pageDate() -> String? {
        for line in page.head.prefix(30) where line.count < 60 {
            guard let mark = page.times(in: line).first, mark.grain == .day, mark.reference == .absolute else {
                continue
            }
            let opens = mark.rule == .numericDay && mark.range.lowerBound == line.lowerBound
            if hasClock(mark) || (opens && page.find(Page.Phrase.source, in: line) != nil) {
                return DateFinder.iso(mark)
            }
        }
        return nil
    }

    private func hasClock(_ mark: TimeMark) -> Bool { page.contains(Glyph.colon, in: mark.range) }

    /// The day of the session that a work report was given to.
    private func delivered() -> String? {
        for line in page.head.prefix(30) {
            for mark in page.times(in: line) where mark.grain == .day && mark.reference == .absolute {
                if mark.range.upperBound < line.upperBound, text[mark.range.upperBound] == 0x5728 {
                    return DateFinder.iso(mark)
                }  // 在
            }
        }
        return nil
    }

    /// The day of 通过: the last revision counts no more than the first adoption.
    private func adopted() -> String? { lawDate(before: Page.Phrase.passed) }

    private func proclaimed() -> String? { lawDate(before: Page.Phrase.proclaimed) }

    private func lawDate(before verb: [UInt16]) -> String? {
        for line in page.head.prefix(12) {
            guard let place = page.find(verb, in: line) else { continue }
            let before = page.times(in: line.lowerBound..<place).last { $0.grain == .day && $0.reference == .absolute }
            if let before { return DateFinder.iso(before) }
        }
        return nil
    }

    /// (2018年1月2日) behind or under the title.
    private func bracketed() -> String? {
        guard let title else { return nil }
        if let bracket = title.bracket, let date = fillingDate(bracket) { return date }
        for line in page.head.prefix(20) where line.lowerBound >= title.range.upperBound {
            if line.count > 60 { return nil }
            if text[line.lowerBound] == Glyph.bracketOpen, let date = fillingDate(line) { return date }
        }
        return nil
    }

    private func fillingDate(_ bracket: Range<Int>) -> String? {
        guard let mark = page.times(in: bracket).first, mark.grain == .day, bracket.count - mark.range.count <= 2 else {
            return nil
        }
        return DateFinder.iso(mark)
    }
}
