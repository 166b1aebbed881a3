package import PlanModel

/// Why a figure stands on its row.
package struct Alignment: Sendable, Hashable {
    /// How sure the alignment is.
    package enum Grade: String, Sendable, Hashable {
        /// The same words as the row's first figure.
        case exact
        /// Other words that the tables say mean the same.
        case normalized
        /// Nearly the same words.
        case near
        /// No other plan has words like it.
        case own
    }

    package var grade: Grade
    /// Words of the indicator that the tables took out or put on one form: `head 企业 · domain 人工智能 · plain 优质`.
    package var reason: String
    package var measure: IndicatorMeasure
    package var base: IndicatorBase
    /// Whether it counts only a part: of the place (a district) or of what the indicator counts (one field of several).
    package var isPart: Bool

    package init(grade: Grade, reason: String, measure: IndicatorMeasure, base: IndicatorBase, isPart: Bool) {
        self.grade = grade
        self.reason = reason
        self.measure = measure
        self.base = base
        self.isPart = isPart
    }
}
