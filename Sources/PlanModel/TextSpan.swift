/// A piece of the canonical text: `[start, end)` in Unicode scalars.
///
/// The canonical text is the decoded file with line ends as `\n` and nothing else changed. Every place that
/// leaves the program is a `TextSpan`; places in the reading view are plain `Range<Int>` and stay inside.
public struct TextSpan: Sendable, Hashable, Comparable {
    /// Offset of the first scalar.
    public var start: Int
    /// Offset behind the last scalar.
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
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
