internal import PlanModel
internal import PlanResources

// Numbers that point at a place of the text, or say again what stands in front of them.
extension MeasureScanner {
    /// 附件2, 第三十三条、三十四条, 第15届130次, %E5%85: a number that counts nothing.
    func isReference(_ numeral: Numeral) -> Bool {
        let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
        guard start > 0 else { return false }
        if numeral.form == .digits, fold[start - 1] == 0x25 { return true }  // bytes of an address
        if start > 1, MeasureScanner.attachedEnds.contains(fold[start - 1]),
            MeasureScanner.attached.contains(where: { fold[start - 2..<start].elementsEqual($0) })
        {
            return true
        }
        guard end < fold.count else { return false }
        if fold[start - 1] == 0x5C4A, fold[end] == 0x6B21 { return true }  // 届 次
        return MeasureScanner.provisions.contains(fold[end]) && followsOrdinal(start)
    }

    /// 1个至5个工作日: the first number of a length of time, whose unit says less than that of the second.
    func opensLength(_ measure: Measure, limit: Int) -> Bool {
        let end = measure.range.upperBound
        guard measure.unit.counts, measure.unit.base == "个", end + 1 < limit, fold[end] == 0x81F3,  // 至
            let second = numerals.numeral(at: end + 1, limit: limit),
            let unit = unit(at: second.range.upperBound, limit: limit)
        else { return false }
        return unit.unit.kind == .duration
    }

    /// Last characters of the words below, which spare most numbers the comparison.
    private static let attachedEnds = Set("件表图录".utf16)
    private static let attached = ["附件", "附表", "附图", "附录", "见表", "见图", "下表", "如图", "如表"].map {
        Array($0.utf16)
    }
    /// 条 款 项 章 节
    private static let provisions = Set("条款项章节".utf16)

    /// Whether only numbers, joints and names of provisions stand between 第 and a number: 第2、4、5项.
    private func followsOrdinal(_ start: Int) -> Bool {
        var at = start - 1
        guard isJoint(fold[at]) else { return false }
        while at > 0, start - at < MeasureScanner.longestReference {
            let unit = fold[at]
            if unit == 0x7B2C { return true }  // 第
            guard isJoint(unit) || NumeralCharacter.canStart(unit) || MeasureScanner.provisions.contains(unit) else {
                return false
            }
            at -= 1
        }
        return false
    }

    private static let longestReference = 24

    /// 、 至 和 及 或 - —
    private func isJoint(_ unit: UInt16) -> Bool { MeasureScanner.referenceJoints.contains(unit) }

    private static let referenceJoints = Set("、至和及或-—".utf16)

    /// 1.3人户家庭 as the first item of a list 1. 2. 3.: the place behind the marker; nil where the number is a decimal.
    func behindGluedMarker(_ place: Int, limit: Int) -> Int? {
        guard let first = leadingItem(at: place), first.end < limit, NumeralCharacter.digit(fold[first.end]) != nil
        else {
            return nil
        }
        var (run, line) = (1, place)
        while run < 3, let next = lineStart(behind: line), leadingItem(at: next)?.number == first.number + Int64(run) {
            (run, line) = (run + 1, next)
        }
        line = place
        var number = first.number
        while number > 1 {
            guard let before = lineStart(before: line), leadingItem(at: before)?.number == number - 1 else {
                return nil
            }
            (number, line, run) = (number - 1, before, run + 1)
        }
        return run >= 3 ? first.end : nil
    }

    /// 3. at the start of a line, as its number and the place behind the full stop.
    private func leadingItem(at place: Int) -> (number: Int64, end: Int)? {
        guard place == 0 || fold[place - 1] == Glyph.lineEnd, place + 2 < fold.count,
            let first = NumeralCharacter.digit(fold[place])
        else { return nil }
        if fold[place + 1] == NumeralCharacter.point { return (first, place + 2) }
        guard let second = NumeralCharacter.digit(fold[place + 1]), fold[place + 2] == NumeralCharacter.point else {
            return nil
        }
        return (first * 10 + second, place + 3)
    }

    private func lineStart(behind place: Int) -> Int? {
        let text = fold
        let end = text.span.firstPlace(
            of: Glyph.lineEnd, from: place, limit: min(fold.count, place + MeasureScanner.longestItem))
        return end < fold.count && fold[end] == Glyph.lineEnd ? end + 1 : nil
    }

    private func lineStart(before place: Int) -> Int? {
        guard place > 1 else { return nil }
        var at = place - 1
        let floor = max(0, place - MeasureScanner.longestItem)
        while at > floor, fold[at - 1] != Glyph.lineEnd { at -= 1 }
        return at == 0 || fold[at - 1] == Glyph.lineEnd ? at : nil
    }

    /// Longest line of a list whose markers are glued to numbers, in characters.
    private static let longestItem = 120

    /// 4项或4项以上, 超过50人(含50人): one figure, said twice; the bracket tells whether the number itself is meant.
    func joinRepeated(_ found: inout [Measure]) {
        guard found.count > 1, (1..<found.count).contains(where: { mayRepeat(found[$0].range, found[$0 - 1].range) })
        else { return }
        var kept: [Measure] = []
        for measure in found {
            if let last = kept.last, repeats(last, in: measure) { kept.removeLast() }
            guard let last = kept.last, let isInclusive = inclusion(of: measure, behind: last) else {
                kept.append(measure)
                continue
            }
            switch (last.comparator, isInclusive) {
            case (.gt, true): kept[kept.count - 1].comparator = .ge
            case (.ge, false): kept[kept.count - 1].comparator = .gt
            case (.lt, true): kept[kept.count - 1].comparator = .le
            case (.le, false): kept[kept.count - 1].comparator = .lt
            default: break
            }
        }
        found = kept
    }

    /// Whether 或 or a bracket stands between two numbers: a look that spares most of them the comparison.
    private func mayRepeat(_ range: Range<Int>, _ last: Range<Int>) -> Bool {
        let gap = range.lowerBound - last.upperBound
        return gap > 0 && gap <= MeasureScanner.longestInclusion
            && (fold[last.upperBound] == 0x6216 || fold[last.upperBound] == 0x28)
    }

    /// Whether a bound behind 或 says the same number again: 3个或3个以上.
    private func repeats(_ first: Measure, in second: Measure) -> Bool {
        let gap = first.range.upperBound..<second.range.lowerBound
        return gap.count == 1 && fold[gap.lowerBound] == 0x6216 && !first.isBounded && second.isBounded  // 或
            && first.value == second.value && first.unit.measuresLike(second.unit)
    }

    /// Whether a number in the bracket behind another one is that one again, and whether it is included: (含50人), (不含3万元).
    private func inclusion(of measure: Measure, behind last: Measure) -> Bool? {
        let (start, end) = (measure.range.lowerBound, measure.range.upperBound)
        guard start > last.range.upperBound, start - last.range.upperBound <= MeasureScanner.longestInclusion,
            fold[start - 1] == 0x542B, fold[last.range.upperBound] == 0x28,  // 含 (
            end < fold.count, fold[end] == 0x29 || fold[end] == 0x2C || fold[end] == 0x3001,
            measure.value == last.value || measure.value == last.upper
        else { return nil }
        return fold[start - 2] != 0x4E0D  // 不
    }

    /// Longest text between a bound and the second number of its bracket: (含1万元,不含.
    private static let longestInclusion = 12
}
