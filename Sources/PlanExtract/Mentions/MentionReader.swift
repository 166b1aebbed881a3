package import PlanModel
package import PlanResources

/// Finds glossary entries, cited documents and slogans.
package struct MentionReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    package func glossary(_ source: SourceText, _ structure: Structure) -> [GlossaryEntry] { [] }

    package func citations(_ source: SourceText, _ structure: Structure) -> [Citation] { [] }

    package func slogans(_ source: SourceText, _ structure: Structure) -> [Slogan] { [] }
}
