/// The number that a line begins with where it opens one of the highest levels of a plan: 一、 第一章 第一部分 第一条.
struct TopNumber {
    /// How it is written; a plan that has two of them nests the lower one in the higher one.
    enum Style: Int, CaseIterable {
        /// 一、
        case comma
        /// 第一条, which counts on through all chapters of a text.
        case article
        /// 第一章
        case chapter
        /// 第一部分, 第一篇, 第一编
        case part

        /// Greater for what holds the others.
        var rank: Int { self == .article ? 0 : rawValue }
    }

    let style: Style
    /// 1, 2, or 3 for all that are greater.
    let value: Int

    /// Longest number, in characters: 第一百二十三条.
    private static let longest = 6

    /// The number at the start of `line`; nil where there is none.
    ///
    /// - Complexity: O(1).
    init?(_ text: [UInt16], _ line: Range<Int>) {
        guard let first = line.first else { return nil }
        let isCounted = text[first] == 0x7B2C  // 第
        let start = isCounted ? first + 1 : first
        var end = start
        while end < line.upperBound, end - start < TopNumber.longest, TopNumber.isDigit(text[end], isCounted) {
            end += 1
        }
        guard end > start, end < line.upperBound else { return nil }
        if isCounted {
            guard let style = TopNumber.counted(text[end]) else { return nil }
            self.style = style
        } else {
            guard text[end] == Glyph.enumeration else { return nil }
            style = .comma
        }
        value = end - start > 1 ? 3 : TopNumber.value(of: text[start])
    }

    private static func isDigit(_ unit: UInt16, _ isCounted: Bool) -> Bool {
        digits.contains(unit) || isCounted && (0x30...0x39).contains(unit)
    }

    private static let digits = Array("一二三四五六七八九十百".utf16)

    private static func value(of unit: UInt16) -> Int {
        switch unit {
        case 0x4E00, 0x31: 1
        case 0x4E8C, 0x32: 2
        default: 3
        }
    }

    private static func counted(_ unit: UInt16) -> Style? {
        switch unit {
        case 0x7AE0: .chapter  // 章
        case 0x90E8, 0x7BC7, 0x7F16: .part  // 部 篇 编
        case 0x6761: .article  // 条
        default: nil
        }
    }
}
