internal import PlanModel
internal import PlanResources

/// Finds the words that bound a number: before it (不少于), behind it (以上), and at a distance (至少建设2个).
struct ComparatorReader {
    let fold: [UInt16]
    let vocabulary: QuantityVocabulary

    /// Longest word before a number, in characters.
    private static let reach = 6
    /// How far a bound may stand from its number across a verb or a noun with 的.
    private static let distance = 20

    /// The bound that ends where the number begins; nil where there is none.
    func before(_ place: Int, floor: Int) -> (start: Int, comparator: Quantity.Comparator)? {
        var end = place
        while end > floor, fold[end - 1] == 0x20 { end -= 1 }
        if let currency = vocabulary.trie.longest(
            in: fold, endingAt: end, floor: floor, reach: ComparatorReader.reach, classes: WordClass.currency.mask)
        {
            end = currency.start  // 不超过人民币100万元
        }
        if end > floor, fold[end - 1] == 0x4E86 { end -= 1 }  // 超过了500亿元
        guard let first = single(endingAt: end, floor: floor) ?? beforeEach(endingAt: end, floor: floor) else {
            return nil
        }
        if fold[first.start] < 0x80, end < place { return nil }  // a > that opens a quoted line
        guard let second = single(endingAt: first.start, floor: floor) else { return first }
        return (second.start, combined(outer: second.comparator, inner: first.comparator))
    }

    /// 达到每万人500台: a bound in front of what the number is for each of.
    private func beforeEach(endingAt end: Int, floor: Int) -> (start: Int, comparator: Quantity.Comparator)? {
        var at = end - 1
        while at > floor, end - at <= ComparatorReader.reach, fold[at] != 0x6BCF, !isBreak(fold[at]) { at -= 1 }
        guard at > floor, at < end - 1, fold[at] == 0x6BCF, isBaseOfEach(at + 1..<end) else { return nil }  // 每
        if at > floor + 2, fold[at - 2] == 0x6BCF, isBaseOfEach(at - 1..<at) { at -= 2 }  // 每人每年
        return single(endingAt: at, floor: floor)
    }

    /// 万人, 千人口, 平方公里, 年: what a number may be for each of.
    private func isBaseOfEach(_ part: Range<Int>) -> Bool {
        if part.count == 1, ComparatorReader.singleBases.contains(fold[part.lowerBound]) { return true }
        var at = part.lowerBound
        while at < part.upperBound, NumeralCharacter.canStart(fold[at]) { at += 1 }
        let unit = vocabulary.trie.longest(in: fold, at: at, limit: part.upperBound, classes: WordClass.unit.mask)
        guard let unit, unit.end == part.upperBound || unit.end + 1 == part.upperBound && fold[unit.end] == 0x53E3
        else { return false }  // 口
        switch vocabulary.units[Int(unit.payload)].kind {
        case .people, .area, .volume, .length, .money: return true
        default: return false
        }
    }

    private func single(endingAt end: Int, floor: Int) -> (start: Int, comparator: Quantity.Comparator)? {
        guard
            let match = vocabulary.trie.longest(
                in: fold, endingAt: end, floor: floor, reach: ComparatorReader.reach, classes: WordClass.before.mask),
            isWord(match.start, end, floor: floor)
        else { return nil }
        return (match.start, QuantityVocabulary.comparators[Int(match.payload)])
    }

    /// Whether a word of one character stands for itself and is not the end of another word (发达, 节约, 最近).
    private func isWord(_ start: Int, _ end: Int, floor: Int) -> Bool {
        guard end - start == 1, start > floor else { return true }
        let before = fold[start - 1]
        switch fold[start] {
        case 0x8FC7: return !ComparatorReader.beforePast.contains(before)
        case 0x8FD1: return !ComparatorReader.beforeNear.contains(before)
        case 0x8FBE: return !ComparatorReader.beforeReach.contains(before)
        case 0x9650: return !ComparatorReader.beforeLimit.contains(before)
        case 0x7EA6: return !ComparatorReader.beforeAbout.contains(before)
        default: return true
        }
    }

    private static let singleBases = Set("年月日天季人生户亩家".utf16)

    private static let beforePast = Set("通经不越难错透路跨翻渡度".utf16)
    private static let beforeNear = Set("附最靠邻临亲相就远新".utf16)
    private static let beforeReach = Set("发表送下通雷传直抵四转豁".utf16)
    private static let beforeLimit = Set("权年期时界局有无受极下上".utf16)
    private static let beforeAbout = Set("节合契制预条公签简集解履违".utf16)

    /// Two words in a row: 达到不少于, 最高不超过, 力争超过.
    private func combined(outer: Quantity.Comparator, inner: Quantity.Comparator) -> Quantity.Comparator {
        inner == .eq || inner == .approx && outer != .eq ? outer : inner
    }

    /// The bound that begins where the unit ends: 以上, 以内, 左右, (含)以上, (不含)以下.
    func after(_ place: Int, limit: Int) -> (end: Int, comparator: Quantity.Comparator)? {
        let bracket = inclusion(at: place, limit: limit)
        guard
            let match = vocabulary.trie.longest(
                in: fold, at: bracket?.end ?? place, limit: limit, classes: WordClass.after.mask)
        else { return nil }
        let comparator = QuantityVocabulary.comparators[Int(match.payload)]
        switch (comparator, bracket?.isInclusive) {
        case (.ge, false): return (match.end, .gt)
        case (.le, false): return (match.end, .lt)
        default: return (match.end, comparator)
        }
    }

    /// (含), (不含), (含本数) behind a bound: the end of the bracket, and whether the number itself is meant too.
    func inclusion(at place: Int, limit: Int) -> (end: Int, isInclusive: Bool)? {
        guard place + 2 < limit, fold[place] == 0x28 else { return nil }
        let isInclusive = fold[place + 1] != 0x4E0D  // 不
        var at = isInclusive ? place + 1 : place + 2
        guard at < limit, fold[at] == 0x542B else { return nil }  // 含
        at += 1
        if at + 1 < limit, fold[at] == 0x672C, fold[at + 1] == 0x6570 { at += 2 }  // 本数
        guard at < limit, fold[at] == 0x29 else { return nil }
        return (at + 1, isInclusive)
    }

    /// A bound that stands apart: before a verb (至少建设2个), or before a noun with 的 (不超过合同额的20%).
    func apart(from place: Int, floor: Int, isShare: Bool) -> (start: Int, comparator: Quantity.Comparator)? {
        if let verb = vocabulary.trie.longest(
            in: fold, endingAt: place, floor: floor, reach: ComparatorReader.reach,
            classes: WordClass.promise.mask | WordClass.supportVerb.mask),
            let bound = single(endingAt: verb.start, floor: floor), bound.comparator != .eq, bound.comparator != .approx
        {
            return bound
        }
        guard isShare, place > floor else { return nil }
        guard fold[place - 1] == 0x7684 else { return beforeBase(of: place, floor: floor) }  // 的
        var start = place - 2
        let bottom = max(floor, place - ComparatorReader.distance)
        while start >= bottom {
            if isBreak(fold[start]) { return nil }
            if let match = vocabulary.trie.longest(in: fold, at: start, limit: place, classes: WordClass.before.mask),
                match.end - start > 1, !namesLevel(start, match.end),
                let word = vocabulary.trie.longest(  // 不超过, not the 超过 inside it
                    in: fold, endingAt: match.end, floor: floor, reach: ComparatorReader.reach,
                    classes: WordClass.before.mask)
            {
                return (word.start, QuantityVocabulary.comparators[Int(word.payload)])
            }
            start -= 1
        }
        return nil
    }

    /// 最低工资标准的50%: whether 最低 or 最高 belongs to the noun that the share is of, and bounds no number.
    private func namesLevel(_ start: Int, _ end: Int) -> Bool {
        fold[start] == 0x6700 && end < fold.count && !ComparatorReader.behindMost.contains(fold[end])  // 最
    }

    /// 最高按, 给予, 可, 达, 为, 不超过
    private static let behindMost = Set("按给可达为不".utf16)

    /// 不超过总投资30%: a bound in front of what the share is of, no number and no verb of change between.
    private func beforeBase(of place: Int, floor: Int) -> (start: Int, comparator: Quantity.Comparator)? {
        var start = place - 2
        let bottom = max(floor, place - ComparatorReader.distance)
        while start >= bottom {
            if isBreak(fold[start]) || NumeralCharacter.canStart(fold[start]) && fold[start] < 0x80 { return nil }
            if vocabulary.trie.longest(in: fold, at: start, limit: place, classes: WordClass.change.mask) != nil,
                fold[start] != 0x4E0D, start == floor || fold[start - 1] != 0x4E0D
            {
                return nil
            }
            if fold[start] == 0x4E0D,  // 不
                let match = vocabulary.trie.longest(
                    in: fold, at: start, limit: place, classes: WordClass.before.mask), match.end - start > 2
            {
                return (start, QuantityVocabulary.comparators[Int(match.payload)])
            }
            start -= 1
        }
        return nil
    }

    private func isBreak(_ unit: UInt16) -> Bool {
        unit == 0x2C || unit == 0x3002 || unit == 0x3B || unit == 0x3001 || unit == 0x0A
    }

    /// What a bound before and a bound behind say together (超过…以上, 控制在…左右).
    static func joined(
        _ before: Quantity.Comparator?, _ after: Quantity.Comparator?, isVague: Bool
    ) -> Quantity.Comparator {
        if let after {
            if after == .approx { return .approx }
            guard let before, before != .eq, before != .approx else { return after }
            return before == .le && after == .ge ? .ge : before
        }
        if let before, before != .eq || !isVague { return before }
        return isVague ? .approx : .eq
    }
}
