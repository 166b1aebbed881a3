/// Folded characters that tasks are read from.
enum TaskSign {
    static let newline: UInt16 = 0x0A
    static let blank: UInt16 = 0x20
    static let fullStop: UInt16 = 0x3002
    static let enumerationComma: UInt16 = 0x3001
    static let comma: UInt16 = 0x2C
    static let colon: UInt16 = 0x3A
    static let semicolon: UInt16 = 0x3B
    static let dash: UInt16 = 0x2014

    /// Opening brackets around notes of duty.
    static func opens(_ unit: UInt16) -> Bool { unit == 0x28 || unit == 0x5B || unit == 0x3010 || unit == 0x3014 }

    /// Closing brackets around notes of duty.
    static func closes(_ unit: UInt16) -> Bool { unit == 0x29 || unit == 0x5D || unit == 0x3011 || unit == 0x3015 }

    /// Whether a label of duty may stand behind it: a line end, a full stop, a blank.
    static func opensLine(_ unit: UInt16) -> Bool { unit == newline || unit == fullStop || unit == blank }

    /// Marks that end a clause.
    static func endsClause(_ unit: UInt16) -> Bool {
        switch unit {
        case fullStop, comma, semicolon, colon, newline, 0x21, 0x3F: true
        default: false
        }
    }

    /// Marks that a clause may begin behind.
    static func opensClause(_ unit: UInt16) -> Bool { endsClause(unit) || unit == blank }

    /// Numerals from 一 to 十, and 两.
    static func number(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        case 0x31...0x39: Int(unit) - 0x30
        default: nil
        }
    }
}
