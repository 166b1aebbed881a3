/// Reads the small whole numbers that count headings.
enum NumeralScanner {
    /// A Chinese numeral from 一 to 九百九十九 that begins at `place`.
    ///
    /// - Complexity: O(1): at most seven characters are read.
    static func han(in fold: [UInt16], at place: Int, limit: Int) -> (value: Int, end: Int)? {
        var total = 0
        var digit: Int?
        var at = place
        while at < limit, at - place < 7 {
            if let value = digitValue(fold[at]) {
                guard digit == nil else { return nil }
                digit = value
            } else if let scale = scaleValue(fold[at]) {
                total += (digit ?? 1) * scale
                digit = nil
            } else if fold[at] != 0x96F6 {  // 零
                break
            }
            at += 1
        }
        total += digit ?? 0
        return at > place && total > 0 ? (total, at) : nil
    }

    /// One to `digits` Arabic digits that begin at `place` and are not followed by another one.
    static func arabic(in fold: [UInt16], at place: Int, limit: Int, digits: Int = 2) -> (value: Int, end: Int)? {
        var value = 0
        var at = place
        while at < limit, Sign.isDigit(fold[at]) {
            guard at - place < digits else { return nil }
            value = value * 10 + Int(fold[at] - 0x30)
            at += 1
        }
        return at > place && value > 0 ? (value, at) : nil
    }

    /// Value of 一 to 九.
    static func digitValue(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x4E00: 1
        case 0x4E8C: 2
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

    private static func scaleValue(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341: 10
        case 0x767E: 100
        default: nil
        }
    }
}
