import PlanModel

/// Code and names of an indicator with all that tells it apart: `digital.addedValue.core.shareOf.gdp`.
struct IndicatorCode {
    let indicator: Indicator
    let domain: String?
    let domainName: String?
    let base: IndicatorBase
    let size: DecimalNumber?
    let kind: UnitKind
    /// Whether its words say that it is a part of something.
    let isShare: Bool
    /// What a share is of.
    let whole: Indicator?

    /// The base where it has a row of its own. What is read as application stands beside whole sizes, with a flag.
    private var ownBase: IndicatorBase? { base == .core || base == .related ? base : nil }

    /// What is made of the indicator where the figure is not in its own unit.
    private var derived: (code: String, name: String, english: String)? {
        let hasOwnShare = indicator.kind != .ratio && whole == nil && isShare
        if kind == .points {
            return hasOwnShare
                ? ("share.points", "占比变化", "share, change in points") : ("points", "变化", "change in points")
        }
        if indicator.kind == .ratio || kind != .ratio || whole != nil { return nil }
        return isShare ? ("share", "占比", "share") : ("growth", "增速", "growth")
    }

    /// Whether the indicator's own words name the code, with no base, size, whole or derivation.
    var isPlain: Bool { ownBase == nil && size == nil && whole == nil && derived == nil }

    /// Whether the code is of the growth, share or change of what the words name.
    var isDerived: Bool { derived != nil }

    var code: String {
        var parts = [domain, indicator.code, ownBase?.rawValue].compactMap { $0 }
        if let size { parts.append("over" + size.text) }
        if let whole { parts += ["shareOf", whole.code] }
        if let derived { parts.append(derived.code) }
        return parts.joined(separator: ".")
    }

    var name: String {
        var own = indicator.name
        if let base = ownBase {
            let industry = "产业"
            own = (base == .core ? "核心" : "关联") + industry + (own.hasPrefix(industry) ? own.dropFirst(2) : own[...])
        }
        let size = size.map { "超\($0.scaled(by: -8).text)亿元" } ?? ""
        let share = whole.map { "占\($0.name)比重" } ?? ""
        return (domainName ?? "") + size + own + share + (derived?.name ?? "")
    }

    var english: String {
        let base = ownBase.map { $0 == .core ? "core" : "related" }
        let size = size.map { "over \($0.scaled(by: -6).text) million yuan" }
        let share = whole.map { "share of \($0.english)" }
        return [indicator.english, base, size, share, derived?.english].compactMap { $0 }.joined(separator: ", ")
    }
}
