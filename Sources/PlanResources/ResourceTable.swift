internal import PlanModel

/// One tab-separated table of `Resources/`: a header that names the columns, then one row a line.
///
/// The tables hold some twenty thousand cells and are read at every start, so that cells stay bytes until one is asked
/// for; folded keys are made without a string in between.
public struct ResourceTable: Sendable {
    /// Path below `Resources/`, for messages.
    public let name: String
    /// Column names in the order of the header.
    public let columns: [String]
    /// Number of rows, the header not counted.
    public let rowCount: Int
    private let bytes: [UInt8]
    /// Where each cell begins and ends, row by row.
    private let cells: [Range<Int32>]

    /// Reads a table from UTF-8 bytes; empty lines count for nothing.
    ///
    /// - Throws: `ResourceError` where a row has more or fewer cells than the header.
    /// - Complexity: O(bytes).
    public init(name: String, bytes: [UInt8]) throws(ResourceError) {
        self.name = name
        self.bytes = bytes
        var cells: [Range<Int32>] = []
        cells.reserveCapacity(bytes.count / 6 + 8)
        var (start, line, lineStart, width) = (0, 1, 0, 0)
        let all = bytes.span
        while start <= all.count {
            var index = all.endOfCell(from: start)
            while index < all.count, all[index] < 0x09 { index = all.endOfCell(from: index &+ 1) }
            let endsLine = index == all.count || all[index] == 0x0A
            let isEmptyLine = endsLine && start == index && cells.count == lineStart
            if !isEmptyLine { cells.append(Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: index)) }
            start = index + 1
            guard endsLine, !isEmptyLine else { continue }
            let count = cells.count - lineStart
            if width == 0 { width = count }
            guard count == width else {
                throw ResourceError(
                    table: name, line: line, message: "has \(count) cells where the header has \(width)")
            }
            lineStart = cells.count
            line += 1
        }
        guard width > 0 else { throw ResourceError(table: name, line: 1, message: "the table is empty") }
        columns = cells.prefix(width).map {
            String(decoding: bytes[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self)
        }
        rowCount = cells.count / width - 1
        self.cells = cells
    }

    /// Position of a column.
    ///
    /// - Throws: `ResourceError` where the header does not name it.
    public func column(_ title: String) throws(ResourceError) -> Int {
        guard let index = columns.firstIndex(of: title) else {
            throw ResourceError(table: name, line: 1, message: "has no column “\(title)”")
        }
        return index
    }

    /// A fault of a row; counted from 0, without the header.
    public func fault(row: Int, _ message: String) -> ResourceError {
        ResourceError(table: name, line: row + 2, message: message)
    }

    /// A cell as text; rows are counted from 0, without the header.
    public func text(_ row: Int, _ column: Int) -> String {
        String(decoding: bytes[range(row, column)], as: UTF8.self)
    }

    /// The first eight bytes of a cell as a number, to tell a few codes apart without a `String` a row.
    public func code(_ row: Int, _ column: Int) -> UInt64 {
        bytes[range(row, column).prefix(8)].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The number that `code` gives for a word.
    public static func code(_ word: String) -> UInt64 { word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// What a cell names, told apart by an ASCII character; bytes are split many times faster than characters.
    public static func parts(of cell: String, at separator: Unicode.Scalar) -> [String] {
        let byte = UInt8(ascii: separator)
        if !cell.utf8.contains(byte) { return cell.isEmpty ? [] : [cell] }
        return cell.utf8.split(separator: byte).map { String(Substring($0)) }
    }

    /// Number of bytes in a cell.
    public func byteCount(_ row: Int, _ column: Int) -> Int { range(row, column).count }

    /// Whether nothing stands in a cell.
    public func isEmpty(_ row: Int, _ column: Int) -> Bool { range(row, column).isEmpty }

    /// The one character of the basic plane that a cell holds, from U+0800 on; nil where it holds anything else.
    public func unit(_ row: Int, _ column: Int) -> UInt16? {
        let cell = range(row, column)
        guard cell.count == 3, bytes[cell.lowerBound] & 0xF0 == 0xE0 else { return nil }
        let (lead, second, third) = (bytes[cell.lowerBound], bytes[cell.lowerBound + 1], bytes[cell.lowerBound + 2])
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
        return UInt16(lead & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
    }

    /// Puts a cell into `key`, folded for looking up; characters outside the basic plane become `0xFFFD`.
    public func read(_ row: Int, _ column: Int, with fold: FoldTable, into key: inout [UInt16]) {
        key.removeAll(keepingCapacity: true)
        fold.append(bytes.span, range(row, column), to: &key)
    }

    /// A cell folded for looking up.
    public func key(_ row: Int, _ column: Int, with fold: FoldTable) -> [UInt16] {
        var key: [UInt16] = []
        read(row, column, with: fold, into: &key)
        return key
    }

    /// The names that a cell lists between `/`, folded for looking up; none for an empty cell.
    ///
    /// - Complexity: O(bytes of the cell).
    public func names(_ row: Int, _ column: Int, with fold: FoldTable) -> [[UInt16]] {
        ResourceTable.parts(of: text(row, column), at: "/").map { fold.key($0) }
    }

    /// All cells as text, for small tables.
    ///
    /// - Complexity: O(bytes).
    public var rows: [[String]] { (0..<rowCount).map { row in columns.indices.map { text(row, $0) } } }

    private func range(_ row: Int, _ column: Int) -> Range<Int> {
        let cell = cells[(row + 1) * columns.count + column]
        return Int(cell.lowerBound)..<Int(cell.upperBound)
    }
}

/// A fault in the data that comes with the program.
public struct ResourceError: Error, Sendable, Hashable, CustomStringConvertible {
    public let table: String
    /// Counted from 1.
    public let line: Int
    public let message: String

    public init(table: String, line: Int, message: String) {
        self.table = table
        self.line = line
        self.message = message
    }

    public var description: String { "Resources/\(table):\(line): \(message)" }
}
