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

    /// The note on Chinese that some program took for Latin-1 or Windows-1252, where it reads well decoded back, or that
    /// was lost; nil where the text is none.
    func misreading(common: CommonCharacters) -> String? {
        let start = scalars.prefix(4096).filter { $0 >= 0x80 }
        guard start.count >= 16 else { return nil }
        if start.count(where: { $0 == 0xFFFD }) * 2 >= start.count { return Mojibake.lostNote }
        let bytes = start.compactMap { $0 < 0x10000 ? WesternBytes.byte(UInt16(truncatingIfNeeded: $0)) : nil }
        guard bytes.count == start.count else { return nil }
        return WesternBytes.origin(of: bytes, common: common).map(Mojibake.note)
    }

    private static func isBlank(_ scalar: UInt32) -> Bool {
        scalar <= 0x20 || (0x7F...0xA0).contains(scalar) || scalar == 0x3000 || scalar == 0xFEFF
            || (0x2000...0x200F).contains(scalar) || (0x2028...0x202F).contains(scalar)
            || (0x205F...0x206F).contains(scalar)
    }
}
