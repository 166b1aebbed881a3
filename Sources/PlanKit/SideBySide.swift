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

    /// Makes the value; to be called once.
    func run() {
        let made: Result<Value, Failure>
        do throws(Failure) { made = .success(try make()) } catch { made = .failure(error) }
        slot.made.withLock { $0 = made }
    }

    /// The value, which is made here where nobody made it.
    ///
    /// - Throws: What making it threw.
    func get() throws(Failure) -> Value {
        guard let made = slot.made.withLock({ $0 }) else { return try make() }
        return try made.get()
    }
}

/// Short work on as many cores as are free, waited for; without a task, since whoever opens a reader need not be one.
enum SideBySide {
    /// Runs each of `work` once and returns when all are done. The longest come first, so that no core is left with it.
    static func run(_ work: [@Sendable () -> Void]) {
        DispatchQueue.concurrentPerform(iterations: work.count) { work[$0]() }
    }
}
