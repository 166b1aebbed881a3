/// One tab-separated table of `Resources/`: a header that names the columns, then one row a line.
public struct ResourceTable: Sendable {
    /// Path below `Resources/`, for messages.
    public let name: String
    /// Column names in the order of the header.
    public let columns: [String]
    /// Cells; every row has as many as there are columns.
    public let rows: [[String]]

    /// Reads a table from UTF-8 bytes.
    ///
    /// - Throws: `ResourceError` where a row has more or fewer cells than the header.
    /// - Complexity: O(bytes).
    public init(name: String, bytes: [UInt8]) throws(ResourceError) {
        self.name = name
        var lines: [[String]] = []
        for line in bytes.split(separator: 0x0A) {
            lines.append(
                line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                    String(decoding: $0, as: UTF8.self)
                })
        }
        guard let header = lines.first else { throw ResourceError(table: name, line: 1, message: "the table is empty") }
        columns = header
        for (index, cells) in lines.enumerated() where cells.count != header.count {
            throw ResourceError(
                table: name, line: index + 1, message: "has \(cells.count) cells where the header has \(header.count)")
        }
        rows = Array(lines.dropFirst())
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
