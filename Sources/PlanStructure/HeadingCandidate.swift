internal import PlanModel

/// A place where a heading may begin. Few bytes, since a text may be nothing but headings.
struct HeadingCandidate: Sendable {
    private let markerPlaces: PackedRange
    private let storedTitleStart: Int32
    /// -1 for none.
    private let storedTitleEnd: Int32
    private let storedLimit: Int32
    private let storedNumber: Int32
    let style: MarkerStyle
    /// Whether it opens a line.
    let isAtLineStart: Bool
    /// Whether a later marker of its style goes on counting from it.
    var isFollowed = false
    /// Whether a short phrase with an end stands behind the marker.
    var isPhrase = false

    /// Value of its number, 0 where the style is not counted.
    var number: Int { Int(storedNumber) }
    /// The marker; empty where there is none.
    var marker: Range<Int> { markerPlaces.range }
    /// First place of the heading behind the marker.
    var titleStart: Int { Int(storedTitleStart) }
    /// Place behind the heading where that is known from its form.
    var titleEnd: Int? { storedTitleEnd < 0 ? nil : Int(storedTitleEnd) }
    /// Last place up to which the heading may reach: the end of its line.
    var limit: Int { Int(storedLimit) }

    var start: Int { marker.isEmpty ? titleStart : marker.lowerBound }

    init(_ marker: Marker, limit: Int, isAtLineStart: Bool) {
        style = marker.style
        storedNumber = Int32(clamping: marker.number)
        markerPlaces = PackedRange(marker.range)
        storedTitleStart = Int32(clamping: marker.titleStart)
        storedTitleEnd = -1
        storedLimit = Int32(clamping: limit)
        self.isAtLineStart = isAtLineStart
    }

    /// A heading without a marker.
    init(_ kind: MarkerStyle.Kind, title: Range<Int>, limit: Int, variant: UInt16 = 0, isAtLineStart: Bool = true) {
        style = MarkerStyle(kind: kind, variant: variant)
        storedNumber = 0
        markerPlaces = PackedRange(title.lowerBound..<title.lowerBound)
        storedTitleStart = Int32(clamping: title.lowerBound)
        storedTitleEnd = Int32(clamping: title.upperBound)
        storedLimit = Int32(clamping: limit)
        self.isAtLineStart = isAtLineStart
    }
}
