internal import PlanModel
internal import PlanResources

/// Tells targets, actual figures, thresholds and promised support apart, by the words around a measure.
struct KindRule {
    let context: SentenceContext

    var fold: [UInt16] { context.fold }

    /// - Parameter right: The noun behind the measure, where there is one.
    func kind(of index: Int, right: Range<Int>?) -> Quantity.Kind {
        let measure = context.measures[index]
        if measure.rule == .benefitLength { return reportsBenefit(measure) ? .actual : .support }
        if isPaid(measure, right: right) || isGivenSpace(measure, right: right) { return .support }
        if isCriterion(index, right: right) { return .criterion }
        if isSupport(measure, right: right) { return .support }
        return isActual(measure) ? .actual : .target
    }

    // MARK: criterion

    func isCriterion(_ index: Int, right: Range<Int>?) -> Bool {
        let measure = context.measures[index]
        let end = measure.range.upperBound
        if measure.unit.special == .nanometre { return true }
        if context.isCondition, !hasSupportVerb(before: measure) { return true }
        if measure.isBounded, isDefined(measure) || NounPhrases(context: context).sized(behind: index) != nil {
            return true
        }
        if measure.unit.kind == .length, isSize(measure) || context.isReach(end) { return true }
        if measure.unit.kind == .duration, fold[end...].starts(with: SentenceContext.reach) { return true }  // 步行5分钟范围
        if measure.unit.kind == .age {
            return fold[measure.unitRange.lowerBound] == 0x5468 || right != nil || measure.comparator == .range
                || measure.range.upperBound > measure.core.upperBound && measure.comparator != .approx
                    && NounPhrases(context: context).left(of: index) == nil
        }
        if measure.isLevel, measure.unit.kind != .money || measure.form == .magnitude && right != nil {
            return true  // 千吨级航道, 十亿级场景
        }
        if measure.unit.kind == .money, index > 0, context.measures[index - 1].unit.counts,
            context.measures[index - 1].range.upperBound == measure.range.lowerBound
        {
            return true  // 12个百亿元项目
        }
        guard end < context.range.upperBound else { return false }
        if measure.isBounded && context.isCase(end) || closesCondition(measure) || standsInCase(measure) {
            return true
        }
        if isJoinedCondition(index) || tellsApart(index) || standsInCondition(measure) || tellsWhom(measure)
            || boundsThings(measure)
        {
            return true
        }
        if measure.isRank { return fold[end] == 0x7684 && NounPhrases(context: context).right(of: index) != nil }
        if measure.unit.counts, !measure.isBounded || fold[end] != 0x7684 { return false }
        if fold[end] == 0x7684 { return isThresholdClause(index) }
        if tellsOfThings(index) { return true }
        if limitsPayment(measure) { return true }
        guard let entity = context.word(.entity, at: end) else { return isTier(index) || qualifiesCount(index) }
        if context.word(.levelNoun, at: entity) != nil { return false }
        return measure.isLevel || measure.isBounded || measure.form == .magnitude || nounCount(index)
    }

    /// 大型企业是指从业人员1000人以上…的企业, 应具备以下条件: a bound in a definition or a condition.
    private func isDefined(_ measure: Measure) -> Bool {
        let word = context.first(.defines, in: context.range.lowerBound..<measure.range.lowerBound)
        guard let word else { return false }
        // 300EFLOPS(EFLOPS是指…),占比达到35%: what the bracket defines ends with it.
        return !context.isBracketed(word.lowerBound) || context.isBracketed(measure.range.lowerBound)
    }

    /// A length in brackets with a sign of comparison: (管径<600mm), (600mm≤管径).
    private func isSize(_ measure: Measure) -> Bool {
        let (start, end) = (measure.range.lowerBound, measure.range.upperBound)
        let signs = [fold[start], end < context.range.upperBound ? fold[end] : 0]
        return signs.contains { KindRule.signs.contains($0) } && context.isBracketed(start)
    }

    private static let signs = Set("<>≤≥".utf16)

    /// 50亿级5家以上: a class of things right in front of their count.
    private func tellsApart(_ index: Int) -> Bool {
        let measure = context.measures[index]
        guard measure.isLevel, measure.unit.kind == .money, index + 1 < context.measures.count else { return false }
        let next = context.measures[index + 1]
        return next.unit.counts && next.range.lowerBound == measure.range.upperBound
    }

    /// Whether the measure with 的 behind it tells which things are meant.
    func isThresholdClause(_ index: Int) -> Bool {
        let end = context.measures[index].range.upperBound + 1
        guard end < context.range.upperBound else { return false }
        let measure = context.measures[index]
        if context.isClauseBreak(fold[end]) { return true }  // …超过1亿元的,给予
        if isMoved(measure) { return false }
        if measure.unit.isShare, setsRate(end), hasSupportBehind(end) { return false }
        if setsStandard(measure) || joinsShare(index) { return false }
        if context.word(.standard, at: end) != nil, context.word(.keep, at: end) == nil { return true }
        if foundsFund(index) { return false }
        if hasSupportBehind(end), opensCondition(measure) { return true }
        guard measure.isBounded, measure.comparator != .approx else { return false }
        if nounCount(index), !measure.unit.counts { return true }
        guard context.word(.levelNoun, at: end) == nil, context.word(.rateNoun, at: end) == nil else { return false }
        guard let left = NounPhrases(context: context).left(of: index)?.phrase else { return false }
        let verbs = WordClass.promise.mask | WordClass.strongPromise.mask
        return context.word(verbs, at: left.lowerBound, limit: left.upperBound) != left.upperBound  // 提供…的空间
    }

    /// 将不低于70%的收益奖励给完成人: the number tells how much of the noun behind it is given away.
    private func isMoved(_ measure: Measure) -> Bool {
        let place = measure.range.lowerBound
        return place > context.range.lowerBound && (fold[place - 1] == 0x5C06 || fold[place - 1] == 0x628A)  // 将 把
    }

    /// 设立总规模不低于100亿元的产业基金: the sum is what is promised, and no other number is there that it tells of.
    private func foundsFund(_ index: Int) -> Bool {
        let phrases = NounPhrases(context: context)
        guard context.measures[index].unit.kind == .money, let fund = phrases.right(of: index),
            context.word(WordClass.fund.mask, endingAt: fund.upperBound, floor: fund.lowerBound) != nil,
            !nounCount(index) || isJoined(behind: fund), let (size, _) = phrases.left(of: index)
        else { return false }
        let clause = context.clause(around: size.lowerBound)
        return context.word(WordClass.founds.mask, endingAt: size.lowerBound, floor: clause.lowerBound) != nil
            && context.first(.condition, in: clause.lowerBound..<size.lowerBound) == nil
    }

    /// Whether 和 or the like parts a noun from what follows: 母基金和10只子基金.
    private func isJoined(behind noun: Range<Int>) -> Bool {
        noun.upperBound < context.range.upperBound && context.isJoint(fold[noun.upperBound])
    }

    /// 按不超过投资额30%的比例给予补助: the rate that is paid at.
    private func setsRate(_ place: Int) -> Bool {
        fold[place...].starts(with: KindRule.proportion)
    }

    private static let proportion = Array("比例".utf16)

    /// Whether a count stands right before or behind the noun: 5家以上收入超50亿元的企业, 产值过百亿级企业1-2家.
    func nounCount(_ index: Int) -> Bool {
        let measure = context.measures[index]
        if index > 0, context.measures[index - 1].unit.counts,
            !crosses(context.measures[index - 1].range.upperBound, measure.range.lowerBound)
        {
            return true
        }
        guard index + 1 < context.measures.count, context.measures[index + 1].unit.counts else { return false }
        return !crosses(measure.range.upperBound, context.measures[index + 1].range.lowerBound)
    }

    private func crosses(_ start: Int, _ end: Int) -> Bool {
        start < end && (start..<end).contains { context.isClauseBreak(fold[$0]) || fold[$0] == 0x3001 }
    }

    /// 年产值超10亿元软件企业5家: a sum, a noun that ends in a thing to be told apart, and its count.
    private func qualifiesCount(_ index: Int) -> Bool {
        let measure = context.measures[index]
        guard measure.unit.kind == .money, measure.isLevel || measure.isBounded, index + 1 < context.measures.count,
            context.measures[index + 1].unit.counts
        else { return false }
        let noun = measure.range.upperBound..<context.measures[index + 1].range.lowerBound
        return noun.count <= 16 && !noun.isEmpty && !crosses(noun.lowerBound, noun.upperBound)
            && context.word(WordClass.entity.mask, endingAt: noun.upperBound, floor: noun.lowerBound) != nil
    }

    /// 面积不超过500平方米 behind a payment: what may be paid for.
    private func limitsPayment(_ measure: Measure) -> Bool {
        guard measure.unit.kind == .area || measure.unit.kind == .length, measure.isBounded else { return false }
        return paysEarlier(measure)
    }

    func hasSupportBehind(_ place: Int) -> Bool {
        context.first(.supportVerb, in: place..<context.range.upperBound) != nil
    }

    // MARK: support

    /// 已为小微企业减免租金3个月: how long a benefit lasted that was given.
    private func reportsBenefit(_ measure: Measure) -> Bool {
        let clause = context.clause(around: measure.range.lowerBound)
        return context.role == .background
            || context.first(.actualCue, in: clause.lowerBound..<measure.range.lowerBound) != nil
    }

    /// Whether the noun behind the sum is a payment: 最高50万元奖励.
    private func isPaid(_ measure: Measure, right: Range<Int>?) -> Bool {
        guard measure.unit.kind == .money || measure.unit.isShare || measure.unit.special == .points,
            context.role != .background
        else { return false }
        if measure.unit.kind == .money, followsPayment(measure) || isAllotted(measure) || isPriced(measure) {
            return true
        }
        if measure.unit.isShare, isGivenBehind(measure) { return true }
        guard context.payment(behind: measure, noun: right) != nil else { return false }
        return measure.unit.kind == .money || hasSupportVerb(before: measure) || isProvided(measure)
    }

    /// 提供最高1000平方米的免费办公场地: room that is given, right behind the verb or another thing given.
    private func isGivenSpace(_ measure: Measure, right: Range<Int>?) -> Bool {
        let (start, floor) = (measure.range.lowerBound, context.range.lowerBound)
        guard measure.unit.kind == .area, start > floor, context.role != .background,
            context.payment(behind: measure, noun: right) != nil
        else { return false }
        let verbs = WordClass.supportVerb.mask | WordClass.promise.mask
        return context.word(verbs, endingAt: start, floor: floor) != nil
            || fold[start - 1] == 0x3001 && hasSupportVerb(before: measure)  // 、
    }

    /// 每年安排2亿元, with nothing done yet.
    private func isAllotted(_ measure: Measure) -> Bool {
        let end = measure.range.lowerBound
        guard end - 2 >= context.range.lowerBound, fold[end - 2] == 0x5B89, fold[end - 1] == 0x6392 else {
            return false
        }
        return context.first(.yearly, in: context.clause(around: end).lowerBound..<end) != nil
    }

    /// 专项资金2亿元, 奖励100万元; 经费 alone is what is spent, not what is given.
    private func followsPayment(_ measure: Measure) -> Bool {
        let floor = context.range.lowerBound
        var end = measure.range.lowerBound
        // 津贴每月3000元
        let each = NounPhrases(context: context).beforeEach(endingAt: end, floor: floor)
        end = each ?? end
        guard let start = context.word(WordClass.support.mask, endingAt: end, floor: floor) else { return false }
        let clause = context.clause(around: end)
        if context.first(.actualCue, in: clause.lowerBound..<end) != nil { return false }
        if context.word(.supportVerb, at: start, limit: end) == end || each != nil { return true }
        return context.first(.allot, in: clause.lowerBound..<end) != nil && (fold[end - 1] != 0x8D39 || end - start > 2)
    }

    private func isSupport(_ measure: Measure, right: Range<Int>?) -> Bool {
        guard measure.unit.kind == .money || measure.unit.isShare || measure.unit.special == .fold else {
            return false
        }
        if context.role == .background { return false }
        if measure.unit.kind == .money, measure.comparator == .le, paysEarlier(measure) {
            return true  // 给予奖励,最高300万元
        }
        if measure.unit.kind == .money, measure.comparator == .le, endsInSupport(before: measure) { return true }
        if measure.unit.isShare, isPaidOut(measure) { return true }
        if hasSupportVerb(before: measure) {
            return measure.unit.kind == .money || context.first(.support, in: context.range) != nil
        }
        return false
    }

    /// 先行拨付60%, 拨付剩余40%: a part of what is paid.
    private func isPaidOut(_ measure: Measure) -> Bool {
        var place = measure.range.lowerBound
        let floor = context.range.lowerBound
        if place >= floor + 2, fold[place - 2] == 0x5269, fold[place - 1] == 0x4F59 { place -= 2 }  // 剩余
        return place - 2 >= floor && KindRule.payments.contains { fold[place - 2..<place].elementsEqual($0) }
    }

    private static let payments = ["拨付", "兑付", "给予", "发放"].map { Array($0.utf16) }

    /// 每个项目支持最高3000万元.
    private func endsInSupport(before measure: Measure) -> Bool {
        let place = measure.range.lowerBound
        return place >= context.range.lowerBound + 2 && fold[place - 2] == 0x652F && fold[place - 1] == 0x6301
    }

    /// Whether the sentence speaks of a payment before the measure's clause.
    private func paysEarlier(_ measure: Measure) -> Bool {
        let before = context.range.lowerBound..<measure.range.lowerBound
        return context.first(.supportVerb, in: before) != nil && context.first(.support, in: before) != nil
    }

    func hasSupportVerb(before measure: Measure) -> Bool {
        let clause = context.clause(around: measure.range.lowerBound)
        var rest = clause.lowerBound..<measure.core.lowerBound
        while let verb = context.first(.supportVerb, in: rest) {
            let isOther = isAttribute(verb) || isReckoned(verb) || measure.unit.isShare && namesRecipient(verb)
            if verb.upperBound >= rest.upperBound || !isOther { return true }
            rest = verb.upperBound..<rest.upperBound
        }
        return false
    }

    /// 按常住人口计算, 按可比价格: how a figure was reckoned.
    private func isReckoned(_ verb: Range<Int>) -> Bool {
        guard fold[verb.lowerBound] == 0x6309 else { return false }  // 按
        let clause = context.clause(around: verb.lowerBound)
        let ends = min(clause.upperBound, verb.upperBound + KindRule.longestBasis)
        return (verb.upperBound..<ends).contains { place in
            KindRule.reckoning.contains { fold[place...].starts(with: $0) }
                && context.word(.support, at: place + 2) == nil
        }
    }

    /// 扶持对象: who is paid, not that somebody is.
    private func namesRecipient(_ verb: Range<Int>) -> Bool {
        fold[verb.upperBound...].starts(with: KindRule.recipients)
    }

    private static let recipients = Array("对象".utf16)

    /// Longest words between 按 and 计算.
    private static let longestBasis = 14
    private static let reckoning = ["计算", "可比", "不变价", "统计", "口径"].map { Array($0.utf16) }

    /// 政府资助的院校: the verb only tells which ones are meant.
    private func isAttribute(_ verb: Range<Int>) -> Bool {
        fold[verb.upperBound] == 0x7684 && context.isNounCharacter(fold[verb.upperBound + 1])  // 的
            && KindRule.attributes.contains { fold[verb].elementsEqual($0) }
    }

    private static let attributes = ["资助", "扶持"].map { Array($0.utf16) }
}
