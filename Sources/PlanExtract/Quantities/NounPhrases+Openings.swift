internal import PlanModel

/// What stands in front of a noun or behind it and is no part of it: brackets of others, 含, 每满1年计.
extension NounPhrases {
    /// (含民族药95个), 以下简称《…版目录》)药品6399个: behind 含 that opens a bracket, and behind a bracket that closes what
    /// opened before the phrase.
    func behindOpenings(_ phrase: Range<Int>) -> Int {
        var (start, depth) = (phrase.lowerBound, 0)
        for at in phrase {
            if fold[at] == 0x28 || fold[at] == 0x300A { depth += 1 }
            if fold[at] == 0x29 || fold[at] == 0x300B {
                depth -= 1
                if depth < 0 { (start, depth) = (at + 1, 0) }
            }
        }
        let isIncluded =
            start + 2 < phrase.upperBound && start > context.range.lowerBound && fold[start] == 0x542B  // 含
            && fold[start - 1] == 0x28 && !NounPhrases.contents.contains(fold[start + 1])
        return isIncluded ? start + 1 : start
    }

    /// 含量 含水率 含氧量 含税 含金量 含绿量
    private static let contents = Set("量水氧税金绿".utf16)

    /// 提高最高支付限额3800元: a verb of change in front of what is set as an amount.
    func raisesLevel(_ phrase: Range<Int>) -> Bool {
        phrase.count > 4 && context.ending(of: phrase, among: NounPhrases.amounts) != nil
    }

    private static let amounts = ["限额", "标准", "额度", "待遇"].map { Array($0.utf16) }

    /// 9家经办银行的网站: bodies in front of 的 that are counted in 家, where what follows is none.
    func owner(in phrase: Range<Int>, of measure: Measure) -> Range<Int>? {
        guard measure.unit.counts, let of = phrase.first(where: { fold[$0] == 0x7684 }),  // 的
            of - phrase.lowerBound >= 2, of - phrase.lowerBound <= NounPhrases.longestOwner,
            context.word(NounPhrases.things, endingAt: of, floor: phrase.lowerBound) != nil,
            context.word(WordClass.entity.mask, endingAt: phrase.upperBound, floor: of + 1) == nil
        else { return nil }
        let abstract = context.ending(of: of + 1..<phrase.upperBound, among: NounPhrases.uncountable)
        return measure.unit.base == "家" || abstract != nil ? phrase.lowerBound..<of : nil
    }

    private static let things = WordClass.entity.mask | WordClass.settlement.mask

    /// What no 个 counts: 13万个行政村的环境综合整治, 50个口岸的防范能力.
    private static let uncountable = ["整治", "治理", "改造", "建设", "提升", "任务", "能力", "水平", "质量", "效率", "环境", "条件"].map {
        Array($0.utf16)
    }

    /// 378个水质达到Ⅲ类的|湖库: the noun behind a clause that tells of it and opens with no thing that could be counted.
    func described(_ phrase: Range<Int>, of index: Int) -> Range<Int>? {
        let end = phrase.upperBound
        guard context.measures[index].unit.counts, end < context.range.upperBound, phrase.count <= 4,
            context.word(.predicate, at: end) != nil,
            context.word(NounPhrases.things, endingAt: end, floor: phrase.lowerBound) == nil
        else { return nil }
        let clause = context.clause(around: end)
        guard let of = (end..<clause.upperBound).last(where: { fold[$0] == 0x7684 }), clause.upperBound - of > 2,  // 的
            !context.measures.contains(where: { (end..<clause.upperBound).contains($0.range.lowerBound) })
        else { return nil }
        let close = rightEnd(from: of + 1, of: index)
        return close - of > 2 ? trimmed(of + 1..<close) : nil
    }

    /// 338个城市|细颗粒物年均浓度为50微克, 5个产业园区|产值达…: the thing that is counted, where what follows is measured by
    /// the next number; and bodies that are counted in 家 in front of what is theirs.
    func thing(in phrase: Range<Int>, of index: Int) -> Range<Int>? {
        let (measure, next) = (context.measures[index], index + 1)
        guard measure.unit.counts, measure.unit.kind != .people, !phrase.contains(where: { fold[$0] == 0x7684 }) else {
            return nil
        }
        let clause = context.clause(around: phrase.lowerBound)
        let isMeasured =
            next < context.measures.count && !context.measures[next].unit.counts
            && context.measures[next].range.lowerBound < clause.upperBound
            && context.measures[next].range.lowerBound >= phrase.upperBound
            && !(phrase.upperBound..<context.measures[next].range.lowerBound).contains { fold[$0] == 0x3001 }
        guard isMeasured || measure.unit.base == "家" && !endsInBody(phrase),
            context.word(NounPhrases.things, endingAt: phrase.upperBound, floor: phrase.lowerBound) == nil
        else { return nil }
        let words = isMeasured ? NounPhrases.things : WordClass.entity.mask
        for place in phrase.dropLast(2) {
            guard var end = context.word(words, at: place, limit: phrase.upperBound), end - place >= 2 else { continue }
            while let next = context.word(words, at: end, limit: phrase.upperBound) { end = next }  // 产业|园区
            guard end < phrase.upperBound, context.isNounCharacter(fold[end]), !context.isJoint(fold[end]),
                isMeasured || context.ending(of: place..<end, among: NounPhrases.bodies) != nil
            else { continue }
            return trimmed(phrase.lowerBound..<end)
        }
        return nil
    }

    private static let bodies = ["企业", "单位", "机构", "公司", "银行"].map { Array($0.utf16) }

    /// 企业技术中心, 企业创新联合体: a body whose name holds that of others.
    private func endsInBody(_ phrase: Range<Int>) -> Bool {
        context.ending(of: phrase.dropFirst(), among: NounPhrases.bodyEnds) != nil
    }

    private static let bodyEnds = [
        "中心", "体", "实验室", "总部", "司", "机构", "基地", "园", "院", "所", "平台", "联盟", "会", "站", "店", "部", "企业", "集群", "终端",
    ].map { Array($0.utf16) }

    /// 周边1000米|范围内修建…: what is done there is not what reaches so far.
    func isBesideReach(_ place: Int, of measure: Measure) -> Bool {
        (measure.unit.kind == .length || measure.unit.kind == .duration) && context.isReach(place)
    }

    /// 断面比例|提高至66%: in front of the verb that leads to the next number.
    func withoutChange(_ phrase: Range<Int>, before next: Int) -> Int {
        guard next < context.measures.count, context.measures[next].range.lowerBound == phrase.upperBound else {
            return phrase.upperBound
        }
        return context.word(WordClass.change.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound + 2)
            ?? phrase.upperBound
    }

    /// 9项基本指标中，…: without 中 that takes a part out of what is counted.
    func withoutMiddle(_ phrase: Range<Int>) -> Range<Int> {
        endsWhole(at: phrase.upperBound, floor: phrase.lowerBound)
            ? phrase.lowerBound..<phrase.upperBound - 1 : phrase
    }

    /// 24个单元|由劣Ⅴ类升为Ⅴ类: 由 behind a noun, with what it became in the same clause.
    func turnsInto(_ place: Int) -> Bool {
        guard fold[place] == 0x7531, place > context.range.lowerBound,
            !NounPhrases.beforeFrom.contains(fold[place - 1])
        else { return false }
        let clause = context.clause(around: place)
        return (place + 1..<max(place + 1, clause.upperBound - 1)).contains { at in
            NounPhrases.becoming.contains { fold[at...].starts(with: $0) }
        }
    }

    /// 自由 理由 缘由 来由
    private static let beforeFrom = Set("自理缘来".utf16)
    private static let becoming = ["升为", "降为", "变为", "改为", "转为", "升至", "降至", "调整为"].map { Array($0.utf16) }

    /// 78.4%的城市空气质量|未达标: 未 behind a noun, no 未来 and no 未成年.
    func fallsShort(_ place: Int) -> Bool {
        let place = fold[place] == 0x5C1A ? place + 1 : place  // 尚
        return place + 1 < context.range.upperBound && fold[place] == 0x672A
            && fold[place + 1] != 0x6765 && fold[place + 1] != 0x6210
    }

    /// 占国土面积的|比例: a head that needs what it is taken of.
    func isRate(_ head: Range<Int>) -> Bool { NounPhrases.rateHeads.contains { fold[head].elementsEqual($0) } }

    private static let rateHeads = ["比例", "比重", "份额"].map { Array($0.utf16) }

    /// 环保投资|比“九五”时期翻一番, 用量|在2010年的基础上减少50%: where what is compared with begins at the end of a phrase.
    func beforePeriod(in phrase: Range<Int>) -> Int {
        guard phrase.count > 6, NounPhrases.periodEnds.contains(fold[phrase.upperBound - 1]) else {
            return phrase.upperBound
        }
        if context.ending(of: phrase, among: NounPhrases.periods) != nil {
            return phrase.last { $0 > phrase.lowerBound + 1 && isPreposition($0, floor: phrase.lowerBound) }
                ?? phrase.upperBound
        }
        guard context.ending(of: phrase, among: [NounPhrases.basis]) != nil else { return phrase.upperBound }
        return phrase.last { $0 > phrase.lowerBound + 1 && fold[$0] == 0x5728 } ?? phrase.upperBound  // 在
    }

    /// Last characters of the words below, which spare most phrases the comparison.
    private static let periodEnds = Set("期间上".utf16)
    private static let periods = ["时期", "期间", "末期", "前期"].map { Array($0.utf16) }
    private static let basis = Array("基础上".utf16)

    private static let longestOwner = 8

    /// 每满1年计8分, 每90日计算1次: what a number is reckoned for, which names nothing.
    func countsEach(_ place: Int, limit: Int) -> Bool {
        guard place + 2 < limit, fold[place] == 0x6BCF else { return false }  // 每
        return (place + 1..<min(place + 4, limit - 1)).contains { at in
            NumeralCharacter.digit(fold[at]) != nil && NounPhrases.lengths.contains(fold[at + 1])
        }
    }

    /// 年 月 日 天 次 小时 岁
    private static let lengths = Set("年月日天次小岁".utf16)

    /// 负责人共88人齐聚一堂: people who are summed up behind the noun that says who they are.
    func sumsUp(_ index: Int) -> Bool {
        let measure = context.measures[index]
        let place = measure.range.lowerBound
        guard measure.unit.kind == .people, place > context.range.lowerBound + 2, fold[place - 1] == 0x5171 else {
            return false  // 共
        }
        return context.isNounCharacter(fold[place - 2]) && left(of: index) != nil
    }

    /// 2名工作人员对申请单位的环境…: 对 behind a noun, no part of a word.
    func actsOn(_ place: Int) -> Bool {
        guard context.opensWhom(place), place > context.range.lowerBound,
            NumeralCharacter.isHan(fold[place + 1]), fold[place - 1] != fold[place + 1]  // 面对面
        else { return false }
        return !NounPhrases.beforeTowards.contains(fold[place - 1])
    }

    /// 老年人每人每月发放: 每 in front of what something is given for each of, behind a noun.
    func givesEach(_ place: Int) -> Bool {
        fold[place] == 0x6BCF && place + 1 < context.range.upperBound
            && NounPhrases.eachBases.contains(fold[place + 1])
    }

    /// 每人 每户 每名 每家 每年 每月 每天 每日
    private static let eachBases = Set("人户名家年月天日".utf16)

    /// 应对 相对 针对 面对 绝对 成对 配对 派对 核对 校对 反对 比对 结对 一对
    private static let beforeTowards = Set("应相针面绝成配派核校反比结一多".utf16)
}
