internal import PlanModel

/// Forms in which a sum or a share is paid.
extension KindRule {
    /// 补贴标准：10000元; 补贴标准：一等奖20万元，二等奖15万元: a sum behind a label that names what is paid.
    func isPriced(_ measure: Measure) -> Bool {
        let (floor, end) = (context.range.lowerBound, measure.range.upperBound)
        let isApart = end >= context.range.upperBound || context.isClauseBreak(fold[end]) || fold[end] == 0x3001
        guard isApart, let colon = (floor..<measure.range.lowerBound).first(where: { fold[$0] == 0x3A }) else {
            return false
        }
        var label = context.clause(around: colon)
        guard label.upperBound == colon else { return false }
        if let noun = context.ending(of: label, among: KindRule.standards) {
            label = label.lowerBound..<label.upperBound - noun.count
        }
        return context.word(WordClass.support.mask, endingAt: label.upperBound, floor: label.lowerBound) != nil
    }

    private static let standards = ["标准", "金额", "额度"].map { Array($0.utf16) }

    /// 租金总额的50%予以租金补贴: the verb right behind a share, and what is given in the same clause.
    func isGivenBehind(_ measure: Measure) -> Bool {
        let end = measure.range.upperBound
        guard end + 2 < context.range.upperBound,
            KindRule.giving.contains(where: { fold[end...].starts(with: $0) })
        else { return false }
        return context.first(.support, in: end..<context.clause(around: end).upperBound) != nil
    }

    private static let giving = ["予以", "给予"].map { Array($0.utf16) }

    /// 向见习人员提供不低于最低工资80%的生活补贴: a verb of giving in the same clause.
    func isProvided(_ measure: Measure) -> Bool {
        let clause = context.clause(around: measure.range.lowerBound)
        let before = clause.lowerBound..<measure.range.lowerBound
        return before.contains { place in
            KindRule.providing.contains { fold[place..<before.upperBound].starts(with: $0) }
        }
    }

    private static let providing = ["提供", "发放", "支付"].map { Array($0.utf16) }

    /// 按200元/人的标准给予补贴, 按每人不超过800元的标准计算补贴总额: the rate that something is paid at.
    func setsStandard(_ measure: Measure) -> Bool {
        let end = measure.range.upperBound + 1
        guard measure.unit.kind == .money || measure.unit.isShare, end + 2 < context.range.upperBound,
            SentenceContext.rates.contains(where: { fold[end...].starts(with: $0) })
        else { return false }
        let clause = context.clause(around: measure.range.lowerBound)
        return clause.prefix(upTo: measure.range.lowerBound).contains { fold[$0] == 0x6309 }  // 按
            && context.first(.support, in: end..<clause.upperBound) != nil
    }

    /// 造成30人以上死亡或重伤的；: a bound in a clause that ends with 的 and says when something holds.
    func standsInCase(_ measure: Measure) -> Bool {
        guard measure.isBounded, measure.comparator != .approx else { return false }
        let clause = context.clause(around: measure.range.lowerBound)
        guard clause.upperBound < context.range.upperBound,
            fold[clause.upperBound] == 0x3B || fold[clause.upperBound] == 0x2C,  // ; ,
            fold[clause.upperBound - 1] == 0x7684, measure.range.upperBound < clause.upperBound - 1
        else { return false }
        return !hasSupportVerb(before: measure)
    }

    /// 达到职工人数10%(超过100人的企业达到5%)的，…: a bound with 的 and the end of the clause behind its bracket, or behind the
    /// one it stands in.
    func closesCondition(_ measure: Measure) -> Bool {
        let limit = context.range.upperBound
        var at = measure.range.upperBound
        if fold[at] == 0x28 {
            at = (at..<min(limit, at + KindRule.longestBracket)).first { fold[$0] == 0x29 } ?? limit
        }
        guard at + 2 < limit, fold[at] == 0x29, fold[at + 1] == 0x7684 else { return false }  // )的
        let tells = context.isClauseBreak(fold[at + 2]) || context.word(.entity, at: at + 2) != nil
        return tells && !hasSupportVerb(before: measure)
    }

    private static let longestBracket = 30

    /// 100%的服务站和80%以上的卫生室能够…: the second of two shares that have their nouns behind them.
    func joinsShare(_ index: Int) -> Bool {
        let measure = context.measures[index]
        guard index > 0, measure.unit.isShare, context.isJoint(fold[measure.range.lowerBound - 1]) else { return false }
        let before = context.measures[index - 1]
        return before.unit.isShare && fold[before.range.upperBound] == 0x7684  // 的
    }
}
