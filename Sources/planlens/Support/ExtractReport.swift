import ArgumentParser
import PlanModel
import Synchronization

/// Prints documents in turn and counts those that could not be read.
final class ExtractReport: Sendable {
    private struct State {
        var good = 0
        var bad = 0
    }

    private let printer: DocumentPrinter
    private let output = Output()
    private let state = Mutex(State())

    init(printer: DocumentPrinter) { self.printer = printer }

    /// Number of files that could not be read.
    var bad: Int { state.withLock { $0.bad } }

    /// Prints a document, or names the file and what is wrong with it.
    func take(_ result: Result<[UInt8], PlanFailure>) throws {
        switch result {
        case .success(let bytes):
            let isFirst = state.withLock { state in
                state.good += 1
                return state.good == 1
            }
            try output.write(isFirst ? printer.opening : printer.separator)
            try output.write(bytes)
        case .failure(let failure):
            state.withLock { $0.bad += 1 }
            Messages.write(failure)
        }
    }

    /// Prints the end; nothing at all where no document could be read.
    func finish() throws {
        if state.withLock({ $0.good > 0 }) { try output.write(printer.closing) }
        try output.flush()
    }
}

/// The exit codes of a command that reads several files.
enum Findings {
    /// Ends the command with 1 where some files could not be read, with 3 where none could.
    static func leave(bad: Int, of count: Int) throws {
        if bad > 0 { throw ExitCode(bad == count ? 3 : 1) }
    }
}
