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
    /// Format the bytes were read as: `text`, `html`, `docx`, `pdf`, …
    public let format: String
    /// IANA name of the encoding they were decoded with.
    public let encoding: String
    /// The canonical text as Unicode scalar values.
    public let scalars: ScalarText
    /// Script that prevails in the text.
    public let script: Script
    /// What readers of the text see: folded, without page furniture.
    public let view: ReadingView
    /// What people should know about how the bytes were read.
    public let notices: [Notice]
    /// Which plan of its file it is; nil where it is all of the file. Digest and size are then those of this text in
    /// UTF-8, so that a file of its own with the same words is known as the same.
    public let part: SourcePart?

    public init(
        name: String, sha256: String, byteCount: Int, format: String, encoding: String,
        scalars: ScalarText, script: Script, view: ReadingView, notices: [Notice] = [], part: SourcePart? = nil
    ) {
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
        self.format = format
        self.encoding = encoding
        self.scalars = scalars
        self.script = script
        self.view = view
        self.notices = notices
        self.part = part
    }

    /// The same text with more notices on it.
    package func adding(_ more: [Notice]) -> SourceText {
        SourceText(
            name: name, sha256: sha256, byteCount: byteCount, format: format, encoding: encoding, scalars: scalars,
            script: script, view: view, notices: notices + more, part: part)
    }

    /// The words at `span`, exactly as they stand.
    ///
    /// - Complexity: O(length of the span).
    public func quote(_ span: TextSpan) -> String {
        String(scalars, span.start..<span.end, leavingOutBreaks: false)
    }

    /// The words that the view's `range` covers, exactly as they stand in the canonical text, noise included.
    public func quote(view range: Range<Int>) -> String { quote(view.canonical(range)) }

    /// The words of the view's `range` in their original script but without what the view passes over.
    ///
    /// For names and titles, which have to be joined again where a page number or a line end cut them.
    public func reading(_ range: Range<Int>) -> String {
        let span = view.canonical(range)
        if span.length == range.count { return String(scalars, span.start..<span.end, leavingOutBreaks: true) }
        let scalars = scalars
        var places = view.walk(from: range.lowerBound)
        return String(count: range.count) { _ in
            let scalar = scalars[places.next()]
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
