/// What a text is about, by which words stand beside many others (Mihalcea and Tarau 2004).
///
/// Words are nodes; two that stand less than `window` places apart in a sentence are joined by an edge as heavy as the
/// number of times they do. A word's score is 0.15 + 0.85 · Σ over its neighbours of their score, shared out by the
/// weights of their edges.
package struct TextRank: Sendable {
    /// Places that a window reaches; 2 joins neighbours only.
    package var window: Int

    private static let damping = 0.85
    /// Scores are done when none changes by more than this.
    private static let tolerance = 1e-10
    /// Rounds at the most; the change shrinks by 0.85 in each.
    private static let mostRounds = 200

    package init(window: Int = 5) { self.window = window }

    /// Listed words of each text, the highest score first; ties by count, then code points.
    ///
    /// - Complexity: O(words · window · rounds).
    package func weights(_ corpus: KeywordCorpus) -> [[TermWeights.Weight]] {
        let listed = corpus.texts.map { corpus.listed(in: $0) }
        var containing = [Int](repeating: 0, count: corpus.words.count)
        for entry in listed.joined() { containing[Int(entry.word)] += 1 }
        return zip(corpus.texts, listed).map { text, entries in
            let scores = scores(text, nodes: entries.map(\.word))
            let weights = zip(entries, scores).map { entry, score in
                TermWeights.Weight(
                    word: entry.word, count: entry.count, documents: containing[Int(entry.word)], score: score)
            }
            return TermWeights.sorted(weights, in: corpus)
        }
    }

    /// Scores of some words of a text, which are numbered in the order in which they first stand there, so that the sums
    /// do not depend on other texts.
    func scores(_ text: KeywordText, nodes: [WordID]) -> [Double] {
        var numbers: [WordID: Int] = [:]
        for (number, node) in nodes.enumerated() { numbers[node] = number }
        let edges = edges(text, numbers)
        var degrees = [Double](repeating: 0, count: nodes.count)
        for edge in edges {
            degrees[edge.first] += edge.weight
            degrees[edge.second] += edge.weight
        }
        var scores = [Double](repeating: 1, count: nodes.count)
        for _ in 0..<TextRank.mostRounds {
            var next = [Double](repeating: 1 - TextRank.damping, count: nodes.count)
            for edge in edges {
                next[edge.first] += TextRank.damping * scores[edge.second] * edge.weight / degrees[edge.second]
                next[edge.second] += TextRank.damping * scores[edge.first] * edge.weight / degrees[edge.first]
            }
            let change = zip(scores, next).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            scores = next
            if change < TextRank.tolerance { break }
        }
        return scores
    }

    /// Pairs of words inside the window, the lower number first, in order.
    private func edges(
        _ text: KeywordText, _ numbers: [WordID: Int]
    ) -> [(first: Int, second: Int, weight: Double)] {
        var weights: [UInt64: Double] = [:]
        for sentence in text.sentences {
            for place in sentence.range {
                guard let first = numbers[text.words[place]] else { continue }
                for other in (place + 1)..<max(place + 1, min(place + window, sentence.range.upperBound)) {
                    guard let second = numbers[text.words[other]], second != first else { continue }
                    weights[UInt64(min(first, second)) << 32 | UInt64(max(first, second)), default: 0] += 1
                }
            }
        }
        return weights.sorted { $0.key < $1.key }.map { (Int($0.key >> 32), Int($0.key & 0xFFFF_FFFF), $0.value) }
    }
}
