/// Which words stand in the same sentences, sections or texts: the co-word matrix.
package struct CoOccurrence: Sendable, Hashable {
    /// What two words have to share.
    package enum Unit: String, Sendable, CaseIterable { case sentence, section, document }

    /// Two words that share units.
    package struct Pair: Sendable, Hashable {
        /// Places in `words`, the lower one first.
        package let first: Int
        package let second: Int
        /// Units that hold both.
        package let count: Int
        /// Count by the units that hold either of them (Jaccard 1901).
        package let jaccard: Double
        /// Count² by the product of the units of each: equivalence index (Callon, Courtial and Laville 1991).
        package let equivalence: Double
    }

    /// The words of the matrix in order.
    package let words: [WordID]
    /// Units that hold each word; the diagonal.
    package let counts: [Int]
    /// Pairs that share a unit at all, the most shared first; ties by the order of the words.
    package let pairs: [Pair]
    /// Number of all units.
    package let units: Int

    /// - Parameter words: Words of the matrix, each once.
    /// - Complexity: O(words of the corpus + for each unit its words of the matrix squared).
    package init(_ corpus: KeywordCorpus, words: [WordID], unit: Unit) {
        var numbers: [WordID: Int] = [:]
        for (number, word) in words.enumerated() { numbers[word] = number }
        var counts = [Int](repeating: 0, count: words.count)
        var shared = [Int](repeating: 0, count: words.count * words.count)
        var units = 0
        for text in corpus.texts {
            for ranges in CoOccurrence.units(of: text, unit) {
                let found = Set(ranges.lazy.flatMap { text.words[$0] }.compactMap { numbers[$0] }).sorted()
                units += 1
                for (place, first) in found.enumerated() {
                    counts[first] += 1
                    for second in found[(place + 1)...] { shared[first * words.count + second] += 1 }
                }
            }
        }
        (self.words, self.counts, self.units) = (words, counts, units)
        var pairs: [Pair] = []
        for first in words.indices {
            for second in words.indices.dropFirst(first + 1) where shared[first * words.count + second] > 0 {
                let count = shared[first * words.count + second]
                let (own, other) = (counts[first], counts[second])
                pairs.append(
                    Pair(
                        first: first, second: second, count: count,
                        jaccard: Double(count) / Double(own + other - count),
                        equivalence: Double(count) * Double(count) / (Double(own) * Double(other))))
            }
        }
        self.pairs = pairs.sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
    }

    /// Row by row the number of units that two words share; on the diagonal those that hold the word.
    ///
    /// - Complexity: O(words²).
    package var matrix: [[Int]] {
        var rows = words.indices.map { row in words.indices.map { $0 == row ? counts[row] : 0 } }
        for pair in pairs {
            rows[pair.first][pair.second] = pair.count
            rows[pair.second][pair.first] = pair.count
        }
        return rows
    }

    /// Ranges of a text's words that make up each unit.
    private static func units(of text: KeywordText, _ unit: Unit) -> [[Range<Int>]] {
        switch unit {
        case .document: return [text.sentences.map(\.range)]
        case .sentence: return text.sentences.map { [$0.range] }
        case .section:
            var units: [[Range<Int>]] = []
            var last: Int??
            for sentence in text.sentences {
                if last == .some(sentence.section) {
                    units[units.count - 1].append(sentence.range)
                } else {
                    units.append([sentence.range])
                }
                last = .some(sentence.section)
            }
            return units
        }
    }
}
