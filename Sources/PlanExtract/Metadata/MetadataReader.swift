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
    /// - Complexity: O(time expressions); of the text only the first `Page.headLength` and the last `Page.tailLength`
    ///   places are read.
    package func read(_ source: SourceText, _ structure: Structure, times: [TimeMark]) -> Metadata {
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
        return metadata
    }

    private static func distinct(_ names: [String]) -> [String] {
        var found: [String] = []
        for name in names where !found.contains(name) { found.append(name) }
        return found
    }
}
