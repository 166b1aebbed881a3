internal import PlanModel
internal import PlanResources

/// Reads one number at a place of folded text. Grammar only; whether it measures anything is decided elsewhere.
struct NumeralScanner {
    let fold: [UInt16]
    let vocabulary: QuantityVocabulary

    /// The number that begins at `place` and ends by `limit`.
    ///
    /// - Complexity: O(length of the number).
    func numeral(at place: Int, limit: Int) -> Numeral? {
        NumeralCharacter.digit(fold[place]) != nil
            ? digits(at: place, limit: limit)
            : ChineseNumeral.read(fold: fold, trie: vocabulary.trie, at: place, limit: limit, vagueWord: vagueWord)
    }

    // MARK: digits

    private func digits(at place: Int, limit: Int) -> Numeral? {
        guard let (value, end) = plainDigits(at: place, limit: limit) else { return nil }
        var at = end
        var isVague = false
        if let after = vagueWord(at: at, limit: limit) {
            isVague = true
            at = after
        }
        let (power, magnitudeEnd) = magnitudes(at: at, limit: limit)
        if magnitudeEnd > at,
            let compound = compound(
                value.scaled(by: power), lastPower: power, from: place, at: magnitudeEnd, limit: limit)
        {
            return compound
        }
        if !isVague, magnitudeEnd > at, let after = vagueWord(at: magnitudeEnd, limit: limit) {
            let (further, furtherEnd) = magnitudes(at: after, limit: limit)
            if further > power {  // 3万多亿元
                return Numeral(
                    range: place..<furtherEnd, value: value.scaled(by: power), magnitude: further,
                    magnitudeStart: after, isVague: true, form: .digits)
            }
            return Numeral(  // 3万余家: the vague word stands behind the magnitude
                range: place..<after, value: value, magnitude: power, magnitudeStart: at, isVague: true, form: .digits)
        }
        return Numeral(
            range: place..<magnitudeEnd, value: value, magnitude: power, magnitudeStart: at, isVague: isVague,
            form: .digits)
    }

    /// Digits with thousands commas and a decimal point; nil where more than 17 digits stand together.
    func plainDigits(at place: Int, limit: Int) -> (value: DecimalNumber, end: Int)? {
        var coefficient: Int64 = 0
        var at = place
        var count = 0
        var places = 0
        while at < limit {
            if let digit = NumeralCharacter.digit(fold[at]) {
                coefficient = coefficient &* 10 &+ digit
                count += 1
                if count > 17 { return nil }
            } else if isThousandsComma(at, first: place, limit: limit)
                || isThousandsBlank(at, first: place, limit: limit)
            {
                at += 1
                continue
            } else {
                break
            }
            at += 1
        }
        guard count > 0 else { return nil }
        if at + 1 < limit, fold[at] == NumeralCharacter.point, NumeralCharacter.digit(fold[at + 1]) != nil {
            at += 1
            while at < limit, let digit = NumeralCharacter.digit(fold[at]) {
                coefficient = coefficient &* 10 &+ digit
                places += 1
                if count + places > 17 { return nil }
                at += 1
            }
        }
        return (DecimalNumber(coefficient, exponent: -places), at)
    }

    /// A comma with one to three digits before it and exactly three behind it.
    private func isThousandsComma(_ at: Int, first: Int, limit: Int) -> Bool {
        guard fold[at] == NumeralCharacter.comma, at > first, at - first <= 3 || fold[at - 4] == NumeralCharacter.comma,
            at + 3 < limit
        else { return false }
        for offset in 1...3 where NumeralCharacter.digit(fold[at + offset]) == nil { return false }
        return at + 4 >= limit || NumeralCharacter.digit(fold[at + 4]) == nil
    }

    /// A blank with one to three digits before it and exactly three behind it, as Hong Kong writes 1 500個: no blank and no
    /// line end in front, as between the cells of a row, and a word behind.
    private func isThousandsBlank(_ at: Int, first: Int, limit: Int) -> Bool {
        let isFirst = at - first <= 3
        guard fold[at] == NumeralCharacter.blank, at > first, first > 0,
            NumeralCharacter.isHan(fold[first - 1]) || fold[first - 1] == 0x3001,
            !NumeralCharacter.opensCaption(fold[first - 1]),
            isFirst || fold[at - 4] == NumeralCharacter.blank, at + 4 < limit
        else { return false }
        for offset in 1...3 where NumeralCharacter.digit(fold[at + offset]) == nil { return false }
        return NumeralCharacter.isHan(fold[at + 4])
            || isThousandsBlank(at + 4, first: first, limit: limit)
    }

    /// 51万2千, 5万5000: further parts with falling magnitudes, plain ones last; the whole is one number without magnitude.
    private func compound(
        _ start: DecimalNumber, lastPower: Int, from place: Int, at first: Int, limit: Int
    ) -> Numeral? {
        var (total, power, at, parts, isVague) = (start, lastPower, first, 0, false)
        while at < limit, NumeralCharacter.digit(fold[at]) != nil,
            let (value, end) = plainDigits(at: at, limit: limit)
        {
            var (next, magnitudeEnd) = magnitudes(at: end, limit: limit)
            if next > 0, let after = vagueWord(at: magnitudeEnd, limit: limit) {
                let (further, furtherEnd) = magnitudes(at: after, limit: limit)
                if further > next { (next, magnitudeEnd, isVague) = (next + further, furtherEnd, true) }  // 3千多万
            }
            guard next < power, next > 0 || power == 4 && end - at >= 3, value.exponent >= 0, total.exponent >= 0,
                value.scaled(by: next) < DecimalNumber(1, exponent: power)
            else { return nil }
            total = DecimalNumber(total.integer &+ value.scaled(by: next).integer)
            (power, at, parts) = (next, magnitudeEnd, parts + 1)
        }
        guard parts > 0 else { return nil }
        let vague = vagueWord(at: at, limit: limit)
        at = vague ?? at
        return Numeral(
            range: place..<at, value: total, magnitude: 0, magnitudeStart: at, isVague: isVague || vague != nil,
            form: .digits)
    }

    /// Magnitude characters at a place, ending before one that begins a unit (千瓦, 百分点).
    private func magnitudes(at place: Int, limit: Int) -> (power: Int, end: Int) {
        var (power, at) = (0, place)
        while at < limit, let next = NumeralCharacter.magnitude(fold[at]), power < 16 {
            if vocabulary.trie.longest(in: fold, at: at, limit: limit, classes: WordClass.unit.mask) != nil { break }
            power += next
            at += 1
        }
        return (power, at)
    }

    /// 多, 余, 来 between a number and its magnitude or unit.
    func vagueWord(at place: Int, limit: Int) -> Int? {
        guard let match = vocabulary.trie.longest(in: fold, at: place, limit: limit, classes: WordClass.vague.mask),
            match.end < limit
        else { return nil }
        let next = fold[match.end]
        if NumeralCharacter.magnitude(next) != nil { return match.end }
        let classes = WordClass.unit.mask | WordClass.people.mask
        return vocabulary.trie.longest(in: fold, at: match.end, limit: limit, classes: classes) != nil
            ? match.end : nil
    }
}
