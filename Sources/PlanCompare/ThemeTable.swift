package import PlanResources

/// The themes in their order. Source: `Resources/Themes/themes.tsv`.
package struct ThemeTable: Sendable {
    /// One theme.
    package struct Theme: Sendable, Hashable {
        package let code: String
        /// Chinese name.
        package let name: String
        package let english: String
    }

    /// In order.
    package let themes: [Theme]
    private let places: [String: Int]

    /// - Throws: `ResourceError` where the table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        let table = try resources.folder.table("Themes/themes.tsv")
        let code = try table.column("code")
        let order = try table.column("order")
        let name = try table.column("name")
        let english = try table.column("english")
        themes = table.rows.sorted { (Int($0[order]) ?? 0) < (Int($1[order]) ?? 0) }
            .map { Theme(code: $0[code], name: $0[name], english: $0[english]) }
        places = Dictionary(themes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Place of a theme in the order; behind all others where the table does not have it.
    package func place(of code: String) -> Int { places[code] ?? themes.count }

    /// The theme with a code.
    package subscript(code: String) -> Theme? { places[code].map { themes[$0] } }
}
