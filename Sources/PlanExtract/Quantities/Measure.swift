internal import PlanModel

/// A number with its unit and what bounds it, in places of the view; what it says is found by later rules.
struct Measure: Sendable {
    /// Name of the rule that made it, as it stands in `Quantity.rule`.
    enum Rule: String, Sendable {
        case measure, magnitude, pureNumber, ratio, range, fraction, percentWords, tenths, doubling, doubled
        case rank, people, table, tableCell, benefitLength, half, sharedUnit
    }

    /// The quote: number, unit and glued comparator.
    var range: Range<Int>
    /// Number and unit alone.
    var core: Range<Int>
    var comparator: Quantity.Comparator
    /// Value before the unit; for a range the lower one.
    var value: DecimalNumber
    /// Upper value of a range.
    var upper: DecimalNumber?
    /// Magnitude characters and unit as they stand; empty for a pure number.
    var unitRange: Range<Int>
    /// Words of the unit where they do not stand in the text (倍 for 翻一番, 位 for 第五).
    var unitText: String?
    var unit: Unit
    /// Power of ten of the magnitude characters.
    var magnitude: Int
    /// Whether a word says how the value is bounded.
    var isBounded: Bool
    /// 级 stands behind it: a class of things, not a level.
    var isLevel = false
    var isRank = false
    var form: Numeral.Form
    /// Name of the rule that made it.
    var rule: Rule

    /// Number for `min`; nil for upper bounds.
    var min: DecimalNumber? {
        switch comparator {
        case .le, .lt: nil
        default: value
        }
    }

    /// Number for `max`; nil for everything but upper bounds and ranges.
    var max: DecimalNumber? {
        switch comparator {
        case .le, .lt: value
        case .range: upper
        default: nil
        }
    }
}
