internal import PlanModel

/// Finds the date a target is due by, or an actual figure is of.
struct DueRule {
    let text: DatedText
    /// Dates in force at the sentence: said in the words that open its paragraph or list.
    let inherited: TimeMark?

    private var source: SourceText { text.source }
    private var structure: Structure { text.structure }
    private var metadata: Metadata { text.metadata }

    /// - Parameter times: Time expressions of the sentence, ascending.
    func due(of measure: Measure, kind: Quantity.Kind, section: Int?, times: ArraySlice<TimeMark>) -> Due? {
        switch kind {
        case .criterion, .support: return nil
        case .target: return targetDue(measure, section: section, times: times)
        case .actual: return actualDue(measure, section: section, times: times)
        }
    }

    private func targetDue(_ measure: Measure, section: Int?, times: ArraySlice<TimeMark>) -> Due? {
        if capsChoice(measure) { return nil }
        let before = times.filter { precedes(measure, $0) && isDate($0) }
        if let deadline = before.last(where: { $0.type == .deadline }) ?? before.last(where: { $0.isYear }) {
            return due(deadline, .explicit)
        }
        if let inherited, isDate(inherited), inherited.type == .deadline || inherited.isYear {
            return due(inherited, .explicit)
        }
        if let heading = headingTime(section, .deadline) { return heading }
        guard let end = metadata.periodEnd.flatMap({ CalendarDate(iso: $0) }), metadata.kind != .measures else {
            return nil
        }
        return Due(date: DueRule.text(of: end, type: .deadline), scope: .document, span: nil)
    }

    private func actualDue(_ measure: Measure, section: Int?, times: ArraySlice<TimeMark>) -> Due? {
        let before = times.filter {
            precedes(measure, $0) && $0.type != .duration && !$0.isInTitle && !$0.isBase(in: source.view.fold)
        }
        if let time = before.last(where: { $0.type == .point })
            ?? before.last(where: { $0.type == .period && $0.end != nil })
        {
            return due(time, .explicit)
        }
        if let inherited, inherited.type != .deadline { return due(inherited, .explicit) }
        return headingTime(section, .point) ?? reviewYear(section) ?? text.titleYear.flatMap { due($0, .document) }
    }

    /// 每年遴选不超过10家: a cap on how many are chosen is due by no date.
    private func capsChoice(_ measure: Measure) -> Bool {
        guard measure.unit.counts, measure.comparator == .le || measure.comparator == .lt else { return false }
        let fold = source.view.fold
        let place = measure.range.lowerBound
        return fold[max(0, place - 3)..<place].contains(0x9009)  // 选
    }

    /// The year that a chapter of review over the sentence opens with.
    private func reviewYear(_ section: Int?) -> Due? {
        var at = section
        while let index = at {
            if let time = text.reviewYears[index] { return due(time, .section) }
            at = structure.sections[index].parent
        }
        return nil
    }

    /// Whether a time stands before the number and is not what the number is a multiple of (是2020年的4.5倍).
    private func precedes(_ measure: Measure, _ time: TimeMark) -> Bool {
        let gap = measure.range.lowerBound - time.range.upperBound
        return gap >= 0 && !(measure.unit.special == .fold && gap <= 1)
    }

    private func isDate(_ time: TimeMark) -> Bool {
        time.end != nil && !time.isInTitle && time.type != .duration && !time.isBase(in: source.view.fold)
    }

    /// The time in the title of a section over the sentence; a plan that is still ahead dates no fact.
    private func headingTime(_ section: Int?, _ type: TimeExpression.Kind) -> Due? {
        var at = section
        var depth = 0
        while let index = at, depth < 12 {
            if let time = text.headingTimes[index], !isPlanTitle(index),
                type == .point ? !isPlanAhead(time) : time.type == .deadline || time.isYear || isPlanAhead(time)
            {
                return due(time, .section)
            }
            at = structure.sections[index].parent
            depth += 1
        }
        return nil
    }

    /// Whether a heading is the title of the plan, which is there again behind a notice: its time is the plan's period.
    private func isPlanTitle(_ index: Int) -> Bool {
        let section = structure.sections[index]
        return section.marker.isEmpty && metadata.periodEnd != nil && section.title == metadata.title
    }

    /// A five-year plan that has not ended by the text's own year.
    private func isPlanAhead(_ time: TimeMark) -> Bool {
        guard time.grain == .plan, time.type == .period, let end = time.end else { return false }
        return metadata.textYear.map { end.year >= $0 } ?? true
    }

    private func due(_ time: TimeMark, _ scope: Due.Scope) -> Due? {
        guard let end = time.end ?? time.start else { return nil }
        return Due(
            date: DueRule.text(of: end, type: time.type, start: time.start), scope: scope,
            span: source.view.canonical(time.range))
    }

    /// `YYYY` for the end of a year, `YYYY-MM` for the end of a month, else the day.
    static func text(of end: CalendarDate, type: TimeExpression.Kind, start: CalendarDate? = nil) -> String {
        let isMonthEnd = end.day == CalendarDate.days(in: end.month, of: end.year)
        if end.month == 12, isMonthEnd { return String(end.iso.prefix(4)) }
        if isMonthEnd { return String(end.iso.prefix(7)) }
        return end.iso
    }
}

extension TimeMark {
    /// Whether it is a whole year: 2025年, 今年.
    var isYear: Bool {
        guard type == .point, !isInTitle, let start, let end else { return false }
        return start.month == 1 && end.month == 12 && start.year == end.year
    }

    /// 较2020年, 比上年, 快于2024年: the year compared with, not the year of the figure.
    func isBase(in fold: [UInt16]) -> Bool {
        let start = range.lowerBound
        guard start > 0 else { return false }
        switch fold[start - 1] {
        case 0x8F83, 0x6BD4, 0x7531, 0x4ECE: return true  // 较 比 由 从
        case 0x4E0E, 0x540C:  // 与 同 … 相比
            let end = range.upperBound
            return end + 1 < fold.count && fold[end] == 0x76F8 && fold[end + 1] == 0x6BD4
        case 0x662F: return range.upperBound < fold.count && fold[range.upperBound] == 0x7684  // 是2015年的2.1倍
        case 0x4E8E: return start > 1 && TimeMark.compared.contains(fold[start - 2])  // 于
        default: return TimeMark.basis.contains { fold[range.upperBound...].starts(with: $0) }
        }
    }

    private static let basis = ["的基础上", "基础上"].map { Array($0.utf16) }
    private static let compared = Set("快慢高低好优多少大小强弱".utf16)
}
