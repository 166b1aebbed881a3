/// All that was read in one text: the value that reports, comparisons and the library work on.
public struct PlanDocument: Sendable {
    /// Given by the caller, or the source's name without its suffix.
    public var id: String
    public var source: SourceText
    public var metadata: Metadata
    public var structure: Structure
    public var quantities: QuantityList
    public var times: TimeList
    public var institutions: [Institution]
    public var tasks: [PlanTask]
    public var glossary: [GlossaryEntry]
    public var citations: [Citation]
    public var slogans: [Slogan]
    public var unparsed: [Unparsed]

    public init(
        id: String, source: SourceText, metadata: Metadata, structure: Structure, quantities: QuantityList,
        times: TimeList, institutions: [Institution], tasks: [PlanTask], glossary: [GlossaryEntry],
        citations: [Citation], slogans: [Slogan], unparsed: [Unparsed]
    ) {
        self.id = id
        self.source = source
        self.metadata = metadata
        self.structure = structure
        self.quantities = quantities
        self.times = times
        self.institutions = institutions
        self.tasks = tasks
        self.glossary = glossary
        self.citations = citations
        self.slogans = slogans
        self.unparsed = unparsed
    }
}

/// Versions that a result depends on.
public struct ToolVersions: Sendable, Hashable {
    public var planlens: String
    public var resources: String
    public var icu: String
    public var unicode: String

    public init(planlens: String, resources: String, icu: String, unicode: String) {
        self.planlens = planlens
        self.resources = resources
        self.icu = icu
        self.unicode = unicode
    }
}
