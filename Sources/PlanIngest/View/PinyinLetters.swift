/// Letters of pinyin with and without tone marks.
enum PinyinLetters {
    /// Letters with a mark of the four tones, and the letters without it; `v` stands for ü.
    private static let toned: [(String, UInt16)] = [
        ("āáǎàĀÁǍÀ", 0x61), ("ēéěèĒÉĚÈ", 0x65), ("īíǐìĪÍǏÌ", 0x69), ("ōóǒòŌÓǑÒ", 0x6F), ("ūúǔùŪÚǓÙ", 0x75),
        ("ǖǘǚǜǕǗǙǛ", 0x76),
        ("ńňǹ", 0x6E), ("ḿ", 0x6D),
    ]

    private static let bare: [UInt16: UInt16] = {
        var bare: [UInt16: UInt16] = [:]
        for (letters, letter) in toned { for unit in letters.utf16 { bare[unit] = letter } }
        return bare
    }()

    /// All letters with marks.
    static let all = toned.flatMap { Array($0.0.utf16) }

    /// Whether a letter carries a tone mark.
    static func isToned(_ unit: UInt16) -> Bool { unit >= 0xC0 && unit <= 0x1E3F && bare[unit] != nil }

    /// Whether a mark of a tone stands over the letter before: ̄ ́ ̌ ̀.
    static func isToneMark(_ unit: UInt16) -> Bool { unit == 0x304 || unit == 0x301 || unit == 0x30C || unit == 0x300 }

    /// The letter a to z without its tone mark, `v` for ü; nil for what is no letter of pinyin.
    static func letter(_ unit: UInt16) -> UInt16? {
        switch unit {
        case 0x61...0x7A: unit
        case 0x41...0x5A: unit + 0x20
        case 0xFF41...0xFF5A: unit - 0xFF41 + 0x61
        case 0xFC, 0xDC: 0x76  // ü
        case 0x251: 0x61  // ɑ
        case 0x261: 0x67  // ɡ
        case 0xC0...0x1E3F: bare[unit]
        default: nil
        }
    }
}
