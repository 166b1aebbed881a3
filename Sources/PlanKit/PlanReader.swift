internal import PlanExtract
internal import PlanIndicators
internal import PlanIngest
public import PlanModel
public import PlanResources
internal import PlanStructure

/// Reads plans: bytes in, a `PlanDocument` out.
///
/// A reader is opened once and used for any number of texts, from any number of tasks at once.
public final class PlanReader: Sendable {
    private let resources: ResourceSet
    private let sources: SourceReader
    private let structures: StructureReader
    private let times: TimeReader
    private let metadata: MetadataReader
    private let quantities: QuantityReader
    private let institutions: InstitutionReader
    private let tasks: TaskReader
    private let mentions: MentionReader
    private let indicators: IndicatorReader

    /// Opens the stages side by side, on as many cores as are free.
    ///
    /// - Throws: `ResourceError` where a table is missing or malformed.
    public init(resources: ResourceSet) throws(ResourceError) {
        let sources = MadePart { () throws(ResourceError) in try SourceReader(resources: resources) }
        let structures = MadePart { () throws(ResourceError) in try StructureReader(resources: resources) }
        let times = MadePart { () throws(ResourceError) in try TimeReader(resources: resources) }
        let metadata = MadePart { () throws(ResourceError) in try MetadataReader(resources: resources) }
        let quantities = MadePart { () throws(ResourceError) in try QuantityReader(resources: resources) }
        let institutions = MadePart { () throws(ResourceError) in try InstitutionReader(resources: resources) }
        let tasks = MadePart { () throws(ResourceError) in try TaskReader(resources: resources) }
        let mentions = MadePart { () throws(ResourceError) in try MentionReader(resources: resources) }
        let indicators = MadePart { () throws(ResourceError) in try IndicatorReader(resources: resources) }
        SideBySide.run([
            institutions.run, quantities.run, indicators.run, sources.run, metadata.run, tasks.run, structures.run,
            times.run, mentions.run,
        ])
        self.resources = resources
        self.sources = try sources.get()
        self.structures = try structures.get()
        self.times = try times.get()
        self.metadata = try metadata.get()
        self.quantities = try quantities.get()
        self.institutions = try institutions.get()
        self.tasks = try tasks.get()
        self.mentions = try mentions.get()
        self.indicators = try indicators.get()
    }

    /// Reads one text as one document; `documents` reads a file that may hold several plans.
    ///
    /// - Parameters:
    ///   - name: File name without its folder; shown in messages.
    ///   - bytes: The file as it is.
    ///   - id: Id of the document; the name without its suffix where nil.
    ///   - options: Encoding and publication date, where the caller knows them.
    /// - Throws: `PlanFailure` where the bytes are not a text that can be read.
    /// - Complexity: O(bytes).
    public func read(
        name: String, bytes: consuming [UInt8], id: String? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(PlanFailure) -> PlanDocument {
        let source = try sources.read(name: name, bytes: consume bytes, options, resources)
        let structure = structures.read(source)
        return extract(
            source, structure, metadata.plans(in: source, structure), id: id ?? DocumentName.stem(of: name),
            options: options)
    }

    /// Reads one file, each plan in it as a document of its own.
    ///
    /// Where the file holds several, their ids have a number behind them, and `source.part` says where each stood.
    ///
    /// - Parameters:
    ///   - name: File name without its folder; shown in messages.
    ///   - bytes: The file as it is.
    ///   - id: Id of the document; the name without its suffix where nil.
    ///   - options: Encoding and publication date, where the caller knows them.
    /// - Returns: One document at the least, in the order of the text.
    /// - Throws: `PlanFailure` where the bytes are not a text that can be read.
    /// - Complexity: O(bytes).
    public func documents(
        name: String, bytes: consuming [UInt8], id: String? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(PlanFailure) -> [PlanDocument] {
        let source = try sources.read(name: name, bytes: consume bytes, options, resources)
        let structure = structures.read(source)
        let id = id ?? DocumentName.stem(of: name)
        let heads = metadata.plans(in: source, structure)
        guard !heads.isEmpty else { return [extract(source, structure, heads, id: id, options: options)] }
        var documents: [PlanDocument] = []
        for part in FilePart.all(of: source, metadata.spans(of: heads, in: source)) {
            documents.append(
                try read(
                    kept: part.text, told: (part.repairs, part.notices), id: "\(id)-\(documents.count + 1)",
                    published: options.published, of: part.origin))
        }
        return documents
    }

    /// Reads a canonical text again that was kept; what is known of its file stays as it was.
    ///
    /// - Parameters:
    ///   - text: Canonical text in UTF-8.
    ///   - told: Repairs and notices of the record; those that are found in the text are found again.
    ///   - origin: Gives the file's name, digest, size, format and encoding.
    /// - Throws: `PlanFailure` where the text cannot be read.
    /// - Complexity: O(bytes).
    package func read(
        kept text: consuming [UInt8], told: (repairs: [Repair], notices: [Notice]), id: String,
        published: CalendarDate?, of origin: TextOrigin
    ) throws(PlanFailure) -> PlanDocument {
        let read = try sources.read(name: origin.name, bytes: consume text, isText: true)
        var view = read.view
        view.add(told.repairs.filter { $0.left != nil || $0.kind.isWrittenIn })
        let found = origin.part == nil ? Notices.codes.union([FilePart.code]) : Notices.codes
        let notices = told.notices.filter { !found.contains($0.code) }
        let source = SourceText(
            name: origin.name, sha256: origin.sha256, byteCount: origin.byteCount, format: origin.format,
            encoding: origin.encoding, scalars: read.scalars, script: read.script, view: view,
            notices: notices + read.notices, part: origin.part)
        let structure = structures.read(source)
        return extract(
            source, structure, origin.part == nil ? metadata.plans(in: source, structure) : [], id: id,
            options: ReadingOptions(published: published))
    }

    /// Runs every stage behind decoding and structure.
    ///
    /// - Parameter heads: Where plans behind the first one begin.
    private func extract(
        _ source: SourceText, _ structure: Structure, _ heads: [PlanHead], id: String, options: ReadingOptions
    ) -> PlanDocument {
        let source = heads.isEmpty ? source : source.adding([FilePart.notice(plans: heads.count + 1)])
        var unparsed: [Unparsed] = []
        var marks = times.marks(in: source, structure, unparsed: &unparsed)
        let about = metadata.read(source, structure, times: marks, plans: heads)
        times.resolve(&marks, metadata: about, published: options.published, in: structure)
        var figures = quantities.read(source, structure, times: marks, metadata: about, unparsed: &unparsed)
        var bodies = institutions.read(source, structure, metadata: about)
        var duties = tasks.read(source, structure, metadata: about, times: marks, institutions: bodies)
        InstitutionRoles(issuers: about.issuers, tasks: duties).fill(&bodies)
        link(&figures, &duties)
        var document = PlanDocument(
            id: id, source: source, metadata: about, structure: structure, quantities: consume figures,
            times: expressions(consume marks, in: source), institutions: bodies, tasks: duties,
            glossary: mentions.glossary(source, structure), citations: mentions.citations(source, structure),
            slogans: mentions.slogans(source, structure), unparsed: unparsed.sorted { $0.span < $1.span })
        indicators.setCodes(in: &document)
        return document
    }

    /// Binds each quantity to the innermost task whose span holds it; both stand in the order of the text.
    ///
    /// - Complexity: O(tasks + quantities · depth of the tree).
    private func link(_ quantities: inout QuantityList, _ tasks: inout [PlanTask]) {
        var open: [Int] = []
        var next = 0
        for index in quantities.indices {
            let span = quantities.span(at: index)
            while next < tasks.count, tasks[next].span.start <= span.start {
                open.append(next)
                next += 1
            }
            open.removeAll { tasks[$0].span.end <= span.start }
            var best: Int?
            for place in open where tasks[place].span.contains(span) {
                if best.map({ tasks[$0].span.length >= tasks[place].span.length }) ?? true { best = place }
            }
            guard let best else { continue }
            quantities.setTask(tasks[best].id, at: index)
            tasks[best].quantities.append(QuantityList.id(of: index))
        }
    }

    private func expressions(_ marks: consuming [TimeMark], in source: SourceText) -> TimeList {
        var times = TimeList(quotedFrom: source, capacity: marks.count)
        for mark in marks {
            times.append(
                TimeExpression(
                    span: source.view.canonical(mark.range), quote: "", type: mark.type, start: mark.start,
                    end: mark.end, rule: mark.rule.rawValue))
        }
        return times
    }
}
