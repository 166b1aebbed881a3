import PlanModel
import PlanReport
import PlanStore
import Synchronization

/// Gathers documents and writes them batch by batch.
final class LibraryWriter: Sendable {
    private struct State {
        var batch: [LibraryDocument] = []
        var characters = 0
        var written = ContinuousClock.now
        var done = 0
        var passedOver = 0
    }

    /// Characters of a batch.
    private let most: Int
    private let write: @Sendable ([LibraryDocument]) throws -> [LibraryEntry]
    private let state = Mutex(State())

    /// So long may what was read wait for being written.
    private static let longest = Duration.seconds(3)

    /// - Parameters:
    ///   - most: Characters of a batch.
    ///   - write: Writes a batch as a whole and says what was written.
    init(most: Int, write: @escaping @Sendable ([LibraryDocument]) throws -> [LibraryEntry]) {
        (self.most, self.write) = (most, write)
    }

    /// A document as it goes into the library.
    static func document(_ document: PlanDocument) -> LibraryDocument {
        var json = JSONWriter()
        DocumentJSON(versions: Versions.tool).write(document, to: &json)
        return LibraryDocument(document: document, record: json.bytes, tool: Versions.reading)
    }

    /// Documents that were written.
    var written: Int { state.withLock { $0.done } }

    /// Documents that the library did not take.
    var passedOver: Int { state.withLock { $0.passedOver } }

    /// - Throws: `PlanFailure` where the library refuses.
    func take(_ document: LibraryDocument) throws {
        try state.withLock { state in
            state.batch.append(document)
            state.characters += document.document.source.view.fold.count
            if state.characters >= most || ContinuousClock.now - state.written >= LibraryWriter.longest {
                try write(&state)
            }
        }
    }

    /// - Throws: `PlanFailure` where the library refuses.
    func finish() throws { try state.withLock { try write(&$0) } }

    private func write(_ state: inout State) throws {
        guard !state.batch.isEmpty else { return }
        let count = try write(state.batch).count
        state.done += count
        state.passedOver += state.batch.count - count
        (state.batch, state.characters) = ([], 0)
        state.written = .now
    }
}
