import ArgumentParser
import Foundation

/// Standard output, written in large pieces.
struct Output {
    private var buffer: [UInt8] = []

    /// Bytes that are gathered before they are written.
    private static let pieceSize = 1 << 16

    mutating func write(_ bytes: [UInt8]) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Output.pieceSize { try flush() }
    }

    mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes what was gathered.
    mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(buffer))
        } catch {
            Messages.write("planlens: The results cannot be written to standard output; look whether the disk is full.")
            throw ExitCode(3)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
