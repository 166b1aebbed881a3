/// A place where a heading may begin.
struct HeadingCandidate: Sendable {
    let style: MarkerStyle
    /// Value of its number, 0 where the style is not counted.
    let number: Int
    /// The marker; empty where there is none.
    let marker: Range<Int>
    /// First place of the heading behind the marker.
    let titleStart: Int
    /// Place behind the heading where that is known from its form.
    var titleEnd: Int?
    /// Last place up to which the heading may reach: the end of its line.
    let limit: Int
    /// Whether it opens a line.
    let isAtLineStart: Bool
    /// Whether a later marker of its style goes on counting from it.
    var isFollowed = false
    /// Whether a short phrase with an end stands behind the marker.
    var isPhrase = false

    var start: Int { marker.isEmpty ? titleStart : marker.lowerBound }

    init(_ marker: Marker, limit: Int, isAtLineStart: Bool) {
        style = marker.style
        number = marker.number
        self.marker = marker.range
        titleStart = marker.titleStart
        self.limit = limit
        self.isAtLineStart = isAtLineStart
    }

    /// A heading without a marker.
    init(_ kind: MarkerStyle.Kind, title: Range<Int>, limit: Int, variant: UInt16 = 0, isAtLineStart: Bool = true) {
        style = MarkerStyle(kind: kind, variant: variant)
        number = 0
        marker = title.lowerBound..<title.lowerBound
        titleStart = title.lowerBound
        titleEnd = title.upperBound
        self.limit = limit
        self.isAtLineStart = isAtLineStart
    }
}
