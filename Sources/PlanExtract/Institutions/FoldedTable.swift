internal import PlanModel
internal import PlanResources

/// A table whose first column is only ever looked up: cells stay bytes until one is asked for.
///
/// The tables of names have some ten thousand cells and are read at every start, so no `String` is made of a cell
/// that no text asks for.
struct FoldedTable: Sendable {
    /// Path below `Resources/`, for messages.
    let name: String
    let rowCount: Int
    private let bytes: [UInt8]
    private let columns: [String]
    /// Where each cell begins and ends, row by row.
    private let cells: [Range<Int32>]

    /// - Throws: `ResourceError` where the table is missing or a row has more or fewer cells than the header.
    /// - Complexity: O(bytes).
    init(_ name: String, in folder: ResourceFolder) throws(ResourceError) {
        let bytes = try folder.bytes(name)
        self.name = name
        self.bytes = bytes
        guard let headerEnd = bytes.firstIndex(of: 0x0A) else {
            throw ResourceError(table: name, line: 1, message: "the table is empty")
        }
        columns = bytes[..<headerEnd].split(separator: 0x09, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        var cells: [Range<Int32>] = []
        cells.reserveCapacity(bytes.count / 6)
        var start = headerEnd + 1
        var line = 2
        for index in start..<bytes.count where bytes[index] == 0x09 || bytes[index] == 0x0A {
            cells.append(Int32(start)..<Int32(index))
            start = index + 1
            guard bytes[index] == 0x0A else { continue }
            guard cells.count == (line - 1) * columns.count else {
                throw ResourceError(table: name, line: line, message: "has not as many cells as the header")
            }
            line += 1
        }
        guard start == bytes.count else {
            throw ResourceError(table: name, line: line, message: "ends without a line end")
        }
        self.cells = cells
        rowCount = line - 2
    }

    /// Position of a column.
    ///
    /// - Throws: `ResourceError` where the header does not name it.
    func column(_ title: String) throws(ResourceError) -> Int {
        guard let index = columns.firstIndex(of: title) else {
            throw ResourceError(table: name, line: 1, message: "has no column “\(title)”")
        }
        return index
    }

    /// A cell as text.
    func text(_ row: Int, _ column: Int) -> String {
        let cell = range(row, column)
        return String(decoding: bytes[cell], as: UTF8.self)
    }

    /// The first eight bytes of a cell as a number, to tell a few codes apart without a `String` a row.
    func code(_ row: Int, _ column: Int) -> UInt64 {
        bytes[range(row, column).prefix(8)].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The number that `code` gives for a word.
    static func code(_ word: String) -> UInt64 { word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    func isEmpty(_ row: Int, _ column: Int) -> Bool { range(row, column).isEmpty }

    /// Puts a cell into `key`, folded for looking up; characters outside the basic plane become `0xFFFD`.
    func read(_ row: Int, _ column: Int, with fold: FoldTable, into key: inout [UInt16]) {
        key.removeAll(keepingCapacity: true)
        let cell = range(row, column)
        var at = cell.lowerBound
        while at < cell.upperBound {
            let lead = UInt16(bytes[at])
            switch lead {
            case 0..<0x80:
                key.append(fold.unit(lead))
                at += 1
            case 0xC0..<0xE0 where at + 1 < cell.upperBound:
                key.append(fold.unit((lead & 0x1F) << 6 | UInt16(bytes[at + 1] & 0x3F)))
                at += 2
            case 0xE0..<0xF0 where at + 2 < cell.upperBound:
                let middle = UInt16(bytes[at + 1] & 0x3F) << 6
                key.append(fold.unit((lead & 0x0F) << 12 | middle | UInt16(bytes[at + 2] & 0x3F)))
                at += 3
            default:
                key.append(0xFFFD)
                at += 4
            }
        }
    }

    private func range(_ row: Int, _ column: Int) -> Range<Int> {
        let cell = cells[row * columns.count + column]
        return Int(cell.lowerBound)..<Int(cell.upperBound)
    }
}
