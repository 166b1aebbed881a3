internal import PlanModel

/// A set of folded characters as bits: what a loop over a whole text asks for each character.
///
/// Eight kilobytes, of which Chinese text touches three, so that it stays in the nearest cache where a table of bytes
/// would not.
public struct UnitSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    public init() {}

    /// Makes all characters from `first` to `last` members.
    public mutating func insert(from first: UInt16, to last: UInt16) {
        for unit in Int(first)...Int(last) { bits[unit >> 6] |= 1 << UInt64(unit & 63) }
    }

    /// Makes a character a member.
    public mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

    /// Whether a character is a member.
    @inline(__always)
    public func contains(_ unit: UInt16) -> Bool { bit(unit) != 0 }

    /// 1 for a member, else 0; for tests that are joined without a branch.
    @inline(__always)
    func bit(_ unit: UInt16) -> UInt64 { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 }

    /// The first place from `place` on, in front of `limit`, that holds a member; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    public func next(in text: Span<UInt16>, from place: Int, limit: Int) -> Int {
        place < limit ? text.firstPlace(in: bits.span, from: place, limit: limit) : limit
    }

    /// The first place from `place` on, in front of `limit`, that holds a member or where a pair of units begins whose
    /// `UnitPair.hash` has a bit in `pairs`; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    package func next(in text: Span<UInt16>, orPairOf pairs: [UInt64], from place: Int, limit: Int) -> Int {
        place < limit ? text.firstPair(in: pairs.span, or: bits.span, from: place, limit: limit) : limit
    }
}
