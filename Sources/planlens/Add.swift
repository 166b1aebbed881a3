import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanStore
import Synchronization

/// `planlens add`: plans into the library.
struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adds plans to the library and its index.",
        discussion: """
            A plan is known by its content: one that the library holds already is passed over, so that the same call can be \
            made again after an interruption. Plans are written in batches, each as a whole and at least every few seconds; \
            what was reported as added is there, whatever happens afterwards.

            Examples:
              planlens add plans/*.txt
              planlens add plans.jsonl --jobs 2
              planlens add plan.txt --library ~/cities.sqlite
              planlens add plans/*.txt --ids > ids.txt
            """)

    @Argument(help: ArgumentHelp("Plans; a .jsonl file holds a plan a line, as pipe reads them.", valueName: "file"))
    var files: [String]

    @Flag(help: "Print the id of each plan as soon as it is in the library.")
    var ids = false

    @Option(help: ArgumentHelp("Characters that are written at once.", visibility: .hidden))
    var batch = PlanStore.batchCharacters

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    func validate() throws { guard batch > 0 else { throw ValidationError("--batch is at least 1.") } }

    @MainActor
    func run() async throws {
        let store = try library.open()
        let output = Output()
        let isListed = ids
        let writer = BatchWriter(store: store, most: batch) { entries in
            guard isListed, !entries.isEmpty else { return }
            try output.write(entries.map { $0.id + "\n" }.joined())
            try output.flush()
        }
        let inputs = PlanInputs(paths: files, options: reading.reading, jobs: work.jobs)
        let versions = Versions.tool
        let make = { @Sendable (document: PlanDocument) in
            var json = JSONWriter()
            DocumentJSON(versions: versions).write(document, to: &json)
            return LibraryDocument(document: document, record: json.bytes, tool: Versions.reading)
        }
        let bad = Mutex(0)
        let known = try withLibraryMessages { try store.digests() }
        try await inputs.forEach(resources: try reading.tables.open(), known: known, make: make) { outcome in
            switch outcome {
            case .read(let document): try withLibraryMessages { try writer.take(document) }
            case .known: writer.passOver()
            case .failed(let failure):
                bad.withLock { $0 += 1 }
                Messages.write(failure)
            }
        }
        try withLibraryMessages { try writer.finish() }
        if !ids { try output.write("\(writer.added) added, \(writer.known) already there\n") }
        try output.flush()
        let count = bad.withLock { $0 }
        try Findings.leave(bad: count, of: count + writer.added + writer.known)
    }
}

/// Gathers documents and writes them batch by batch.
private final class BatchWriter: Sendable {
    private struct State {
        var batch: [LibraryDocument] = []
        var characters = 0
        var written = ContinuousClock.now
        var added = 0
        var known = 0
    }

    private let store: PlanStore
    /// Characters of a batch.
    private let most: Int
    private let report: @Sendable ([LibraryEntry]) throws -> Void
    private let state = Mutex(State())

    /// So long may what was read wait for being written.
    private static let longest = Duration.seconds(3)

    init(store: PlanStore, most: Int, report: @escaping @Sendable ([LibraryEntry]) throws -> Void) {
        (self.store, self.most, self.report) = (store, most, report)
    }

    /// Texts that were added.
    var added: Int { state.withLock { $0.added } }

    /// Texts that were there already.
    var known: Int { state.withLock { $0.known } }

    /// A text is there already.
    func passOver() { state.withLock { $0.known += 1 } }

    /// - Throws: `PlanFailure` where the library refuses.
    func take(_ document: LibraryDocument) throws {
        try state.withLock { state in
            state.batch.append(document)
            state.characters += document.document.source.view.fold.count
            if state.characters >= most || ContinuousClock.now - state.written >= BatchWriter.longest {
                try write(&state)
            }
        }
    }

    /// - Throws: `PlanFailure` where the library refuses.
    func finish() throws { try state.withLock { try write(&$0) } }

    private func write(_ state: inout State) throws {
        guard !state.batch.isEmpty else { return }
        let entries = try store.add(state.batch)
        state.added += entries.count
        state.known += state.batch.count - entries.count
        (state.batch, state.characters) = ([], 0)
        try report(entries)
        state.written = .now
    }
}
