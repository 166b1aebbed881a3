package import PlanIngest
public import PlanModel
internal import PlanResources

/// What the caller knows about a text.
public struct ReadingOptions: Sendable {
    /// IANA name of the encoding; nil to find it.
    public var encoding: String?
    /// Publication date, for relative dates where the text states none.
    public var published: CalendarDate?
    /// Whether it is known to be plain text, whatever its first characters look like.
    public var isText: Bool
    /// What reading it may cost.
    package var limits = ReadingLimits()
    /// Whether characters of pictures may be recognised.
    package var usesOCR = false
    /// Reads files that are no plain text; nil to read them in this process.
    package var formats: (any FormatReading)?

    public init(encoding: String? = nil, published: CalendarDate? = nil, isText: Bool = false) {
        (self.encoding, self.published, self.isText) = (encoding, published, isText)
    }
}

extension SourceReader {
    /// Reads a file with what the caller knows about it.
    ///
    /// - Throws: `PlanFailure` where it cannot be read.
    func read(
        name: String, bytes: consuming [UInt8], _ options: ReadingOptions, _ resources: ResourceSet
    ) throws(PlanFailure) -> SourceText {
        try read(
            name: name, bytes: consume bytes, isText: options.isText,
            options: FormatOptions(encoding: options.encoding, limits: options.limits, usesOCR: options.usesOCR),
            formats: options.formats ?? FormatReaders(folder: resources.folder))
    }
}
