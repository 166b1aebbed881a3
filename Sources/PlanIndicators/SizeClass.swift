import PlanModel

/// Size classes of companies: 过百亿级, 超10亿元, 亿元以上.
enum SizeClass {
    /// The class in 元 that is written at `place` and the place behind it; nil where none is.
    ///
    /// - Complexity: O(length of the number).
    static func read(_ words: [UInt16], at place: Int) -> (size: DecimalNumber, end: Int)? {
        var at = place
        if let bound = bounds.first(where: { words[at...].starts(with: $0) }) { at += bound.count }
        guard let number = number(words, at: at), number.end < words.count else { return nil }
        at = number.end
        guard words[at] == hundredMillion else { return nil }
        at += 1
        for tail in tails where words[at...].starts(with: tail) { at += tail.count }
        return (DecimalNumber(number.value, exponent: 8), at)
    }

    private static let hundredMillion = Array("亿".utf16)[0]
    private static let bounds = ["超过", "达到", "超", "过", "达"].map { Array($0.utf16) }
    /// In this order.
    private static let tails = ["元", "级", "以上"].map { Array($0.utf16) }
    /// Digits by their value.
    private static let digits = Array("〇一二三四五六七八九".utf16)
    private static let powers: [(unit: UInt16, value: Int64)] = Array(
        zip("十百千万".utf16, [10, 100, 1_000, 10_000]))

    /// Digits, or one Chinese digit, with or without 十百千万; 1 where 亿 stands alone.
    private static func number(_ words: [UInt16], at place: Int) -> (value: Int64, end: Int)? {
        var at = place
        var value: Int64 = 0
        while at < words.count, (0x30...0x39).contains(words[at]), at - place < 6 {
            value = value * 10 + Int64(words[at] - 0x30)
            at += 1
        }
        guard at < words.count else { return nil }
        if at == place, let digit = digits.firstIndex(of: words[at]) { (value, at) = (Int64(digit), at + 1) }
        if at < words.count, let power = powers.first(where: { $0.unit == words[at] }) {
            (value, at) = (max(value, 1) * power.value, at + 1)
        }
        if at == place { value = 1 }
        return value > 0 ? (value, at) : nil
    }
}
