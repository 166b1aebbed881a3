package import PlanModel
package import PlanResources

/// Reads the bytes of a text file into a `SourceText`: decoding, canonical text, reading view.
package struct SourceReader: Sendable {
    /// Largest file that is read unless the caller says otherwise, in bytes.
    package static let standardLimit = 64 << 20

    private let decoder: TextDecoder
    private let builder: ReadingViewBuilder

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        decoder = TextDecoder(common: try CommonCharacters(folder: resources.folder))
        builder = try ReadingViewBuilder(resources: resources, common: decoder.common)
    }

    /// - Parameters:
    ///   - name: Shown in messages and kept as the source's name.
    ///   - encoding: Name of the encoding that the caller insists on; nil to find it.
    ///   - limit: Largest number of bytes that is read.
    /// - Throws: `PlanFailure` with `empty`, `too_large`, `unknown_format`, `no_chinese` or an `encoding_…` code.
    /// - Complexity: O(bytes).
    package func read(
        name: String, bytes: consuming [UInt8], encoding: String? = nil, limit: Int = SourceReader.standardLimit
    ) throws(PlanFailure) -> SourceText {
        guard bytes.count <= limit else { throw Failures.tooLarge(name: name, limit: limit) }
        guard !bytes.isEmpty else { throw Failures.empty(name: name) }
        let (digest, count) = (Digest.sha256(bytes), bytes.count)
        let decoded = try decode(name: name, bytes, encoding)
        bytes = []
        let misreading = try misreading(name: name, decoded.scalars)
        let script: Script = decoder.common.isTraditional(decoded.scalars) ? .hant : .hans
        let view =
            misreading.map { unreadable(decoded.scalars.count, $0) }
            ?? builder.view(of: decoded.scalars, script: script)
        return SourceText(
            name: name, sha256: digest, byteCount: count, format: "text",
            encoding: decoded.encoding, scalars: decoded.scalars, script: script, view: view,
            notices: Notices.list(of: view, in: decoded.scalars, isGuessed: decoded.isGuessed ? decoded.encoding : nil))
    }

    /// A view that passes over everything and says why.
    private func unreadable(_ length: Int, _ note: String) -> ReadingView {
        ReadingView(fold: [], shifts: [], repairs: [Repair(kind: .mojibake, span: TextSpan(0, length), note: note)])
    }

    private func decode(name: String, _ bytes: [UInt8], _ encoding: String?) throws(PlanFailure) -> DecodedText {
        if let kind = FileKind.known(bytes) { throw Failures.unknownFormat(name: name, kind: kind) }
        guard let encoding else { return try decoder.decode(name: name, bytes) }
        guard let known = EncodingName(label: encoding) else {
            throw Failures.unknownEncoding(name: name, label: encoding)
        }
        return try decoder.decode(name: name, bytes, as: known)
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
