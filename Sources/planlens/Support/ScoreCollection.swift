import PlanCompare
import PlanModel
import Synchronization

/// Scores of texts in turn; what could not be read is named on standard error.
final class ScoreCollection: Sendable {
    private let state = Mutex<[(String, Score)]>([])

    /// Names and scores, in the order in which they were added.
    var scores: [(String, Score)] { state.withLock { $0 } }

    func add(_ result: Result<(String, Score), PlanFailure>) {
        switch result {
        case .success(let score): state.withLock { $0.append(score) }
        case .failure(let failure): Messages.write(failure)
        }
    }
}
