package import PlanResources

/// An indicator of the table `Indicators/indicators.tsv`.
package struct Indicator: Sendable, Hashable {
    /// Which way is better.
    package enum Direction: String, Sendable, Hashable { case up, down }

    /// Without a domain (`companies`).
    package let code: String
    package let name: String
    package let english: String
    package let theme: String
    /// What it is measured in where it is a level.
    package let kind: UnitKind
    /// Whether it is of one industry, which its code then names (`ai.companies`).
    package let hasDomain: Bool
    package let better: Direction?
    /// Whether a core, or what follows from it, can be told from the whole: sizes of industries and counts of companies.
    package var hasBase: Bool { hasDomain && (kind == .money || theme == "companies") }
    /// Code of the indicator that it is where a size class is said (产值过百亿级企业); empty where sizes say nothing.
    package let sized: String
}

/// What a unit measures, as far as figures have to agree in it. Units of counting (家, 个, 项) are one kind.
package struct UnitKind: Sendable, Hashable {
    package let name: String

    package init(_ name: String) { self.name = name }

    package static let count = UnitKind("count")
    package static let ratio = UnitKind("ratio")
    /// Percentage points: the difference of two ratios.
    package static let points = UnitKind("points")
    /// A place in an order (第五): no count of anything.
    package static let rank = UnitKind("rank")
    package static let money = UnitKind("money")
}

/// The indicators, industries and words of `Resources/Indicators`.
package struct IndicatorTable: Sendable {
    package let indicators: [Indicator]
    /// Chinese names of the industries by their codes.
    package let domains: [String: String]
    private let byCode: [String: Int]
    private let kinds: [String: UnitKind]

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        indicators = try IndicatorTable.indicators(resources)
        byCode = Dictionary(indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let table = try resources.folder.table("Indicators/domains.tsv")
        let (code, name) = (try table.column("code"), try table.column("name"))
        domains = Dictionary(table.rows.map { ($0[code], $0[name]) }, uniquingKeysWith: { first, _ in first })
        kinds = try IndicatorTable.kinds(resources)
    }

    /// Place of an indicator in the table by its code without domain.
    package func place(of code: String) -> Int? { byCode[code] }

    /// What a unit of normalised values measures; a unit that the table does not have is a kind of its own.
    package func kind(of unit: String) -> UnitKind { kinds[unit] ?? UnitKind(unit) }

    private static func indicators(_ resources: ResourceSet) throws(ResourceError) -> [Indicator] {
        let table = try resources.folder.table("Indicators/indicators.tsv")
        let code = try table.column("code")
        let name = try table.column("name")
        let english = try table.column("english")
        let theme = try table.column("theme")
        let kind = try table.column("kind")
        let domain = try table.column("domain")
        let better = try table.column("better")
        let sized = try table.column("sized")
        return table.rows.map { row in
            Indicator(
                code: row[code], name: row[name], english: row[english], theme: row[theme], kind: UnitKind(row[kind]),
                hasDomain: !row[domain].isEmpty, better: Indicator.Direction(rawValue: row[better]),
                sized: row[sized])
        }
    }

    /// Kinds of base units: those of the unit table, units of counting on one.
    private static func kinds(_ resources: ResourceSet) throws(ResourceError) -> [String: UnitKind] {
        let table = try resources.folder.table("Quantities/units.tsv")
        let (base, kind) = (try table.column("base"), try table.column("kind"))
        let counting: Set<String> = ["strong", "weak", "generic", "kind", "region", "seat"]
        return Dictionary(
            table.rows.map { row in
                (row[base], counting.contains(row[kind]) ? UnitKind.count : UnitKind(row[kind]))
            }, uniquingKeysWith: { first, _ in first })
    }
}
