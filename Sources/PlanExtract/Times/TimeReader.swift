package import PlanModel
package import PlanResources

/// Finds time expressions and resolves them.
package struct TimeReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    /// All time expressions of a text in order, relative ones not yet resolved; what cannot be read goes to `unparsed`.
    ///
    /// - Complexity: O(length of the text).
    package func marks(
        in source: SourceText, _ structure: Structure, unparsed: inout [Unparsed]
    ) -> [TimeMark] { [] }

    /// Resolves relative marks against the text's own dates, in place.
    package func resolve(
        _ marks: inout [TimeMark], metadata: Metadata, published: CalendarDate?, in structure: Structure
    ) {}
}
