/// The places of a text at which a phrase may begin: what a loop over a whole text asks instead of the trie itself.
///
/// Bitmaps of first characters and of first pairs, small enough to stay in the nearest cache. Says yes too often, never
/// no too often.
public struct PhraseStarts: Sendable {
    /// Bit for each character that a phrase begins with.
    private var firsts = [UInt64](repeating: 0, count: 1024)
    /// Bit for each character that is a phrase by itself.
    private var singles = [UInt64](repeating: 0, count: 1024)
    /// Bit for each hash of a pair that a phrase begins with.
    private var pairs = [UInt64](repeating: 0, count: 1024)

    init() {}

    /// - Parameter second: 0 for a phrase of one character.
    mutating func add(_ first: UInt16, _ second: UInt16) {
        PhraseStarts.set(&firsts, Int(first))
        if second == 0 {
            PhraseStarts.set(&singles, Int(first))
        } else {
            PhraseStarts.set(&pairs, PhraseStarts.pair(first, second))
        }
    }

    /// The first place from `place` on at which a phrase may begin; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    @inline(__always)
    public func next(in text: [UInt16], from place: Int, limit: Int) -> Int {
        var at = place
        while at < limit {
            let unit = text[at]
            if PhraseStarts.has(firsts, Int(unit)), opens(unit, text, at + 1, limit) { return at }
            at += 1
        }
        return limit
    }

    /// Whether a phrase may begin at `place`.
    @inline(__always)
    public func mayBegin(in text: [UInt16], at place: Int, limit: Int) -> Bool {
        guard place < limit else { return false }
        let unit = text[place]
        return PhraseStarts.has(firsts, Int(unit)) && opens(unit, text, place + 1, limit)
    }

    @inline(__always)
    private func opens(_ unit: UInt16, _ text: [UInt16], _ second: Int, _ limit: Int) -> Bool {
        if second < limit, PhraseStarts.has(pairs, PhraseStarts.pair(unit, text[second])) { return true }
        return PhraseStarts.has(singles, Int(unit))
    }

    @inline(__always)
    private static func has(_ bits: [UInt64], _ index: Int) -> Bool {
        bits[index >> 6] & (1 << UInt64(index & 63)) != 0
    }

    private static func set(_ bits: inout [UInt64], _ index: Int) { bits[index >> 6] |= 1 << UInt64(index & 63) }

    /// A number below 65,536.
    @inline(__always)
    private static func pair(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> 16)
    }
}
