/// How often words stand in the texts of each year.
package struct Trend: Sendable, Hashable {
    /// All texts of one year.
    package struct Year: Sendable, Hashable {
        package let year: Int
        package let documents: Int
        /// Words of these texts.
        package let size: Int
    }

    /// A word over the years.
    package struct Entry: Sendable, Hashable {
        package let word: WordID
        /// Occurrences in each year, in the order of the years.
        package let counts: [Int]
        /// Texts of each year that hold it.
        package let documents: [Int]
        /// Occurrences in 10 000 words of each year.
        package let rates: [Double]
        /// Rate of the last year less that of the first one.
        package let change: Double
    }

    /// What the entries are ordered by.
    package enum Order: String, Sendable, CaseIterable { case count, rise, fall }

    /// Years that have texts, ascending.
    package let years: [Year]
    package let entries: [Entry]
    /// Texts without a year, which are left out.
    package let undated: Int

    /// - Parameters:
    ///   - words: Words to follow; nil for all listed ones that stand `least` times.
    ///   - limit: Most entries that are kept.
    /// - Complexity: O(words of the corpus + words asked for · years).
    package init(_ corpus: KeywordCorpus, words: [WordID]?, least: Int, order: Order, limit: Int) {
        let groups = Dictionary(grouping: corpus.texts.indices.filter { corpus.texts[$0].year != nil }) {
            corpus.texts[$0].year ?? 0
        }.sorted { $0.key < $1.key }
        years = groups.map { Year(year: $0.key, documents: $0.value.count, size: corpus.size(of: $0.value)) }
        undated = corpus.texts.count { $0.year == nil }
        let counts = groups.map { corpus.counts(of: $0.value) }
        let documents = groups.map { Trend.documents(corpus, of: $0.value) }
        let followed =
            words
            ?? corpus.words.indices.map { WordID($0) }.filter { word in
                corpus.words[Int(word)].kind.isListed && counts.reduce(0) { $0 + $1[Int(word)] } >= max(1, least)
            }
        let sizes = years.map { Double(max(1, $0.size)) }
        let entries = followed.map { word in
            let own = counts.map { $0[Int(word)] }
            let rates = zip(own, sizes).map { Double($0) * 10_000 / $1 }
            return Entry(
                word: word, counts: own, documents: documents.map { $0[Int(word)] }, rates: rates,
                change: (rates.last ?? 0) - (rates.first ?? 0))
        }
        let sorted = entries.sorted { left, right in
            if order == .rise, left.change != right.change { return left.change > right.change }
            if order == .fall, left.change != right.change { return left.change < right.change }
            return corpus.precedes((left.counts.reduce(0, +), left.word), (right.counts.reduce(0, +), right.word))
        }
        self.entries = Array(sorted.prefix(limit))
    }

    /// For each word the number of texts that hold it.
    private static func documents(_ corpus: KeywordCorpus, of places: [Int]) -> [Int] {
        var counts = [Int](repeating: 0, count: corpus.words.count)
        for place in places {
            for word in Set(corpus.texts[place].words) where word != KeywordText.mark { counts[Int(word)] += 1 }
        }
        return counts
    }
}
