/// Folded characters that the outline and the sentences are read from.
enum Sign {
    static let newline: UInt16 = 0x0A
    static let blank: UInt16 = 0x20
    static let fullStop: UInt16 = 0x3002
    static let enumerationComma: UInt16 = 0x3001
    static let comma: UInt16 = 0x2C
    static let colon: UInt16 = 0x3A
    static let semicolon: UInt16 = 0x3B
    static let exclamation: UInt16 = 0x21
    static let question: UInt16 = 0x3F
    static let dot: UInt16 = 0x2E
    static let openBracket: UInt16 = 0x28
    static let closeBracket: UInt16 = 0x29
    static let openQuote: UInt16 = 0x201C
    static let closeQuote: UInt16 = 0x201D
    static let dash: UInt16 = 0x2014
    static let hash: UInt16 = 0x23
    static let asterisk: UInt16 = 0x2A
    static let hyphen: UInt16 = 0x2D
    static let percent: UInt16 = 0x25

    /// Whether `unit` is a digit 0 to 9.
    static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    /// Whether `unit` is a Chinese character.
    static func isHan(_ unit: UInt16) -> Bool { unit >= 0x3400 && unit <= 0x9FFF }

    /// Whether `unit` closes a sentence: 。！？.
    static func endsSentence(_ unit: UInt16) -> Bool {
        unit == fullStop || unit == exclamation || unit == question
    }

    /// Whether `unit` closes a quotation or a bracket, so that it stays with what stands before it.
    static func closes(_ unit: UInt16) -> Bool {
        switch unit {
        case closeQuote, closeBracket, 0x2019, 0x300B, 0x3009, 0x3011, 0x3015, 0x5D: true
        default: false
        }
    }

    /// Whether `unit` opens a bracket of any kind, quotation marks left out.
    static func opensBracket(_ unit: UInt16) -> Bool {
        switch unit {
        case openBracket, 0x300A, 0x3008, 0x3010, 0x3014, 0x5B: true
        default: false
        }
    }

    /// Whether a new thought may begin behind `unit`: sentence and clause marks, closing brackets, blanks.
    static func isBoundary(_ unit: UInt16) -> Bool {
        endsSentence(unit) || unit == semicolon || unit == colon || unit == blank || unit == newline || closes(unit)
    }
}
