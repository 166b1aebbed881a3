package import PlanModel

/// What a reader made of a file that is no plain text.
///
/// The text speaks for itself: a paragraph is a line, a row of a table is a line whose cells are parted by U+0009, a new
/// page begins with U+000C.
package struct FormattedText: Sendable {
    /// `html`, `docx`, `pdf`, …
    package var format: String
    /// IANA name of the encoding of the file's text.
    package var encoding: String
    /// The canonical text in UTF-8.
    package var text: [UInt8]
    /// What was left out of the text, and what was written out in it, by places of the text.
    package var repairs: [Repair]
    package var notices: [Notice]

    package init(
        format: String, encoding: String, text: [UInt8], repairs: [Repair] = [], notices: [Notice] = []
    ) {
        (self.format, self.encoding, self.text) = (format, encoding, text)
        (self.repairs, self.notices) = (repairs, notices)
    }
}

/// Reads files that are no plain text, here or in a process of its own.
package protocol FormatReading: Sendable {
    /// - Parameters:
    ///   - name: Shown in messages.
    ///   - format: What the file's first bytes say that it is.
    ///   - options: What the caller knows of the file, and what it may cost.
    /// - Throws: `PlanFailure` where it cannot be read.
    func read(
        name: String, bytes: [UInt8], as format: FileFormat, options: FormatOptions
    ) throws(PlanFailure) -> FormattedText
}

/// What the caller of a reader knows, and what reading may cost.
package struct FormatOptions: Sendable, Hashable, Codable {
    /// Name of the encoding of a page, where the caller insists on it.
    package var encoding: String?
    package var limits: ReadingLimits
    /// Whether pages without text may be given to a program that recognises characters.
    package var usesOCR: Bool

    package init(encoding: String? = nil, limits: ReadingLimits = ReadingLimits(), usesOCR: Bool = false) {
        (self.encoding, self.limits, self.usesOCR) = (encoding, limits, usesOCR)
    }
}
