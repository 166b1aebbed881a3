import PlanKeywords

extension KeywordOverlap {
    /// Words shown of each list.
    private static let shown = 100

    /// The words of documents against each other: for each word the plan that has relatively most of it against all
    /// others together.
    ///
    /// - Complexity: O(words · plans + words · log words).
    init(_ documents: [WordCounts]) {
        let totals = documents.map(\.total)
        let all = totals.reduce(0, +)
        var shared: [Keyword] = []
        var own = [[Keyword]](repeating: [], count: documents.count)
        for word in Set(documents.flatMap(\.counts.keys)) {
            let counts = documents.map { $0.counts[word] ?? 0 }
            let plans = counts.indices.filter { counts[$0] > 0 }
            let most = plans.max { left, right in
                let (first, second) = (counts[left] * max(totals[right], 1), counts[right] * max(totals[left], 1))
                return first == second ? left > right : first < second
            }
            guard let most else { continue }
            let keyness = Keyness(
                count: counts[most], size: totals[most], reference: counts.reduce(0, +) - counts[most],
                referenceSize: all - totals[most])
            let keyword = Keyword(
                word: word, counts: counts, logLikelihood: keyness.logLikelihood, logRatio: keyness.logRatio)
            if plans.count > 1 { shared.append(keyword) } else { own[most].append(keyword) }
        }
        both = KeywordOverlap.first(shared)
        only = own.map { KeywordOverlap.first($0) }
    }

    /// The most telling words first; equal ones by their characters.
    private static func first(_ words: [Keyword]) -> [Keyword] {
        let order = words.sorted { ($1.logLikelihood, $0.word) < ($0.logLikelihood, $1.word) }
        return Array(order.prefix(shown))
    }
}
