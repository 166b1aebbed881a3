import PlanModel
import PlanResources

@testable import PlanExtract

/// A text that is taken as one sentence of a section with a given role; its view is the folded text itself.
struct OneSentence {
    let source: SourceText
    let structure: Structure
    let metadata: Metadata
    let times: [TimeMark]
    let context: SentenceContext
    private let stages: QuantityStages

    /// - Parameter signed: Day that relative times count from.
    init(
        _ text: String, role: SectionRole = .other, kind: DocumentKind = .plan, namesPlace: Bool = false,
        signed: String? = "2026-03-01"
    ) throws {
        stages = try QuantityStages.shared()
        let fold = stages.fold(text)
        source = OneSentence.source(text, fold)
        structure = OneSentence.structure(0..<fold.count, role)
        metadata = .about(kind, signed: signed, places: namesPlace ? ["柳湾市"] : [])
        var unparsed: [Unparsed] = []
        var marks = stages.times.marks(in: source, structure, unparsed: &unparsed)
        stages.times.resolve(&marks, metadata: metadata, published: nil, in: structure)
        times = marks
        let measures = MeasureScanner(vocabulary: stages.vocabulary, source: source)
            .measures(in: 0..<fold.count, times: marks[...])
        context = SentenceContext(
            vocabulary: stages.vocabulary, source: source, range: 0..<fold.count, measures: measures,
            times: marks[...], role: role, metadata: metadata)
        var bounded = measures
        SeriesRule().spreadBounds(&bounded, in: context)
        context.measures = bounded
    }

    /// Quantities of the sentence, as the reader finds them.
    var quantities: [Quantity] {
        var unparsed: [Unparsed] = []
        return Array(
            stages.quantities.read(source, structure, times: times, metadata: metadata, unparsed: &unparsed))
    }

    /// Words at a range of the view.
    func words(_ range: Range<Int>?) -> String? { range.map { source.quote(view: $0) } }

    /// Each measure as `quote comparator number unit`; a range gives `lower~upper`, a number without a unit ends there.
    var measures: [String] { context.measures.map { describe($0) } }

    private func describe(_ measure: Measure) -> String {
        let unit = measure.unitText ?? source.reading(measure.unitRange).filter { $0 != " " }
        let numbers = [measure.min, measure.max].compactMap { $0?.text }.joined(separator: "~")
        let parts = [source.quote(view: measure.range), measure.comparator.rawValue, numbers, unit]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func source(_ text: String, _ fold: [UInt16]) -> SourceText {
        let scalars = text.unicodeScalars.map(\.value)
        return SourceText(
            name: "case.txt", sha256: "00", byteCount: text.utf8.count, format: "text", encoding: "UTF-8",
            scalars: ScalarText(scalars), script: .hans,
            view: ReadingView(fold: fold, places: scalars.indices.map { Int32($0) }, repairs: []))
    }

    private static func structure(_ range: Range<Int>, _ role: SectionRole) -> Structure {
        let section = Section(
            id: "s1", level: 1, parent: nil, marker: "", title: "", role: role, range: range, titleRange: 0..<0,
            isRunIn: false)
        let sentence = Sentence(range: range, section: 0, opensParagraph: true, isHeading: false)
        return Structure(titleBlock: 0..<0, sections: [section], sentences: [sentence])
    }
}
