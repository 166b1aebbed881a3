internal import PlanModel

/// Gives a rank that stands alone the noun that it shares: 2个国家级和22个省级区域医疗中心, 国家级孵化器3家、省级8家, 省级平台30个,其中
/// 国家级5个.
struct RankedNoun {
    let context: SentenceContext

    /// Numbers of a row that are looked at.
    private static let mostInRow = 12
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

    /// The rank right in front of the number that its noun follows: 国家级5个、省级30个重点实验室.
    func opening(_ index: Int, left: Range<Int>?) -> Range<Int>? {
        guard let left, isRank(left), left.upperBound == context.measures[index].range.lowerBound else { return nil }
        return left
    }

    /// The noun behind the rank of the next measure in the row.
    private func later(_ phrase: Range<Int>, of index: Int, _ phrases: NounPhrases) -> Range<Int>? {
        var end = max(phrase.upperBound, context.measures[index].range.upperBound)
        for next in context.measures.indices.dropFirst(index + 1).prefix(RankedNoun.mostInRow) {
            let start = context.measures[next].range.lowerBound
            guard start > end, context.isJoint(context.fold[end]) else { return nil }
            if start - end > 2 {
                // Ranks in front of their numbers: only the last one has the noun behind it.
                guard let rank = opening(next, left: phrases.left(of: next)?.phrase), rank.lowerBound == end + 1 else {
                    return nil
                }
                if let right = phrases.right(of: next) { return right }
                end = context.measures[next].range.upperBound
                continue
            }
            guard let right = phrases.right(of: next) else { return nil }
            if !isRank(right) { return noun(in: right) }
            end = right.upperBound
        }
        return nil
    }

    /// The noun behind the rank of the measure before.
    private func earlier(_ before: Range<Int>?, _ phrase: Range<Int>, of index: Int) -> Range<Int>? {
        // 百亿级企业3家、50亿级5家: the rank is a number itself.
        let isNumber = index > 0 && context.measures[index - 1].range == phrase
        let last = index - (isNumber ? 2 : 1)
        guard let before, last >= 0 else { return nil }
        let end = context.measures[last].range.upperBound
        guard phrase.lowerBound > end else { return nil }
        if phrase.lowerBound - end <= 2, context.isJoint(context.fold[end]) {
            let start = context.measures[last].range.lowerBound
            return noun(in: before) ?? (before.upperBound < start && isRankEnd(start - 1) ? before : nil)
        }
        let gap = context.fold[end..<phrase.lowerBound]
        return gap.dropFirst().elementsEqual(RankedNoun.ofThese) && context.isClauseBreak(context.fold[end])
            ? noun(in: before) ?? before : nil
    }

    private static let ofThese = Array("其中".utf16)

    private func isRank(_ phrase: Range<Int>) -> Bool {
        (2...RankedNoun.longest).contains(phrase.count) && isRankEnd(phrase.upperBound - 1)
            && context.word(WordClass.promise.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound) == nil  // 升级
    }

    private func isRankEnd(_ place: Int) -> Bool { context.fold[place] == 0x7EA7 }  // 级

    /// What stands behind the rank of a phrase.
    private func noun(in phrase: Range<Int>) -> Range<Int>? {
        guard let mark = phrase.prefix(RankedNoun.longest).last(where: { context.fold[$0] == 0x7EA7 }),
            mark + 1 < phrase.upperBound
        else { return nil }
        let start = context.word(.levelNoun, at: mark + 1, limit: phrase.upperBound) ?? mark + 1  // 省级以上平台
        return start < phrase.upperBound ? start..<phrase.upperBound : nil
    }
}
