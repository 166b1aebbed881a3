package import PlanModel
package import PlanResources

/// Finds the title block, the outline and the sentences of a text.
package struct StructureReader: Sendable {
    private let headings: HeadingTable
    private let verbs: VerbTable

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        headings = try HeadingTable(try resources.folder.table("Structure/headings.tsv"), fold: resources.fold)
        verbs = try VerbTable(try resources.folder.table("Structure/verbs.tsv"), fold: resources.fold)
    }

    /// - Complexity: O(length of the text).
    package func read(_ source: SourceText) -> Structure {
        let fold = source.view.fold
        let lines = TextLine.lines(of: source.view)
        let kinds = LineClassifier(fold: fold, lines: lines, headings: headings).kinds()
        let titleBlock = TitleBlock.range(in: fold, lines: lines, kinds: kinds, headings: headings)
        let outline = OutlineReader(source: source, headings: headings, verbs: verbs, titleBlock: titleBlock)
        let sections = outline.sections(of: lines, kinds)
        return Structure(
            titleBlock: titleBlock, sections: sections,
            sentences: SentenceCutter(view: source.view).sentences(sections))
    }
}
