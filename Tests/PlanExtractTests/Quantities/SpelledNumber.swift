import TestSupport

/// Prints whole numbers as texts write them.
enum SpelledNumber {
    /// Digits in groups of three: `1,234,567`.
    static func thousands(_ number: Int64) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// Characters a printer uses.
    struct Style: Sendable {
        let digits: [Character]
        let powers: [Character]
        let groups: [Character]

        static let plain = Style(digits: Array("零一二三四五六七八九"), powers: Array("十百千"), groups: Array("万亿"))
        static let formal = Style(digits: Array("零壹贰叁肆伍陆柒捌玖"), powers: Array("拾佰仟"), groups: Array("万亿"))
        static let traditional = Style(digits: Array("〇一二三四五六七八九"), powers: Array("十百千"), groups: Array("萬億"))
    }

    /// Chinese numerals: 一亿零二十万三千. `number` is 1 to 10^12 - 1.
    static func chinese(_ number: Int64, _ style: Style = .plain) -> String {
        var text = ""
        var needsZero = false
        for (scale, name) in [(Int64(100_000_000), style.groups[1]), (10_000, style.groups[0])] {
            let part = number / scale % 10_000
            needsZero = append(part, to: &text, needsZero: needsZero, style)
            if part > 0 { text.append(name) }
        }
        _ = append(number % 10_000, to: &text, needsZero: needsZero, style)
        return text
    }

    /// Appends a group of four digits; returns whether a zero is owed before what follows.
    private static func append(_ part: Int64, to text: inout String, needsZero: Bool, _ style: Style) -> Bool {
        guard part > 0 else { return !text.isEmpty }
        let scales: [Int64] = [1, 10, 100, 1000]
        var owed = needsZero || (!text.isEmpty && part < 1000)
        var hasWritten = false
        for power in stride(from: 3, through: 0, by: -1) {
            let digit = Int(part / scales[power] % 10)
            guard digit > 0 else {
                owed = owed || hasWritten
                continue
            }
            hasWritten = true
            if owed { text.append(style.digits[0]) }
            owed = false
            if !(digit == 1 && power == 1 && text.isEmpty) { text.append(style.digits[digit]) }
            if power > 0 { text.append(style.powers[power - 1]) }
        }
        return false
    }
}

/// Random whole numbers, as many short ones as long ones.
struct SeededNumbers {
    private var generator: SeededGenerator

    init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

    /// A number from 1 to `limit` - 1, spread over its powers of ten, often round.
    mutating func number(below limit: Int64) -> Int64 {
        var ceiling: Int64 = 10
        for _ in 0..<Int.random(in: 0...11, using: &generator) where ceiling * 10 <= limit { ceiling *= 10 }
        var number = Int64.random(in: 1..<ceiling, using: &generator)
        if Bool.random(using: &generator) {
            let steps: [Int64] = [10, 100, 10_000, 1_000_000]
            let step = steps[Int.random(in: 0..<steps.count, using: &generator)]
            number = number / step * step
        }
        return number > 0 ? number : 1
    }

    mutating func index(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}
