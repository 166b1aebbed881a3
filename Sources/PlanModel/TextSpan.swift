/// A piece of the canonical text: `[start, end)` in Unicode scalars.
///
/// The canonical text is the decoded file with line ends as `\n` and nothing else changed. Every place that
/// leaves the program is a `TextSpan`; places in the reading view are plain `Range<Int>` and stay inside.
public struct TextSpan: Sendable, Hashable, Codable, Comparable {
    // Four bytes each: a text that is nothing but figures holds millions of spans.
    @usableFromInline var first: Int32
    @usableFromInline var behind: Int32

    /// Places beyond two thousand million, which no text has, are brought down to that.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        first = Int32(clamping: start)
        behind = Int32(clamping: end)
    }

    /// Offset of the first scalar.
    @inlinable
    public var start: Int {
        get { Int(first) }
        set { first = Int32(clamping: newValue) }
    }

    /// Offset behind the last scalar.
    @inlinable
    public var end: Int {
        get { Int(behind) }
        set { behind = Int32(clamping: newValue) }
    }

    /// Number of scalars.
    public var length: Int { end - start }

    /// Orders by start, then by end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }

    /// Whether the two spans share a scalar.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Whether `other` lies wholly inside this span.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
}
