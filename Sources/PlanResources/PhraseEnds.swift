/// What characters phrases end in; says yes too often, never no too often.
struct PhraseEnds: Sendable {
    /// Classes by a hash of the last character.
    private var classes: [UInt64]
    /// Bit for each hash of the last two characters.
    private var pairs: [UInt64]
    /// Bit for each hash of a character that is a phrase by itself.
    private var singles = [UInt64](repeating: 0, count: 32)
    /// How far a hash is shifted for its cell and for its bit.
    private let classShift: UInt32
    private let pairShift: UInt32

    /// - Parameter phrases: How many are to be added; tables of few phrases are small.
    init(phrases: Int) {
        let width = UInt32(Int.bitWidth - phrases.leadingZeroBitCount)
        let (classWidth, pairWidth) = (min(max(width, 5), 11), min(max(width + 3, 8), 16))
        classes = [UInt64](repeating: 0, count: 1 << Int(classWidth))
        pairs = [UInt64](repeating: 0, count: 1 << Int(pairWidth - 6))
        (classShift, pairShift) = (32 - classWidth, 32 - pairWidth)
    }

    /// - Parameter second: The character in front of the last one; nil for a phrase of one character.
    mutating func add(_ added: UInt64, _ second: UInt16?, _ last: UInt16) {
        classes[cell(last)] |= added
        if let second {
            let bit = pair(second, last)
            pairs[bit >> 6] |= 1 << UInt64(bit & 63)
        } else {
            let bit = single(last)
            singles[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// Whether a phrase of `asked` may end with `last`, before which `second` stands, or nothing. One branch for all
    /// filters, since each alone would be guessed wrong too often.
    @inline(__always)
    func mayClose(_ asked: UInt64, _ second: UInt16?, _ last: UInt16) -> Bool {
        let single = single(last)
        var isKnown = singles[single >> 6] >> UInt64(single & 63)
        if let second {
            let pair = pair(second, last)
            isKnown |= pairs[pair >> 6] >> UInt64(pair & 63)
        }
        return (isKnown & 1 != 0) && (classes[cell(last)] & asked != 0)
    }

    @inline(__always)
    private func cell(_ unit: UInt16) -> Int { Int((UInt32(unit) &* 0x9E37_79B1) >> classShift) }

    @inline(__always)
    private func pair(_ second: UInt16, _ last: UInt16) -> Int {
        Int(((UInt32(second) << 16 | UInt32(last)) &* 0x9E37_79B1) >> pairShift)
    }

    /// A number below 2,048.
    @inline(__always)
    private func single(_ unit: UInt16) -> Int { Int((UInt32(unit) &* 0x9E37_79B1) >> 21) }
}
