#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much more often a word stands in one text than in another.
package struct Keyness: Sendable, Hashable {
    /// All four counts, for the figures that are computed from them.
    package let table: ContingencyTable
    /// G² over the two counts of the word alone (Rayson and Garside 2000), without a sign; what comparisons show.
    package let logLikelihood: Double
    /// log₂ of the ratio of relative frequencies; a count of zero is taken as 0.5 (Hardie 2014).
    package let logRatio: Double

    /// - Parameters:
    ///   - count: Occurrences in the text.
    ///   - size: Words of the text.
    ///   - reference: Occurrences in the other text.
    ///   - referenceSize: Words of the other text.
    package init(count: Int, size: Int, reference: Int, referenceSize: Int) {
        table = ContingencyTable(count: count, size: size, reference: reference, referenceSize: referenceSize)
        let (a, b) = (Double(count), Double(reference))
        let (c, d) = (Double(size), Double(referenceSize))
        let share = c + d > 0 ? (a + b) / (c + d) : 0
        let part = { (observed: Double, expected: Double) -> Double in
            observed > 0 && expected > 0 ? observed * log(observed / expected) : 0
        }
        logLikelihood = 2 * (part(a, c * share) + part(b, d * share))
        let relative = { (count: Double, size: Double) in (count > 0 ? count : 0.5) / max(size, 1) }
        logRatio = log2(relative(a, c) / relative(b, d))
    }
}

/// Words that set a group of texts apart from others.
package enum KeynessTable {
    /// What the words are ordered by.
    package enum Measure: String, Sendable, CaseIterable { case g2, chi2, logratio }

    /// A word of a group against the reference.
    package struct Entry: Sendable, Hashable {
        package let word: WordID
        package let count: Int
        package let reference: Int
        /// Signed, with the correction that was asked for.
        package let logLikelihood: Double
        /// Signed.
        package let chiSquared: Double
        package let logRatio: Double
        /// Of G² where that or the log ratio orders the words, of χ² where that does.
        package let probability: Double
    }

    /// Listed words of both sides, those that stand out most in the first one first; ties by count, then code points.
    ///
    /// - Parameters:
    ///   - target: Places of texts in the corpus.
    ///   - reference: The others that they are set against.
    ///   - least: Fewest occurrences on both sides together.
    /// - Complexity: O(words of the texts + listed words · log).
    package static func entries(
        _ corpus: KeywordCorpus, target: [Int], reference: [Int], measure: Measure,
        correction: ContingencyTable.Correction, least: Int
    ) -> [Entry] {
        let (own, other) = (corpus.counts(of: target), corpus.counts(of: reference))
        let (size, otherSize) = (corpus.size(of: target), corpus.size(of: reference))
        var entries: [Entry] = []
        for word in corpus.words.indices where corpus.words[word].kind.isListed && own[word] + other[word] >= least {
            let keyness = Keyness(
                count: own[word], size: size, reference: other[word], referenceSize: otherSize)
            let (g2, chi2) = (keyness.table.logLikelihood(correction), keyness.table.chiSquared(correction))
            entries.append(
                Entry(
                    word: WordID(word), count: own[word], reference: other[word], logLikelihood: g2, chiSquared: chi2,
                    logRatio: keyness.logRatio,
                    probability: ContingencyTable.probability(of: measure == .chi2 ? chi2 : g2)))
        }
        return entries.sorted { left, right in
            let (first, second) = (value(of: left, measure), value(of: right, measure))
            if first != second { return first > second }
            return corpus.precedes((left.count, left.word), (right.count, right.word))
        }
    }

    private static func value(of entry: Entry, _ measure: Measure) -> Double {
        switch measure {
        case .g2: entry.logLikelihood
        case .chi2: entry.chiSquared
        case .logratio: entry.logRatio
        }
    }
}
