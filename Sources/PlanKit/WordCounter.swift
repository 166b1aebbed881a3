package import PlanModel
package import PlanResources
internal import PlanSegment

/// Counts the words of documents, for setting plans against each other by their words.
///
/// A word is a piece of at least two characters with a Chinese character or a letter in it, in the folded form, that is
/// not in `Keywords/stopwords.tsv`.
package struct WordCounter: Sendable {
    private let segmenter: Segmenter
    private let stops: Set<[UInt16]>

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        segmenter = try Segmenter(resources: resources)
        stops = try WordTools.stopWords(resources)
    }

    /// How often each word stands in the sentences of a document, headings included, and how many words there are.
    ///
    /// - Throws: `PlanFailure` with `icu_failed` where ICU has no dictionary.
    /// - Complexity: O(length).
    package func count(_ document: PlanDocument) throws(PlanFailure) -> (counts: [String: Int], total: Int) {
        let view = document.source.view
        var counts: [[UInt16]: Int] = [:]
        var total = 0
        for words in try segmenter.words(of: document.source, in: document.structure.sentences.map(\.range)) {
            for word in words where isWord(view.fold[word]) {
                counts[Array(view.fold[word]), default: 0] += 1
                total += 1
            }
        }
        let named = counts.map { (String(decoding: $0.key, as: UTF16.self), $0.value) }
        return (Dictionary(named, uniquingKeysWith: +), total)
    }

    private func isWord(_ word: ArraySlice<UInt16>) -> Bool {
        guard word.count > 1, !stops.contains(Array(word)) else { return false }
        return word.contains { (0x61...0x7A).contains($0) || (0x3400...0x9FFF).contains($0) }
    }
}
