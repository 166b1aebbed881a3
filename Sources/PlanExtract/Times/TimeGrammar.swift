/// Reads time expressions at a place of folded text. Every look-ahead is bounded, so a scan is linear in the text.
struct TimeGrammar: Sendable {
    let text: [UInt16]
    let words: TimeWords
    /// Whether the text is in traditional script.
    let isTraditional: Bool

    /// A whole number in digits or Chinese numerals.
    struct Number: Sendable {
        enum Form: Sendable {
            /// 2025
            case digits
            /// 二〇二五, one numeral a digit
            case positional
            /// 二十五
            case counted
        }

        let value: Int
        /// Place behind it.
        let end: Int
        /// Number of digits, for the first two forms.
        let digits: Int
        let form: Form

        /// Whether it can be a year of the calendar written in full.
        var isYear: Bool { digits == 4 && form != .counted && (1800..<2200).contains(value) }
    }

    /// The unit at `place`; 0 outside the text.
    func unit(_ place: Int) -> UInt16 { place >= 0 && place < text.count ? text[place] : 0 }

    /// Place behind at most two blanks.
    func skipBlanks(_ place: Int) -> Int {
        var at = place
        while at < place + 2, unit(at) == 0x20 { at += 1 }
        return at
    }

    /// Place before at most two blanks that end at `place`.
    func skipBlanksBack(_ place: Int) -> Int {
        var at = place
        while at > place - 2, unit(at - 1) == 0x20 { at -= 1 }
        return at
    }

    /// The place behind `expected` and the blanks before it, or nil.
    func after(_ expected: UInt16, at place: Int) -> Int? {
        let at = skipBlanks(place)
        return unit(at) == expected ? at + 1 : nil
    }

    /// The number that begins at `place`, of at most nine digits or twelve Chinese numerals.
    func number(at place: Int) -> Number? {
        let first = unit(place)
        if Numerals.isDigit(first) { return digits(at: place) }
        return Numerals.isChinese(first) ? chinese(at: place) : nil
    }

    private func digits(at place: Int) -> Number? {
        var value = 0
        var at = place
        while Numerals.isDigit(unit(at)) {
            guard at < place + 9 else { return nil }
            value = value * 10 + Int(unit(at) - 0x30)
            at += 1
        }
        return Number(value: value, end: at, digits: at - place, form: .digits)
    }

    private func chinese(at place: Int) -> Number? {
        var at = place
        var hasMagnitude = false
        while at < place + 12, Numerals.isChinese(unit(at)) || (at > place && Numerals.isZero(unit(at))) {
            if Numerals.magnitude(unit(at)) != nil { hasMagnitude = true }
            at += 1
        }
        if hasMagnitude { return Number(value: counted(place..<at), end: at, digits: 0, form: .counted) }
        let value = (place..<at).reduce(0) { $0 * 10 + (Numerals.digit(unit($1)) ?? 0) }
        return Number(value: value, end: at, digits: at - place, form: .positional)
    }

    /// 二十五 → 25, 十二 → 12, 三百 → 300.
    private func counted(_ range: Range<Int>) -> Int {
        var sum = 0
        var pending: Int?
        for place in range {
            if let magnitude = Numerals.magnitude(unit(place)) {
                sum += (pending ?? 1) * magnitude
                pending = nil
            } else {
                pending = Numerals.digit(unit(place))
            }
        }
        return sum + (pending ?? 0)
    }
}

/// Classes of single characters.
enum Numerals {
    /// Every Chinese numeral that the grammar reads.
    static let all: [UInt16] = Array("〇零一二两三四五六七八九十百千".utf16)

    static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    static func isLetter(_ unit: UInt16) -> Bool { unit >= 0x61 && unit <= 0x7A }

    static func isHan(_ unit: UInt16) -> Bool { (unit >= 0x4E00 && unit <= 0x9FFF) || unit == 0x3007 }

    /// Zero written as a digit or a letter between Chinese numerals (二0二五).
    static func isZero(_ unit: UInt16) -> Bool { unit == 0x30 || unit == 0x6F }

    static func isChinese(_ unit: UInt16) -> Bool { digit(unit) != nil && !isZero(unit) || magnitude(unit) != nil }

    /// Value of 〇 to 九 and 两.
    static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x3007, 0x96F6, 0x30, 0x6F: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// Value of 十, 百 and 千.
    static func magnitude(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        default: nil
        }
    }
}

/// Characters that the grammar asks for by themselves.
enum Glyph {
    static let year: UInt16 = 0x5E74  // 年
    static let month: UInt16 = 0x6708  // 月
    static let day: UInt16 = 0x65E5  // 日
    static let dayNumber: UInt16 = 0x53F7  // 号
    static let hour: UInt16 = 0x65F6  // 时
    static let until: UInt16 = 0x81F3  // 至
    static let to: UInt16 = 0x5230  // 到
    static let from: UInt16 = 0x8D77  // 起
    static let one: UInt16 = 0x4E00  // 一
    static let five: UInt16 = 0x4E94  // 五
    static let ten: UInt16 = 0x5341  // 十
    static let half: UInt16 = 0x534A  // 半
    static let measure: UInt16 = 0x4E2A  // 个
    static let ordinal: UInt16 = 0x7B2C  // 第
    static let before: UInt16 = 0x524D  // 前
    static let behind: UInt16 = 0x540E  // 后
    static let enumeration: UInt16 = 0x3001  // 、
    static let fullStop: UInt16 = 0x3002  // 。
    static let lineEnd: UInt16 = 0x0A
    static let dash: UInt16 = 0x2014
    static let hyphen: UInt16 = 0x2D
    static let tilde: UInt16 = 0x7E
    static let bracketOpen: UInt16 = 0x28
    static let bracketClose: UInt16 = 0x29
    static let colon: UInt16 = 0x3A
    static let semicolon: UInt16 = 0x3B
    static let point: UInt16 = 0x2E
    static let slash: UInt16 = 0x2F
    static let titleOpen: UInt16 = 0x300A  // 《
    static let titleClose: UInt16 = 0x300B  // 》

    static func isQuote(_ unit: UInt16) -> Bool {
        unit == 0x201C || unit == 0x201D || unit == 0x22 || unit == 0x2018 || unit == 0x2019
    }

    /// 、 和 及 与 或, between members of a list.
    static func joins(_ unit: UInt16) -> Bool {
        unit == enumeration || unit == 0x548C || unit == 0x53CA || unit == 0x4E0E || unit == 0x6216
    }
}
