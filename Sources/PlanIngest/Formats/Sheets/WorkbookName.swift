/// The elements and attributes of SpreadsheetML (ISO/IEC 29500-1, 18) and its neighbours that matter for the text.
enum WorkbookName: String, CaseIterable, Sendable, Hashable {
    case workbookPr, sheet, date1904, name, state, id
    case relationship = "Relationship"
    case relationshipId = "Id"
    case target = "Target"
    case mode = "TargetMode"
    case type = "Type"
    case si, t, r, rPh
    case numFmt, numFmtId, formatCode, cellXfs, xf
    case row, c, v, s, `is`, col, min, max, hidden, mergeCell, ref
    case oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter
    case comment, p
}

/// A reference to a cell or an area: `B3`, `A1:C4`; columns and rows count from nought.
enum CellReference {
    /// - Returns: Nil for what is no reference; places that no sheet has are given as they stand.
    static func cell(_ text: some StringProtocol) -> (column: Int, row: Int)? {
        var (column, row, digits) = (0, 0, 0)
        for byte in text.utf8 where byte != 0x24 {
            if (0x30...0x39).contains(byte), column > 0, digits < 10 {
                row = row * 10 + Int(byte - 0x30)
                digits += 1
            } else if (0x41...0x5A).contains(byte & 0xDF), digits == 0, column < 1 << 20 {
                column = column * 26 + Int(byte & 0xDF) - 0x40
            } else {
                return nil
            }
        }
        return column > 0 && row > 0 ? (column - 1, row - 1) : nil
    }

    /// - Returns: Nil for what is no area.
    static func area(_ text: String) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = cell(ends[0]), let last = cell(ends[1]) else { return nil }
        guard first.column <= last.column, first.row <= last.row else { return nil }
        return (first.column...last.column, first.row...last.row)
    }
}
