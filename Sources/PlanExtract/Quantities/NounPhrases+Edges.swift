internal import PlanResources

/// What noun phrases end at, and what only looks as if they did.
extension NounPhrases {
    /// 10个县市获批X, 11家企业入选X: what counts is X.
    func award(behind place: Int) -> Range<Int>? {
        guard let start = endOfAward(at: place) else { return nil }
        var end = start
        while end < context.range.upperBound, context.isNounCharacter(fold[end]) { end += 1 }
        return end - start >= 3 ? trimmed(start..<end) : nil
    }

    /// Behind the verb of an award at `place`, adverbs in front of it allowed: 首次全部获评.
    func endOfAward(at place: Int) -> Int? {
        var at = place
        for _ in 0..<3 {
            if let end = context.word(.award, at: at) { return end }
            guard at < fold.count, NounPhrases.adverbStarts.contains(fold[at]),
                let adverb = NounPhrases.adverbs.first(where: { fold[at...].starts(with: $0) })
            else { return nil }
            at += adverb.count
        }
        return nil
    }

    private static let adverbs = ["首次", "全部", "成功", "先后", "均", "全", "已", "新"].map { Array($0.utf16) }

    private static let adverbStarts = Set(adverbs.map { $0[0] })

    /// Whether a noun begins at `place` that looks like a verb or a joint: 服务业, 和美乡村.
    func isKept(_ place: Int) -> Bool { context.word(.keep, at: place) != nil }

    /// 服务 that makes a noun: 服务业, 服务消费.
    func opensService(_ place: Int) -> Bool { fold[place] == 0x670D && isKept(place) }

    /// 集聚效应, 带动作用: a verb that a noun for what it brings about follows.
    func opensEffect(_ place: Int) -> Bool {
        place + 2 < fold.count && NounPhrases.effects.contains { fold[(place + 2)...].starts(with: $0) }
    }

    private static let effects = ["效应", "作用", "能力"].map { Array($0.utf16) }

    /// Whether a verb of two characters and more stands in a part; single characters are those of other words (智能).
    func holdsVerb(_ part: Range<Int>) -> Bool {
        var from = part.lowerBound
        while let verb = context.first(.predicate, in: from..<part.upperBound) {
            if verb.count > 1, !isKept(verb.lowerBound) { return true }
            from = verb.upperBound
        }
        return false
    }

    /// A phrase without joints, blanks and open brackets at its ends; nil where nothing is left.
    func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
        var (start, end) = (phrase.lowerBound, endOutsideBracket(phrase))
        while end > start {
            let isOf = fold[end - 1] == 0x7684 && end > start + 1 && !NounPhrases.aimWords.contains(fold[end - 2])
            guard isOf || context.isJoint(fold[end - 1]) || fold[end - 1] == 0x20 || fold[end - 1] == 0x7B49 else {
                break
            }
            end -= 1
        }
        while start < end, !isKept(start),
            context.isJoint(fold[start]) || fold[start] == 0x20 || fold[start] == 0x2014
        {
            start += 1
        }
        return start < end ? start..<end : nil
    }

    /// 目的 标的
    private static let aimWords = Set("目标".utf16)

    /// The end of a phrase, or the bracket in it that does not close: 园区(面积100万平方米).
    private func endOutsideBracket(_ phrase: Range<Int>) -> Int {
        var open: [Int] = []
        for at in phrase {
            if fold[at] == 0x28 { open.append(at) }
            if fold[at] == 0x29 { _ = open.popLast() }
        }
        return open.first ?? phrase.upperBound
    }

    /// 办理时限由20天压缩至…: where what the level was begins, for one that is no figure of its own.
    func beforeBase(in phrase: Range<Int>) -> Int {
        phrase.dropLast().first { place in
            let next = context.fold[place + 1]
            return place > phrase.lowerBound && NumeralCharacter.opensBase(context.fold[place])
                && (NumeralCharacter.digit(next) != nil || next == 0x539F)  // 原
        } ?? phrase.upperBound
    }

    /// 比例提高到建筑总量的30%: where the verb begins in front of what the share is of.
    func beforeWhole(in phrase: Range<Int>, of place: Int) -> Int {
        guard place > phrase.upperBound, fold[place - 1] == 0x7684 else { return phrase.upperBound }  // 的
        let verb = phrase.dropFirst(2).first { at in
            if NounPhrases.onlyStarts.contains(fold[at]),
                NounPhrases.onlys.contains(where: { fold[at..<phrase.upperBound].starts(with: $0) })
            {
                return true
            }
            guard let end = context.word(.change, at: at, limit: phrase.upperBound) else { return false }
            return end - at > 2 && (fold[end - 1] == 0x5230 || fold[end - 1] == 0x81F3)  // 到 至
        }
        return verb ?? phrase.upperBound
    }

    private static let onlyStarts = Set("只仅仍相".utf16)
    private static let onlys = ["只有", "仅有", "仅为", "仅占", "仍占", "相当于"].map { Array($0.utf16) }

    /// The end of a word that goes with the verb or 每 behind it (共实施, 重点支持, 平均每天); elsewhere it is part of a noun
    /// (共享, 重点场所, 平均气温).
    func adverb(at place: Int, limit: Int) -> Int? {
        guard let end = context.word(.adverb, at: place, limit: limit), end < limit else { return nil }
        return fold[end] == 0x6BCF ? end : context.word(.promise, at: end, limit: limit)  // 每
    }

    /// 1000家企业实施改造, 352项改革稳步实施: 实施 as a verb, not that of 实施方案.
    func carriesOut(_ place: Int) -> Bool {
        if fold[place] == 0x7A33, place + 1 < context.range.upperBound, fold[place + 1] == 0x6B65 { return true }  // 稳步
        return fold[place] == 0x5B9E && place + 2 < context.range.upperBound && fold[place + 1] == 0x65BD
            && !NounPhrases.behindCarrying.contains(fold[place + 2])
    }

    /// 省级财政将投入|资金: behind 将 and the verb that follows it, in front of a noun.
    func willVerb(at place: Int, limit: Int) -> Int? {
        guard fold[place] == 0x5C06, place + 1 < limit, context.word(.keep, at: place, limit: limit) == nil,
            let verb = context.word(
                WordClass.promise.mask | WordClass.predicate.mask, at: place + 1, limit: limit), verb - place > 2,
            verb + 1 < limit
        else { return nil }
        return verb
    }

    /// 为未成年人提供|托管服务, 在公共场所布局|设备: behind the verb where the phrase opens with whom or where it is done for.
    func behindRecipient(_ phrase: Range<Int>) -> Int {
        let start = phrase.lowerBound
        guard !phrase.isEmpty else { return start }
        if fold[start] == 0x6309, let basis = behindBasis(phrase) { return basis }  // 按
        guard phrase.count > 6, NounPhrases.towards.contains(fold[start]) else { return start }
        var at = start + 2
        while at + 3 < phrase.upperBound {
            let isSecond = NounPhrases.nounVerbs.contains { fold[at...].starts(with: $0) }
            if !isSecond, let verb = context.word(.promise, at: at, limit: phrase.upperBound), verb - at >= 2,
                verb + 1 < phrase.upperBound, context.word(.theme, at: at, limit: phrase.upperBound) ?? 0 <= verb,
                context.word(.keep, at: at) == nil, fold[verb] != 0x7684  // 的
            {
                return verb
            }
            at += 1
        }
        return start
    }

    /// 按常住人口计算|人均生产总值: behind what a figure was reckoned by.
    private func behindBasis(_ phrase: Range<Int>) -> Int? {
        phrase.dropLast(3).first { fold[$0] == 0x8BA1 && fold[$0 + 1] == 0x7B97 }.map { $0 + 2 }  // 计算
    }

    /// 本报讯(记者 …)全县企业: whether a bracket that closes at a place names who reported.
    func closesByline(_ close: Int, floor: Int) -> Bool {
        let open = (max(floor, close - 30)..<close).last { fold[$0] == 0x28 }
        return open.map { fold[($0 + 1)...].starts(with: NounPhrases.reporter) } ?? false
    }

    private static let reporter = Array("记者".utf16)

    /// 今年主要目标是|产值: behind what announces a figure, in front of what is measured.
    func behindAim(_ phrase: Range<Int>) -> Int {
        let last = phrase.dropLast(3).last { at in
            NounPhrases.aims.contains { fold[at..<at + 2].elementsEqual($0) }
                && (fold[at + 2] == 0x662F || fold[at + 2] == 0x4E3A)  // 是 为
        }
        return last.map { $0 + 3 } ?? phrase.lowerBound
    }

    private static let aims = ["目标", "任务", "指标"].map { Array($0.utf16) }

    /// 集聚1000家|企业的产业集群: a thing right behind its count, in front of 的.
    func counted(at start: Int) -> Range<Int>? {
        guard let end = context.word(.entity, at: start), end - start >= 2, end < context.range.upperBound,
            fold[end] == 0x7684  // 的
        else { return nil }
        return start..<end
    }

    /// 100个技术创新与行业应用示范|案例: whether 与 stands inside a noun whose last word is what is counted: none stands in
    /// front of it.
    func joinsWorks(_ joint: Int, from start: Int) -> Bool {
        var end = joint + 1
        while end < context.range.upperBound, context.isNounCharacter(fold[end]), !context.isJoint(fold[end]) {
            end += 1
        }
        let words = WordClass.entity.mask
        return end - joint > 4 && context.word(words, endingAt: end, floor: joint + 1) != nil
            && context.word(words, endingAt: joint, floor: start) == nil && !holdsVerb(joint + 1..<end)
    }

    /// 102项重大工程、省政府明确的任务: the first of a list, where 的 belongs to a later one.
    func firstListed(_ phrase: Range<Int>) -> Range<Int>? {
        guard let comma = phrase.first(where: { fold[$0] == 0x3001 }), comma - phrase.lowerBound >= 2,
            phrase.upperBound - comma > 4, !phrase.prefix(upTo: comma).contains(where: { fold[$0] == 0x7684 }),
            phrase.suffix(from: comma).contains(where: { fold[$0] == 0x7684 })  // 的
        else { return nil }
        let nouns = WordClass.entity.mask | WordClass.theme.mask
        return context.word(nouns, endingAt: comma, floor: phrase.lowerBound) == nil ? nil : phrase.lowerBound..<comma
    }

    /// 为 向 给 在 面
    private static let towards = Set("为向给在面".utf16)
    /// Verbs that are nouns as often.
    private static let nounVerbs = ["建设", "培训", "改造", "服务", "发展", "具有", "拥有", "具备"].map { Array($0.utf16) }

    /// 指数均在40以上, 比例应不小于10%: 在 or 应 in front of a level, and no part of a word.
    func endsInAt(_ end: Int, floor: Int) -> Bool {
        guard end - 2 > floor else { return false }
        return fold[end - 1] == 0x5728 && !NounPhrases.beforeAt.contains(fold[end - 2])
            || fold[end - 1] == 0x5E94 && !NounPhrases.beforeShould.contains(fold[end - 2])
    }

    /// 响应 供应 效应 反应 适应 对应 相应
    private static let beforeShould = Set("响供效反适对相".utf16)

    /// 存在 现在 所在 正在 实在 潜在 内在 外在
    private static let beforeAt = Set("存现所正实潜内外".utf16)

    /// 智慧园区建设|项目: a verb that a word for works makes a noun of.
    func namesWorks(_ verb: Range<Int>) -> Bool {
        NounPhrases.works.contains { fold[verb.upperBound...].starts(with: $0) }
            && NounPhrases.workVerbs.contains { fold[verb].elementsEqual($0) }
    }

    private static let workVerbs = ["建设", "改造", "整治", "治理", "修复", "提升", "创建", "开发", "升级", "保护", "更新"].map {
        Array($0.utf16)
    }

    private static let works = ["项目", "工程", "试点"].map { Array($0.utf16) }

    /// 15个重点行业各打造100个标杆: 各 in front of a verb of building.
    func actsEach(_ place: Int) -> Bool {
        fold[place] == 0x5404 && place + 1 < context.range.upperBound && context.word(.promise, at: place + 1) != nil
    }

    /// Characters that go on in a noun behind 实施: 方案 细则 意见 办法 主体 单位 计划 规划 路径 项目 范围 情况.
    private static let behindCarrying = Set("方细意办主单计规路项范情、和".utf16)

    /// 缩短研发周期30%, 降低成本12%: behind a verb of change of two characters that opens the phrase in front of its object.
    func changed(at place: Int, opens: Bool, limit: Int) -> Int? {
        guard opens, let verb = context.word(.growth, at: place, limit: limit), verb - place == 2, limit - verb >= 2,
            !NounPhrases.behindChange.contains(fold[verb]), !isKept(place),
            context.word(.theme, at: place, limit: limit) ?? 0 <= verb
        else { return nil }
        return verb
    }

    /// Characters that make a noun of the verb of change before them: 增长率, 增加值, 下降幅度.
    private static let behindChange = Set("率值量额数幅极点型的到至速".utf16)

    /// 筹措20亿元实施惠民工程: what a sum is spent on, behind a verb of building; 10亿元建设资金 is what is paid.
    func spent(on phrase: Range<Int>) -> Range<Int>? {
        guard fold[phrase.lowerBound - 1] != 0x7684,  // 的
            let verb = context.word(
                WordClass.promise.mask | WordClass.predicate.mask, at: phrase.lowerBound, limit: phrase.upperBound),
            verb - phrase.lowerBound >= 2, phrase.upperBound - verb >= 2, !isKept(phrase.lowerBound),
            context.word(.theme, at: phrase.lowerBound, limit: phrase.upperBound) ?? 0 <= verb,
            context.word(WordClass.support.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound) == nil
        else { return nil }
        return verb..<phrase.upperBound
    }

    /// 4416亿元支持…: money that is given, whose theme the verb tells.
    func supports(_ place: Int) -> Bool { fold[place] == 0x652F && fold[place + 1] == 0x6301 }

    /// 3.9万亿美元2。: the number of a note behind a figure is no noun.
    func isNoteNumber(_ phrase: Range<Int>) -> Bool { phrase.allSatisfy { (0x30...0x39).contains(fold[$0]) } }

    /// N个特色园区, 一批骨干企业, 若干平台: as many as may be, which is no part of the noun counted before.
    func isUncounted(_ place: Int) -> Bool {
        guard place + 1 < context.range.upperBound else { return false }
        if (0x61...0x7A).contains(fold[place]) { return fold[place + 1] == 0x4E2A }  // 个
        return vagueCount(at: place) != nil
    }

    private func vagueCount(at place: Int) -> [UInt16]? {
        NounPhrases.vagueCounts.first { fold[place...].starts(with: $0) }
    }

    private static let vagueCounts = ["一批", "一大批", "一系列", "若干"].map { Array($0.utf16) }

    /// 全市有企业1200家: behind 有 that opens a phrase in front of a noun.
    func behindHave(at place: Int, opens: Bool, limit: Int) -> Int? {
        guard opens, fold[place] == 0x6709, place + 2 < limit, !isKept(place) else { return nil }
        let nouns = WordClass.entity.mask | WordClass.theme.mask
        guard context.word(nouns, at: place, limit: limit) == nil else { return nil }
        return context.word(nouns, at: place + 1, limit: limit) == limit ? place + 1 : nil
    }

    /// Whether 中 ends a whole that the number is taken out of (28项指标中23项), and is no part of a word (其中, 高中).
    func endsWhole(at end: Int, floor: Int) -> Bool {
        end - 2 > floor && fold[end - 1] == 0x4E2D && !NounPhrases.beforeMiddle.contains(fold[end - 2])
    }

    /// Characters that make a word with 中 behind them.
    private static let beforeMiddle = Set("其集高初空水手当之心家命适途期年月口眼国".utf16)

    /// Behind the count of a text's own items (28项|指标) or an ordinal (第5个|城市).
    func behindItems(at place: Int, limit: Int) -> Int? {
        if let vague = vagueCount(at: place) {
            return place + vague.count < limit ? place + vague.count : nil  // 一批|产值
        }
        var at = place
        let isOrdinal = fold[at] == 0x7B2C  // 第
        if isOrdinal { at += 1 }
        let first = at
        while at < limit, NumeralCharacter.digit(fold[at]) != nil { at += 1 }
        guard at > first, at + 1 < limit else { return nil }
        return fold[at] == 0x9879 || isOrdinal && fold[at] == 0x4E2A ? at + 1 : nil  // 项 个
    }

    /// 市教育局会同高校每年培训: behind the last word for each year, where a verb of building follows.
    func afterYearly(in phrase: Range<Int>) -> Int {
        for place in phrase.dropFirst().reversed() {
            guard let end = context.word(.yearly, at: place, limit: phrase.upperBound) else { continue }
            return context.word(.promise, at: end, limit: phrase.upperBound) == nil ? phrase.lowerBound : end
        }
        return phrase.lowerBound
    }

    /// 单产每亩415公斤, 标准为每人每月640元: where what the number is for each of begins, behind a noun or verb.
    func beforeEach(endingAt end: Int, floor: Int) -> Int? {
        var at = end - 2
        while at > floor, end - at <= NounPhrases.longestEach {
            if fold[at] == 0x6BCF {  // 每
                let isUnit =
                    context.vocabulary.trie.longest(in: fold, at: at + 1, limit: end, classes: WordClass.unit.mask)?.end
                    == end || end - at == 2 && NounPhrases.spans.contains(fold[at + 1])
                return isUnit && context.isNounCharacter(fold[at - 1]) ? at : nil
            }
            at -= 1
        }
        return nil
    }

    /// Longest 每 with its unit: 每平方米.
    private static let longestEach = 4

    /// 月 日 季
    private static let spans = Set("月日季".utf16)

    /// 机器人密度达到每万人500台: where the verb begins in front of what the number is for each of.
    func beforeRate(in phrase: Range<Int>) -> Int {
        guard let each = phrase.dropFirst().last(where: { context.fold[$0] == 0x6BCF }),  // 每
            let verb = context.word(
                WordClass.before.mask | WordClass.change.mask, endingAt: each, floor: phrase.lowerBound),
            verb > phrase.lowerBound + 1
        else { return phrase.upperBound }
        return verb
    }
}
