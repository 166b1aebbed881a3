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
        guard jobs > 1 else {
            while let input = try next() { try emit(work(input)) }
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
                group.addTask { try queue.put(work(input), at: place) }
                (submitted, running) = (submitted + 1, running + 1)
            }
            try await group.waitForAll()
        }
    }
}

/// Results that wait for earlier ones.
private final class OrderedQueue<Output: Sendable>: Sendable {
    private struct State {
        var waiting: [Int: Output] = [:]
        var emitted = 0
    }

    private let state = Mutex(State())
    private let emit: @Sendable (Output) throws -> Void

    init(emit: @escaping @Sendable (Output) throws -> Void) { self.emit = emit }

    /// Number of results that were handed out.
    var emitted: Int { state.withLock { $0.emitted } }

    /// Takes a result and hands out all whose turn it is.
    func put(_ output: Output, at place: Int) throws {
        try state.withLock { state in
            state.waiting[place] = output
            while let ready = state.waiting.removeValue(forKey: state.emitted) {
                try emit(ready)
                state.emitted += 1
            }
        }
    }
}
