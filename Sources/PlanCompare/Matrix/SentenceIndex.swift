import PlanModel

/// Finds the sentences of a plan that speak of an indicator, by pairs of neighbouring characters.
struct SentenceIndex {
    private let source: SourceText
    private let sentences: [Sentence]
    /// Sentences that hold a pair, in order.
    private var places: [UInt32: [Int32]] = [:]

    /// Pairs that stand in more sentences than this tell nothing apart.
    private static let common = 2_000
    /// Most characters of a sentence that are shown.
    private static let reach = 160

    /// - Complexity: O(length of the text).
    init(_ document: PlanDocument) {
        source = document.source
        sentences = document.structure.sentences.filter { !$0.isHeading }
        let fold = document.source.view.fold
        for (index, sentence) in sentences.enumerated() {
            for place in sentence.range.dropLast() {
                let pair = UInt32(fold[place]) << 16 | UInt32(fold[place + 1])
                if places[pair]?.last != Int32(index) { places[pair, default: []].append(Int32(index)) }
            }
        }
    }

    /// The sentence that shares most pairs with `words`, at least half of them.
    ///
    /// - Complexity: O(length of `words` + sentences that share a pair).
    func closest(to words: [UInt16]) -> Passage? {
        guard words.count >= 3 else { return nil }
        var counts: [Int32: Int] = [:]
        let pairs = Set(zip(words, words.dropFirst()).map { UInt32($0) << 16 | UInt32($1) })
        for pair in pairs {
            for sentence in places[pair, default: []].prefix(SentenceIndex.common) { counts[sentence, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value * 2 >= pairs.count else { return nil }
        let sentence = sentences[Int(best.key)]
        return passage(sentence)
    }

    private func passage(_ sentence: Sentence) -> Passage {
        let span = source.view.canonical(sentence.range)
        let shown = TextSpan(span.start, min(span.end, span.start + SentenceIndex.reach))
        return Passage(span: shown, source: source)
    }
}
