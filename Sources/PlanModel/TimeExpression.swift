/// Words that point to a calendar date or span.
public struct TimeExpression: Sendable, Hashable {
    /// What the words say about the calendar.
    public enum Kind: String, Sendable, Hashable {
        /// Something is due by then; only `end` is set.
        case deadline
        /// A span; an open one has no `end`.
        case period
        /// A day, month, quarter or year at which something is, was or happens.
        case point
        /// A length only; neither is set.
        case duration
    }

    public var span: TextSpan
    public var quote: String
    public var type: Kind
    public var start: CalendarDate?
    public var end: CalendarDate?
    /// Name of the rule that made it.
    public var rule: String

    public init(span: TextSpan, quote: String, type: Kind, start: CalendarDate?, end: CalendarDate?, rule: String) {
        self.span = span
        self.quote = quote
        self.type = type
        self.start = start
        self.end = end
        self.rule = rule
    }
}
