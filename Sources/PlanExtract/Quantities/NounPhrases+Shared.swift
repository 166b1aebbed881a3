internal import PlanModel

/// Nouns that stand behind the last number of a row only.
extension NounPhrases {
    /// 12个百亿元、70个30亿元以上项目: the noun stands behind the last count only.
    func sharedNoun(_ phrase: Range<Int>, of index: Int) -> Range<Int>? {
        if index + 1 < context.measures.count, sharesNoun(index + 1), context.measures[index].unit.counts,
            context.measures[index + 1].range.lowerBound == phrase.upperBound
        {
            return right(of: index + 2)
        }
        guard index + 2 < context.measures.count, context.measures[index + 1].range == phrase,
            context.measures[index + 2].unit.counts, phrase.upperBound < context.range.upperBound,
            fold[phrase.upperBound] == 0x3001
        else { return nil }
        return right(of: index + 2)
    }

    /// 20家营收超亿元、50家营收超千万元的企业: whether a bound tells of things whose noun stands behind the next count and bound.
    func sharesNoun(_ index: Int) -> Bool {
        let measures = context.measures
        guard index > 0, index + 2 < measures.count, measures[index].isBounded, !measures[index].unit.counts else {
            return false
        }
        let (before, bound, count, last) = (
            measures[index - 1], measures[index], measures[index + 1], measures[index + 2]
        )
        return before.unit.counts && count.unit.counts && before.unit.base == count.unit.base && last.isBounded
            && fold[bound.range.upperBound] == 0x3001 && count.range.lowerBound == bound.range.upperBound + 1  // 、
            && last.unit.measuresLike(bound.unit) && last.range.lowerBound - count.range.upperBound <= 8
            && last.range.upperBound < context.range.upperBound && fold[last.range.upperBound] == 0x7684  // 的
    }

    /// 一批(不少于50个)典型场景: behind the bracket that says how many 一批 are.
    func behindNote(of index: Int) -> Int? {
        let measure = context.measures[index].range
        guard measure.lowerBound - 3 >= context.range.lowerBound, measure.upperBound < context.range.upperBound,
            fold[measure.upperBound] == 0x29, fold[measure.lowerBound - 1] == 0x28,
            fold[measure.lowerBound - 2] == 0x6279,
            fold[measure.lowerBound - 3] == 0x4E00  // 一批
        else { return nil }
        return measure.upperBound + 1
    }

    /// The noun behind the next number for one in front of which only verbs stand: 新建10个、改扩建20个|社区服务中心.
    ///
    /// - Parameters:
    ///   - left: The phrase before the number.
    ///   - steps: Numbers that are looked at.
    func nounOfNext(_ index: Int, left: Range<Int>?, steps: Int = 6) -> Range<Int>? {
        let measure = context.measures[index]
        guard steps > 0, index + 1 < context.measures.count, isVerb(left) else { return nil }
        let next = context.measures[index + 1]
        let gap = measure.range.upperBound..<next.range.lowerBound
        guard next.unit.measuresLike(measure.unit), measure.unit.counts || measure.unit.kind == .length,
            (2...NounPhrases.longestVerbs).contains(gap.count), NounPhrases.rowMarks.contains(fold[gap.lowerBound]),
            case let later = self.left(of: index + 1)?.phrase, isVerb(later)
        else { return nil }
        return right(of: index + 1) ?? nounOfNext(index + 1, left: later, steps: steps - 1)
    }

    /// Whether nothing or a verb alone stands before a number: 改扩建, 首批建设.
    func isVerb(_ phrase: Range<Int>?) -> Bool {
        guard let phrase else { return true }
        let start = context.word(.adverb, at: phrase.lowerBound, limit: phrase.upperBound) ?? phrase.lowerBound
        return context.word(.promise, at: start, limit: phrase.upperBound) == phrase.upperBound
    }

    /// Longest mark and verbs between two numbers of a row, in characters.
    private static let longestVerbs = 8

    private static let rowMarks = Set("、,和".utf16)
}
