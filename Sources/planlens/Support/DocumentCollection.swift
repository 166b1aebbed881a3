import PlanModel
import Synchronization

/// Documents that were read, each with an id of its own; those that could not be read are named on standard error.
final class DocumentCollection: Sendable {
    private struct State {
        var documents: [PlanDocument] = []
        var ids = DistinctIDs()
    }

    private let state = Mutex(State())

    /// What was read, in the order in which it was added.
    var documents: [PlanDocument] { state.withLock { $0.documents } }

    func add(_ result: Result<PlanDocument, PlanFailure>) {
        switch result {
        case .success(var document):
            state.withLock { state in
                document.id = state.ids.take(document.id)
                state.documents.append(document)
            }
        case .failure(let failure): Messages.write(failure)
        }
    }
}
