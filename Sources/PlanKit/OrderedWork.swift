import Synchronization

/// Does the same work on many inputs, several at once, and hands the results out in the order of the inputs.
package enum OrderedWork {
    /// Results that may wait for an earlier one, for each job.
    private static let windowPerJob = 4

    /// Runs `work` over what `next` gives until that is nil.
    ///
    /// A result is handed to `emit` as soon as all before it were, even while `next` waits for input. Memory does not
    /// grow with the number of inputs: no more than four results a job wait. `next` is called where the caller runs, so
    /// it may block there; with one job all else is done there too.
    ///
    /// - Parameters:
    ///   - jobs: How many inputs are worked on at once, at least one.
    ///   - next: Called in turn, never at the same time.
    ///   - emit: Called in turn, never at the same time; its first error ends the work.
    /// - Throws: What `next` or `emit` throws.
    package static func run<Input: Sendable, Output: Sendable>(
        jobs: Int, isolation: isolated (any Actor)? = #isolation, next: () throws -> Input?,
        work: @escaping @Sendable (Input) -> Output, emit: @escaping @Sendable (Output) throws -> Void
    ) async throws {
        try await run(jobs: jobs, next: next, pieces: { input, hand in try hand(work(input)) }, emit: emit)
    }

    /// Like `run(jobs:next:work:emit:)` for results that come in pieces: a piece of the result whose turn it is goes out
    /// at once, so that a long result is never held as a whole.
    ///
    /// - Parameter work: Hands out its result piece by piece, and throws what that throws.
    package static func run<Input: Sendable, Piece: Sendable>(
        jobs: Int, isolation: isolated (any Actor)? = #isolation, next: () throws -> Input?,
        pieces work: @escaping @Sendable (consuming Input, _ hand: (Piece) throws -> Void) throws -> Void,
        emit: @escaping @Sendable (Piece) throws -> Void
    ) async throws {
        guard jobs > 1 else {
            while let input = try next() { try work(consume input, emit) }
            return
        }
        let queue = OrderedQueue(emit: emit)
        try await withThrowingTaskGroup(of: Void.self) { group in
            var (submitted, running) = (0, 0)
            while let input = try next() {
                while running >= jobs || submitted - queue.emitted >= jobs * windowPerJob {
                    try await group.next()
                    running -= 1
                }
                let place = submitted
                group.addTask {
                    try work(input) { try queue.put($0, of: place) }
                    try queue.finish(place)
                }
                (submitted, running) = (submitted + 1, running + 1)
            }
            try await group.waitForAll()
        }
    }
}

/// Pieces of results that wait for earlier ones.
private final class OrderedQueue<Piece: Sendable>: Sendable {
    private struct State {
        var waiting: [Int: [Piece]] = [:]
        /// Results that are complete and wait for earlier ones.
        var complete: Set<Int> = []
        var emitted = 0
    }

    private let state = Mutex(State())
    private let emit: @Sendable (Piece) throws -> Void

    init(emit: @escaping @Sendable (Piece) throws -> Void) { self.emit = emit }

    /// Number of results that were handed out as a whole.
    var emitted: Int { state.withLock { $0.emitted } }

    /// Takes a piece of a result; hands it out where it is the result's turn.
    func put(_ piece: Piece, of place: Int) throws {
        try state.withLock { state in
            guard place == state.emitted else { return state.waiting[place, default: []].append(piece) }
            try emit(piece)
        }
    }

    /// Ends a result and hands out all pieces whose turn it is then.
    func finish(_ place: Int) throws {
        try state.withLock { state in
            state.complete.insert(place)
            while state.complete.remove(state.emitted) != nil {
                state.emitted += 1
                for piece in state.waiting.removeValue(forKey: state.emitted) ?? [] { try emit(piece) }
            }
        }
    }
}
