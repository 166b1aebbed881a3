/// What the building of the reading view asks of a folded character, as bits in one table.
struct CharacterClass: OptionSet, Sendable {
    let rawValue: UInt8

    /// A blank of any width.
    static let blank = CharacterClass(rawValue: 1)
    /// A zero-width or directional mark, a control character.
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

    /// Classes of all folded units of the basic plane.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 65536)
        func add(_ kind: CharacterClass, _ range: ClosedRange<Int>) {
            for unit in range { table[unit] |= kind.rawValue }
        }
        for range in [0x3007...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF] { add(.han, range) }
        add(.digit, 0x30...0x39)
        add(.letter, 0x61...0x7A)
        add(.blank, 0x20...0x20)
        add(.newline, 0x0A...0x0A)
        for range in invisibleRanges { add(.invisible, range) }
        for unit in ",.;:!?)%、。》】〕〉”’…".utf16 { add(.closing, Int(unit)...Int(unit)) }
        for unit in ".;:!?。".utf16 { add(.final, Int(unit)...Int(unit)) }
        return table
    }()

    private static let invisibleRanges: [ClosedRange<Int>] = [
        0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFE00...0xFE0F, 0xFEFF...0xFEFF,
    ]
}
