/// Recognises the marker of a heading or list item at one place.
///
/// Whether it counts as a heading is decided later, by the sequence it stands in.
struct MarkerScanner {
    let fold: [UInt16]

    /// The marker that begins at `place`; `atLineStart` allows the signs that mean something else inside a line.
    ///
    /// - Complexity: O(1).
    func marker(at place: Int, limit: Int, atLineStart: Bool) -> Marker? {
        guard place < limit else { return nil }
        let unit = fold[place]
        if Sign.isDigit(unit) { return arabic(at: place, limit: limit) }
        switch unit {
        case Sign.openBracket: return bracketed(at: place, limit: limit)
        case 0x7B2C: return ordinal(at: place, limit: limit, atLineStart: atLineStart)  // 第
        case 0x2460...0x2473: return single(.circled, Int(unit) - 0x245F, at: place, limit: limit)
        case 0x2776...0x277F: return single(.circled, Int(unit) - 0x2775, at: place, limit: limit)
        case 0x2474...0x2487: return single(.arabicBracket, Int(unit) - 0x2473, at: place, limit: limit)
        case 0x2488...0x249B: return single(.arabicDot, Int(unit) - 0x2487, at: place, limit: limit)
        case 0x3220...0x3229: return single(.hanBracket, Int(unit) - 0x321F, at: place, limit: limit)
        default: break
        }
        if MarkerScanner.isBullet(unit) { return bullet(at: place, limit: limit) }
        if NumeralScanner.digitValue(unit) != nil || unit == 0x5341 { return han(at: place, limit: limit) }
        return atLineStart ? lineSign(at: place, limit: limit) : nil
    }

    /// Signs that stand before list items and nowhere else: ◆ ● ■ ▲ ★ and their like.
    static func isBullet(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B2, 0x25B6, 0x25BA, 0x25C6, 0x25C7, 0x25CE, 0x25CF, 0x2605, 0x2606,
            0x2756, 0x27A2, 0x2714, 0x2713, 0xF06C, 0xF0D8, 0xF06E:
            true
        default: false
        }
    }

    private func single(_ kind: MarkerStyle.Kind, _ number: Int, at place: Int, limit: Int) -> Marker? {
        make(MarkerStyle(kind: kind), number, place..<place + 1, limit)
    }

    private func bullet(at place: Int, limit: Int) -> Marker? {
        make(MarkerStyle(kind: .bullet, variant: fold[place]), 0, place..<place + 1, limit)
    }

    /// （一）, （1）.
    private func bracketed(at place: Int, limit: Int) -> Marker? {
        let inner = skipBlanks(place + 1, limit)
        let kind: MarkerStyle.Kind
        let read: (value: Int, end: Int)
        if let han = NumeralScanner.han(in: fold, at: inner, limit: limit) {
            (kind, read) = (.hanBracket, han)
        } else if let arabic = NumeralScanner.arabic(in: fold, at: inner, limit: limit) {
            (kind, read) = (.arabicBracket, arabic)
        } else {
            return nil
        }
        let close = skipBlanks(read.end, limit)
        guard close < limit, fold[close] == Sign.closeBracket else { return nil }
        return make(MarkerStyle(kind: kind), read.value, place..<close + 1, limit)
    }

    /// 1. 1、 1） 2.3 2.3.1.
    private func arabic(at place: Int, limit: Int) -> Marker? {
        guard let read = NumeralScanner.arabic(in: fold, at: place, limit: limit) else { return nil }
        var sign = read.end
        if sign < limit, fold[sign] == Sign.blank, sign + 1 < limit, fold[sign + 1] == Sign.dot { sign += 1 }
        guard sign < limit else { return nil }
        switch fold[sign] {
        case Sign.dot:
            if sign + 1 < limit, Sign.isDigit(fold[sign + 1]) { return decimal(at: place, limit: limit) }
            return make(MarkerStyle(kind: .arabicDot), read.value, place..<sign + 1, limit)
        case Sign.enumerationComma:
            if sign + 1 < limit, Sign.isDigit(fold[sign + 1]) { return nil }
            return make(MarkerStyle(kind: .arabicComma), read.value, place..<sign + 1, limit)
        case Sign.closeBracket:
            return make(MarkerStyle(kind: .arabicParenthesis), read.value, place..<sign + 1, limit)
        default: return nil
        }
    }

    /// 2.3 and 2.3.1 before a heading; a number before its unit has no blank and no heading behind it.
    private func decimal(at place: Int, limit: Int) -> Marker? {
        var parts: UInt16 = 0
        var last = 0
        var at = place
        while let read = NumeralScanner.arabic(in: fold, at: at, limit: limit) {
            parts += 1
            last = read.value
            at = read.end
            guard parts < 5, at + 1 < limit, fold[at] == Sign.dot, Sign.isDigit(fold[at + 1]) else { break }
            at += 1
        }
        guard parts > 1, at < limit, fold[at] == Sign.blank || parts > 2 && Sign.isHan(fold[at]) else { return nil }
        return make(MarkerStyle(kind: .decimal, variant: parts), last, place..<at, limit)
    }

    /// 一、 一是 一要.
    private func han(at place: Int, limit: Int) -> Marker? {
        guard let read = NumeralScanner.han(in: fold, at: place, limit: limit), read.end < limit else { return nil }
        let sign = fold[read.end]
        switch sign {
        case Sign.enumerationComma, Sign.dot:
            let next = read.end + 1
            if next < limit, NumeralScanner.digitValue(fold[next]) != nil, next + 1 < limit,
                fold[next + 1] == Sign.enumerationComma || NumeralScanner.digitValue(fold[next + 1]) != nil
            {
                return nil
            }  // 一、二、三等奖
            return make(MarkerStyle(kind: .hanComma), read.value, place..<next, limit)
        case 0x662F, 0x8981:  // 是, 要
            return make(MarkerStyle(kind: .enumerated, variant: sign), read.value, place..<read.end + 1, limit)
        default: return nil
        }
    }

    private func lineSign(at place: Int, limit: Int) -> Marker? {
        let unit = fold[place]
        if unit == Sign.dash {
            var end = place
            while end < limit, fold[end] == Sign.dash { end += 1 }
            return make(MarkerStyle(kind: .dash), 0, place..<end, limit)
        }
        if unit == Sign.hyphen || unit == Sign.asterisk || unit == 0xB7, place + 1 < limit,
            fold[place + 1] == Sign.blank
        {
            return make(MarkerStyle(kind: .bullet, variant: unit), 0, place..<place + 1, limit)
        }
        return nil
    }

    /// A marker with the blanks and stops behind it skipped; nil where nothing follows on the line.
    func make(_ style: MarkerStyle, _ number: Int, _ range: Range<Int>, _ limit: Int) -> Marker? {
        var start = range.upperBound
        while start < limit, isFiller(fold[start], behind: style) { start += 1 }
        guard start < limit else { return nil }
        return Marker(style: style, number: number, range: range, titleStart: start)
    }

    private func isFiller(_ unit: UInt16, behind style: MarkerStyle) -> Bool {
        if unit == Sign.blank || unit == Sign.asterisk || unit == 0x3010 { return true }  // 【
        let mayPause =
            style.kind == .enumerated || style.kind == .ordinal || style.kind == .part || style.kind == .chapter
        return mayPause && (unit == Sign.colon || unit == Sign.comma)
    }

    func skipBlanks(_ place: Int, _ limit: Int) -> Int {
        var at = place
        while at < limit, fold[at] == Sign.blank, at - place < 4 { at += 1 }
        return at
    }
}
