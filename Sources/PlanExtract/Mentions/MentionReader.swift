package import PlanModel
package import PlanResources

/// Finds glossary entries, cited documents and slogans.
package struct MentionReader: Sendable {
    private let words: MentionWords

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        words = try MentionWords(try resources.folder.table("Metadata/mentions.tsv"), fold: resources.fold)
    }

    /// Terms that the text defines in a list of terms or in the notes under a table.
    ///
    /// - Complexity: O(length of the text).
    package func glossary(_ source: SourceText, _ structure: Structure) -> [GlossaryEntry] {
        GlossaryFinder(source: source, structure: structure, words: words).find()
    }

    /// Documents named in 《》, each once, with the number that stands behind one of its mentions.
    ///
    /// - Complexity: O(length of the text).
    package func citations(_ source: SourceText, _ structure: Structure) -> [Citation] {
        CitationFinder(source: source, words: words).find()
    }

    /// Number codes and parallel slogans, each mention.
    ///
    /// - Complexity: O(length of the text).
    package func slogans(_ source: SourceText, _ structure: Structure) -> [Slogan] {
        SloganFinder(source: source, words: words).find()
    }
}
