import Synchronization

/// Shows on a terminal how far long work has come; writes nothing where standard error is no terminal.
final class Progress: Sendable {
    private let total: Int
    private let noun: String
    private let done = Mutex(0)
    private let isShown: Bool

    /// Less work than this shows nothing.
    private static let least = 20

    init(total: Int, of noun: String) {
        (self.total, self.noun) = (total, noun)
        isShown = total >= Progress.least && Console.isErrorTerminal
    }

    /// One more is done.
    func step() {
        let count = done.withLock { count in
            count += 1
            return count
        }
        if isShown, count % 10 == 0 || count == total {
            Messages.overwrite("planlens: \(count) of \(total) \(noun) read")
        }
    }

    /// Takes the line away.
    func finish() { if isShown { Messages.overwrite("") } }
}
