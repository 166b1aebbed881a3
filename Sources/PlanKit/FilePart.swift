internal import PlanIngest
package import PlanModel

/// What is known of the file that a canonical text came from.
package struct TextOrigin: Sendable {
    package var name: String
    package var sha256: String
    /// Size in bytes.
    package var byteCount: Int
    package var format: String
    package var encoding: String
    /// Which of the file's plans it is, where there are several.
    package var part: SourcePart?

    package init(
        name: String, sha256: String, byteCount: Int, format: String, encoding: String, part: SourcePart? = nil
    ) {
        (self.name, self.sha256, self.byteCount) = (name, sha256, byteCount)
        (self.format, self.encoding, self.part) = (format, encoding, part)
    }
}

/// One of several plans of a file, as a text of its own.
struct FilePart {
    /// Its canonical text in UTF-8.
    let text: [UInt8]
    /// What reading the file did inside of it.
    let repairs: [Repair]
    let notices: [Notice]
    let origin: TextOrigin

    /// - Parameters:
    ///   - source: The whole file.
    ///   - spans: Where its plans stand in its text.
    ///   - place: Index of the plan in `spans`.
    /// - Complexity: O(length of the plan + repairs of the file).
    init(of source: SourceText, _ spans: [TextSpan], at place: Int) {
        let span = spans[place]
        text = Array(source.quote(span).utf8)
        repairs = source.view.repairs.filter { $0.left != nil || $0.kind.isWrittenIn }.compactMap { repair in
            let isLast = place == spans.count - 1 && repair.span.start == span.end
            guard span.start <= repair.span.start, repair.span.start < span.end || isLast else { return nil }
            var moved = repair
            moved.span = TextSpan(repair.span.start - span.start, min(repair.span.end, span.end) - span.start)
            return moved
        }
        let several = Notice(
            code: FilePart.code,
            message: "The file holds \(spans.count) plans; this is number \(place + 1), read as a document of its own.")
        notices = source.notices + [several]
        origin = TextOrigin(
            name: source.name, sha256: Digest.sha256(text), byteCount: text.count, format: source.format,
            encoding: source.encoding,
            part: SourcePart(
                number: place + 1, count: spans.count, span: span, page: source.pages.page(of: span.start) ?? 1))
    }

    /// Of the notice that a text holds several plans.
    static let code = "several_plans"

    /// Says that a text of several plans was read as one document.
    static func notice(plans count: Int) -> Notice {
        Notice(
            code: code,
            message: "The text holds \(count) plans, as its parts say; they were read as one document.")
    }
}
