package import PlanModel
package import PlanResources

/// Reads what a text says about itself.
package struct MetadataReader: Sendable {
    private let words: MetadataWords
    private let places: PlaceTable

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        words = try MetadataWords(try resources.folder.table("Metadata/words.tsv"), fold: resources.fold)
        places = try PlaceTable(resources)
    }

    /// Title, kind, places, issuers, number, dates and period, as far as the text states them.
    ///
    /// - Parameter plans: Where plans behind the first one begin.
    /// - Complexity: O(time expressions); of the text only the first `Page.headLength` and the last `Page.tailLength`
    ///   places are read.
    package func read(
        _ source: SourceText, _ structure: Structure, times: [TimeMark], plans: [PlanHead] = []
    ) -> Metadata {
        let page = Page(source, structure, times: times, words: words)
        let title = TitleFinder(page: page).find()
        let kind = KindFinder(page: page, title: title).find()
        let signature = Signature.find(in: page, title: title)
        let issuers = IssuerFinder(page: page, title: title).find(signature: signature)
        let number = DocumentNumber(page: page).find()
        let dates = DateFinder(page: page, title: title, kind: kind)
        var metadata = Metadata()
        metadata.title = title.map { page.reading($0.range) }
        metadata.kind = kind
        metadata.issuers = MetadataReader.distinct(issuers.map { page.reading($0) })
        metadata.documentNumber = number.map { page.reading($0) }
        metadata.signed = dates.signed(signature)
        metadata.published = dates.published()
        metadata.places = PlaceFinder(
            page: page, title: title, issuers: issuers, number: number, kind: kind, table: places
        ).find()
        let period = PeriodFinder(page: page, title: title, kind: kind, signed: metadata.signed).find()
        metadata.periodStart = period?.start
        metadata.periodEnd = period?.end
        metadata.parts = parts(of: page, plans, title)
        return metadata
    }

    /// The plans of a text behind its first one; empty for a text that is one plan.
    ///
    /// - Complexity: O(lines) for one plan, O(length) for several.
    package func plans(in source: SourceText, _ structure: Structure) -> [PlanHead] {
        guard PlanBoundaries.mayFind(in: source.view) else { return [] }
        return PlanBoundaries(page: Page(source, structure, times: [], words: words)).find()
    }

    /// Where the plans of a text stand, the first one included, as canonical spans that follow each other without gaps.
    ///
    /// - Parameter heads: The plans behind the first one.
    package func spans(of heads: [PlanHead], in source: SourceText) -> [TextSpan] {
        MetadataReader.spans(from: [0] + heads.map(\.start), in: source)
    }

    /// Canonical spans that follow each other without gaps: each from a place of the view on, the first one from the start
    /// of the text.
    private static func spans(from places: [Int], in source: SourceText) -> [TextSpan] {
        let starts = [0] + places.dropFirst().map { source.view.canonical($0..<$0 + 1).start }
        return zip(starts, starts.dropFirst() + [source.scalars.count]).map { TextSpan($0, $1) }
    }

    /// Notice, plans and annexes of a text, as canonical spans that follow each other without gaps; empty where the text
    /// is one piece.
    private func parts(of page: Page, _ heads: [PlanHead], _ found: DocumentTitle?) -> [DocumentPart] {
        let parts = PartFinder(page: page, heads: heads, title: found).find()
        let spans = MetadataReader.spans(from: parts.map(\.start), in: page.source)
        return zip(parts, spans).map { part, span in
            let title = part.title ?? (part.kind == .main ? found?.range : nil)
            return DocumentPart(
                kind: part.kind, marker: part.marker.map { page.reading($0) } ?? "",
                title: title.map { page.reading($0) }, span: span)
        }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var found: [String] = []
        for name in names where !found.contains(name) { found.append(name) }
        return found
    }
}
