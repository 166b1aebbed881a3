internal import PlanModel
internal import PlanResources

/// Reads how long a benefit lasts (免租3年, 最长2年免费入驻, 贴息期限不超过3年): support, though a length of time otherwise measures
/// nothing here. The word of the benefit has to stand right before or behind the length.
struct BenefitLength {
    let scanner: MeasureScanner

    private var fold: [UInt16] { scanner.fold }

    /// The measure that a length of time is, where it is that of a benefit.
    ///
    /// - Complexity: O(1).
    func measure(_ time: TimeMark, floor: Int, limit: Int) -> Measure? {
        guard time.type == .duration, let start = time.range.first(where: { NumeralCharacter.canStart(fold[$0]) }),
            let number = scanner.numerals.numeral(at: start, limit: limit), number.magnitude == 0,
            let unit = unit(at: number.range.upperBound, limit: limit)
        else { return nil }
        let core = start..<unit.end
        var measure = scanner.plain(
            core, value: number.value, unit: unit.unit, floor: floor, limit: limit, rule: .benefitLength)
        let enjoyed = enjoyed(before: measure.range.lowerBound, floor: floor)
        let double = measure.comparator == .le ? longest(before: measure.range.lowerBound, floor: floor) : nil  // 最长不超过
        if let outer = enjoyed ?? double ?? longest(before: start, floor: time.range.lowerBound) {
            measure.range = outer..<measure.range.upperBound
            measure.comparator = .le
            measure.isBounded = true
        }
        guard
            enjoyed != nil || isBenefit(behind: max(measure.range.upperBound, time.range.upperBound), limit: limit)
                || isBenefit(before: measure.range.lowerBound, floor: floor)
        else { return nil }
        return measure
    }

    /// 年 and 个月; a half behind them is left out, since the number would not say it.
    private func unit(at place: Int, limit: Int) -> (unit: Unit, end: Int)? {
        guard place < limit else { return nil }
        if fold[place] == 0x5E74 { return hasHalf(place + 1, limit) ? nil : (BenefitLength.year, place + 1) }
        guard fold[place] == 0x4E2A, place + 1 < limit, fold[place + 1] == 0x6708 else { return nil }
        return (BenefitLength.month, place + 2)
    }

    private func hasHalf(_ place: Int, _ limit: Int) -> Bool { place < limit && fold[place] == 0x534A }

    private static let year = Unit(base: "年", power: 0, kind: .duration)
    private static let month = Unit(base: "个月", power: 0, kind: .duration)

    /// Start of 最长 or 最多 right in front of a place.
    private func longest(before place: Int, floor: Int) -> Int? {
        guard place - floor >= 2, fold[place - 2] == 0x6700 else { return nil }  // 最
        return fold[place - 1] == 0x957F || fold[place - 1] == 0x591A ? place - 2 : nil
    }

    /// Start of 最长 in 最长可享受3年: the verb says that it is a benefit, whatever noun stands around it.
    private func enjoyed(before number: Int, floor: Int) -> Int? {
        var at = number
        for verbs in [BenefitLength.endings, BenefitLength.receiving, BenefitLength.permissions] {
            at -= verbs.first { ends($0, at: at, floor) }?.count ?? 0
        }
        let isReceived = (at..<number).contains { fold[$0] == 0x4EAB || fold[$0] == 0x9886 }  // 享 领
        return isReceived ? longest(before: at, floor: floor) : nil
    }

    private static let permissions = ["可以", "可", "能"].map { Array($0.utf16) }
    private static let receiving = ["享受", "申领", "领取", "享", "领"].map { Array($0.utf16) }
    private static let endings = ["不超过", "满"].map { Array($0.utf16) }

    private func isBenefit(behind place: Int, limit: Int) -> Bool {
        var place = place
        while place < limit, fold[place] == 0x7684 || fold[place] == 0x671F { place += 1 }  // 的 期
        let trie = scanner.vocabulary.trie
        return trie.longest(in: fold, at: place, limit: limit, classes: WordClass.waiver.mask) != nil
    }

    private func isBenefit(before end: Int, floor: Int) -> Bool {
        var place = end
        // 期 限 为 达 长 可 最
        while place > floor, [0x671F, 0x9650, 0x4E3A, 0x8FBE, 0x957F, 0x53EF, 0x6700].contains(fold[place - 1]) {
            place -= 1
        }
        let isTerm =
            place < end && fold[place] == 0x671F && !BenefitLength.loans.contains { ends($0, at: place, floor) }
        let classes = isTerm ? WordClass.waiver.mask | WordClass.support.mask : WordClass.waiver.mask
        return scanner.vocabulary.trie.longest(in: fold, endingAt: place, floor: floor, reach: 6, classes: classes)
            != nil
    }

    private func ends(_ word: [UInt16], at place: Int, _ floor: Int) -> Bool {
        place - word.count >= floor && fold[place - word.count..<place].elementsEqual(word)
    }

    /// What is lent for a term is paid back.
    private static let loans = ["贷款", "借款", "担保", "融资", "资金", "债券", "支持"].map { Array($0.utf16) }
}
