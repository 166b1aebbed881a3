package import PlanModel

/// A document made by hand, for tests of what comes behind reading.
package struct SampleDocument {
    package private(set) var document: PlanDocument
    private let text: [Unicode.Scalar]
    private var end = 0

    /// A document of one sentence whose view is the text itself.
    package init(_ text: String, id: String = "plan", places: [String] = [], kind: DocumentKind = .plan) {
        self.text = Array(text.unicodeScalars)
        let scalars = self.text.map(\.value)
        let view = ReadingView(
            fold: scalars.map { $0 < 0x10000 ? UInt16($0) : 0xFFFD }, places: scalars.indices.map { Int32($0) },
            repairs: [])
        let source = SourceText(
            name: "\(id).txt", sha256: "00", byteCount: text.utf8.count, format: "text", encoding: "UTF-8",
            scalars: ScalarText(scalars), script: .hans, view: view)
        var metadata = Metadata()
        metadata.kind = kind
        metadata.places = places.map { Place(name: $0, code: nil) }
        let sentence = Sentence(range: 0..<scalars.count, section: nil, opensParagraph: true, isHeading: false)
        document = PlanDocument(
            id: id, source: source, metadata: metadata,
            structure: Structure(titleBlock: 0..<0, sections: [], sentences: [sentence]), quantities: [], times: [],
            institutions: [], tasks: [], glossary: [], citations: [], slogans: [], unparsed: [])
    }

    /// Where the next `words` stand behind those that were asked for before; an empty span at the end where they do not.
    package mutating func span(_ words: String) -> TextSpan {
        let wanted = Array(words.unicodeScalars)
        var start = end
        while start + wanted.count <= text.count, Array(text[start..<start + wanted.count]) != wanted { start += 1 }
        let found = start + wanted.count <= text.count
        end = found ? start + wanted.count : text.count
        return found ? TextSpan(start, end) : TextSpan(text.count, text.count)
    }

    /// Adds a figure whose words stand in the text; `value` is the number in `unit`.
    package mutating func add(
        _ quote: String, _ indicator: String, value: Int64, unit: String, kind: Quantity.Kind = .target,
        due: String? = nil, theme: String = "other", subject: String? = nil, canonical: String? = nil
    ) {
        let number = DecimalNumber(value)
        var quantity = Quantity(
            span: span(quote), quote: quote, kind: kind, indicator: indicator, subject: subject, comparator: .eq,
            min: number, max: nil, unit: unit, normalized: NormalizedValue(min: number, max: nil, unit: unit),
            due: due.map { Due(date: $0, scope: .explicit, span: nil) }, theme: theme, canonical: canonical,
            commitment: .firm, sentence: TextSpan(0, text.count), section: nil, rule: "sample")
        quantity.id = "q\(document.quantities.count + 1)"
        document.quantities.append(quantity)
    }

    /// Changes the document in place.
    package mutating func change(_ body: (inout PlanDocument) -> Void) { body(&document) }
}
