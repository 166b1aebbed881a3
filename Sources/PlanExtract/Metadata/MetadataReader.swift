package import PlanModel
package import PlanResources

/// Reads what a text says about itself.
package struct MetadataReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    package func read(_ source: SourceText, _ structure: Structure, times: [TimeMark]) -> Metadata { Metadata() }
}
