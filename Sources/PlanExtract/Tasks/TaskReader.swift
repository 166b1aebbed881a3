package import PlanModel
package import PlanResources

/// Finds the tree of tasks with their bodies and deadlines.
package struct TaskReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    /// - Complexity: O(length of the text).
    package func read(
        _ source: SourceText, _ structure: Structure, metadata: Metadata, times: [TimeMark]
    ) -> [PlanTask] { [] }
}
