package import PlanModel
package import PlanResources

/// Reads the bytes of a text file into a `SourceText`: decoding, canonical text, reading view.
package struct SourceReader: Sendable {
    private let decoder: TextDecoder
    private let builder: ReadingViewBuilder

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        decoder = try TextDecoder(folder: resources.folder)
        builder = try ReadingViewBuilder(resources: resources, common: decoder.common)
    }

    /// - Parameters:
    ///   - name: Shown in messages and kept as the source's name; its suffix tells a table from a text.
    ///   - isText: Whether it is known to be plain text.
    ///   - options: What the caller knows of the file, and what it may cost.
    ///   - formats: Reads what is no plain text; nil where such files are turned away.
    /// - Throws: `PlanFailure` with `empty`, `too_large`, `text_limit`, `unknown_format`, `no_chinese`, an `encoding_…`
    ///   code or one of those of the formats.
    /// - Complexity: O(bytes).
    package func read(
        name: String, bytes: consuming [UInt8], isText: Bool = false, options: FormatOptions = FormatOptions(),
        formats: (any FormatReading)? = nil
    ) throws(PlanFailure) -> SourceText {
        let limits = options.limits
        guard bytes.count <= limits.file else { throw Failures.tooLarge(name: name, limit: limits.file) }
        guard !bytes.isEmpty else { throw Failures.empty(name: name) }
        let (digest, count) = (Digest.sha256(bytes), bytes.count)
        let text = try decode(name: name, consume bytes, options, isText ? nil : formats)
        guard text.scalars.count <= limits.characters else {
            throw FormatFault.text.failure(name: name, limits: limits)
        }
        let misreading = try misreading(name: name, text.scalars)
        let script: Script = decoder.common.isTraditional(text.scalars) ? .hant : .hans
        var view =
            misreading.map { unreadable(text.scalars.count, $0) } ?? builder.view(of: text.scalars, script: script)
        let notices = Notices.list(of: view, in: text.scalars, isGuessed: text.isGuessed ? text.encoding : nil)
        view.add(text.repairs)
        return SourceText(
            name: name, sha256: digest, byteCount: count, format: text.format, encoding: text.encoding,
            scalars: text.scalars, script: script, view: view, notices: text.notices + notices)
    }

    /// A canonical text and how it was come by.
    private struct Decoded {
        var scalars: ScalarText
        var format = "text"
        var encoding: String
        /// Whether the encoding was found by what the bytes say alone.
        var isGuessed = false
        var repairs: [Repair] = []
        var notices: [Notice] = []
    }

    private func decode(
        name: String, _ bytes: consuming [UInt8], _ options: FormatOptions, _ formats: (any FormatReading)?
    ) throws(PlanFailure) -> Decoded {
        let format = formats == nil ? FileFormat.text : FileFormat(of: bytes, name: name)
        guard format != .text, let formats else {
            let text = try decodeText(name: name, bytes, options.encoding)
            return Decoded(scalars: text.scalars, encoding: text.encoding, isGuessed: text.isGuessed)
        }
        let read = try formats.read(name: name, bytes: bytes, as: format, options: options)
        let scalars: ScalarText
        do throws(BadByte) {
            scalars = try UTF8Decoder.decode(read.text, from: 0)
        } catch { throw Failures.invalid(name: name, encoding: "UTF-8", bytes: read.text, offset: error.offset) }
        return Decoded(
            scalars: scalars, format: read.format, encoding: read.encoding, repairs: read.repairs, notices: read.notices
        )
    }

    /// A view that passes over everything and says why.
    private func unreadable(_ length: Int, _ note: String) -> ReadingView {
        ReadingView(fold: [], shifts: [], repairs: [Repair(kind: .mojibake, span: TextSpan(0, length), note: note)])
    }

    private func decodeText(
        name: String, _ bytes: [UInt8], _ encoding: String?
    ) throws(PlanFailure) -> DecodedText {
        if let kind = FileKind.known(bytes) { throw Failures.unknownFormat(name: name, kind: kind) }
        return try decoder.decode(name: name, bytes, label: encoding)
    }

    /// What befell a text that is Chinese and was misread, nil for one that can be read; turns away what cannot be a
    /// Chinese plan.
    private func misreading(name: String, _ scalars: ScalarText) throws(PlanFailure) -> String? {
        guard let content = TextContent(scalars) else { return nil }
        if content.hasManyControls { throw Failures.unknownFormat(name: name, kind: nil) }
        if content.isBlank { throw Failures.empty(name: name) }
        if let note = content.misreading(common: decoder.common) { return note }
        throw Failures.noChinese(name: name)
    }
}
