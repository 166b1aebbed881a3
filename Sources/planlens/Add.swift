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
            made again after an interruption. Each batch is written as a whole; what was reported as added is there.

            Examples:
              planlens add plans/*.txt
              planlens add plans.jsonl --jobs 2
              planlens add plan.txt --library ~/cities.sqlite
            """)

    @Argument(help: ArgumentHelp("Plans; a .jsonl file holds a plan a line, as pipe reads them.", valueName: "file"))
    var files: [String]

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let store = try library.open()
        let writer = BatchWriter(store: store)
        let inputs = PlanInputs(paths: files, options: reading.reading, jobs: work.jobs)
        let versions = Versions.tool
        let bad = try await inputs.forEach(resources: try reading.tables.open()) { result in
            switch result {
            case .failure(let failure): Messages.write(failure)
            case .success(let document):
                var json = JSONWriter()
                DocumentJSON(versions: versions).write(document, to: &json)
                try withLibraryMessages {
                    try writer.take(LibraryDocument(document: document, record: json.bytes, tool: versions.planlens))
                }
            }
        }
        try withLibraryMessages { try writer.finish() }
        let output = Output()
        try output.write("\(writer.added) added, \(writer.known) already there\n")
        try output.flush()
        try Findings.leave(bad: bad, of: bad + writer.added + writer.known)
    }
}

/// Gathers documents and writes them batch by batch.
private final class BatchWriter: Sendable {
    private struct State {
        var batch: [LibraryDocument] = []
        var characters = 0
        var added = 0
        var known = 0
    }

    private let store: PlanStore
    private let state = Mutex(State())

    /// Characters of a batch: its index takes twelve bytes each while it is written.
    private static let most = 8_000_000

    init(store: PlanStore) { self.store = store }

    /// Texts that were added.
    var added: Int { state.withLock { $0.added } }

    /// Texts that were there already.
    var known: Int { state.withLock { $0.known } }

    /// - Throws: `PlanFailure` where the library refuses.
    func take(_ document: LibraryDocument) throws {
        try state.withLock { state in
            state.batch.append(document)
            state.characters += document.document.source.view.fold.count
            if state.characters >= BatchWriter.most { try write(&state) }
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
    }
}
