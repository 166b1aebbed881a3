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
        var parts: Parts
        var good = 0
        var bad = 0
    }

    private let several: Parts
    private let output: Output
    private let state: Mutex<State>

    /// - Parameters:
    ///   - parts: What stands around the results of the files.
    ///   - several: What stands around them where a single file turns out to hold several; nil for the same.
    init(parts: Parts, several: Parts? = nil, output: Output = Output()) {
        self.several = several ?? parts
        self.output = output
        state = Mutex(State(parts: parts))
    }

    /// A result as it is handed in.
    enum Piece: Sendable {
        /// The next results are several of one file.
        case several
        /// The first piece of a result, or all of it.
        case result(Result<[UInt8], PlanFailure>)
        /// What follows the piece before.
        case rest([UInt8])
    }

    /// Prints a piece of a result.
    func take(_ piece: Piece) throws {
        switch piece {
        case .several: state.withLock { if $0.good == 0 { $0.parts = several } }
        case .result(let result): try take(result)
        case .rest(let bytes): try output.write(bytes)
        }
    }

    /// Prints a result, or names the file and what is wrong with it.
    func take(_ result: Result<[UInt8], PlanFailure>) throws {
        switch result {
        case .success(let bytes):
            let (isFirst, parts) = state.withLock { state in
                state.good += 1
                return (state.good == 1, state.parts)
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
        let (good, bad, parts) = state.withLock { ($0.good, $0.bad, $0.parts) }
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
