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

    private var places: PackedRange
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
    /// First day of the point that a deadline is read as where the text is younger than it (2025年底 in a text of 2026).
    var startWhenPast: DayForm?
    /// How fine the words are; nil for a length.
    var grain: DatePiece.Grain?
    /// Whether the words stand inside 《》.
    package var isInTitle: Bool

    package var range: Range<Int> {
        get { places.range }
        set { places = PackedRange(newValue) }
    }

    package init(
        range: Range<Int>, type: TimeExpression.Kind, start: CalendarDate?, end: CalendarDate?, reference: Reference,
        isInTitle: Bool = false, rule: TimeRule
    ) {
        places = PackedRange(range)
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
