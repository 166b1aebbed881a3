/// Two neighbouring folded characters, the key of the index: every substring of two characters or more is made of them.
package struct CharacterPair: Sendable, Hashable {
    /// First character above, second below.
    package let code: UInt32

    /// Stands behind the last character of a document, so that each character begins exactly one pair.
    package static let end: UInt16 = 0xFFFF

    package init(_ first: UInt16, _ second: UInt16) { code = UInt32(first) << 16 | UInt32(second) }

    /// All pairs that begin with a character, as codes.
    package static func codes(from first: UInt16) -> ClosedRange<UInt32> {
        UInt32(first) << 16...(UInt32(first) << 16 | 0xFFFF)
    }
}
