internal import PlanModel

/// Gives a rank that stands alone the noun that it shares: 2个国家级和22个省级区域医疗中心, 国家级孵化器3家、省级8家.
struct RankedNoun {
    let context: SentenceContext

    /// Longest rank: 自治区级.
    private static let longest = 4

    /// The rank and the noun, nil where the phrase is no rank alone or no neighbour names the noun.
    ///
    /// - Complexity: O(measures of the row).
    func completed(
        _ phrase: Range<Int>?, of index: Int, _ phrases: NounPhrases, before: Range<Int>?
    ) -> [Range<Int>]? {
        guard let phrase, isRank(phrase) else { return nil }
        guard let noun = later(phrase, of: index, phrases) ?? earlier(before, phrase, of: index) else { return nil }
        return [phrase, noun]
    }

    /// The noun behind the rank of the next measure in the row.
    private func later(_ phrase: Range<Int>, of index: Int, _ phrases: NounPhrases) -> Range<Int>? {
        var end = phrase.upperBound
        for next in context.measures.indices.dropFirst(index + 1) {
            let start = context.measures[next].range.lowerBound
            guard start > end, start - end <= 2, context.isJoint(context.fold[end]),
                let right = phrases.right(of: next)
            else { return nil }
            if !isRank(right) { return noun(in: right) }
            end = right.upperBound
        }
        return nil
    }

    /// The noun behind the rank of the measure before.
    private func earlier(_ before: Range<Int>?, _ phrase: Range<Int>, of index: Int) -> Range<Int>? {
        guard let before, index > 0 else { return nil }
        let end = context.measures[index - 1].range.upperBound
        guard phrase.lowerBound > end, phrase.lowerBound - end <= 2, context.isJoint(context.fold[end]) else {
            return nil
        }
        return noun(in: before)
    }

    private func isRank(_ phrase: Range<Int>) -> Bool {
        (2...RankedNoun.longest).contains(phrase.count) && context.fold[phrase.upperBound - 1] == 0x7EA7  // 级
    }

    /// What stands behind the rank of a phrase.
    private func noun(in phrase: Range<Int>) -> Range<Int>? {
        guard let mark = phrase.prefix(RankedNoun.longest).last(where: { context.fold[$0] == 0x7EA7 }),
            mark + 1 < phrase.upperBound
        else { return nil }
        return mark + 1..<phrase.upperBound
    }
}
