internal import PlanModel

// Things that come in sizes.
extension NounPhrases {
    /// 20户以上自然村, 10万千瓦及以下燃煤机组: the thing behind a bound, where the number is one of its own and not a count of
    /// it; to be told apart from 30户以上智能工厂, 100公里以上绿道.
    func sized(behind index: Int) -> Range<Int>? {
        let measure = context.measures[index]
        let end = measure.range.upperBound
        guard end > measure.core.upperBound, let things = measure.unit.sizes else { return nil }
        let start = end < context.range.upperBound && context.fold[end] == 0x7684 ? end + 1 : end  // 的
        var at = start
        while at < context.range.upperBound, at - start <= 12, context.isNounCharacter(context.fold[at]) {
            if let thing = context.word(things, at: at), thing - at > 1 || isAlone(start..<thing) {
                return start..<thing
            }
            if context.isJoint(context.fold[at]) { return nil }
            at += 1
        }
        return nil
    }

    /// Whether a word of one character, which may be the first of another one, is the whole noun: 县, but not 县级.
    private func isAlone(_ noun: Range<Int>) -> Bool {
        noun.count == 1
            && (noun.upperBound == context.range.upperBound
                || !context.isNounCharacter(context.fold[noun.upperBound]))
    }
}
