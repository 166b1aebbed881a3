internal import PlanModel

/// A day whose year may still have to be counted from another date.
struct DayForm: Sendable, Hashable {
    // Four bytes for all three: a text that is nothing but figures holds two forms for each of them.
    private var storedYear: Int16
    private let storedMonth: Int8
    /// 0 for the last day of the month, -1 for a day that is none.
    private var storedDay: Int8

    /// Numbers that are none of a calendar stay none.
    init(_ year: Int, _ month: Int, _ day: Int?) {
        storedYear = Int16(clamping: year)
        storedMonth = Int8(clamping: month)
        storedDay = DayForm.stored(day)
    }

    private static func stored(_ day: Int?) -> Int8 { day.map { $0 > 0 ? Int8(clamping: $0) : -1 } ?? 0 }

    /// A year of the calendar, or years counted from a base that is not known yet.
    var year: Int {
        get { Int(storedYear) }
        set { storedYear = Int16(clamping: newValue) }
    }
    /// 1 to 12.
    var month: Int { Int(storedMonth) }
    /// 1 to 31; nil is the last day of the month, whatever its length.
    var day: Int? {
        get { storedDay == 0 ? nil : Int(storedDay) }
        set { storedDay = DayForm.stored(newValue) }
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
