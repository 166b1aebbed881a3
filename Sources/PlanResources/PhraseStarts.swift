internal import PlanModel

/// The places of a text at which a phrase may begin: what a loop over a whole text asks instead of the trie itself.
///
/// Bitmaps of first pairs and of single characters, small enough to stay in the nearest cache. Says yes too often, never
/// no too often.
public struct PhraseStarts: Sendable {
    /// Bit for each character that is a phrase by itself.
    private var singles = UnitSet()
    /// Bit for each hash of a pair that a phrase begins with.
    private var pairs = [UInt64](repeating: 0, count: 1024)

    init() {}

    /// - Parameter second: 0 for a phrase of one character.
    mutating func add(_ first: UInt16, _ second: UInt16) {
        guard second != 0 else { return singles.insert(first) }
        let cell = PhraseStarts.cell(first, second)
        pairs[cell >> 6] |= 1 << UInt64(cell & 63)
    }

    /// The first place from `place` on at which a phrase may begin; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    public func next(in text: [UInt16], from place: Int, limit: Int) -> Int {
        singles.next(in: text.span, orPairOf: pairs, from: place, limit: limit)
    }

    /// Whether a phrase may begin at `place`.
    @inline(__always)
    public func mayBegin(in text: [UInt16], at place: Int, limit: Int) -> Bool {
        guard place < limit else { return false }
        let first = text[place]
        guard place &+ 1 < limit else { return singles.contains(first) }
        let cell = PhraseStarts.cell(first, text[place &+ 1])
        return pairs[cell >> 6] >> UInt64(cell & 63) & 1 | singles.bit(first) != 0
    }

    /// A number below 65,536.
    @inline(__always)
    private static func cell(_ first: UInt16, _ second: UInt16) -> Int {
        Int(UnitPair.hash(first, second))
    }
}
