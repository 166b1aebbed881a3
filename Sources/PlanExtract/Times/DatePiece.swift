/// A date or calendar span as it stands in the text, without the words before and behind that say what it is for.
struct DatePiece: Sendable {
    /// What the year is counted from.
    enum Base: Sendable, Hashable {
        case absolute
        /// From the year of the text's own date.
        case text
        /// The year is not said.
        case missing
    }

    /// How fine it is.
    enum Grain: Int, Sendable, Comparable {
        case plan, year, part, month, tenDays, day

        static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
    }

    /// Words for a border of the span.
    enum Edge: Sendable { case start, end, within }

    /// Place of the first character.
    var start: Int
    /// Place behind the last.
    var end: Int
    var base: Base
    var first: DayForm
    var last: DayForm
    var grain: Grain
    var edge: Edge?
    /// 年末 and not 年底: the word of statistics, said of what was.
    var isStatistical = false
    /// Whether the words give both ends (1—6月).
    var isSpan = false
    /// For five-year plans.
    var part = PlanPart.whole
    var rule: TimeRule
}

/// What reading a date at a place gave.
enum DateReading: Sendable {
    case date(DatePiece)
    /// Written like a date, but there is no such day; the place behind it.
    case impossible(end: Int)
    /// A year that may be of one calendar or another.
    case ambiguous(end: Int)
}
