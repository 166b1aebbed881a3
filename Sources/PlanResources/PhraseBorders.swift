/// What characters phrases begin with, or end in; says yes too often, never no too often.
struct PhraseBorders: Sendable {
    /// Classes by a hash of the character at the border.
    private var classes = [UInt64](repeating: 0, count: 2048)
    /// Bit for each hash of the two characters at the border.
    private var pairs = [UInt64](repeating: 0, count: 1024)
    /// Bit for each character that is a phrase by itself.
    private var singles = [UInt64](repeating: 0, count: 1024)

    mutating func add(_ added: UInt64, edge: UInt16, pair: (UInt16, UInt16)?) {
        classes[PhraseBorders.cell(edge)] |= added
        if let pair {
            let cell = PhraseBorders.cell(pair.0, pair.1)
            pairs[cell >> 6] |= 1 << UInt64(cell & 63)
        } else {
            singles[Int(edge >> 6)] |= 1 << UInt64(edge & 63)
        }
    }

    /// Whether a phrase of `asked` may begin with `first`, behind which `second` stands: one branch for all filters,
    /// since each alone would be guessed wrong too often.
    @inline(__always)
    func mayOpen(_ asked: UInt64, _ first: UInt16, _ second: UInt16) -> Bool {
        let pair = PhraseBorders.cell(first, second)
        let isKnown = pairs[pair >> 6] >> UInt64(pair & 63) | singles[Int(first >> 6)] >> UInt64(first & 63)
        return (isKnown & 1 != 0) && (classes[PhraseBorders.cell(first)] & asked != 0)
    }

    /// Whether a phrase of `asked` may end with `last`, before which `second` stands.
    @inline(__always)
    func mayClose(_ asked: UInt64, _ second: UInt16, _ last: UInt16) -> Bool {
        let pair = PhraseBorders.cell(second, last)
        let isKnown = pairs[pair >> 6] >> UInt64(pair & 63) | singles[Int(last >> 6)] >> UInt64(last & 63)
        return (isKnown & 1 != 0) && (classes[PhraseBorders.cell(last)] & asked != 0)
    }

    /// Whether a phrase of one character of `asked` may be `unit`.
    @inline(__always)
    func maySingle(_ asked: UInt64, _ unit: UInt16) -> Bool {
        singles[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0 && classes[PhraseBorders.cell(unit)] & asked != 0
    }

    /// A number below 2,048.
    @inline(__always)
    private static func cell(_ unit: UInt16) -> Int { Int((UInt32(unit) &* 0x9E37_79B1) >> 21) }

    /// A number below 65,536.
    @inline(__always)
    private static func cell(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> 16)
    }
}
