/// How many columns of a terminal characters take: Chinese ones two, combining ones none.
///
/// Source of the ranges: East Asian Width (Unicode Annex 11), wide and full-width characters; ambiguous ones take one.
package enum DisplayWidth {
    /// Scalars that take two columns, in order.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
    /// Scalars that take none, in order.
    private static let empty: [ClosedRange<UInt32>] = [
        0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
        0xFEFF...0xFEFF,
    ]

    /// Columns of one scalar.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        if contains(scalar.value, in: wide) { return 2 }
        return contains(scalar.value, in: empty) ? 0 : 1
    }

    /// Columns of a text.
    ///
    /// - Complexity: O(length).
    package static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }
}
