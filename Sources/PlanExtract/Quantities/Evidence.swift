internal import PlanModel
internal import PlanResources

/// Decides whether a number with a unit measures something, or is an article, a name or a count of the text's parts.
struct Evidence {
    let vocabulary: QuantityVocabulary
    let fold: [UInt16]

    func holds(_ measure: Measure, limit: Int) -> Bool {
        let end = measure.range.upperBound
        if countsOwnParts(measure, limit: limit) || isListedBelow(measure) || paysForEach(measure)
            || isRateBase(measure, limit: limit)
            || namesClass(measure) || isResolution(measure, limit: limit)
        {
            return false
        }
        if measure.unit.counts, !measure.isBounded, end < limit, fold[end] == 0x201D { return false }  // “科创30条”
        if measure.form == .chinese, measure.unit.special == .item, measure.magnitude == 0,
            !isNoun(at: end, limit: limit)
        {
            return measure.isBounded  // 五章二十三条
        }
        switch measure.unit.kind {
        case .voltage: return measure.isBounded
        case .money where measure.form == .chinese && measure.magnitude == 0 && measure.value <= DecimalNumber(10):
            return measure.isBounded  // 三元协同
        case .money, .ratio, .points, .compute, .data, .power, .energy, .mass, .volume, .area, .bandwidth: break
        case .duration:
            if isCountedLength(before: measure.range.lowerBound) { return true }
            if measure.comparator == .approx, fold[measure.range.lowerBound] == 0x8FD1 { return false }  // 近3个年度
            if end < limit, fold[end] == 0x524D { return false }  // 至少七个工作日前
            return isProcessing(measure) || measure.unit.special != .year && measure.isBounded
        case .weak: if !measure.isBounded && measure.form != .digits { return false }
        default: break
        }
        if measure.form == .chinese, measure.magnitude == 0, measure.unit.counts, !measure.isBounded {
            return isBuilt(measure) && measure.value > DecimalNumber(1)
        }
        if measure.form == .chinese, measure.value == DecimalNumber(1), measure.magnitude == 0,
            measure.range.upperBound == measure.core.upperBound, !measure.isBounded
        {
            return false
        }
        if measure.form == .magnitude, !measure.isBounded, measure.unit.kind != .money, measure.unit.kind != .ratio {
            if isNamed(from: end, limit: limit) { return false }
            if !measure.unit.counts || measure.unit.kind == .people, namesProgramme(from: end, limit: limit) {
                return false
            }
            if !isNoun(at: end, limit: limit) { return isTrained(measure) }  // 培养工程师万名
            return opens(measure) && !namesProject(from: end, limit: limit)
        }
        return true
    }

    /// 1080P高清视频: how many lines a picture has.
    private func isResolution(_ measure: Measure, limit: Int) -> Bool {
        guard measure.unit.kind == .compute, measure.magnitude == 0, measure.value <= DecimalNumber(4320) else {
            return false
        }
        let (start, end) = (measure.range.lowerBound, measure.range.upperBound)
        let around = fold[max(0, start - 4)..<min(limit, end + 4)]
        return Evidence.pictures.contains { word in around.indices.contains { fold[$0...].starts(with: word) } }
    }

    private static let pictures = ["分辨率", "高清", "视频", "超清", "画质"].map { Array($0.utf16) }

    /// 化学药1类, 生物制品1、2类: a class that drugs are put in.
    private func namesClass(_ measure: Measure) -> Bool {
        guard measure.unit.base == "类", measure.unitRange.count == 1 else { return false }
        var at = measure.range.lowerBound
        while at > 0, NumeralCharacter.digit(fold[at - 1]) != nil || fold[at - 1] == 0x3001 { at -= 1 }
        return at > 0 && Evidence.drugs.contains(fold[at - 1])
    }

    /// Last characters of 化学药, 药物, 制品, 器械, 疫苗, 试剂.
    private static let drugs = Set("药物品械苗剂".utf16)

    /// 万元GDP能耗, 亿元产值死亡率, 千人口床位数: what a rate is taken of.
    private func isRateBase(_ measure: Measure, limit: Int) -> Bool {
        guard measure.form == .magnitude, !measure.isBounded else { return false }
        let (trie, end) = (vocabulary.trie, measure.range.upperBound)
        if measure.unit.kind == .people, end < limit, fold[end] == 0x53E3 || opensRate(from: end, limit: limit) {
            return true  // 口
        }
        guard measure.unit.kind == .money,
            let sum = trie.longest(in: fold, at: end, limit: limit, classes: WordClass.perSum.mask)
        else { return false }
        return (sum.end..<min(sum.end + 4, limit)).contains {
            trie.longest(in: fold, at: $0, limit: limit, classes: WordClass.perSumRate.mask) != nil
        }
    }

    /// 千人拥有市场主体122户, 万人发明专利拥有量: whether 拥有 follows before the clause ends.
    private func opensRate(from place: Int, limit: Int) -> Bool {
        let end = min(place + 12, limit)
        let owns = (place..<max(place, end - 1)).first { fold[$0] == 0x62E5 && fold[$0 + 1] == 0x6709 }
        return owns.map { (place..<$0).allSatisfy { isNoun(at: $0, limit: limit) } } ?? false
    }

    /// 每新增1家给予…: what the sum is counted by.
    private func paysForEach(_ measure: Measure) -> Bool {
        let start = measure.range.lowerBound
        let verbs = WordClass.promise.mask | WordClass.predicate.mask
        guard measure.unit.counts, start > 2 else { return false }
        let verb = vocabulary.trie.longest(
            in: fold, endingAt: start, floor: max(0, start - 6), reach: 6, classes: verbs)
        let isRecommended = fold[start - 2] == 0x63A8 && fold[start - 1] == 0x8350  // 推荐
        guard var at = verb?.start ?? (isRecommended ? start - 2 : nil) else { return false }
        if at > 2, Evidence.eachAdverbs.contains(where: { fold[at - 2..<at].elementsEqual($0) }) { at -= 2 }
        return at > 0 && fold[at - 1] == 0x6BCF
    }

    private static let eachAdverbs = ["成功", "新增", "累计"].map { Array($0.utf16) }

    /// 压缩至5个工作日, 由20个工作日: a length of work, not a span of the calendar.
    private func isProcessing(_ measure: Measure) -> Bool {
        let start = behindFormer(measure.range.lowerBound)
        guard start > 0 else { return false }
        if measure.unit.special == .workingDay, NumeralCharacter.opensBase(fold[start - 1]) { return true }
        return isShortened(start..<measure.range.upperBound)
    }

    /// In front of 原来的 that stands before a number, else the number's own place: 由|原来的15个工作日.
    private func behindFormer(_ place: Int) -> Int {
        guard place > 3, fold[place - 1] == 0x7684 else { return place }  // 的
        return Evidence.formers.contains { fold[place - 3..<place - 1].elementsEqual($0) } ? place - 3 : place
    }

    private static let formers = ["原来", "原先", "目前", "现在"].map { Array($0.utf16) }

    /// Whether a word of shortening stands right before a number (缩短至4.5年), or behind the first of two (由20天压缩至5天).
    private func isShortened(_ number: Range<Int>) -> Bool {
        let (trie, start, words) = (vocabulary.trie, number.lowerBound, WordClass.shorten.mask)
        if NumeralCharacter.opensBase(fold[start - 1]) {
            return trie.longest(in: fold, at: number.upperBound, limit: fold.count, classes: words) != nil
        }
        return trie.longest(in: fold, endingAt: start, floor: max(0, start - 6), reach: 6, classes: words) != nil
    }

    /// 优良天数345天, 优良天数同比增加12天, 平均受教育年限11年, 审批时限压缩到50天以内: days and years that are counted or
    /// saved, no length of time.
    func isCountedLength(_ time: TimeMark) -> Bool {
        guard time.type == .duration, time.range.lowerBound > 0 else { return false }
        return isCountedLength(before: time.range.lowerBound) || isShortened(time.range)
    }

    /// Whether the noun in front of a number, words of change and what it rose from apart, is one that is counted in
    /// days or years.
    private func isCountedLength(before place: Int) -> Bool {
        var at = place
        let (trie, floor) = (vocabulary.trie, max(0, place - 32))
        let between = WordClass.change.mask | WordClass.comparison.mask | WordClass.before.mask
        while at > floor {
            let nouns = WordClass.lengthNoun.mask
            if trie.longest(in: fold, endingAt: at, floor: floor, reach: 6, classes: nouns) != nil { return true }
            if let word = trie.longest(in: fold, endingAt: at, floor: floor, reach: 6, classes: between) {
                at = word.start
            } else if Evidence.besideLengths.contains(fold[at - 1]) || isNumber(fold[at - 1]) {
                at -= 1  // 由10.2年, 从2020年的9.6年
            } else {
                return false
            }
        }
        return false
    }

    /// What stands between a noun and its second number: 由 从 的 为 天 年 比 较 、 ,
    private static let besideLengths = Set("由从的为天年比较、,".utf16)

    private func isNumber(_ unit: UInt16) -> Bool {
        NumeralCharacter.digit(unit) != nil || unit == NumeralCharacter.point
    }

    /// A small number in characters counts things only behind a verb of building (新建两条…) or with a classifier for
    /// things of one sort.
    private func isBuilt(_ measure: Measure) -> Bool {
        let start = measure.range.lowerBound
        if measure.value > DecimalNumber(10), measure.unit.kind != .weak { return true }
        let verb = vocabulary.trie.longest(
            in: fold, endingAt: start, floor: max(0, start - 6), reach: 6, classes: WordClass.promise.mask)
        if measure.unit.kind == .strong { return opens(measure) }
        return verb != nil && measure.unit.kind != .weak && fold[start] == 0x4E24  // 两个
    }

    /// Whether the number opens its phrase: behind a mark or a verb, not behind a noun (电子五所, 西江千户苗寨).
    private func opens(_ measure: Measure) -> Bool {
        let start = measure.range.lowerBound
        guard start > 0, isNoun(at: start - 1, limit: start) else { return true }
        let verbs = WordClass.promise.mask | WordClass.change.mask | WordClass.strip.mask
        return vocabulary.trie.longest(in: fold, endingAt: start, floor: max(0, start - 6), reach: 6, classes: verbs)
            != nil
    }

    /// 百万吨乙烯项目: the size in a project's name.
    private func namesProject(from place: Int, limit: Int) -> Bool {
        for at in place..<min(place + 10, limit) {
            if !isNoun(at: at, limit: limit) { return false }
            if fold[at] == 0x9879, at + 1 < limit, fold[at + 1] == 0x76EE { return true }
        }
        return false
    }

    /// People or things behind their noun, with a verb of building before it.
    private func isTrained(_ measure: Measure) -> Bool {
        guard measure.unit.counts else { return false }
        let start = measure.range.lowerBound
        for at in max(0, start - 14)..<start {
            if vocabulary.trie.longest(in: fold, at: at, limit: start, classes: WordClass.promise.mask) != nil {
                return true
            }
        }
        return false
    }

    /// 计划, 工程, 行动 behind a bare magnitude: the name of a programme (百人计划).
    private func isNamed(from place: Int, limit: Int) -> Bool {
        vocabulary.trie.longest(in: fold, at: place, limit: limit, classes: WordClass.programme.mask) != nil
    }

    /// 百亿斤粮食产能提升工程, 万名教师支教计划: what is weighed or who is counted cannot be the programme.
    private func namesProgramme(from place: Int, limit: Int) -> Bool {
        var end = place
        while end < limit, end - place < 20, isNoun(at: end, limit: limit) { end += 1 }
        return end - place >= 4 && Evidence.programmes.contains { fold[place..<end].suffix(2).elementsEqual($0) }
    }

    private static let programmes = ["工程", "行动", "计划"].map { Array($0.utf16) }

    private func isNoun(at place: Int, limit: Int) -> Bool {
        guard place < limit else { return false }
        return NumeralCharacter.isHan(fold[place]) || fold[place] == 0x201C
    }

    /// 28条、45项|政策措施: behind the other counts of a row.
    private func behindRow(_ end: Int, limit: Int) -> Int {
        var at = end
        while at + 2 < limit, fold[at] == 0x3001, NumeralCharacter.digit(fold[at + 1]) != nil {
            var next = at + 1
            while next < limit, NumeralCharacter.digit(fold[next]) != nil { next += 1 }
            guard next < limit, fold[next] == 0x9879 || fold[next] == 0x6761 || fold[next] == 0x4E2A else { break }
            at = next + 1  // 项 条 个
        }
        return at
    }

    /// 行动共有5条, 措施共20项: the count of what was named before.
    private func listsOwnParts(before place: Int) -> Bool {
        let floor = max(0, place - 8)
        var at = place
        // 共 有 计
        while at > floor, fold[at - 1] == 0x5171 || fold[at - 1] == 0x6709 || fold[at - 1] == 0x8BA1 { at -= 1 }
        if at > floor, fold[at - 1] == 0x2C { at -= 1 }  // 分为7个部分,共31条
        guard at < place, at > floor else { return false }
        return fold[at - 1] == 0x300B
            || vocabulary.trie.longest(in: fold, endingAt: at, floor: floor, reach: 6, classes: WordClass.ownPart.mask)
                != nil
    }

    /// 符合以下3个条件之一, 下列4项或4项以上指征: a count of the list that follows.
    private func isListedBelow(_ measure: Measure) -> Bool {
        guard mayCountParts(measure) else { return false }
        var at = measure.range.lowerBound
        let number = fold[measure.core.lowerBound..<measure.unitRange.upperBound]
        if at > number.count, fold[at - 1] == 0x6216, fold[at - 1 - number.count..<at - 1].elementsEqual(number) {
            at -= 1 + number.count  // 4项或|4项以上
        }
        guard at > 2, Evidence.below.contains(where: { fold[at - 2..<at].elementsEqual($0) }) else { return false }
        // 10万元以下3家
        return vocabulary.trie.longest(
            in: fold, endingAt: at - 2, floor: max(0, at - 6), reach: 4, classes: WordClass.unit.mask) == nil
    }

    /// Whether a unit counts what a text lists: 个 项 条 类.
    private func mayCountParts(_ measure: Measure) -> Bool {
        (measure.unit.kind == .generic || measure.unit.kind == .weak || measure.unit.special == .item)
            && measure.magnitude == 0
    }

    private static let below = ["以下", "下列", "如下"].map { Array($0.utf16) }

    /// 6个计划, 20项具体工作任务, 四个方面: parts of the text itself.
    private func countsOwnParts(_ measure: Measure, limit: Int) -> Bool {
        guard mayCountParts(measure), !measure.isBounded else { return false }
        let end = behindRow(measure.range.upperBound, limit: limit)
        if !isNoun(at: end, limit: limit), listsOwnParts(before: measure.range.lowerBound) { return true }
        guard let match = vocabulary.trie.longest(in: fold, at: end, limit: limit, classes: WordClass.ownPart.mask)
        else { return false }
        return match.end >= limit || !isNoun(at: match.end, limit: limit)
            || vocabulary.trie.longest(in: fold, at: match.end, limit: limit, classes: WordClass.ownPart.mask) != nil
            || measure.value <= DecimalNumber(30)
    }
}
