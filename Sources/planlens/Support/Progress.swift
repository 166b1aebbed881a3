import Synchronization

/// Shows on a terminal how far long work has come, how fast it is and how long it will take; writes nothing where
/// standard error is no terminal, and nothing in the first second.
final class Progress: Sendable {
    private struct State {
        var count = 0
        var bytes = 0
        var shown: ContinuousClock.Instant?
    }

    private let total: Int
    private let noun: String
    private let start = ContinuousClock.now
    private let state = Mutex(State())
    private let isShown: Bool

    private static let interval = Duration.milliseconds(200)

    /// - Parameters:
    ///   - bytes: All that is to be read; 0 where that is not known.
    ///   - noun: What is counted (plans).
    init(bytes: Int, of noun: String, isShown: Bool = Console.isErrorTerminal) {
        (total, self.noun, self.isShown) = (bytes, noun, isShown)
    }

    /// One more is done.
    func step(bytes: Int) {
        let now = ContinuousClock.now
        let line = state.withLock { state -> String? in
            state.count += 1
            state.bytes += bytes
            guard isShown, now - (state.shown ?? start) >= (state.shown == nil ? .seconds(1) : Progress.interval) else {
                return nil
            }
            state.shown = now
            return Progress.line(
                count: state.count, of: noun, bytes: state.bytes, total: total, seconds: (now - start).seconds)
        }
        if let line { Messages.overwrite("planlens: " + line) }
    }

    /// Takes the line away.
    func finish() { if state.withLock({ $0.shown != nil }) { Messages.overwrite("") } }

    /// “120 plans, 34.0 of 500.0 MB, 7.2 MB/s, 1 min 5 s left”.
    static func line(count: Int, of noun: String, bytes: Int, total: Int, seconds: Double) -> String {
        var parts = ["\(count) \(noun)"]
        let rate = Double(bytes) / max(seconds, 1e-3)
        parts.append(total > 0 ? "\(megabytes(bytes)) of \(megabytes(total)) MB" : "\(megabytes(bytes)) MB")
        parts.append("\(megabytes(Int(rate))) MB/s")
        if total > bytes, rate > 0 {
            let rest = Int((Double(total - bytes) / rate).rounded(.up))
            parts.append(rest >= 60 ? "\(rest / 60) min \(rest % 60) s left" : "\(rest) s left")
        }
        return parts.joined(separator: ", ")
    }

    private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000).\(bytes / 100_000 % 10)" }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
