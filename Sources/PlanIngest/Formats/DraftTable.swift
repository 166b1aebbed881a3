import PlanModel

/// A paragraph of an office document, or a line of one.
struct DraftLine {
    /// Written out in front, where the program that shows the document counts it.
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

/// A table of an office document in the making.
struct DraftTable {
    struct Cell {
        var lines: [DraftLine] = []
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
            && !rows.contains { $0.contains { $0.length > DraftTable.longestCell } }
    }
}

extension TextDraft {
    /// Adds a line, its number noted as written out.
    ///
    /// - Throws: `FormatFault.text` where the text gets too long.
    mutating func add(_ line: DraftLine) throws(FormatFault) {
        if let number = line.number {
            let start = count
            try add(number.utf8)
            note(.numbering, from: start)
        }
        try add(line.trimmed)
    }

    /// Adds a row of a table of an office document.
    ///
    /// - Throws: `FormatFault` where the text or its tables get too large.
    mutating func add(_ row: [DraftTable.Cell]) throws(FormatFault) {
        var isFirst = true
        for cell in row {
            for column in 0..<cell.columns {
                if !isFirst { try endCell() }
                isFirst = false
                guard column == 0, !cell.isContinued else { continue }
                for (index, line) in cell.lines.enumerated() {
                    if index > 0 { add(0x20) }
                    try add(line)
                }
            }
        }
        add(0x0A)
    }

    /// Adds a row of a table, each cell on one line.
    ///
    /// - Throws: `FormatFault` where the text or its tables get too large.
    mutating func addRow(_ cells: [[UInt8]]) throws(FormatFault) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { try endCell() }
            try addLine(cell)
        }
        add(0x0A)
    }
}
