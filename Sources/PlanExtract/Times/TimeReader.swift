package import PlanModel
package import PlanResources

/// Finds time expressions and resolves them.
package struct TimeReader: Sendable {
    private let words: TimeWords

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        words = try TimeWords(table: try resources.folder.table("Times/words.tsv"), fold: resources.fold)
    }

    /// All time expressions of a text in order, relative ones not yet resolved; what cannot be read goes to `unparsed`.
    ///
    /// - Complexity: O(length of the text).
    package func marks(
        in source: SourceText, _ structure: Structure, unparsed: inout [Unparsed]
    ) -> [TimeMark] {
        var scanner = TimeScanner(text: source.view.fold, words: words, isTraditional: source.script == .hant)
        let marks = scanner.scan()
        for failure in scanner.failures {
            let span = source.view.canonical(failure.range)
            unparsed.append(Unparsed(span: span, quote: source.quote(span), reason: failure.reason))
        }
        return TimeReader.readable(marks, in: source, unparsed: &unparsed)
    }

    /// The marks without those whose first or last digits stand beside words that cannot be read: 20?5年.
    private static func readable(
        _ marks: [TimeMark], in source: SourceText, unparsed: inout [Unparsed]
    ) -> [TimeMark] {
        let borders = UnreadableBorders(source.view)
        if borders.isEmpty { return marks }
        let fold = source.view.fold
        let isNumeral = { (place: Int) in Numerals.isDigit(fold[place]) || Numerals.isChinese(fold[place]) }
        return marks.filter { mark in
            let (start, end) = (mark.range.lowerBound, mark.range.upperBound)
            let isBeside =
                isNumeral(start) && borders.touches(before: start) || isNumeral(end - 1) && borders.touches(behind: end)
            guard isBeside else { return true }
            let span = source.view.canonical(mark.range)
            unparsed.append(Unparsed(span: span, quote: source.quote(span), reason: "unreadable"))
            return false
        }
    }

    /// Resolves relative marks against the text's own dates, in place.
    ///
    /// - Complexity: O(marks + sentences), and the marks of a paragraph squared in the worst case of one paragraph
    ///   full of dates without years, bounded by `TimeResolver.reach`.
    package func resolve(
        _ marks: inout [TimeMark], metadata: Metadata, published: CalendarDate?, in structure: Structure
    ) {
        let resolver = TimeResolver(metadata: metadata, published: published)
        resolver.resolve(&marks, in: structure)
    }
}
