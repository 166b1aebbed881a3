import CWorkbook

/// A spreadsheet file could not be written.
package struct WorkbookError: Error, Sendable, Hashable {
    /// What the library says, in English.
    package let message: String
}

/// An XLSX file under construction; the one file here that talks to the library (libxlsxwriter).
///
/// Words are always written as text, so that none is run as a formula.
@safe struct Workbook: ~Copyable {
    /// Looks of a cell.
    enum Style: Int32 { case plain, head, name, link, flagged, blank }

    /// Most UTF-16 units of a cell.
    private static let longestText = 32_000
    /// Most links of a sheet; cells behind them show their words alone.
    static let mostLinks = 65_000

    private let handle: OpaquePointer
    private var links = 0

    /// Begins a file that is written by `close`.
    ///
    /// - Throws: `WorkbookError` where there is no memory.
    init(path: String) throws(WorkbookError) {
        guard let opened = unsafe cworkbook_open(path) else { throw WorkbookError(message: "There is no memory left.") }
        unsafe handle = opened
    }

    /// Adds a sheet; what is written next goes there.
    mutating func addSheet(_ name: String, frozenColumns: Int) throws(WorkbookError) {
        try Workbook.check(unsafe cworkbook_add_sheet(handle, name))
        unsafe cworkbook_freeze(handle, 1, Int32(frozenColumns))
        links = 0
    }

    /// Width of a column, in characters.
    func setWidth(_ width: Double, ofColumn column: Int) {
        unsafe cworkbook_set_width(handle, Int32(column), Int32(column), width)
    }

    /// Height of a row, in lines of text.
    func setHeight(lines: Int, ofRow row: Int) {
        unsafe cworkbook_set_height(handle, Int32(row), Double(lines) * 15)
    }

    /// Prints the sheet on one page's width.
    func fitWidth() { unsafe cworkbook_fit_width(handle) }

    /// Lets readers filter the rows up to the last one.
    func setFilter(rows: Int, columns: Int) {
        unsafe cworkbook_set_filter(handle, Int32(rows), Int32(columns - 1))
    }

    /// A cell of words.
    func write(_ text: String, row: Int, column: Int, style: Style) throws(WorkbookError) {
        try Workbook.check(
            unsafe cworkbook_write_text(handle, Int32(row), Int32(column), Workbook.cellText(text), style.rawValue))
    }

    /// A cell of a number.
    func write(_ number: Double, row: Int, column: Int, style: Style) throws(WorkbookError) {
        try Workbook.check(unsafe cworkbook_write_number(handle, Int32(row), Int32(column), number, style.rawValue))
    }

    /// A cell of words that leads to another cell.
    mutating func write(
        _ text: String, linkTo target: String, row: Int, column: Int, style: Style
    ) throws(WorkbookError) {
        guard links < Workbook.mostLinks else { return try write(text, row: row, column: column, style: style) }
        links += 1
        try Workbook.check(
            unsafe cworkbook_write_link(
                handle, Int32(row), Int32(column), "internal:\(target)", Workbook.cellText(text), style.rawValue))
    }

    /// Writes the file.
    ///
    /// - Throws: `WorkbookError` where it cannot be written.
    consuming func close() throws(WorkbookError) {
        let code = unsafe cworkbook_close(handle)
        discard self
        try Workbook.check(code)
    }

    deinit { unsafe cworkbook_discard(handle) }

    private static func check(_ code: Int32) throws(WorkbookError) {
        if code != 0 { throw WorkbookError(message: unsafe String(cString: cworkbook_message(code))) }
    }

    /// The words without what no cell may hold, cut where they are too long; lines are kept.
    static func cellText(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length += UTF16.width(scalar)
            if length > longestText {
                result.append("…")
                break
            }
            let isAllowed = scalar == "\n" || !TerminalText.isHarmful(scalar) && scalar.value & 0xFFFE != 0xFFFE
            result.append(isAllowed ? scalar : " ")
        }
        return String(result)
    }
}
