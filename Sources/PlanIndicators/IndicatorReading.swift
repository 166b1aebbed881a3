package import PlanModel

/// What a figure measures, told in terms that figures of other plans share.
package struct IndicatorReading: Sendable, Hashable {
    /// Words of the indicator without the plan's own place, in the common spelling.
    package var key: IndicatorKey
    /// What the unit measures.
    package var kind: UnitKind
    package var measure: IndicatorMeasure
    package var base: IndicatorBase
    /// Whether it counts a part: of the plan's place, or as one of many that each have it.
    package var isPart: Bool
    /// Code of the contract (`ai.industryScale`, `gdp.growth`); nil where the words are not all known.
    package var code: String?
    /// The indicator that its head names, also where it has no code.
    package var indicator: Indicator?
    /// Place of `indicator` in the table.
    package var place: Int?
    /// Chinese name for its code: 人工智能产业规模.
    package var name: String?
    /// English name for its code.
    package var english: String?
    /// Industry of the code; nil where it has none.
    package var domain: String?
    /// Whether the head alone names the code: no base, size class or whole does.
    package var isPlain = false
    /// Whether the words of the key say all of the code; not where a size stands elsewhere in the sentence, or
    /// where growth and shares are told by the unit.
    package var hasOwnWords = true
    /// Words taken apart: `head 企业 · domain 人工智能 · plain 优质`.
    package var reason: String
}

extension IndicatorReading {
    /// Theme of the code: growth and shares have themes of their own; nil where there is no code.
    package var theme: String? {
        guard code != nil, let indicator else { return nil }
        if kind == .points { return "growth" }
        guard kind == .ratio, indicator.kind != .ratio else { return measure == .share ? "share" : indicator.theme }
        return measure == .change ? "growth" : "share"
    }
}
