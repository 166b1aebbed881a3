#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a text is about, by how often its words stand in it and in how few others (TF-IDF).
package enum TermWeights {
    /// A word of a text with its weight.
    package struct Weight: Sendable, Hashable {
        package let word: WordID
        /// Occurrences in the text.
        package let count: Int
        /// Texts that hold it.
        package let documents: Int
        package let score: Double
    }

    /// count · log₁₀ (documents / documents that hold the word): quanteda's `dfm_tfidf` as it stands, Manning,
    /// Raghavan and Schütze 2008, 6.2. A word of all texts weighs nothing.
    package static func weight(count: Int, documents: Int, containing: Int) -> Double {
        containing > 0 ? Double(count) * log10(Double(documents) / Double(containing)) : 0
    }

    /// Listed words of each text, the heaviest first; ties by count, then code points.
    ///
    /// - Complexity: O(words + listed words · log).
    package static func weights(_ corpus: KeywordCorpus) -> [[Weight]] {
        let listed = corpus.texts.map { corpus.listed(in: $0) }
        var containing = [Int](repeating: 0, count: corpus.words.count)
        for entry in listed.joined() { containing[Int(entry.word)] += 1 }
        return listed.map { entries in
            let weights = entries.map { word, count in
                Weight(
                    word: word, count: count, documents: containing[Int(word)],
                    score: weight(count: count, documents: corpus.texts.count, containing: containing[Int(word)]))
            }
            return sorted(weights, in: corpus)
        }
    }

    /// The heaviest first; ties by count, then code points.
    static func sorted(_ weights: [Weight], in corpus: KeywordCorpus) -> [Weight] {
        weights.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            return corpus.precedes((left.count, left.word), (right.count, right.word))
        }
    }
}
