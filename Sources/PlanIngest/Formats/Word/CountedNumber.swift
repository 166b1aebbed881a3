/// Writes numbers as lists count them.
enum CountedNumber {
    /// - Parameter format: A format of ISO/IEC 29500-1, 17.18.59 (`decimal`, `chineseCounting`, …).
    /// - Returns: Nil for formats that write nothing, and for those of other languages that are not known here: a wrong
    ///   number would be worse than none.
    static func text(_ number: Int, format: String) -> String? {
        guard number >= 0 else { return nil }
        switch format {
        case "decimal", "decimalHalfWidth", "numberInDash": return String(number)
        case "decimalZero": return number < 10 ? "0\(number)" : String(number)
        case "decimalFullWidth", "decimalFullWidth2": return wide(number)
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand":
            return chinese(number)
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand": return digits(number)
        case "chineseLegalSimplified": return chinese(number, legal)
        case "ideographTraditional": return element(number, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": return element(number, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle":
            return enclosed(number, from: 0x2460, most: 20)
        case "decimalEnclosedParen": return enclosed(number, from: 0x2474, most: 20)
        case "decimalEnclosedFullstop": return enclosed(number, from: 0x2488, most: 20)
        case "upperLetter": return letters(number, from: 0x41)
        case "lowerLetter": return letters(number, from: 0x61)
        case "upperRoman": return roman(number)
        case "lowerRoman": return roman(number)?.lowercased()
        default: return nil
        }
    }

    private static let plain = Array("零一二三四五六七八九")
    private static let legal = Array("零壹贰叁肆伍陆柒捌玖")

    private static func wide(_ number: Int) -> String {
        String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }

    private static func digits(_ number: Int) -> String {
        String(String(number).utf8.map { $0 == 0x30 ? "〇" : plain[Int($0 - 0x30)] })
    }

    /// 十一, 二十, 一百零五; below ten thousand.
    private static func chinese(_ number: Int, _ names: [Character] = plain) -> String? {
        guard number < 10_000 else { return nil }
        if number == 0 { return String(names[0]) }
        let ranks: [String] = names == legal ? ["仟", "佰", "拾", ""] : ["千", "百", "十", ""]
        var (text, isGap): (String, Bool) = ("", false)
        for (rank, unit) in zip(ranks, [1000, 100, 10, 1]) {
            let digit = number / unit % 10
            if digit == 0 {
                isGap = !text.isEmpty
            } else {
                if isGap { text.append(names[0]) }
                isGap = false
                if !(unit == 10 && digit == 1 && text.isEmpty && names != legal) { text.append(names[digit]) }
                text += rank
            }
        }
        return text
    }

    private static func element(_ number: Int, _ names: String) -> String? {
        let names = Array(names)
        return number >= 1 && number <= names.count ? String(names[number - 1]) : nil
    }

    private static func enclosed(_ number: Int, from first: UInt32, most: Int) -> String? {
        guard number >= 1, number <= most, let scalar = Unicode.Scalar(first + UInt32(number) - 1) else { return nil }
        return String(Character(scalar))
    }

    /// a to z, then aa, bb, …
    private static func letters(_ number: Int, from first: UInt8) -> String? {
        guard number >= 1, number <= 26 * 8 else { return nil }
        let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        let parts: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, letters) in parts {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
