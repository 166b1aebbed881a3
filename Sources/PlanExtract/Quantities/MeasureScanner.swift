internal import PlanModel
internal import PlanResources

/// Finds the measures of a sentence: one pass that looks only where a number, an ordinal or a fold can begin.
final class MeasureScanner {
    let vocabulary: QuantityVocabulary
    let source: SourceText
    let fold: [UInt16]
    let numerals: NumeralScanner
    let comparators: ComparatorReader
    /// Bounded numbers whose unit is not known, in places of the view.
    var unclear: [Range<Int>] = []
    var unreadable = UnreadableNumbers()
    /// Fines, which measure nothing of a plan, in places of the view.
    var fines: [Range<Int>] = []
    /// Figures of others that something is compared with, in places of the view.
    var compared: [Range<Int>] = []

    init(vocabulary: QuantityVocabulary, source: SourceText) {
        self.vocabulary = vocabulary
        self.source = source
        fold = source.view.fold
        unreadable.borders = UnreadableBorders(source.view)
        numerals = NumeralScanner(fold: fold, vocabulary: vocabulary)
        comparators = ComparatorReader(fold: fold, vocabulary: vocabulary)
    }

    /// Measures of `range` in order, none inside `times`, those too that may have lost a digit.
    ///
    /// - Complexity: O(length of the range).
    func allMeasures(in range: Range<Int>, times: ArraySlice<TimeMark>) -> [Measure] {
        let (fold, interesting) = (fold, vocabulary.interesting)
        var found: [Measure] = []
        var nextTime = times.startIndex
        var at = range.lowerBound
        while true {
            at = interesting.next(in: fold.span, from: at, limit: range.upperBound)
            guard at < range.upperBound else { return found }
            while nextTime < times.endIndex, times[nextTime].range.upperBound <= at { nextTime += 1 }
            if nextTime < times.endIndex, times[nextTime].range.contains(at), !evidence.isCountedLength(times[nextTime])
            {
                let floor = found.last?.range.upperBound ?? range.lowerBound
                if times[nextTime].type == .duration,
                    let benefit = BenefitLength(scanner: self).measure(
                        times[nextTime], floor: floor, limit: range.upperBound)
                {
                    found.append(benefit)
                }
                at = times[nextTime].range.upperBound
                continue
            }
            at = scan(at, floor: found.last?.range.upperBound ?? range.lowerBound, limit: range.upperBound, &found)
        }
    }

    private var evidence: Evidence { Evidence(vocabulary: vocabulary, fold: fold) }

    /// Reads what begins at `place` and returns where to go on.
    private func scan(_ place: Int, floor: Int, limit: Int, _ found: inout [Measure]) -> Int {
        let idiom = vocabulary.trie.longest(in: fold, at: place, limit: limit, classes: WordClass.idiom.mask)
        if let special = special(at: place, floor: floor, limit: limit) {
            if let idiom, idiom.end > special.core.upperBound { return idiom.end }  // 一成不变
            found.append(special)
            return special.range.upperBound
        }
        guard NumeralCharacter.canStart(fold[place]) else { return idiom?.end ?? place + 1 }
        guard let numeral = numerals.numeral(at: place, limit: limit) else {
            return idiom?.end ?? skipNumber(place, limit)
        }
        if let idiom, idiom.end >= numeral.range.upperBound { return idiom.end }
        if let item = behindGluedMarker(place, limit: limit) { return item }
        let signed = signed(numeral, floor: floor)
        if let more = moreThan(numeral, floor: floor, limit: limit) {
            found.append(more)
            return more.range.upperBound
        }
        guard isFree(signed, floor: floor), !isReference(numeral) else { return skipNumber(place, limit) }
        if let measure = measure(signed, floor: floor, limit: limit), mayBeNegative(measure) {
            if opensLength(measure, limit: limit) { return measure.range.upperBound }
            found.append(measure)
            return measure.range.upperBound
        }
        return numeral.range.upperBound
    }

    /// Leaves the digits and letters that a rejected number is part of (GB50014, 5+5+1).
    private func skipNumber(_ place: Int, _ limit: Int) -> Int {
        var at = place + 1
        guard NumeralCharacter.digit(fold[place]) != nil else { return at }
        while at < limit, isNamePart(fold[at]) { at += 1 }
        return at
    }

    private func isNamePart(_ unit: UInt16) -> Bool {
        NumeralCharacter.digit(unit) != nil || (0x61...0x7A).contains(unit) || unit == 0x2B || unit == 0x2E
            || unit == 0x2F || unit == 0x2D
    }

    /// Whether a number stands for itself: not inside a model name, a code with +, a slogan or a bigger number.
    private func isFree(_ numeral: Numeral, floor: Int) -> Bool {
        let end = numeral.range.upperBound
        let next: UInt16 = end < fold.count ? fold[end] : 0
        if next == 0x2B || next == 0xD7 || next == 0x2A { return false }  // 5+5+1, 5×2
        return isFreeBefore(numeral, floor: floor)
    }

    private func isFreeBefore(_ numeral: Numeral, floor: Int) -> Bool {
        let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
        guard start > 0 else { return true }
        let before = fold[start - 1]
        if numeral.form == .magnitude, before == 0x28 || before == 0x3A { return false }  // (万元), 单位:亿元
        if before == 0x6BCF { return false }  // 每万人
        if before == 0xD7 || isTimes(start - 1) || before == 0xF7 || before == 0x3D || followsRatio(start) {
            return false
        }  // ×100%, *100%, 4:3:3
        if numeral.form == .digits {
            if (0x61...0x7A).contains(before) || before == 0x2B || before == 0x5F { return false }
            if before == 0x2E || before == 0x2D || before == 0x2F, start > 1 { return !isNamePart(fold[start - 2]) }
        } else if NumeralCharacter.canStart(before) || before == 0x51E0 || before == 0x6570 {  // 几百, 数百
            return false
        }
        if before == 0x3001, isInSlogan(start) { return false }
        return before != 0x7B2C && (before != 0x201C || !closesSoon(from: end))  // 第十四个
    }

    /// A * behind a word, as in a formula; one that stands alone or twice marks stress.
    private func isTimes(_ place: Int) -> Bool {
        fold[place] == 0x2A && place > 0 && (NumeralCharacter.isHan(fold[place - 1]) || fold[place - 1] == 0x29)
    }

    /// Whether a number behind 、 stands in a slogan: the second one of “1个目标、3个突破”.
    private func isInSlogan(_ start: Int) -> Bool {
        guard let open = (max(0, start - 12)..<start).last(where: { fold[$0] == 0x201C || fold[$0] == 0x201D }) else {
            return false
        }
        return fold[open] == 0x201C && NumeralCharacter.canStart(fold[open + 1]) && closesSoon(from: start)
    }

    /// Whether a quotation that opens at the number ends within a few characters: a slogan, “10个一”.
    private func closesSoon(from place: Int) -> Bool {
        var reach = 8
        for at in place..<min(place + 20, fold.count) where at - place < reach {
            if fold[at] == 0x201D { return true }
            let goesOn = fold[at] == 0x3001 && at + 1 < fold.count && NumeralCharacter.canStart(fold[at + 1])
            if fold[at] == 0x2B || goesOn { reach = 20 }  // “1个中心+N个场景”, “2张名片、5条赛道”
        }
        return false
    }

    // MARK: number and unit

    private func measure(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        let end = numeral.range.upperBound
        if let range = rangeMeasure(numeral, floor: floor, limit: limit) { return range }
        if let fraction = slashFraction(numeral, floor: floor, limit: limit) { return fraction }
        if let unit = unit(at: end, limit: limit) {
            return complete(numeral, unitStart: numeral.magnitudeStart, unit, floor: floor, limit: limit)
        }
        if let shared = sharedUnit(numeral, floor: floor, limit: limit) { return shared }
        if numeral.magnitude >= 4 {
            if let people = peopleMeasure(numeral, floor: floor, limit: limit) { return people }
            return magnitudeMeasure(numeral, floor: floor, limit: limit)
        }
        return pureNumber(numeral, floor: floor, limit: limit)
    }

    struct FoundUnit {
        var unit: Unit
        var end: Int
    }

    /// The unit at a place, blanks before Latin units allowed, with what stands behind a slash (万元/人).
    func unit(at place: Int, limit: Int) -> FoundUnit? {
        var at = place
        while at < limit, fold[at] == 0x20, at - place < 2 { at += 1 }
        let isLatin = at < limit && (0x61...0x7A).contains(fold[at])
        if at > place, !isLatin { return nil }
        guard let match = vocabulary.trie.longest(in: fold, at: at, limit: limit, classes: WordClass.unit.mask) else {
            return nil
        }
        if (0x61...0x7A).contains(fold[match.end - 1]), match.end < limit, isNamePart(fold[match.end]),
            fold[match.end] != 0x2F
        {
            return nil  // 5Gbit is no 5 GB
        }
        let unit = vocabulary.units[Int(match.payload)]
        guard !continuesOtherWord(unit, match.end, at: at, limit: limit) else { return nil }
        var end = match.end
        for _ in 0..<2 { end = perUnit(at: end, limit: limit) ?? end }  // 元/平方米/月
        return FoundUnit(unit: unit, end: end)
    }

    /// Whether the unit's character begins another word: 成 in 成立, 度 in 度假, 人 in 人工, 区 in 区域.
    private func continuesOtherWord(_ unit: Unit, _ end: Int, at start: Int, limit: Int) -> Bool {
        guard end - start == 1, end < limit else { return false }
        var before = start - 1
        if fold[start] == 0x540D {  // 2万名|特殊困难老年人
            while before > 0, NumeralCharacter.magnitude(fold[before]) != nil { before -= 1 }
        }
        let hasDigits = before >= 0 && (fold[before] == 0x20 || NumeralCharacter.digit(fold[before]) != nil)
        let classes = hasDigits ? WordClass.neverUnit.mask : WordClass.notUnit.mask | WordClass.neverUnit.mask
        return vocabulary.trie.longest(in: fold, at: start, limit: limit, classes: classes) != nil
    }

    /// `/人`, `/年`, `/平方公里` behind a unit.
    private func perUnit(at place: Int, limit: Int) -> Int? {
        guard place + 1 < limit, fold[place] == 0x2F else { return nil }
        var at = place + 1
        while at < limit, NumeralCharacter.magnitude(fold[at]) != nil { at += 1 }
        if let match = vocabulary.trie.longest(in: fold, at: at, limit: limit, classes: WordClass.unit.mask) {
            return match.end
        }
        guard at < limit else { return nil }
        return fold[at] == 0x5E74 || fold[at] == 0x6708 || fold[at] == 0x65E5 ? at + 1 : nil  // 年 月 日
    }

    private func complete(
        _ numeral: Numeral, unitStart: Int, _ unit: FoundUnit, floor: Int, limit: Int, endsRange: Bool = false
    ) -> Measure? {
        var end = unit.end
        let isLevel = end < limit && fold[end] == 0x7EA7 && !(end + 1 < limit && fold[end + 1] == 0x522B)  // 级, no 级别
        if isLevel { end += 1 }
        end = behindOtherUnit(end, limit: limit)
        let core = numeral.range.lowerBound..<end
        var measure = bounded(
            core, isVague: numeral.isVague, floor: floor, limit: limit,
            isShare: unit.unit.special == .percent || unit.unit.special == .fold)
        measure.value = numeral.value
        measure.unitRange = unitStart..<unit.end
        measure.unit = unit.unit
        measure.magnitude = numeral.magnitude
        measure.isLevel = isLevel
        measure.form = numeral.form
        measure.isBounded = measure.isBounded || endsRange
        return evidence.holds(measure, limit: limit) ? measure : nil
    }

    /// A measure with the bounds around `core` and nothing else filled in.
    func bounded(_ core: Range<Int>, isVague: Bool, floor: Int, limit: Int, isShare: Bool) -> Measure {
        let after = comparators.after(core.upperBound, limit: limit)
        var before = comparators.before(core.lowerBound, floor: floor)
        if before == nil { before = comparators.apart(from: core.lowerBound, floor: floor, isShare: isShare) }
        return Measure(
            range: (before?.start ?? core.lowerBound)..<(after?.end ?? core.upperBound), core: core,
            comparator: ComparatorReader.joined(before?.comparator, after?.comparator, isVague: isVague),
            value: DecimalNumber(0), upper: nil, unitRange: core.upperBound..<core.upperBound, unitText: nil,
            unit: .none, magnitude: 0,
            isBounded: before != nil || after != nil, form: .digits, rule: .measure)
    }

    /// 1800+家: at least so many; 5+N is a code.
    private func moreThan(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        let plus = numeral.range.upperBound
        guard numeral.form == .digits, plus < limit, fold[plus] == 0x2B, isFreeBefore(numeral, floor: floor) else {
            return nil
        }
        var at = plus + 1
        if at < limit, fold[at] == 0x20 { at += 1 }
        guard at < limit, NumeralCharacter.isHan(fold[at]), let unit = unit(at: at, limit: limit) else { return nil }
        guard var measure = complete(numeral, unitStart: at, unit, floor: floor, limit: limit, endsRange: true) else {
            return nil
        }
        measure.comparator = .ge
        return measure
    }

    // MARK: ranges and fractions

    /// 3—5个, 30%-50%, 100亿元至200亿元.
    private func rangeMeasure(_ first: Numeral, floor: Int, limit: Int) -> Measure? {
        var at = first.range.upperBound
        let firstUnit = unit(at: at, limit: limit)
        if let firstUnit { at = comparators.inclusion(at: firstUnit.end, limit: limit)?.end ?? firstUnit.end }
        guard at < limit, let separatorEnd = rangeSeparator(at: at, limit: limit), separatorEnd < limit,
            NumeralCharacter.canStart(fold[separatorEnd]),
            let second = numerals.numeral(at: separatorEnd, limit: limit),
            second.form == first.form || firstUnit != nil,
            let unit = unit(at: second.range.upperBound, limit: limit)
        else { return nil }
        guard firstUnit?.unit.measuresLike(unit.unit) ?? true else { return nil }
        guard
            var measure = complete(
                second, unitStart: second.magnitudeStart, unit, floor: first.range.upperBound, limit: limit,
                endsRange: true)
        else { return nil }
        let firstMagnitude = firstUnit == nil && first.magnitude == 0 ? second.magnitude : first.magnitude
        let lower = first.value.scaled(by: firstMagnitude - second.magnitude)
        guard lower < second.value, fold[at] != 0x4EE5 || measure.range.upperBound > measure.core.upperBound else {
            return nil
        }
        let before = comparators.before(first.range.lowerBound, floor: floor)
        let end = comparators.inclusion(at: measure.range.upperBound, limit: limit)?.end ?? measure.range.upperBound
        measure.range = (before?.start ?? first.range.lowerBound)..<end
        measure.core = first.range.lowerBound..<measure.core.upperBound
        (measure.value, measure.upper) = (lower, second.value)
        measure.comparator = .range
        measure.isBounded = true
        measure.rule = .range
        return measure
    }

    /// End of a dash or 至, 到 between two numbers, or of 以上 (1万元以上10万元以下).
    private func rangeSeparator(at place: Int, limit: Int) -> Int? {
        switch fold[place] {
        case 0x4EE5 where place + 1 < limit && fold[place + 1] == 0x4E0A: place + 2
        case 0x2D, 0x7E, 0x81F3, 0x5230: place + 1  // - ~ 至 到
        case 0x2014: place + 1 < limit && fold[place + 1] == 0x2014 ? place + 2 : place + 1  // —
        default: nil
        }
    }

    /// 1/2 where it says a share: 约为北京的1/2.
    private func slashFraction(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        let slash = numeral.range.upperBound
        guard numeral.form == .digits, numeral.magnitude == 0, numeral.value.exponent == 0, slash + 1 < limit,
            fold[slash] == 0x2F, let (divisor, end) = numerals.plainDigits(at: slash + 1, limit: limit),
            divisor.exponent == 0, (2...100).contains(divisor.coefficient),
            numeral.value.coefficient < divisor.coefficient,
            end >= limit
                || fold[end] != 0x2F && NumeralCharacter.magnitude(fold[end]) == nil
                    && unit(at: end, limit: limit) == nil
        else { return nil }
        guard saysShare(before: numeral.range.lowerBound, floor: floor) else { return nil }
        return part(
            numeral.value.coefficient, of: divisor.coefficient, core: numeral.range.lowerBound..<end, floor: floor,
            limit: limit)
    }

    /// Whether 的, 为, 占 or a bound stands before a fraction with a slash: 7/24 alone is none.
    private func saysShare(before place: Int, floor: Int) -> Bool {
        guard place > floor else { return false }
        let before = fold[place - 1]
        let changes = WordClass.change.mask | WordClass.rate.mask
        if vocabulary.trie.longest(in: fold, endingAt: place, floor: floor, reach: 6, classes: changes) != nil {
            return true  // 减少1/3
        }
        return before == 0x7684 || before == 0x4E3A || before == 0x5360
            || comparators.before(place, floor: floor) != nil
    }

    /// A share given as a fraction: unit 倍.
    func part(_ dividend: Int64, of divisor: Int64, core: Range<Int>, floor: Int, limit: Int) -> Measure {
        var measure = bounded(core, isVague: false, floor: floor, limit: limit, isShare: true)
        measure.value = DecimalNumber(dividend).divided(by: divisor)
        measure.unitText = "倍"
        measure.unit = .fold
        measure.rule = .fraction
        return measure
    }

    /// A measure whose unit does not stand in the text as such.
    func plain(
        _ core: Range<Int>, value: DecimalNumber, unit: Unit, floor: Int, limit: Int, rule: Measure.Rule
    ) -> Measure {
        var measure = bounded(core, isVague: false, floor: floor, limit: limit, isShare: unit.special == .percent)
        measure.value = value
        measure.unitText = unit.base
        measure.unit = unit
        measure.rule = rule
        return measure
    }

    private func special(at place: Int, floor: Int, limit: Int) -> Measure? {
        guard NumeralCharacter.digit(fold[place]) == nil || SpecialMeasures.opensPart(fold, place, limit) else {
            return nil
        }
        return SpecialMeasures(scanner: self).measure(at: place, floor: floor, limit: limit)
    }
}
