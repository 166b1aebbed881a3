internal import PlanModel
internal import PlanResources

// Numbers without a unit.
extension MeasureScanner {
    /// 6434万农村人口, 惠及76万群众: people that are counted without 人.
    func peopleMeasure(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        var end = numeral.range.upperBound
        guard numeral.form == .digits,
            let noun = vocabulary.trie.longest(in: fold, at: end, limit: limit, classes: WordClass.people.mask)
        else { return nil }
        var measure = bounded(numeral.range, isVague: numeral.isVague, floor: floor, limit: limit, isShare: false)
        guard measure.range.upperBound == end else { return nil }
        // 20万人口以上县城: the bound stands behind the noun.
        let whole = bounded(
            numeral.range.lowerBound..<noun.end, isVague: numeral.isVague, floor: floor, limit: limit, isShare: false)
        if whole.range.upperBound > noun.end { (measure, end) = (whole, noun.end) }
        measure.value = numeral.value
        measure.unitRange = numeral.magnitudeStart..<end
        measure.unit = .person
        measure.magnitude = numeral.magnitude
        measure.rule = .people
        return measure
    }

    /// 过百亿级, 567亿, 千亿县: money without its noun.
    func magnitudeMeasure(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        var end = numeral.range.upperBound
        let isLevel = end < limit && fold[end] == 0x7EA7
        if isLevel { end += 1 }
        var measure = bounded(
            numeral.range.lowerBound..<end, isVague: numeral.isVague, floor: floor, limit: limit, isShare: false)
        let isPeople =
            !isLevel && numeral.form == .digits && followsPeople(measure.range.lowerBound, floor: floor)
        guard
            isLevel || numeral.magnitude >= 8 || measure.isBounded || isPeople
                || isPaid(measure.range, floor: floor, limit: limit)
        else { return nil }
        measure.value = numeral.value
        measure.unitRange = numeral.magnitudeStart..<numeral.range.upperBound
        measure.unit = isPeople ? .person : .money
        measure.magnitude = numeral.magnitude
        measure.isLevel = isLevel
        measure.form = numeral.form
        measure.rule = isPeople ? .people : .magnitude
        if numeral.form == .magnitude, !isLevel, !measure.isBounded {
            let follows = vocabulary.trie.longest(in: fold, at: end, limit: limit, classes: WordClass.entity.mask)
            guard follows != nil else { return nil }
        }
        return measure
    }

    /// 给予300万、100万奖励: whether a payment stands right in front of a number or right behind it.
    private func isPaid(_ range: Range<Int>, floor: Int, limit: Int) -> Bool {
        let (trie, words) = (vocabulary.trie, WordClass.support.mask | WordClass.supportVerb.mask)
        let isJoined = range.lowerBound == floor + 1 && floor > 0 && fold[floor] == 0x3001 && fold[floor - 1] == 0x4E07
        if isJoined, range.upperBound < limit, fold[range.upperBound] == 0x3001 { return true }  // 500万、|100万|、20万元
        return trie.longest(in: fold, at: range.upperBound, limit: limit, classes: WordClass.support.mask) != nil
            || trie.longest(in: fold, endingAt: range.lowerBound, floor: floor, reach: 4, classes: words) != nil
                && (range.upperBound >= limit || isBoundary(fold[range.upperBound]))
    }

    /// 新增人口100万, 旅客由8300万: whether people stand in front of a number that no unit follows.
    private func followsPeople(_ place: Int, floor: Int) -> Bool {
        guard place > floor else { return false }
        let end = NumeralCharacter.opensBase(fold[place - 1]) ? place - 1 : place
        return vocabulary.trie.longest(in: fold, endingAt: end, floor: floor, reach: 4, classes: WordClass.people.mask)
            != nil
    }

    /// PUE值控制在1.25以内: a number without any unit, only behind a word that names such a ratio.
    func pureNumber(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        guard numeral.form == .digits, numeral.magnitude == 0 else { return nil }
        if let end = ratioMark(at: numeral.range.upperBound, limit: limit) {
            return ratio(numeral, to: end, floor: floor, limit: limit)
        }
        var measure = bounded(numeral.range, isVague: false, floor: floor, limit: limit, isShare: false)
        let next = measure.range.upperBound
        let isApart =
            next >= limit || isBoundary(fold[next]) || measure.isBounded && fold[next] == 0x7684  // 的
            || vocabulary.trie.longest(in: fold, at: next, limit: limit, classes: WordClass.shorten.mask) != nil  // 缩小至
        guard isApart, namesRatio(before: measure.range.lowerBound) else {
            if measure.isBounded, measure.comparator != .eq, next < limit, NumeralCharacter.isHan(fold[next]) {
                unclear.append(measure.range)
            }
            return nil
        }
        measure.value = numeral.value
        measure.unitText = ""
        measure.rule = .pureNumber
        return measure
    }

    /// 2.36:1 behind a word that names a ratio. Only what is compared with one has a value: 5:38:57 and 1:1.5 have none.
    private func ratio(_ numeral: Numeral, to mark: Int, floor: Int, limit: Int) -> Measure? {
        guard mark < limit, fold[mark] == 0x31, !opensNumber(mark + 1, limit),  // 1
            ratioMark(at: mark + 1, limit: limit) == nil
        else { return nil }
        var measure = bounded(
            numeral.range.lowerBound..<mark + 1, isVague: false, floor: floor, limit: limit, isShare: false)
        let start = measure.range.lowerBound
        guard namesRatio(before: start) || endsInRatio(start, floor: floor) else { return nil }
        measure.value = numeral.value
        measure.unitText = ""
        measure.rule = .ratio
        return measure
    }

    /// Whether a noun of the form 车桩比 stands in front of a number, 为, 达到 and the like apart.
    private func endsInRatio(_ place: Int, floor: Int) -> Bool {
        (max(floor + 2, place - 4)..<max(floor + 2, place)).contains { at in
            fold[at] == 0x6BD4 && NumeralCharacter.isHan(fold[at - 1])
                && !MeasureScanner.beforeCompared.contains(fold[at - 1])
        }
    }

    /// 同比 环比 对比 相比
    private static let beforeCompared = Set("同环对相".utf16)

    /// Behind : ∶ or 比 where a digit follows; nil where none stands.
    private func ratioMark(at place: Int, limit: Int) -> Int? {
        guard place + 1 < limit, isRatioMark(fold[place]), NumeralCharacter.digit(fold[place + 1]) != nil else {
            return nil
        }
        return place + 1
    }

    private func isRatioMark(_ unit: UInt16) -> Bool { unit == 0x3A || unit == 0x2236 || unit == 0x6BD4 }  // : ∶ 比

    /// Whether the number is a later part of a ratio: the 38 of 5:38:57.
    func followsRatio(_ place: Int) -> Bool {
        place > 1 && isRatioMark(fold[place - 1]) && NumeralCharacter.digit(fold[place - 2]) != nil
            && NumeralCharacter.digit(fold[place]) != nil
    }

    private func opensNumber(_ place: Int, _ limit: Int) -> Bool {
        place < limit && (NumeralCharacter.digit(fold[place]) != nil || fold[place] == NumeralCharacter.point)
    }

    /// Whether a word for a ratio stands in the same clause, in front of a first number too: 收入比由2.36:1下降到2.2:1.
    private func namesRatio(before place: Int) -> Bool {
        var at = place - 1
        while at >= max(0, place - 16), !isBoundary(fold[at]) || ratioMark(at: at, limit: place) != nil {
            if vocabulary.trie.longest(in: fold, at: at, limit: place, classes: WordClass.pureRatio.mask) != nil {
                return true
            }
            at -= 1
        }
        return false
    }

    private func isBoundary(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2C, 0x3002, 0x3B, 0x3001, 0x0A, 0x29, 0x3A, 0x20: true
        default: false
        }
    }

    private static let beds = ["床位", "病床", "座位"].map { Array($0.utf16) }

    /// 50个（名）以上: the place behind a second unit in brackets where a bound follows; else `place`.
    func behindOtherUnit(_ place: Int, limit: Int) -> Int {
        // 20张床位以上
        if let bed = MeasureScanner.beds.first(where: { fold[place..<max(place, limit)].starts(with: $0) }),
            comparators.after(place + bed.count, limit: limit) != nil
        {
            return place + bed.count
        }
        guard place + 2 < limit, fold[place] == 0x28,
            let unit = vocabulary.trie.longest(in: fold, at: place + 1, limit: limit, classes: WordClass.unit.mask),
            unit.end < limit, fold[unit.end] == 0x29, comparators.after(unit.end + 1, limit: limit) != nil
        else { return place }
        return unit.end + 1
    }
}
