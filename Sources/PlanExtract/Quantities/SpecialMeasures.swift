internal import PlanModel
internal import PlanResources

/// Measures that are not a number with a unit: 百分之九十五, 三分之一, 近六成, 翻一番, 倍增, 第五, 前三, 首位.
struct SpecialMeasures {
    let scanner: MeasureScanner

    private var trie: PhraseTrie { scanner.vocabulary.trie }
    private var fold: [UInt16] { scanner.fold }

    func measure(at place: Int, floor: Int, limit: Int) -> Measure? {
        switch fold[place] {
        case 0x7FFB: doubling(at: place, floor: floor, limit: limit)  // 翻
        case 0x500D: doubled(at: place, floor: floor, limit: limit)  // 倍
        case 0x7B2C: ordinal(at: place, floor: floor, limit: limit)  // 第
        case 0x524D: firstOnes(at: place, floor: floor, limit: limit)  // 前
        case 0x9996: topPlace(at: place, floor: floor, limit: limit)  // 首
        default: part(at: place, floor: floor, limit: limit)
        }
    }

    private func part(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard NumeralCharacter.canStart(fold[place]) else { return nil }
        if fold[place] == 0x4E00, place + 1 < limit, fold[place + 1] == 0x534A {
            return half(at: place, floor: floor, limit: limit)
        }
        guard SpecialMeasures.opensPart(fold, place, limit) else { return nil }
        if let fraction = fraction(at: place, floor: floor, limit: limit) { return fraction }
        return tenths(at: place, floor: floor, limit: limit)
    }

    // MARK: fractions

    /// Whether 分 or 成 stands within the next characters: a look that spares most numbers the reading.
    static func opensPart(_ fold: [UInt16], _ place: Int, _ limit: Int) -> Bool {
        var at = place + 1
        let end = min(place + 5, limit)
        while at < end {
            if fold[at] == 0x5206 || fold[at] == 0x6210 { return true }
            at += 1
        }
        return false
    }

    /// 百分之X, 千分之X, X分之Y.
    private func fraction(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard place + 3 < limit else { return nil }
        var at = place
        while at < limit, at - place < 4, NumeralCharacter.canStart(fold[at]) { at += 1 }
        guard at + 2 < limit, fold[at] == 0x5206, fold[at + 1] == 0x4E4B,  // 分之
            NumeralCharacter.canStart(fold[at + 2]),
            let above = scanner.numerals.numeral(at: at + 2, limit: limit)
        else { return nil }
        let core = place..<above.range.upperBound
        let value = above.value.scaled(by: above.magnitude)
        if at - place == 1, fold[place] == 0x767E || fold[place] == 0x5343 {  // 百 千
            return scanner.plain(
                core, value: value, unit: fold[place] == 0x767E ? .percent : .permille, floor: floor, limit: limit,
                rule: .percentWords)
        }
        guard let below = scanner.numerals.numeral(at: place, limit: at), below.range.upperBound == at,
            value.exponent >= 0, below.value.exponent >= 0, below.magnitude == 0
        else { return nil }
        let (dividend, divisor) = (value.integer, below.value.integer)
        guard divisor > dividend, divisor > 1 else { return nil }
        return scanner.part(dividend, of: divisor, core: core, floor: floor, limit: limit)
    }

    /// 一半 with a bound (一半以上, 超过一半), behind a word of change (减少一半) or as a share (约为全国的一半); no half of a pair
    /// (一半是…，一半是…).
    private func half(at place: Int, floor: Int, limit: Int) -> Measure? {
        var measure = scanner.part(1, of: 2, core: place..<place + 2, floor: floor, limit: limit)
        measure.rule = .half
        if measure.isBounded { return measure }
        let end = measure.range.upperBound
        guard end >= limit || isBoundary(fold[end]), place > floor else { return nil }
        let changes = WordClass.change.mask | WordClass.rate.mask | WordClass.shorten.mask
        if trie.longest(in: fold, endingAt: place, floor: floor, reach: 6, classes: changes) != nil { return measure }
        return fold[place - 1] == 0x7684 && place - floor > 2 ? measure : nil  // 的
    }

    /// 六成, 七成以上, 三成半, 三成五: tenths, where 成 begins no other word.
    private func tenths(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard let number = scanner.numerals.numeral(at: place, limit: limit), number.magnitude == 0, !number.isVague,
            number.value <= DecimalNumber(10), number.value > DecimalNumber(0)
        else { return nil }
        let end = number.range.upperBound
        guard end < limit, fold[end] == 0x6210,
            trie.longest(in: fold, at: end, limit: limit, classes: WordClass.notUnit.mask) == nil
        else { return nil }
        var (value, behind) = (number.value.scaled(by: 1), end + 1)
        if number.value.exponent >= 0, let more = hundredths(at: behind, limit: limit) {
            (value, behind) = (DecimalNumber(number.value.integer * 10 + more), behind + 1)
        }
        return scanner.plain(place..<behind, value: value, unit: .percent, floor: floor, limit: limit, rule: .tenths)
    }

    /// 半 or one digit behind 成, where the number ends with it.
    private func hundredths(at place: Int, limit: Int) -> Int64? {
        guard place < limit else { return nil }
        let next = place + 1
        guard
            next >= limit || isBoundary(fold[next]) || fold[next] == 0x7684  // 的
                || trie.longest(in: fold, at: next, limit: limit, classes: WordClass.after.mask) != nil
        else { return nil }
        return fold[place] == 0x534A ? 5 : NumeralCharacter.chineseDigit(fold[place]).map { Int64($0) }  // 半
    }

    // MARK: folds

    /// 翻一番, 翻两番, 翻番.
    private func doubling(at place: Int, floor: Int, limit: Int) -> Measure? {
        var at = place + 1
        var times: Int64 = 1
        if at < limit, fold[at] == 0x4E86 { at += 1 }  // 翻了一番
        if at < limit, NumeralCharacter.canStart(fold[at]), let number = scanner.numerals.numeral(at: at, limit: limit)
        {
            guard number.value.exponent == 0, (1...6).contains(number.value.coefficient) else { return nil }
            times = number.value.coefficient
            at = number.range.upperBound
        }
        guard at < limit, fold[at] == 0x756A else { return nil }  // 番
        return fold(place..<at + 1, value: DecimalNumber(1 << times), floor: floor, limit: limit, rule: .doubling)
    }

    /// 倍增 as a predicate, not in a name (倍增计划) nor before a noun.
    private func doubled(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard place + 1 < limit, fold[place + 1] == 0x589E, place == floor || fold[place - 1] != 0x6210,  // 增, 成倍增长
            place + 2 >= limit || isBoundary(fold[place + 2]), !insideQuotation(place)
        else { return nil }
        return fold(place..<place + 2, value: DecimalNumber(2), floor: floor, limit: limit, rule: .doubled)
    }

    private func fold(_ core: Range<Int>, value: DecimalNumber, floor: Int, limit: Int, rule: Measure.Rule) -> Measure {
        scanner.plain(core, value: value, unit: .fold, floor: floor, limit: limit, rule: rule)
    }

    private func insideQuotation(_ place: Int) -> Bool {
        for at in place..<min(place + 6, fold.count) where fold[at] == 0x201D { return true }
        return false
    }

    // MARK: ranks

    /// 第五, 第5位, 第一名 behind a word of ranking.
    private func ordinal(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard place + 1 < limit, NumeralCharacter.canStart(fold[place + 1]),
            let number = scanner.numerals.numeral(at: place + 1, limit: limit), number.magnitude == 0, !number.isVague,
            ranks(before: place, floor: floor)
        else { return nil }
        var end = number.range.upperBound
        let hasPlace = end < limit && (fold[end] == 0x4F4D || fold[end] == 0x540D)  // 位 名
        if hasPlace { end += 1 }
        guard hasPlace || end >= limit || isBoundary(fold[end]) && !listsStages(from: end, limit: limit) else {
            return nil
        }
        return rank(place..<end, number.value, .eq)
    }

    /// 第一、二阶段: whether a further number without 第 follows that is no place.
    private func listsStages(from comma: Int, limit: Int) -> Bool {
        guard fold[comma] == 0x3001, comma + 2 < limit, NumeralCharacter.canStart(fold[comma + 1]) else { return false }
        let end = scanner.numerals.numeral(at: comma + 1, limit: limit)?.range.upperBound ?? comma + 1
        return end < limit && NumeralCharacter.isHan(fold[end]) && fold[end] != 0x4F4D && fold[end] != 0x540D  // 位 名
    }

    /// 前三, 前10位, 前列 is none.
    private func firstOnes(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard place + 1 < limit, NumeralCharacter.canStart(fold[place + 1]),
            let number = scanner.numerals.numeral(at: place + 1, limit: limit), number.magnitude == 0, !number.isVague,
            ranks(before: place, floor: floor)
        else { return nil }
        var end = number.range.upperBound
        let hasPlace = end < limit && (fold[end] == 0x4F4D || fold[end] == 0x540D)
        if hasPlace { end += 1 }
        guard hasPlace || end >= limit || isBoundary(fold[end]) || fold[end] == 0x884C || fold[end] == 0x7684 else {
            return nil
        }  // 行列
        return rank(place..<end, number.value, .le)
    }

    /// 全国首位, 居首位.
    private func topPlace(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard place + 1 < limit, fold[place + 1] == 0x4F4D, ranks(before: place, floor: floor),
            place + 2 >= limit || isBoundary(fold[place + 2])
        else { return nil }
        return rank(place..<place + 2, DecimalNumber(1), .eq)
    }

    private func rank(_ core: Range<Int>, _ value: DecimalNumber, _ comparator: Quantity.Comparator) -> Measure {
        Measure(
            range: core, core: core, comparator: comparator, value: value, upper: nil,
            unitRange: core.upperBound..<core.upperBound, unitText: "位", unit: .seat,
            magnitude: 0, isBounded: true, isRank: true, form: .digits, rule: .rank)
    }

    /// Whether a word of ranking ends where the ordinal begins, or one that is read already is joined to it: 居全国第5、第6位.
    private func ranks(before place: Int, floor: Int) -> Bool {
        let isJoined = place == floor + 1 && (fold[floor] == 0x3001 || fold[floor] == 0x548C)  // 、 和
        if isJoined { return isOrdinal(endingAt: floor) }
        return trie.longest(in: fold, endingAt: place, floor: floor, reach: 8, classes: WordClass.rankLead.mask) != nil
    }

    /// Whether 第5 or 第5位 stands in front of a place.
    private func isOrdinal(endingAt end: Int) -> Bool {
        guard end > 1 else { return false }
        var at = end - 1
        if fold[at] == 0x4F4D || fold[at] == 0x540D { at -= 1 }  // 位 名
        let last = at
        while at > 0, last - at < 3, NumeralCharacter.canStart(fold[at]) { at -= 1 }
        return at < last && fold[at] == 0x7B2C  // 第
    }

    private func isBoundary(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2C, 0x3002, 0x3B, 0x3001, 0x0A, 0x29, 0x28: true
        default: false
        }
    }
}
