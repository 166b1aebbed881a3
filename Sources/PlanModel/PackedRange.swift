/// Places of the reading view in eight bytes instead of sixteen, for lists that a text may fill with millions of them.
package struct PackedRange: Sendable, Hashable {
    private let first: Int32
    private let behind: Int32

    /// Places beyond two thousand million, which no text has, are brought down to that.
    package init(_ range: Range<Int>) {
        first = Int32(clamping: range.lowerBound)
        behind = Int32(clamping: range.upperBound)
    }

    package var range: Range<Int> { Int(first)..<Int(behind) }

    package var lowerBound: Int { Int(first) }

    package var upperBound: Int { Int(behind) }
}
