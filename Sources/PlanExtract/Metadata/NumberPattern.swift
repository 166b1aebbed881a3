/// The shape of 发文字号: an issuer's short name, a year in brackets, a number and 号.
enum NumberPattern {
    /// The first number in `range`.
    ///
    /// - Complexity: O(length of `range`).
    static func first(in range: Range<Int>, of text: [UInt16]) -> Range<Int>? {
        for place in range where isOpen(text[place]) {
            if let end = end(from: place, limit: range.upperBound, of: text),
                let start = start(before: place, floor: range.lowerBound, of: text)
            {
                return start..<end
            }
        }
        return nil
    }

    /// 〔 [ ( 【
    static func isOpen(_ unit: UInt16) -> Bool {
        unit == 0x3014 || unit == 0x5B || unit == Glyph.bracketOpen || unit == 0x3010
    }

    private static func isClose(_ unit: UInt16) -> Bool {
        unit == 0x3015 || unit == 0x5D || unit == Glyph.bracketClose || unit == 0x3011
    }

    /// Place behind 〔2022〕49号.
    private static func end(from open: Int, limit: Int, of text: [UInt16]) -> Int? {
        var at = open + 1
        while at < limit, Numerals.isDigit(text[at]) { at += 1 }
        guard at == open + 5, at < limit, isClose(text[at]) else { return nil }
        at += 1
        if at < limit, text[at] == Glyph.ordinal { at += 1 }
        while at < limit, text[at] == 0x20 { at += 1 }
        let digits = at
        while at < limit, Numerals.isDigit(text[at]) { at += 1 }
        guard at > digits, at < limit, text[at] == Glyph.dayNumber else { return nil }
        return at + 1
    }

    /// Start of the short name before the brackets.
    private static func start(before open: Int, floor: Int, of text: [UInt16]) -> Int? {
        var at = open
        while at > floor, at > open - 14, Numerals.isHan(text[at - 1]) { at -= 1 }
        return at < open ? at : nil
    }
}
