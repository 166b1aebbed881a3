import ArgumentParser
import Foundation
import PlanReport
import Synchronization

/// Standard output, written in large pieces.
final class Output: Sendable {
    /// Bytes that are gathered before they are written.
    private static let pieceSize = 1 << 16

    private let buffer = Mutex<[UInt8]>([])

    /// Adds bytes behind those that were written before.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where standard output takes no more.
    func write(_ bytes: [UInt8]) throws {
        try buffer.withLock { buffer in
            buffer.append(contentsOf: bytes)
            if buffer.count >= Output.pieceSize { try Output.flush(&buffer) }
        }
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes what was gathered.
    func flush() throws { try buffer.withLock { try Output.flush(&$0) } }

    private static func flush(_ buffer: inout [UInt8]) throws {
        guard !buffer.isEmpty else { return }
        guard Console.writeOutput(buffer) else {
            Messages.write("planlens: The results cannot be written to standard output; look whether the disk is full.")
            throw ExitCode(3)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// What reports may use on standard output.
    static func style() -> TerminalStyle {
        TerminalStyle(
            isTerminal: isatty(STDOUT_FILENO) == 1, columns: Console.columns(),
            environment: ProcessInfo.processInfo.environment)
    }
}
