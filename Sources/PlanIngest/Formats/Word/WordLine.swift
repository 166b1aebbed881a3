/// A paragraph of a document, or a line of one.
struct WordLine {
    /// Written out in front, where Word counts it.
    var number: String?
    var text: [UInt8] = []

    /// Without the blanks at the ends.
    var trimmed: ArraySlice<UInt8> {
        var range = text[...]
        while let first = range.first, first <= 0x20 { range.removeFirst() }
        while let last = range.last, last <= 0x20 { range.removeLast() }
        return range
    }

    var isEmpty: Bool { trimmed.isEmpty && number == nil }
}

/// A table of a document in the making.
struct WordTable {
    struct Cell {
        var lines: [WordLine] = []
        /// Columns that it spans.
        var columns = 1
        /// Whether it goes on from the row above.
        var isContinued = false
        var length: Int { lines.reduce(0) { $0 + $1.text.count } }
    }

    var rows: [[Cell]] = []

    /// Most columns that a cell may span.
    static let mostColumns = 1000
    /// Longest text of a cell that stands on one line, in bytes; longer ones are articles.
    private static let longestCell = 6000

    /// Whether it holds data, not an article in a frame.
    var isData: Bool {
        rows.count >= 2 && rows.contains { $0.count >= 2 }
            && !rows.contains { $0.contains { $0.length > WordTable.longestCell } }
    }
}
