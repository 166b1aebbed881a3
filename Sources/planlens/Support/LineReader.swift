import ArgumentParser
import PlanModel

/// Standard input or a file line by line, in memory that does not grow with the input.
struct LineReader {
    /// One line without its end.
    enum Line: Sendable {
        case line([UInt8])
        /// A line longer than the limit; its bytes are dropped.
        case tooLong
    }

    /// Longest line that is kept.
    private let limit: Int
    private var piece = [UInt8](repeating: 0, count: batchSize)
    private var buffer: [UInt8] = []
    /// Where the next line begins.
    private var start = 0
    /// Up to where the buffer is known to hold no further line end.
    private var scanned = 0
    private var isSkipping = false
    private var hasEnded = false

    /// Bytes of lines that are handed out at once.
    private static let batchSize = 1 << 16

    /// Reads into the buffer and says how much, 0 at the end, nil where nothing can be read.
    private let source: (inout [UInt8]) -> Int?

    /// - Parameters:
    ///   - limit: Longest line that is kept, in bytes.
    ///   - source: Reads into the buffer and says how much, 0 at the end, nil where nothing can be read.
    init(limit: Int, source: @escaping (inout [UInt8]) -> Int? = { Console.readInput(into: &$0) }) {
        (self.limit, self.source) = (limit, source)
    }

    /// The lines that are there, at least one; nil at the end of the input.
    ///
    /// - Parameter waiting: Called before the input is asked for more, which may block.
    /// - Throws: What `waiting` throws, and `ExitCode` 3 where standard input cannot be read.
    mutating func next(waiting: () throws -> Void) throws -> [Line]? {
        while true {
            let lines = takeLines()
            if !lines.isEmpty { return lines }
            if hasEnded { return takeRest() }
            try waiting()
            try fill()
        }
    }

    private mutating func takeLines() -> [Line] {
        var lines: [Line] = []
        var size = 0
        while size < LineReader.batchSize {
            let end = buffer.span.firstPlace(of: 0x0A, from: scanned, limit: buffer.count)
            guard end < buffer.count else { break }
            size += end - start
            lines.append(isSkipping ? .tooLong : .line(take(upTo: end)))
            isSkipping = false
            scanned = start
        }
        if lines.isEmpty { scanned = buffer.count }
        return lines
    }

    private mutating func takeRest() -> [Line]? {
        guard start < buffer.count || isSkipping else { return nil }
        let line: Line = isSkipping ? .tooLong : .line(take(upTo: buffer.count))
        (start, scanned, isSkipping) = (buffer.count, buffer.count, false)
        return [line]
    }

    /// The line that ends at `end`; a long one takes the buffer with it, so that it is not held twice.
    private mutating func take(upTo end: Int) -> [UInt8] {
        guard end - start > LineReader.batchSize else {
            defer { start = end + 1 }
            return Array(buffer[start..<end])
        }
        var line = Array(buffer[min(end + 1, buffer.count)...])
        swap(&line, &buffer)
        line.removeSubrange(end...)
        line.removeSubrange(..<start)
        start = 0
        return line
    }

    private mutating func fill() throws {
        buffer.removeSubrange(..<start)
        scanned -= start
        start = 0
        if buffer.count > limit {
            buffer.removeAll(keepingCapacity: false)
            scanned = 0
            isSkipping = true
        }
        guard let count = source(&piece) else {
            Messages.write("planlens: The JSON Lines cannot be read; see whether they are there. [unreadable]")
            throw ExitCode(3)
        }
        hasEnded = count == 0
        buffer.append(contentsOf: piece[..<count])
    }
}
