package import PlanModel

/// A time expression in places of the reading view, before relative ones are resolved.
package struct TimeMark: Sendable, Hashable {
    /// How its dates were or will be found.
    package enum Reference: Sendable, Hashable {
        /// The words name the year.
        case absolute
        /// Counted in years from the text's own date: -1 for 去年, 0 for 今年.
        case yearsFromText(Int)
        /// A month or day without its year: the full date nearest in the paragraph gives it.
        case nearestDate
        /// A length only.
        case none
    }

    package var range: Range<Int>
    package var type: TimeExpression.Kind
    package var start: CalendarDate?
    package var end: CalendarDate?
    package var reference: Reference
    /// Whether the words stand inside 《》.
    package var isInTitle: Bool
    package var rule: String

    package init(
        range: Range<Int>, type: TimeExpression.Kind, start: CalendarDate?, end: CalendarDate?, reference: Reference,
        isInTitle: Bool = false, rule: String
    ) {
        self.range = range
        self.type = type
        self.start = start
        self.end = end
        self.reference = reference
        self.isInTitle = isInTitle
        self.rule = rule
    }
}
