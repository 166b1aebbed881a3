internal import PlanModel

/// A day whose year may still have to be counted from another date.
struct DayForm: Sendable, Hashable {
    /// A year of the calendar, or years counted from a base that is not known yet.
    var year: Int
    /// 1 to 12.
    var month: Int
    /// 1 to 31; nil is the last day of the month, whatever its length.
    var day: Int?

    init(_ year: Int, _ month: Int, _ day: Int?) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day, with `base` added to its year; nil where there is no such day.
    func date(base: Int = 0) -> CalendarDate? {
        let whole = year + base
        guard (1...12).contains(month) else { return nil }
        return CalendarDate(year: whole, month: month, day: day ?? CalendarDate.days(in: month, of: whole))
    }

    /// Last day of the month before; for first days of months only.
    var lastOfMonthBefore: DayForm { month == 1 ? DayForm(year - 1, 12, nil) : DayForm(year, month - 1, nil) }

    /// First day of the month behind; for last days of months only.
    var firstOfMonthBehind: DayForm { month == 12 ? DayForm(year + 1, 1, 1) : DayForm(year, month + 1, 1) }
}
