import PlanIngest
import PlanModel
import PlanResources
import PlanStructure

@testable import PlanExtract

/// The readers that tests of quantities need: opening the tables takes longer than reading a case.
struct QuantityStages: Sendable {
    let resources: ResourceSet
    let vocabulary: QuantityVocabulary
    let sources: SourceReader
    let structures: StructureReader
    let times: TimeReader
    let metadata: MetadataReader
    let quantities: QuantityReader

    private init() throws {
        resources = try ResourceSet()
        vocabulary = try QuantityVocabulary(resources: resources)
        sources = try SourceReader(resources: resources)
        structures = try StructureReader(resources: resources)
        times = try TimeReader(resources: resources)
        metadata = try MetadataReader(resources: resources)
        quantities = try QuantityReader(resources: resources)
    }

    private static let opened = Result { try QuantityStages() }

    static func shared() throws -> QuantityStages { try opened.get() }

    /// Folded units of a text, one for each of its scalars.
    func fold(_ text: String) -> [UInt16] { resources.fold.key(text) }

    func numerals(_ fold: [UInt16]) -> NumeralScanner { NumeralScanner(fold: fold, vocabulary: vocabulary) }

    func comparators(_ fold: [UInt16]) -> ComparatorReader { ComparatorReader(fold: fold, vocabulary: vocabulary) }
}

/// A whole text brought through all stages up to its quantities.
struct QuantityReading {
    let source: SourceText
    let structure: Structure
    let quantities: [Quantity]
    let unparsed: [Unparsed]

    /// - Parameter about: What the text says about itself; read from the text where nil.
    init(_ text: String, about: Metadata? = nil, published: CalendarDate? = nil) throws {
        let stages = try QuantityStages.shared()
        source = try stages.sources.read(name: "case.txt", bytes: Array(text.utf8))
        structure = stages.structures.read(source)
        var unparsed: [Unparsed] = []
        var marks = stages.times.marks(in: source, structure, unparsed: &unparsed)
        let metadata = about ?? stages.metadata.read(source, structure, times: marks)
        stages.times.resolve(&marks, metadata: metadata, published: published, in: structure)
        quantities = Array(
            stages.quantities.read(source, structure, times: marks, metadata: metadata, unparsed: &unparsed))
        self.unparsed = unparsed
    }
}

extension Metadata {
    /// What the tests say about a text.
    static func about(
        _ kind: DocumentKind = .plan, signed: String? = nil, periodStart: String? = nil, periodEnd: String? = nil,
        places: [String] = []
    ) -> Metadata {
        var metadata = Metadata()
        metadata.kind = kind
        metadata.signed = signed
        metadata.periodStart = periodStart
        metadata.periodEnd = periodEnd
        metadata.places = places.map { Place(name: $0, code: nil) }
        return metadata
    }
}
