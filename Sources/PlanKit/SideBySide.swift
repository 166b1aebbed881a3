import Dispatch
import Synchronization

/// A value that is made beside others and fetched when all are made.
struct MadePart<Value: Sendable, Failure: Error>: Sendable {
    private final class Slot: Sendable {
        let made = Mutex<Result<Value, Failure>?>(nil)
    }

    private let slot = Slot()
    private let make: @Sendable () throws(Failure) -> Value

    /// - Parameter make: Called once, on any thread.
    init(_ make: @escaping @Sendable () throws(Failure) -> Value) { self.make = make }

    /// Makes the value where nobody did.
    func run() { _ = result() }

    /// The value, which is made here where nobody did.
    ///
    /// - Throws: What making it threw.
    func get() throws(Failure) -> Value { try result().get() }

    private func result() -> Result<Value, Failure> {
        slot.made.withLock { made in
            if let made { return made }
            let fresh: Result<Value, Failure>
            do throws(Failure) { fresh = .success(try make()) } catch { fresh = .failure(error) }
            made = fresh
            return fresh
        }
    }
}

/// Short work on as many cores as are free, waited for; without a task, since whoever opens a reader need not be one.
enum SideBySide {
    /// Runs each of `work` once and returns when all are done. The longest come first, so that no core is left with it.
    static func run(_ work: [@Sendable () -> Void]) {
        DispatchQueue.concurrentPerform(iterations: work.count) { work[$0]() }
    }
}
