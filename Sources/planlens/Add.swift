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
        let writer = LibraryWriter(most: batch) { documents in
            let entries = try store.add(documents)
            guard isListed, !entries.isEmpty else { return entries }
            try output.write(entries.map { $0.id + "\n" }.joined())
            try output.flush()
            return entries
        }
        let inputs = PlanInputs(paths: files, options: reading.reading, jobs: work.jobs)
        let bad = Mutex(0)
        let known = Mutex(0)
        let digests = try withLibraryMessages { try store.digests() }
        try await inputs.forEach(
            resources: try reading.tables.open(), known: digests, make: { LibraryWriter.document($0) },
            take: { outcome in
                switch outcome {
                case .read(let document): try withLibraryMessages { try writer.take(document) }
                case .known: known.withLock { $0 += 1 }
                case .failed(let failure):
                    bad.withLock { $0 += 1 }
                    Messages.write(failure)
                }
            })
        try withLibraryMessages { try writer.finish() }
        let there = known.withLock { $0 } + writer.passedOver
        if !ids { try output.write("\(writer.written) added, \(there) already there\n") }
        try output.flush()
        let count = bad.withLock { $0 }
        try Findings.leave(bad: count, of: count + writer.written + there)
    }
}
