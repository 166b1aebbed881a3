internal import PlanModel
internal import PlanResources

/// Numbers that say which things something is paid for.
extension KindRule {
    /// 占比达到3%以上且增速超过15%的, given: one of several conditions, the last of which has 的 behind it.
    func isJoinedCondition(_ index: Int) -> Bool {
        let measure = context.measures[index]
        guard index + 1 < context.measures.count, !hasSupportVerb(before: measure) else { return false }
        let next = context.measures[index + 1]
        if context.areAlternatives(measure, next) { return isThresholdClause(index + 1) }
        guard measure.isBounded else { return false }
        let gap = measure.range.upperBound..<next.range.lowerBound
        guard next.isBounded, gap.count <= 24,
            gap.contains(where: { KindRule.conditionJoints.contains(fold[$0]) }),
            !gap.dropFirst().contains(where: { context.isClauseBreak(fold[$0]) })
        else { return false }
        let end = next.range.upperBound
        if end + 1 < context.range.upperBound, fold[end] == 0x7684, context.isClauseBreak(fold[end + 1]) { return true }
        return isJoinedCondition(index + 1)
    }

    private static let conditionJoints = Set("且、或".utf16)

    /// A step of a tier: 首次突破1亿元、5亿元、10亿元的, 超百亿元、十亿元企业.
    func isTier(_ index: Int) -> Bool {
        guard index + 1 < context.measures.count,
            context.areAdjacent(context.measures[index], context.measures[index + 1]),
            context.measures[index].unit.kind == context.measures[index + 1].unit.kind
        else { return false }
        let next = context.measures[index + 1].range.upperBound
        let measure = context.measures[index]
        if next < context.range.upperBound, fold[next] == 0x7684 {
            return !hasSupportVerb(before: measure) && isThresholdClause(index + 1)
        }
        if !measure.isLevel, context.word(.entity, at: next) != nil, !hasSupportVerb(before: measure) {
            return isCriterion(index + 1, right: nil)
        }
        return isTier(index + 1)
    }

    func opensCondition(_ measure: Measure) -> Bool {
        let clause = context.clause(around: measure.range.lowerBound)
        return context.first(.condition, in: context.range.lowerBound..<measure.range.lowerBound) != nil
            || context.first(.entityAttribute, in: clause.lowerBound..<measure.range.lowerBound) != nil
    }

    /// 对…的项目，当年投资到位5000万元，给予…: what has to be there, between whom the payment is for and the payment.
    func standsInCondition(_ measure: Measure) -> Bool {
        guard measure.unit.kind == .money || measure.unit.counts, !measure.isRank else { return false }
        let start = measure.range.lowerBound
        let clause = context.clause(around: start)
        let before = context.range.lowerBound..<start
        guard clause.lowerBound > context.range.lowerBound + 2, let opens = context.first(.condition, in: before),
            opens.lowerBound < clause.lowerBound, isAtClauseStart(opens.lowerBound),
            context.first(.supportVerb, in: before) == nil, clause.upperBound < context.range.upperBound
        else { return false }
        let words = WordClass.promise.mask | WordClass.pledge.mask | WordClass.targetCue.mask
        return context.word(.supportVerb, at: clause.upperBound + 1) != nil
            && context.words.first(in: clause.lowerBound..<start, classes: words) == nil
    }

    /// 对投资总额达到30亿元或…的项目，…给予支持: a number inside the words that say whom a payment is for.
    func tellsWhom(_ measure: Measure) -> Bool {
        guard !measure.isRank, !hasSupportVerb(before: measure) else { return false }
        let clause = context.clause(around: measure.range.lowerBound)
        let behind = measure.range.upperBound..<max(measure.range.upperBound, clause.upperBound)
        guard opensWhom(clause.lowerBound), behind.contains(where: { fold[$0] == 0x7684 }) else { return false }  // 的
        let words = WordClass.support.mask | WordClass.supportVerb.mask
        return context.words.first(
            in: clause.upperBound..<context.part(around: clause.lowerBound).upperBound, classes: words) != nil
    }

    /// 对, 对于 and 凡 at a place, no 对标 or 对接.
    private func opensWhom(_ place: Int) -> Bool {
        guard place + 1 < context.range.upperBound else { return false }
        return fold[place] == 0x51E1 || context.opensWhom(place)  // 凡
    }

    private func isAtClauseStart(_ place: Int) -> Bool {
        place == context.range.lowerBound || context.isClauseBreak(fold[place - 1])
    }

    /// 项目（总投资不低于5000万元）: a bound in brackets behind the things that a measure is for.
    func boundsThings(_ measure: Measure) -> Bool {
        let (start, end) = (measure.range.lowerBound, measure.range.upperBound)
        guard measure.isBounded, measure.comparator != .approx, end < context.range.upperBound, fold[end] == 0x29,
            context.kind == .measures, let open = openBracket(before: start)
        else { return false }
        return context.word(WordClass.entity.mask, endingAt: open, floor: context.range.lowerBound) != nil
    }

    /// The bracket that a number and the few words in front of it stand in.
    private func openBracket(before place: Int) -> Int? {
        var at = place - 1
        while at > context.range.lowerBound, place - at < 16, !context.isClauseBreak(fold[at]) {
            if fold[at] == 0x28 { return at }
            at -= 1
        }
        return nil
    }

    /// 20个产值超10亿元、带动性强的产业集群, 一批产值超10亿元、税收超亿元的企业: the first of the attributes of things that are counted.
    func tellsOfThings(_ index: Int) -> Bool {
        let (measure, phrases) = (context.measures[index], NounPhrases(context: context))
        if phrases.sharesNoun(index) { return true }
        guard phrases.opensAttributes(measure) else { return false }
        if nounCount(index) { return true }
        let clause = context.clause(around: measure.range.lowerBound)
        return (clause.lowerBound..<measure.range.lowerBound).suffix(KindRule.longestAttribute).contains {
            phrases.isUncounted($0)
        }
    }

    /// Longest words between 一批 and the bound that tells of what comes in it.
    private static let longestAttribute = 10
}
