package import PlanModel
package import PlanResources

/// Finds quantities with indicator, comparator, kind and due date.
package struct QuantityReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    /// - Complexity: O(length of the text).
    package func read(
        _ source: SourceText, _ structure: Structure, times: [TimeMark], metadata: Metadata,
        unparsed: inout [Unparsed]
    ) -> [Quantity] { [] }
}
