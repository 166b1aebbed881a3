/// What kind of number a figure is; numbers of different kinds are never put beside each other.
package enum Measure: String, Sendable, Hashable {
    /// A size or count.
    case level
    /// What is added, or a rate of change.
    case change
    /// A part of a whole.
    case share
}

/// What part of an industry a size counts.
package enum Base: String, Sendable, Hashable {
    /// Not said.
    case whole
    /// 核心产业.
    case core
    /// 相关产业, 带动产业.
    case related
    /// 融合应用.
    case application
}

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
    package var measure: Measure
    package var base: Base
    /// Whether it counts only a part: of the place (a district) or of what the indicator counts (one field of several).
    package var isPart: Bool

    package init(grade: Grade, reason: String, measure: Measure, base: Base, isPart: Bool) {
        self.grade = grade
        self.reason = reason
        self.measure = measure
        self.base = base
        self.isPart = isPart
    }
}
