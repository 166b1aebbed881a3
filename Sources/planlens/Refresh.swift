import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanStore
import Synchronization

/// `planlens refresh`: the library's documents as the program reads them now.
struct Refresh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads documents of the library again that an older program or older tables read.",
        discussion: """
            Records and index are made anew from the stored texts; ids, names and texts stay. What is up to date is left \
            alone, so that the call can be made again after an interruption.

            Examples:
              planlens refresh
              planlens refresh --jobs 2 --library ~/cities.sqlite
            """)

    @Flag(help: "Read all documents again.")
    var all = false

    @OptionGroup var library: LibraryArguments

    @OptionGroup var tables: ResourceArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let store = try library.open()
        let reader = try PlanReader(resources: try tables.open())
        let origins = try withLibraryMessages { try store.outdated(tool: all ? "" : Versions.reading) }
        var rest = origins.makeIterator()
        let progress = Progress(bytes: origins.reduce(0) { $0 + $1.byteCount }, of: "documents")
        let writer = LibraryWriter(most: PlanStore.batchCharacters) { try store.replace($0) }
        let bad = Mutex(0)
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { origin in (origin, Refresh.document(origin, store, reader)) },
            emit: { origin, result in
                switch result {
                case .success(let document): try withLibraryMessages { try writer.take(document) }
                case .failure(let failure):
                    bad.withLock { $0 += 1 }
                    Messages.write(failure)
                }
                progress.step(bytes: origin.byteCount)
            })
        try withLibraryMessages { try writer.finish() }
        progress.finish()
        let output = Output()
        try output.write("\(writer.written) read again\n")
        try output.flush()
        let count = bad.withLock { $0 }
        try Findings.leave(bad: count, of: origins.count)
    }

    private static func document(
        _ origin: LibraryOrigin, _ store: PlanStore, _ reader: PlanReader
    ) -> Result<LibraryDocument, PlanFailure> {
        do throws(PlanFailure) {
            return .success(LibraryWriter.document(try reader.read(origin, of: store)))
        } catch {
            return .failure(error)
        }
    }
}
