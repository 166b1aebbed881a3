import PlanExtract
import PlanIndicators
import PlanIngest
import PlanModel
import PlanResources
import PlanStructure

/// The stages of `PlanReader` one by one, in its order.
struct Stages {
    private let sources: SourceReader
    private let structures: StructureReader
    private let times: TimeReader
    private let metadata: MetadataReader
    private let quantities: QuantityReader
    private let institutions: InstitutionReader
    private let tasks: TaskReader
    private let mentions: MentionReader
    private let indicators: IndicatorReader

    /// A row a stage.
    private(set) var rows = [
        "JSON line", "ingest", "structure", "times", "metadata", "quantities", "tasks", "institutions", "mentions",
        "indicators",
    ].map { Row($0) }

    init(resources: ResourceSet) throws {
        sources = try SourceReader(resources: resources)
        structures = try StructureReader(resources: resources)
        times = try TimeReader(resources: resources)
        metadata = try MetadataReader(resources: resources)
        quantities = try QuantityReader(resources: resources)
        institutions = try InstitutionReader(resources: resources)
        tasks = try TaskReader(resources: resources)
        mentions = try MentionReader(resources: resources)
        indicators = try IndicatorReader(resources: resources)
    }

    /// One round over all documents.
    mutating func read(_ load: Load) throws {
        var laps = Laps(count: rows.count)
        for line in load.lines { try read(line, &laps) }
        for stage in rows.indices { try rows[stage].add(seconds: laps.seconds[stage], count: laps.counts[stage]) }
    }

    private func read(_ line: [UInt8], _ laps: inout Laps) throws {
        laps.start()
        let record = try PipeRecord(line)
        laps.end(found: record.text.count)
        let source = try sources.read(name: "d", bytes: record.text, isText: true)
        laps.end(found: source.scalars.count)
        let structure = structures.read(source)
        laps.end(found: structure.sections.count + structure.sentences.count)
        var unparsed: [Unparsed] = []
        var marks = times.marks(in: source, structure, unparsed: &unparsed)
        laps.end(found: marks.count)
        let about = metadata.read(source, structure, times: marks)
        times.resolve(&marks, metadata: about, published: nil, in: structure)
        laps.end(found: about.places.count + about.issuers.count)
        let figures = quantities.read(source, structure, times: marks, metadata: about, unparsed: &unparsed)
        laps.end(found: figures.count)
        laps.end(found: tasks.read(source, structure, metadata: about, times: marks).count)
        laps.end(found: institutions.read(source, structure, metadata: about).count)
        let terms = mentions.glossary(source, structure).count
        laps.end(found: terms + mentions.citations(source, structure).count + mentions.slogans(source, structure).count)
        var document = PlanDocument(
            id: "d", source: source, metadata: about, structure: structure, quantities: figures, times: [],
            institutions: [], tasks: [], glossary: [], citations: [], slogans: [], unparsed: [])
        laps.end(found: indicators.setCodes(in: &document))
    }
}

/// Times and counts of stages that follow each other.
private struct Laps {
    private(set) var seconds: [Double]
    private(set) var counts: [Int]
    private var stage = 0
    private var stamp = 0.0

    init(count: Int) {
        seconds = Array(repeating: 0, count: count)
        counts = Array(repeating: 0, count: count)
    }

    mutating func start() {
        stage = 0
        stamp = CPUClock.now
    }

    /// Ends a stage; the next one begins.
    mutating func end(found: Int) {
        let now = CPUClock.now
        seconds[stage] += now - stamp
        counts[stage] += found
        stage += 1
        stamp = now
    }
}
