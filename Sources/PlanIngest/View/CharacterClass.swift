import PlanResources

/// What the building of the reading view asks of a folded character, as bits in one table.
struct CharacterClass: OptionSet, Sendable {
    let rawValue: UInt16

    /// A blank of any width.
    static let blank = CharacterClass(rawValue: 1)
    /// A zero-width or directional mark, a control character, a mark over or under the character before.
    static let invisible = CharacterClass(rawValue: 2)
    /// An ASCII digit.
    static let digit = CharacterClass(rawValue: 4)
    /// A Chinese character.
    static let han = CharacterClass(rawValue: 8)
    /// An ASCII letter.
    static let letter = CharacterClass(rawValue: 16)
    /// Punctuation that no line of Chinese begins with.
    static let closing = CharacterClass(rawValue: 32)
    /// Punctuation that ends a sentence or opens a list.
    static let final = CharacterClass(rawValue: 64)
    /// The end of a line.
    static let newline = CharacterClass(rawValue: 128)
    /// Punctuation inside and at the end of sentences.
    static let stop = CharacterClass(rawValue: 256)
    /// A Chinese numeral of headings.
    static let numeral = CharacterClass(rawValue: 512)
    /// A bullet of a list item.
    static let bullet = CharacterClass(rawValue: 1024)
    /// What stands between the figures of a date: `-`, 年, a blank.
    static let dateMark = CharacterClass(rawValue: 2048)
    /// What stands between the pieces of a line of furniture: `|`, a blank, brackets.
    static let separator = CharacterClass(rawValue: 4096)

    /// Classes of all folded units of the basic plane.
    static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 65536)
        func add(_ kind: CharacterClass, _ range: ClosedRange<Int>) {
            for unit in range { table[unit] |= kind.rawValue }
        }
        for range in [0x3007...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF] { add(.han, range) }
        add(.digit, 0x30...0x39)
        add(.letter, 0x61...0x7A)
        add(.blank, 0x20...0x20)
        add(.newline, 0x0A...0x0A)
        for range in invisibleRanges { add(.invisible, range) }
        add(.bullet, 0x2460...0x24FF)
        for (kind, characters) in listed { for unit in characters.utf16 { add(kind, Int(unit)...Int(unit)) } }
        return table
    }()

    /// The characters of any of some classes.
    static func set(of classes: CharacterClass) -> UnitSet {
        var set = UnitSet()
        for (unit, bits) in table.enumerated() where bits & classes.rawValue != 0 { set.insert(UInt16(unit)) }
        return set
    }

    private static let listed: [(CharacterClass, String)] = [
        (.closing, ",.;:!?)%、。》】〕〉”’…"), (.final, ".;:!?。"), (.stop, ",、。;:"), (.numeral, "一二三四五六七八九十百〇零"),
        (.bullet, "◆◇●■□▪▲△►▶★☆※◎•·"), (.dateMark, "-:/. 年月日时分秒"), (.separator, " |>》《【】[]()〔〕,;:/·*→»"),
    ]

    private static let invisibleRanges: [ClosedRange<Int>] = [
        0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFE00...0xFE0F, 0xFEFF...0xFEFF,
        0x0300...0x0333, 0x0339...0x036F, 0x061C...0x061C, 0x115F...0x1160, 0x180B...0x180F, 0x1AB0...0x1AFF,
        0x1DC0...0x1DFF, 0x3164...0x3164, 0xFE20...0xFE2F, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x20D0...0x20D1,
        0x20E6...0x20F0,
    ]
}
