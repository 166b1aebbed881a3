internal import PlanModel
internal import PlanResources

/// The number of a cell.
struct TableValue: Sendable {
    /// With the words that bound it and a unit of its own, brackets left out.
    var quote: Range<Int>
    var comparator: Quantity.Comparator
    var number: DecimalNumber
    /// Upper value of a range.
    var upper: DecimalNumber?
    /// Power of ten of its own magnitude characters.
    var magnitude: Int
    /// Those characters.
    var magnitudeRange: Range<Int>
    /// Its own unit, magnitude characters included.
    var unit: TableUnit?
    /// Whether it stands in brackets that mark a sum of years: [5].
    var isSum: Bool
    /// Whether it says how much something changes: 增长5%.
    var isGrowth = false
}

/// Reads cells that are nothing but a value.
struct TableValueReader {
    let vocabulary: QuantityVocabulary
    let fold: [UInt16]
    let words: HeaderWords

    /// What a cell holds.
    enum Content {
        /// No number: a dash, a blank, words.
        case none
        case value(TableValue)
        /// A number that is not all of the cell.
        case unclear
    }

    private static let longest = 40

    /// - Complexity: O(length of the cell).
    func read(_ cell: Range<Int>) -> Content {
        guard let first = cell.first(where: { NumeralCharacter.digit(fold[$0]) != nil }) else {
            return cell.contains { fold[$0] == 0x7FFB } ? .unclear : .none  // 翻一番
        }
        guard cell.count <= TableValueReader.longest else { return .unclear }
        var end = cell.upperBound
        while end > first, TableSign.isNote(fold[end - 1]) || fold[end - 1] == 0x20 { end -= 1 }
        return value(from: cell.lowerBound, number: first, to: end).map { .value($0) } ?? .unclear
    }

    private func value(from start: Int, number first: Int, to cellEnd: Int) -> TableValue? {
        var (front, end) = (first, cellEnd)
        let isSum = front > start && TableSign.opensSum(fold[front - 1])
        if isSum { front -= 1 }
        let bounds = ComparatorReader(fold: fold, vocabulary: vocabulary)
        let before = bounds.before(front, floor: start)
        guard (before?.start ?? front) == start else {
            return isSum
                ? nil
                : boundInBrackets(from: start, number: first, to: end)
                    ?? behindWords(start..<(before?.start ?? front), number: first, to: end, before?.comparator)
        }
        if isSum {
            guard TableSign.closesSum(fold[end - 1]) else { return nil }
            end -= 1
        }
        let quoteStart = isSum ? first : start
        return number(at: first, from: quoteStart, to: end, bound: before?.comparator, isSum: isSum)
    }

    /// 增长5%左右, 保持在60%以上: words in front of the number that say that it is a change or stays as it is.
    private func behindWords(
        _ front: Range<Int>, number first: Int, to end: Int, _ bound: Quantity.Comparator?
    ) -> TableValue? {
        let isGrowth = words.fills(front, of: fold, .grows)
        guard isGrowth || words.fills(front, of: fold, .keeps),
            var value = number(at: first, from: front.upperBound, to: end, bound: bound, isSum: false)
        else { return nil }
        while value.quote.lowerBound < first, fold[value.quote.lowerBound] == 0x20 {
            value.quote = value.quote.lowerBound + 1..<end
        }
        value.isGrowth = isGrowth
        return isGrowth && !(value.unit?.unit.isRelative ?? false) ? nil : value
    }

    /// [≥5]: the bound stands inside of the brackets.
    private func boundInBrackets(from start: Int, number first: Int, to end: Int) -> TableValue? {
        guard TableSign.opensSum(fold[start]), TableSign.closesSum(fold[end - 1]), end - 1 > first,
            let before = ComparatorReader(fold: fold, vocabulary: vocabulary).before(first, floor: start + 1),
            before.start == start + 1
        else { return nil }
        return number(at: first, from: start + 1, to: end - 1, bound: before.comparator, isSum: true)
    }

    /// The number with its unit and the bound behind it, up to the end of the cell.
    private func number(
        at first: Int, from start: Int, to end: Int, bound: Quantity.Comparator?, isSum: Bool
    ) -> TableValue? {
        let scanner = NumeralScanner(fold: fold, vocabulary: vocabulary)
        guard var numeral = scanner.numeral(at: first, limit: end) else { return nil }
        let low = numeral
        var lowUnit: TableUnit?
        var at = numeral.range.upperBound
        if let unit = unit(at: at, of: numeral, limit: end) { (lowUnit, at) = (unit, unit.words.upperBound) }
        var upper: DecimalNumber?
        if let next = behindDash(at, limit: end) {
            guard bound == nil, let high = scanner.numeral(at: next, limit: end), !high.isVague, !low.isVague,
                low.magnitude == high.magnitude || low.magnitude == 0 && lowUnit == nil, low.value < high.value
            else { return nil }
            (numeral, upper) = (high, high.value)
            at = high.range.upperBound
        }
        let unit = upper == nil ? lowUnit : self.unit(at: at, of: numeral, limit: end)
        if upper != nil {
            if let lowUnit, unit.map({ $0.unit !== lowUnit.unit }) ?? true { return nil }
            at = unit?.words.upperBound ?? at
        }
        let after = ComparatorReader(fold: fold, vocabulary: vocabulary).after(at, limit: end)
        guard (after?.end ?? at) == end, upper == nil || after == nil, !isDate(numeral, unit) else { return nil }
        let comparator =
            upper == nil ? ComparatorReader.joined(bound, after?.comparator, isVague: numeral.isVague) : .range
        return TableValue(
            quote: start..<end, comparator: comparator, number: low.value, upper: upper, magnitude: numeral.magnitude,
            magnitudeRange: numeral.magnitudeStart..<max(numeral.magnitudeStart, numeral.range.upperBound), unit: unit,
            isSum: isSum)
    }

    /// The unit right behind a number, with the number's magnitude characters.
    private func unit(at place: Int, of numeral: Numeral, limit: Int) -> TableUnit? {
        var start = place
        while start < limit, fold[start] == 0x20 { start += 1 }
        guard
            let match = vocabulary.trie.longest(in: fold, at: start, limit: limit, classes: WordClass.unit.mask)
        else { return nil }
        let first = numeral.magnitude > 0 ? numeral.magnitudeStart : start
        return TableUnit(
            words: first..<match.end, unit: vocabulary.units[Int(match.payload)], magnitude: numeral.magnitude)
    }

    /// Place of the digit behind the dash, wave or 至 of a range.
    private func behindDash(_ place: Int, limit: Int) -> Int? {
        var at = place
        while at < limit, TableSign.isDash(fold[at]) || fold[at] == 0x81F3 { at += 1 }  // 至
        guard at > place, at - place <= 2, at < limit, NumeralCharacter.digit(fold[at]) != nil else { return nil }
        return at
    }

    /// 2025年 under a head of values: when it is to be done.
    private func isDate(_ numeral: Numeral, _ unit: TableUnit?) -> Bool {
        guard let unit, numeral.magnitude == 0 else { return false }
        return unit.unit.kind == .duration && numeral.value >= DecimalNumber(1990)
            && numeral.value <= DecimalNumber(2100)
    }
}
