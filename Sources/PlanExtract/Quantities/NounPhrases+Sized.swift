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

    /// 20个产值超10亿元、带动性强的|产业集群: whether a bound is the first of the attributes that 的 ends, with no number, no verb of
    /// building and no end of the clause in between.
    func opensAttributes(_ measure: Measure) -> Bool { attributesEnd(behind: measure) != nil }

    /// Place of 的 behind the attributes that a bound is the first of.
    func attributesEnd(behind measure: Measure) -> Int? {
        let start = measure.range.upperBound
        guard measure.isBounded, !measure.unit.counts, start < context.range.upperBound, fold[start] == 0x3001,  // 、
            context.word(.promise, at: start + 1) == nil
                || NounPhrases.leading.contains(where: { fold[(start + 1)...].starts(with: $0) })
        else { return nil }
        for at in start + 1..<min(context.range.upperBound, start + NounPhrases.longestAttributes) {
            if fold[at] == 0x7684 { return at > start + 2 ? at : nil }  // 的
            if context.isClauseBreak(fold[at]) || NumeralCharacter.digit(fold[at]) != nil { return nil }
        }
        return nil
    }

    /// Verbs of building that tell of things as often.
    private static let leading = ["带动", "具有", "具备", "拥有", "掌握"].map { Array($0.utf16) }

    /// Longest attributes behind a bound, in characters.
    private static let longestAttributes = 20

    /// 10家面积均不少于1万平方米的社区: whether 均 stands in front of a bound that is told of things.
    func boundsEach(_ place: Int) -> Bool {
        guard let measure = context.measures.first(where: { $0.range.lowerBound == place }) else { return false }
        let end = measure.range.upperBound
        return measure.isBounded
            && (end < context.range.upperBound && fold[end] == 0x7684 || opensAttributes(measure))  // 的
    }

    /// 产值为全国平均水平的2倍: where the verb begins behind what is measured, in front of what it is a multiple of; the start of
    /// the phrase where it says that of the figure before (为全国平均水平的1.5倍, 相当于上年的2倍).
    func beforeMultiple(in phrase: Range<Int>, of place: Int) -> Int {
        guard place > phrase.lowerBound, fold[place - 1] == 0x7684 else { return phrase.upperBound }  // 的
        let verb = phrase.first { at in
            at - phrase.lowerBound != 1
                && NounPhrases.multiples.contains { fold[at..<phrase.upperBound].starts(with: $0) }
        }
        return verb ?? phrase.upperBound
    }

    private static let multiples = ["为", "是", "相当于", "达到"].map { Array($0.utf16) }
}
