internal import PlanModel

/// Finds the date a target is due by, or an actual figure is of.
struct DueRule {
    let source: SourceText
    let structure: Structure
    let metadata: Metadata
    /// Dates in force at the sentence: said in the words that open its paragraph or list.
    let inherited: TimeMark?

    /// - Parameter times: Time expressions of the sentence, ascending.
    func due(of measure: Measure, kind: Quantity.Kind, section: Int?, times: ArraySlice<TimeMark>) -> Due? {
        switch kind {
        case .criterion, .support: return nil
        case .target: return targetDue(measure, section: section, times: times)
        case .actual: return actualDue(measure, section: section, times: times)
        }
    }

    private func targetDue(_ measure: Measure, section: Int?, times: ArraySlice<TimeMark>) -> Due? {
        let before = times.filter { precedes(measure, $0) && isDate($0) }
        if let deadline = before.last(where: { $0.type == .deadline }) ?? before.last(where: { isYear($0) }) {
            return due(deadline, .explicit)
        }
        if let inherited, isDate(inherited), inherited.type == .deadline || isYear(inherited) {
            return due(inherited, .explicit)
        }
        if let heading = headingTime(section, .deadline) { return heading }
        guard let end = metadata.periodEnd.flatMap({ CalendarDate(iso: $0) }), metadata.kind != .measures else {
            return nil
        }
        return Due(date: DueRule.text(of: end, type: .deadline), scope: .document, span: nil)
    }

    private func actualDue(_ measure: Measure, section: Int?, times: ArraySlice<TimeMark>) -> Due? {
        let before = times.filter { precedes(measure, $0) && $0.type != .duration && !$0.isInTitle && !isBase($0) }
        if let time = before.last(where: { $0.type == .point })
            ?? before.last(where: { $0.type == .period && $0.end != nil })
        {
            return due(time, .explicit)
        }
        if let inherited, inherited.type != .deadline { return due(inherited, .explicit) }
        return headingTime(section, .point)
    }

    /// Whether a time stands before the number and is not what the number is a multiple of (是2020年的4.5倍).
    private func precedes(_ measure: Measure, _ time: TimeMark) -> Bool {
        let gap = measure.range.lowerBound - time.range.upperBound
        return gap >= 0 && !(measure.unit.special == .fold && gap <= 1)
    }

    /// 较2020年, 比上年: the year compared with, not the year of the figure.
    private func isBase(_ time: TimeMark) -> Bool {
        guard time.range.lowerBound > 0 else { return false }
        let before = source.view.fold[time.range.lowerBound - 1]
        return before == 0x8F83 || before == 0x6BD4 || before == 0x7531 || before == 0x4ECE  // 较 比 由 从
    }

    private func isDate(_ time: TimeMark) -> Bool {
        time.end != nil && !time.isInTitle && time.type != .duration && !isBase(time)
    }

    /// A whole year that is no past point: 今年, 2026年.
    private func isYear(_ time: TimeMark) -> Bool {
        guard time.type == .point, let start = time.start, let end = time.end else { return false }
        return start.month == 1 && end.month == 12 && start.year == end.year
    }

    /// The time in the title of a section over the sentence.
    private func headingTime(_ section: Int?, _ type: TimeExpression.Kind) -> Due? {
        var at = section
        var depth = 0
        while let index = at, depth < 12 {
            if let time = headingTimes[index], type == .point || time.type == .deadline || isYear(time) {
                return due(time, .section)
            }
            at = structure.sections[index].parent
            depth += 1
        }
        return nil
    }

    /// Last time in each section's title.
    let headingTimes: [Int: TimeMark]

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
