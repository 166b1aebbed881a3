import Foundation
import Testing

@testable import PlanReport

@Suite struct WorkbookTests {
    private func write(_ sheets: [SheetTable]) throws -> ScratchFile {
        let file = ScratchFile()
        var book = try Workbook(path: file.path)
        for sheet in sheets { try sheet.write(to: &book) }
        try book.close()
        return file
    }

    private func sheet(_ cells: [SheetTable.Cell]) -> SheetTable {
        var sheet = SheetTable("One", columns: [("a", 10), ("b", 10)])
        sheet.rows = [cells]
        return sheet
    }

    @Test(arguments: ["=1+1", "+86", "-5", "@SUM(A1)", "=HYPERLINK(\"x\")", "http://x.example"])
    func wordsStayWords(words: String) throws {
        let file = try write([sheet([.text(words), .text(words)])])
        let archive = Archive(path: file.path)
        let page = try archive.part("xl/worksheets/sheet1.xml")
        #expect(page.contains(/<c r="A2" s="[0-9]" t="s">/))
        #expect(!page.contains("<f>"))
        #expect(!page.contains("<hyperlink "))
        let words = words.replacing("\"", with: "&quot;")
        let strings = try archive.part("xl/sharedStrings.xml").replacing("\"x\"", with: "&quot;x&quot;")
        #expect(strings.contains(">\(words)</t>"))
    }

    @Test func numbersAreNumbers() throws {
        let file = try write([sheet([.number(41_390_000_000), .number(0.5)])])
        let page = try Archive(path: file.path).part("xl/worksheets/sheet1.xml")
        #expect(page.contains("<v>41390000000</v>"))
        #expect(page.contains("<v>0.5</v>"))
    }

    @Test func aLinkLeadsToItsCell() throws {
        let target = SheetTable.target(sheet: "One", row: 1, column: 1)
        let file = try write([sheet([.link("达到12座", target: target, isFlagged: false), .empty])])
        let archive = Archive(path: file.path)
        #expect(try archive.part("xl/worksheets/sheet1.xml").contains("<hyperlink ref=\"A2\" location=\"'One'!B2\""))
        #expect(try archive.part("xl/sharedStrings.xml").contains("<t>达到12座</t>"))
    }

    @Test func theHeadStaysInSight() throws {
        let file = try write([sheet([.text("x"), .blank("–")])])
        let page = try Archive(path: file.path).part("xl/worksheets/sheet1.xml")
        #expect(page.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
        #expect(page.contains("<autoFilter ref=\"A1:B2\"/>"))
    }

    @Test func sameSheetsSameBytes() throws {
        let sheets = [sheet([.text("x"), .number(1)])]
        let (first, second) = (try write(sheets), try write(sheets))
        #expect(first.bytes.count > 1000)
        #expect(first.bytes == second.bytes)
    }

    @Test func whatCannotBeWrittenIsSaid() throws {
        let sheet = sheet([.text("x"), .empty])
        #expect(throws: WorkbookError.self) {
            var book = try Workbook(path: "/no/such/folder/x.xlsx")
            try sheet.write(to: &book)
            try book.close()
        }
    }

    @Test func twoSheetsOfANameAreRefused() throws {
        let file = ScratchFile()
        #expect(throws: WorkbookError.self) {
            var book = try Workbook(path: file.path)
            try book.addSheet("One", frozenColumns: 1)
            try book.addSheet("One", frozenColumns: 1)
        }
        #expect(file.bytes.isEmpty)
    }

    @Test func cellsHoldWhatCellsMayHold() {
        #expect(Workbook.cellText("a\u{0}b\u{202E}c\nd\u{FFFF}") == "a b c\nd ")
        #expect(Workbook.cellText(String(repeating: "长", count: 40_000)).unicodeScalars.count == 32_001)
    }

    @Test(arguments: [(0, "'S'!A2"), (25, "'S'!Z2"), (26, "'S'!AA2"), (701, "'S'!ZZ2"), (702, "'S'!AAA2")])
    func columnsHaveLetters(column: Int, name: String) {
        #expect(SheetTable.target(sheet: "S", row: 1, column: column) == name)
    }

    @Test func rowsAreAsHighAsTheirWords() {
        let table = sheet([])
        #expect(table.height(of: [.text("a"), .number(1)]) == 1)
        #expect(table.height(of: [.text("一二三四五六"), .text("a\nb\nc")]) == 3)
        #expect(table.height(of: [.text(String(repeating: "长", count: 900)), .empty]) == 27)
    }
}
