import ArgumentParser
import PlanModel
import Synchronization

/// Prints the results of several files in turn and counts those that could not be read.
final class FileReport: Sendable {
    /// What stands around the results.
    struct Parts: Sendable {
        /// Before the first one.
        var opening = ""
        /// Between two.
        var separator = ""
        /// Behind the last one.
        var closing = ""

        /// Parts of a JSON value: an object for one file, an array for several.
        static func json(isMany: Bool) -> Parts {
            Parts(opening: isMany ? "[\n" : "", separator: ",\n", closing: isMany ? "\n]\n" : "\n")
        }
    }

    private struct State {
        var good = 0
        var bad = 0
    }

    private let parts: Parts
    private let output: Output
    private let state = Mutex(State())

    init(parts: Parts, output: Output = Output()) {
        self.parts = parts
        self.output = output
    }

    /// A result as it is handed in.
    enum Piece: Sendable {
        /// The first piece of a result, or all of it.
        case result(Result<[UInt8], PlanFailure>)
        /// What follows the piece before.
        case rest([UInt8])
    }

    /// Prints a piece of a result.
    func take(_ piece: Piece) throws {
        switch piece {
        case .result(let result): try take(result)
        case .rest(let bytes): try output.write(bytes)
        }
    }

    /// Prints a result, or names the file and what is wrong with it.
    func take(_ result: Result<[UInt8], PlanFailure>) throws {
        switch result {
        case .success(let bytes):
            let isFirst = state.withLock { state in
                state.good += 1
                return state.good == 1
            }
            try output.write(isFirst ? parts.opening : parts.separator)
            try output.write(bytes)
        case .failure(let failure):
            state.withLock { $0.bad += 1 }
            Messages.write(failure)
        }
    }

    /// Prints the end, nothing at all where no file could be read, and ends the command with 1 or 3 where files could
    /// not be read.
    func finish() throws {
        let (good, bad) = state.withLock { ($0.good, $0.bad) }
        if good > 0 { try output.write(parts.closing) }
        try output.flush()
        try Findings.leave(bad: bad, of: good + bad)
    }
}

/// The exit codes of a command that reads several files.
enum Findings {
    /// Ends the command with 1 where some files could not be read, with 3 where none could.
    static func leave(bad: Int, of count: Int) throws {
        if bad > 0 { throw ExitCode(bad == count ? 3 : 1) }
    }
}
