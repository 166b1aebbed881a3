import ArgumentParser
import Foundation
import PlanReport
import Synchronization

/// Standard output or a file, written in large pieces.
final class Output: Sendable {
    /// Bytes that are gathered before they are written.
    private static let pieceSize = 1 << 16

    private let buffer = Mutex<[UInt8]>([])
    private let file: FileHandle?
    /// As the caller named it.
    private let name: String

    /// Standard output.
    init() {
        file = nil
        name = "standard output"
    }

    /// A file, emptied where there is one.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where it cannot be written.
    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            Messages.write(
                "planlens: \(TerminalText.line(path)): The file cannot be written; look whether its folder is there "
                    + "and may be written to. [unwritable]")
            throw ExitCode(3)
        }
        file = handle
        name = path
    }

    /// Adds bytes behind those that were written before.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where the output takes no more.
    func write(_ bytes: [UInt8]) throws {
        try buffer.withLock { buffer in
            if bytes.count >= Output.pieceSize {
                try flush(&buffer)
                return try send(bytes)
            }
            buffer.append(contentsOf: bytes)
            if buffer.count >= Output.pieceSize { try flush(&buffer) }
        }
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes what `body` puts into a file whose path it is given, for libraries that write files only.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where the file cannot be made or copied.
    func writeFile(_ body: (String) throws(WorkbookError) -> Void) throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        do {
            try body(scratch.path)
        } catch {
            Messages.write(
                "planlens: The workbook cannot be made: \(error.message); look whether \(scratch.deletingLastPathComponent().path) "
                    + "has room. [unwritable]")
            throw ExitCode(3)
        }
        guard let bytes = FileManager.default.contents(atPath: scratch.path) else { throw ExitCode(3) }
        try write([UInt8](bytes))
    }

    /// Writes what was gathered.
    func flush() throws { try buffer.withLock { try flush(&$0) } }

    private func flush(_ buffer: inout [UInt8]) throws {
        guard !buffer.isEmpty else { return }
        try send(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func send(_ bytes: [UInt8]) throws {
        guard put(bytes) else {
            Messages.write(
                "planlens: The results cannot be written to \(TerminalText.line(name)); look whether the disk is full.")
            throw ExitCode(3)
        }
    }

    private func put(_ bytes: [UInt8]) -> Bool {
        guard let file else { return Console.writeOutput(bytes) }
        do {
            try file.write(contentsOf: Data(bytes))
            return true
        } catch {
            return false
        }
    }

    /// What reports may use here.
    var style: TerminalStyle {
        TerminalStyle(
            isTerminal: file == nil && isTerminal, columns: file == nil ? Console.columns() : nil,
            environment: ProcessInfo.processInfo.environment)
    }

    /// Whether a person reads along.
    var isTerminal: Bool { file == nil && isatty(STDOUT_FILENO) == 1 }

    /// What reports may use on standard output.
    static func style() -> TerminalStyle { Output().style }
}
