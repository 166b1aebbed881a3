/// A plan's text, decoded once and owned here; every later stage refers to it by place.
///
/// A class, so that the stages that hold it share one.
public final class SourceText: Sendable {
    /// Name shown to people (a file name without its folder), never a path.
    public let name: String
    /// SHA-256 of the bytes that were read, in lower-case hexadecimal.
    public let sha256: String
    /// Number of bytes that were read.
    public let byteCount: Int
    /// Format the bytes were read as: `text` for now.
    public let format: String
    /// IANA name of the encoding they were decoded with.
    public let encoding: String
    /// The canonical text as Unicode scalar values.
    public let scalars: [UInt32]
    /// Script that prevails in the text.
    public let script: Script
    /// What readers of the text see: folded, without page furniture.
    public let view: ReadingView

    public init(
        name: String, sha256: String, byteCount: Int, format: String, encoding: String,
        scalars: [UInt32], script: Script, view: ReadingView
    ) {
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
        self.format = format
        self.encoding = encoding
        self.scalars = scalars
        self.script = script
        self.view = view
    }

    /// The words at `span`, exactly as they stand.
    ///
    /// - Complexity: O(length of the span).
    public func quote(_ span: TextSpan) -> String {
        String(count: span.length) { scalars[span.start + $0] }
    }

    /// The words that the view's `range` covers, exactly as they stand in the canonical text, noise included.
    public func quote(view range: Range<Int>) -> String { quote(view.canonical(range)) }

    /// The words of the view's `range` in their original script but without what the view passes over.
    ///
    /// For names and titles, which have to be joined again where a page number or a line end cut them.
    public func reading(_ range: Range<Int>) -> String {
        let (scalars, places) = (scalars, view.places)
        return String(count: range.count) { offset in
            let scalar = scalars[Int(places[range.lowerBound + offset])]
            return scalar == 0x0A || scalar == 0x3000 ? nil : scalar
        }
    }
}

/// Writing system of a text.
public enum Script: String, Sendable, Hashable {
    /// Simplified characters.
    case hans
    /// Traditional characters.
    case hant
}

/// The text as it is read: folded to simplified half-width lower-case characters, one UTF-16 unit an element,
/// without page numbers, hard line wraps and site chrome; each element knows its place in the canonical text.
///
/// Folding gives keys for look-up only; what is quoted to people always comes from the canonical text. Paragraphs
/// end with `\n`. Characters outside the basic plane are `0xFFFD`.
public struct ReadingView: Sendable {
    /// Folded elements.
    public let fold: [UInt16]
    /// Canonical scalar offset of each element; ascending, as many as `fold`.
    public let places: [Int32]
    /// What was passed over, in the order of the text.
    public var repairs: [Repair]

    /// Places of all elements that are no Chinese character, Latin letter or digit, in order: what lines, sentences,
    /// clauses, titles and quotations are bounded by.
    public let marks: [Int32]
    /// Places of the line ends, in order.
    public let lineEnds: [Int32]

    public init(fold: [UInt16], places: [Int32], repairs: [Repair]) {
        self.fold = fold
        self.places = places
        self.repairs = repairs
        var (marks, lineEnds): ([Int32], [Int32]) = ([], [])
        marks.reserveCapacity(fold.count / 8)
        let units = fold.span
        for place in units.indices where ReadingView.isMark(units[place]) {
            marks.append(Int32(truncatingIfNeeded: place))
            if units[place] == 0x0A { lineEnds.append(Int32(truncatingIfNeeded: place)) }
        }
        (self.marks, self.lineEnds) = (marks, lineEnds)
    }

    @inline(__always)
    private static func isMark(_ unit: UInt16) -> Bool {
        if unit >= 0x3400 { return unit > 0x9FFF }
        return !(0x61...0x7A).contains(unit) && !(0x30...0x39).contains(unit)
    }

    /// Number of marks in front of `place`, which is the index of the first one at or behind it.
    ///
    /// - Complexity: O(log marks).
    public func firstMark(from place: Int) -> Int { ReadingView.first(in: marks, from: place) }

    /// The lines of the view in order, without their line ends.
    ///
    /// - Complexity: O(lines).
    public var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        lines.reserveCapacity(lineEnds.count + 1)
        var start = 0
        for end in lineEnds {
            lines.append(start..<Int(end))
            start = Int(end) + 1
        }
        if start < fold.count { lines.append(start..<fold.count) }
        return lines
    }

    /// The elements whose places lie in a canonical span.
    ///
    /// - Complexity: O(log length).
    public func range(of span: TextSpan) -> Range<Int> {
        let start = firstElement(from: span.start)
        return start..<max(start, firstElement(from: span.end))
    }

    private func firstElement(from place: Int) -> Int { ReadingView.first(in: places, from: place) }

    /// Index of the first of some ascending places that is not less than `place`.
    private static func first(in list: [Int32], from place: Int) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(list[middle]) < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The canonical span from the first to the last element of `range`; empty ranges give an empty span.
    public func canonical(_ range: Range<Int>) -> TextSpan {
        guard !range.isEmpty else {
            let at = range.lowerBound < places.count ? Int(places[range.lowerBound]) : Int(places.last ?? -1) + 1
            return TextSpan(at, at)
        }
        return TextSpan(Int(places[range.lowerBound]), Int(places[range.upperBound - 1]) + 1)
    }
}

/// Something the reading view passes over, listed so that nothing is lost in silence.
public struct Repair: Sendable, Hashable {
    /// What kind of noise stood there.
    public enum Kind: String, Sendable, Hashable {
        /// A page or chunk number, on a line of its own or inside a word.
        case pageNumber
        /// A line end inside a paragraph.
        case lineWrap
        /// Web page furniture: share buttons, source, editor, disclaimer.
        case siteChrome
        /// A blank between a number and a Chinese character.
        case innerSpace
        /// Zero-width and bidirectional marks, control characters.
        case invisible
        /// Chinese that was read in a wrong encoding and saved again: nothing of it can be read.
        case mojibake
    }

    public var kind: Kind
    /// What is passed over, in canonical scalars.
    public var span: TextSpan
    /// One plain sentence for people.
    public var note: String

    public init(kind: Kind, span: TextSpan, note: String) {
        self.kind = kind
        self.span = span
        self.note = note
    }
}
