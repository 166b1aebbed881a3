internal import PlanModel
internal import PlanResources

/// Numbers in Chinese characters: 二十万, 三点五万亿, 十几万, 一亿二千万, 千万, 两.
///
/// The 万 and 亿 at the end go with the unit, as the guidelines want (二十万人次 is 20 with 万人次); what stands before
/// them is the value. Digits read one by one (二五) are no number here.
enum ChineseNumeral {
    /// Longest number that is read, in characters.
    private static let longest = 24

    /// The number that begins at `place` and ends by `limit`; nil where there is none.
    static func read(
        fold: [UInt16], trie: PhraseTrie, at place: Int, limit: Int, vagueWord: (Int, Int) -> Int?
    ) -> Numeral? {
        guard let extent = extent(fold: fold, trie: trie, at: place, limit: limit, vagueWord: vagueWord) else {
            return nil
        }
        var tailStart = extent.lastNumber
        while tailStart > place, isGroup(fold[tailStart - 1]) { tailStart -= 1 }
        let tail = fold[tailStart..<extent.lastNumber]
        guard let magnitude = power(of: tail) else { return nil }
        let form: Numeral.Form = extent.hasDigit ? .chinese : .magnitude
        guard tailStart > place else { return groupAlone(place, extent, magnitude, form) }
        guard let value = evaluate(fold[place..<tailStart], hundredMillion: magnitude == 4 ? 4 : 8) else { return nil }
        return Numeral(
            range: place..<extent.end, value: value, magnitude: magnitude,
            magnitudeStart: magnitude == 0 ? extent.end : tailStart, isVague: extent.isVague, form: form)
    }

    private struct Extent {
        /// Place behind the last character of the number.
        var end: Int
        /// Place behind the last digit or magnitude, before a vague word.
        var lastNumber: Int
        var isVague = false
        var hasDigit = false
    }

    private static func extent(
        fold: [UInt16], trie: PhraseTrie, at place: Int, limit: Int, vagueWord: (Int, Int) -> Int?
    ) -> Extent? {
        var extent = Extent(end: place, lastNumber: place)
        let bound = min(limit, place + longest)
        while extent.end < bound {
            let unit = fold[extent.end]
            if NumeralCharacter.chineseDigit(unit) != nil {
                extent.hasDigit = true
                extent.end += 1
            } else if NumeralCharacter.magnitude(unit) != nil {
                if trie.longest(in: fold, at: extent.end, limit: limit, classes: WordClass.unit.mask) != nil { break }
                extent.end += 1
            } else if unit == 0x51E0, extent.end > place, fold[extent.end - 1] == 0x5341 {
                extent.isVague = true  // 十几万
                extent.hasDigit = true
                extent.end += 1
            } else if unit == 0x70B9, isPoint(fold, at: extent.end, first: place, limit: limit) {
                extent.end += 1
            } else if extent.end > place, !extent.isVague, let end = vagueWord(extent.end, limit) {
                extent.isVague = true
                if end < limit, NumeralCharacter.magnitude(fold[end]) == nil {
                    extent.lastNumber = extent.end
                    extent.end = end
                    return extent
                }
                extent.end = end
            } else {
                break
            }
            extent.lastNumber = extent.end
        }
        return extent.end > place ? extent : nil
    }

    /// 点 between two digits.
    private static func isPoint(_ fold: [UInt16], at place: Int, first: Int, limit: Int) -> Bool {
        place > first && place + 1 < limit && NumeralCharacter.chineseDigit(fold[place + 1]) != nil
            && (NumeralCharacter.chineseDigit(fold[place - 1]) != nil || fold[place - 1] == 0x5341)
    }

    private static func isGroup(_ unit: UInt16) -> Bool { unit == 0x4E07 || unit == 0x4EBF }

    /// Power of ten of 万, 亿, 万亿; nil for other runs.
    private static func power(of tail: ArraySlice<UInt16>) -> Int? {
        guard let last = tail.last else { return 0 }
        let power = last == 0x4E07 ? 4 : 8
        if tail.count == 1 { return power }
        return tail.count == 2 && tail.first == 0x4E07 && power == 8 ? 12 : nil
    }

    /// 万 alone is ten thousand of what follows; 亿 and 万亿 alone are one of theirs.
    private static func groupAlone(_ place: Int, _ extent: Extent, _ magnitude: Int, _ form: Numeral.Form) -> Numeral? {
        guard magnitude == 4 else {
            return Numeral(
                range: place..<extent.end, value: DecimalNumber(1), magnitude: magnitude, magnitudeStart: place,
                isVague: extent.isVague, form: form)
        }
        return Numeral(
            range: place..<extent.end, value: DecimalNumber(10_000), magnitude: 0, magnitudeStart: extent.end,
            isVague: extent.isVague, form: form)
    }

    /// Value of digits and magnitudes; 亿 inside counts as ten to `hundredMillion`. Nil where they make no number:
    /// magnitudes that do not fall, or a last digit whose place is only spoken (三百二 for 320).
    private static func evaluate(_ units: ArraySlice<UInt16>, hundredMillion: Int) -> DecimalNumber? {
        var reading = Reading()
        for (index, unit) in units.enumerated() {
            if unit == 0x70B9 {
                guard let whole = reading.closed() else { return nil }
                return fraction(units.dropFirst(index + 1), after: whole)
            }
            guard reading.take(unit, hundredMillion: hundredMillion) else { return nil }
        }
        return reading.closed().map { DecimalNumber($0) }
    }

    /// What has been read of a number: groups of 万 and 亿, the part below, and the digit that waits for its place.
    private struct Reading {
        var total: Int64 = 0
        var section: Int64 = 0
        var digit: Int64?
        /// Power of the magnitude read last; nil before the first.
        var lastPower: Int?
        var followsZero = false

        /// Takes one character in; false where it cannot stand there.
        mutating func take(_ unit: UInt16, hundredMillion: Int) -> Bool {
            if let value = NumeralCharacter.chineseDigit(unit) {
                if let waiting = digit, waiting != 0 { return false }
                followsZero = digit == 0 || value == 0
                digit = value
                return true
            }
            guard let power = NumeralCharacter.magnitude(unit) else { return true }  // 几 and 多 leave the floor
            return power < 4 ? place(power) : group(power, hundredMillion: hundredMillion)
        }

        private mutating func place(_ power: Int) -> Bool {
            if digit == 0 || power >= lastPower ?? 4 { return false }
            section += (digit ?? 1) * tenTo(power)
            (digit, lastPower, followsZero) = (nil, power, false)
            return true
        }

        private mutating func group(_ power: Int, hundredMillion: Int) -> Bool {
            guard let part = closedSection(), part > 0 || (power == 8 && total > 0), part < 1_000_000_000 else {
                return false
            }
            if power == 4 {
                total += part * tenTo(4)
            } else {
                guard total + part < 1_000_000_000 else { return false }
                total = (total + part) * tenTo(hundredMillion)
            }
            (section, digit, lastPower, followsZero) = (0, nil, 4, false)
            return true
        }

        /// The part below the next group, where its last digit has a place of its own.
        private func closedSection() -> Int64? {
            if let digit, digit != 0, let lastPower, lastPower > 1, !followsZero { return nil }
            return section + (digit ?? 0)
        }

        /// The whole number.
        func closed() -> Int64? { closedSection().map { total + $0 } }
    }

    private static func fraction(_ units: ArraySlice<UInt16>, after whole: Int64) -> DecimalNumber? {
        guard units.count <= 8, whole < 1_000_000 else { return nil }
        var value = whole
        for unit in units {
            guard let digit = NumeralCharacter.chineseDigit(unit) else { return nil }
            value = value * 10 + digit
        }
        return DecimalNumber(value, exponent: -units.count)
    }

    private static func tenTo(_ power: Int) -> Int64 { (0..<power).reduce(1) { value, _ in value * 10 } }
}
