import PlanModel

/// What a text without Chinese holds, so that people can be told what is wrong with it.
struct TextContent {
    /// Whether there is nothing but blanks, line ends and invisible marks.
    let isBlank: Bool
    /// Whether more than one character in fifty is a control character, as in no text.
    let hasManyControls: Bool
    private let scalars: ScalarText

    /// Nil where there is Chinese.
    ///
    /// - Complexity: O(length), for Chinese texts O(1) in practice: the first Chinese character ends it.
    init?(_ scalars: ScalarText) {
        var visible = 0
        var controls = 0
        for scalar in scalars {
            if (0x3400...0x4DBF).contains(scalar) || (0x4E00...0x9FFF).contains(scalar)
                || (0x20000...0x3FFFF).contains(scalar)
            {
                return nil
            }
            if !TextContent.isBlank(scalar) {
                visible += 1
            } else if scalar < 0x20, scalar != 0x0A, scalar != 0x09, scalar != 0x0C {
                controls += 1
            }
        }
        isBlank = visible == 0
        hasManyControls = controls * 50 > scalars.count
        self.scalars = scalars
    }

    /// Whether the text is Chinese in GB18030 that somebody's program took for Latin-1: decoded back it reads well.
    func looksMisread(common: CommonCharacters) -> Bool {
        let start = scalars.prefix(4096).filter { $0 >= 0x80 }
        guard start.count >= 16, start.allSatisfy({ $0 < 0x100 }) else { return false }
        let bytes = start.map { UInt8($0) }
        let even = Array(bytes.prefix(bytes.count & ~1))
        let attempt = LegacyDecoder.attempt(even, encoding: "GB18030", converters: ["GB18030"])
        return attempt.map { common.score($0.scalars) >= 0.5 } ?? false
    }

    private static func isBlank(_ scalar: UInt32) -> Bool {
        scalar <= 0x20 || (0x7F...0xA0).contains(scalar) || scalar == 0x3000 || scalar == 0xFEFF
            || (0x2000...0x200F).contains(scalar) || (0x2028...0x202F).contains(scalar)
            || (0x205F...0x206F).contains(scalar)
    }
}
