package import PlanModel

/// What found a time expression, by the name in `TimeExpression.rule`.
package enum TimeRule: String, Sendable {
    case fiveYearPlan, year, relativeYear, yearSpan, yearPart, thisYear, edition, month, monthSpan, tenDays, day,
        daySpan, numericDay
    case span, length
}

/// A time expression in places of the reading view; relative ones get their dates by `TimeReader.resolve`.
package struct TimeMark: Sendable, Hashable {
    /// How its dates were or will be found.
    package enum Reference: Sendable, Hashable {
        /// The words name the year.
        case absolute
        /// Counted in years from the text's own date: -1 for 去年, 0 for 今年.
        case yearsFromText(Int16)
        /// A month or day without its year: the full date nearest in the paragraph gives it.
        case nearestDate
        /// A length only.
        case none
    }

    private var firstPlace: Int32
    private var placeBehind: Int32
    package var type: TimeExpression.Kind
    /// First day; nil where the type has none or it cannot be told.
    package var start: CalendarDate?
    /// Last day; nil where the type has none or it cannot be told.
    package var end: CalendarDate?
    package var reference: Reference
    package var rule: TimeRule

    /// Days as said, years still relative where `reference` says so.
    var startForm: DayForm?
    var endForm: DayForm?
    /// The point that a deadline is read as where the text is younger than it (2025年底 in a text of 2026).
    var pointWhenPast: PointForm?
    /// How fine the words are; nil for a length.
    var grain: DatePiece.Grain?
    /// Whether the words stand inside 《》.
    package var isInTitle: Bool

    /// First and last day of a point.
    struct PointForm: Sendable, Hashable {
        var first: DayForm
        var last: DayForm
    }

    // Eight bytes for what is asked for as sixteen, since all times of a text are held together.
    package var range: Range<Int> {
        get { Int(firstPlace)..<Int(placeBehind) }
        set { (firstPlace, placeBehind) = (Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)) }
    }

    package init(
        range: Range<Int>, type: TimeExpression.Kind, start: CalendarDate?, end: CalendarDate?, reference: Reference,
        isInTitle: Bool = false, rule: TimeRule
    ) {
        (firstPlace, placeBehind) = (Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
        self.type = type
        self.start = start
        self.end = end
        self.reference = reference
        self.isInTitle = isInTitle
        self.rule = rule
    }

    /// Sets `start` and `end` from the days as said, counted from `base`.
    mutating func settle(base: Int = 0) {
        start = startForm?.date(base: base)
        end = endForm?.date(base: base)
    }
}
