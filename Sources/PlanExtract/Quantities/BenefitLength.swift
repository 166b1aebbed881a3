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
        if let outer = bound(from: time.range.lowerBound, to: start) {
            measure.range = outer..<measure.range.upperBound
            measure.comparator = .le
            measure.isBounded = true
        }
        guard
            isBenefit(behind: max(measure.range.upperBound, time.range.upperBound), limit: limit)
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

    /// Start of 最长 or 最多 in front of the number.
    private func bound(from start: Int, to number: Int) -> Int? {
        guard number - start >= 2, fold[number - 2] == 0x6700 else { return nil }  // 最
        return fold[number - 1] == 0x957F || fold[number - 1] == 0x591A ? number - 2 : nil
    }

    private func isBenefit(behind place: Int, limit: Int) -> Bool {
        var place = place
        while place < limit, fold[place] == 0x7684 || fold[place] == 0x671F { place += 1 }  // 的 期
        let trie = scanner.vocabulary.trie
        return trie.longest(in: fold, at: place, limit: limit, classes: WordClass.waiver.mask) != nil
    }

    private func isBenefit(before place: Int, floor: Int) -> Bool {
        var place = place
        // 期 限 为 达 长 可
        while place > floor, [0x671F, 0x9650, 0x4E3A, 0x8FBE, 0x957F, 0x53EF].contains(fold[place - 1]) { place -= 1 }
        let trie = scanner.vocabulary.trie
        return trie.longest(in: fold, endingAt: place, floor: floor, reach: 6, classes: WordClass.waiver.mask) != nil
    }
}
