/// Words that stand together more often than by chance.
///
/// Each place of a sentence counts, marks of punctuation and words that are not listed too, so that two words with a
/// comma between them are no neighbours; what is counted are listed words (quanteda's `padding = TRUE`).
package struct Collocations: Sendable {
    /// What the pairs are ordered by.
    package enum Measure: String, Sendable, CaseIterable { case g2, pmi, chi2, logdice }

    /// Two words that stand together.
    package struct Entry: Sendable, Hashable {
        /// The one that stands first, or the word whose company was asked for.
        package let first: WordID
        package let second: WordID
        /// Times they stand together.
        package let count: Int
        /// Times the first one stands in any pair, or places beside the word that was asked for.
        package let firstCount: Int
        /// Times the second one does.
        package let secondCount: Int
        /// log₂ of observed by expected (Church and Hanks 1990).
        package let mutualInformation: Double
        /// G² over the 2×2 table of pairs, signed (Dunning 1993).
        package let logLikelihood: Double
        /// χ² over the same table, signed.
        package let chiSquared: Double
        /// 14 + log₂ Dice (Rychlý 2008).
        package let logDice: Double

        init(_ first: WordID, _ second: WordID, both: Int, firstCount: Int, secondCount: Int, total: Int) {
            (self.first, self.second, count) = (first, second, both)
            (self.firstCount, self.secondCount) = (firstCount, secondCount)
            let table = ContingencyTable(both: both, first: firstCount, second: secondCount, total: total)
            mutualInformation = table.pointwiseMutualInformation
            logLikelihood = table.logLikelihood(.none)
            chiSquared = table.chiSquared(.none)
            logDice = table.logDice
        }
    }

    /// Places that the second word may stand away from the first; 1 is neighbours only.
    package var window: Int
    /// Fewest times that a pair stands together.
    package var least: Int
    package var measure: Measure

    package init(window: Int = 1, least: Int = 2, measure: Measure = .g2) {
        (self.window, self.least, self.measure) = (window, least, measure)
    }

    /// All pairs of listed words, the first one in front; the strongest first, ties by count, then code points.
    ///
    /// The table of a pair counts pairs: those with this first word, those with this second word, and all of them.
    ///
    /// - Complexity: O(words · window + pairs · log).
    package func pairs(_ corpus: KeywordCorpus) -> [Entry] {
        var counts: [UInt64: Int] = [:]
        var firsts = [Int](repeating: 0, count: corpus.words.count)
        var seconds = firsts
        var total = 0
        forEachSentence(corpus) { words in
            for place in words.indices {
                guard let first = listed(words[place], corpus) else { continue }
                for other in (place + 1)..<max(place + 1, min(place + window + 1, words.endIndex)) {
                    guard let second = listed(words[other], corpus) else { continue }
                    counts[UInt64(first) << 32 | UInt64(second), default: 0] += 1
                    firsts[Int(first)] += 1
                    seconds[Int(second)] += 1
                    total += 1
                }
            }
        }
        let entries = counts.filter { $0.value >= least }.map { key, count in
            let (first, second) = (WordID(key >> 32), WordID(key & 0xFFFF_FFFF))
            return Entry(
                first, second, both: count, firstCount: firsts[Int(first)], secondCount: seconds[Int(second)],
                total: total)
        }
        return sorted(entries, corpus)
    }

    /// Words that stand within the window on either side of one word; the strongest first.
    ///
    /// Surface co-occurrence of Evert 2008, 4.1: each listed word is one observation, inside or outside the windows,
    /// once even where windows overlap; the word itself is left out.
    ///
    /// - Complexity: O(words).
    package func neighbours(of node: WordID, in corpus: KeywordCorpus) -> [Entry] {
        var inside = [Int](repeating: 0, count: corpus.words.count)
        var all = inside
        var (insideTotal, total) = (0, 0)
        forEachSentence(corpus) { words in
            let nodes = words.indices.filter { words[$0] == node }
            var next = 0
            for place in words.indices {
                while next < nodes.count, nodes[next] < place { next += 1 }
                guard let word = listed(words[place], corpus), word != node else { continue }
                all[Int(word)] += 1
                total += 1
                let isBehind = next > 0 && place - nodes[next - 1] <= window
                guard isBehind || next < nodes.count && nodes[next] - place <= window else { continue }
                inside[Int(word)] += 1
                insideTotal += 1
            }
        }
        let entries = corpus.words.indices.filter { inside[$0] >= max(1, least) }.map { word in
            Entry(
                node, WordID(word), both: inside[word], firstCount: insideTotal, secondCount: all[word], total: total)
        }
        return sorted(entries, corpus)
    }

    private func listed(_ word: WordID, _ corpus: KeywordCorpus) -> WordID? {
        word != KeywordText.mark && corpus.words[Int(word)].kind.isListed ? word : nil
    }

    private func forEachSentence(_ corpus: KeywordCorpus, _ body: (ArraySlice<WordID>) -> Void) {
        for text in corpus.texts {
            for sentence in text.sentences { body(text.words[sentence.range]) }
        }
    }

    private func sorted(_ entries: [Entry], _ corpus: KeywordCorpus) -> [Entry] {
        entries.sorted { left, right in
            let (first, second) = (value(of: left), value(of: right))
            if first != second { return first > second }
            if left.count != right.count { return left.count > right.count }
            if left.first != right.first { return corpus.keyPrecedes(left.first, right.first) }
            return corpus.keyPrecedes(left.second, right.second)
        }
    }

    private func value(of entry: Entry) -> Double {
        switch measure {
        case .g2: entry.logLikelihood
        case .pmi: entry.mutualInformation
        case .chi2: entry.chiSquared
        case .logdice: entry.logDice
        }
    }
}
