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

    /// The plans of a file, in its order.
    ///
    /// - Parameters:
    ///   - source: The whole file.
    ///   - spans: Where its plans stand in its text; they follow each other without gaps.
    /// - Complexity: O(length of the file + its repairs).
    static func all(of source: SourceText, _ spans: [TextSpan]) -> [FilePart] {
        let pages = source.pages
        var told = source.view.repairs.filter { $0.left != nil || $0.kind.isWrittenIn }[...]
        return spans.indices.map { place in
            let isLast = place == spans.count - 1
            let own = told.prefix { isLast || $0.span.start < spans[place].end }
            told = told.dropFirst(own.count)
            let part = SourcePart(
                number: place + 1, count: spans.count, span: spans[place],
                page: pages.page(of: spans[place].start))
            return FilePart(of: source, part, own)
        }
    }

    private init(of source: SourceText, _ part: SourcePart, _ told: ArraySlice<Repair>) {
        let span = part.span
        text = Array(source.quote(span).utf8)
        repairs = told.map { repair in
            var moved = repair
            moved.span = TextSpan(repair.span.start - span.start, min(repair.span.end, span.end) - span.start)
            return moved
        }
        let several = Notice(
            code: FilePart.code,
            message: "The file holds \(part.count) plans; this is number \(part.number), read as a document of its own."
        )
        notices = source.notices + [several]
        origin = TextOrigin(
            name: source.name, sha256: Digest.sha256(text), byteCount: text.count, format: source.format,
            encoding: source.encoding, part: part)
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
