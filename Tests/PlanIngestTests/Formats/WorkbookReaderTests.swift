import Formats
import PlanModel
import Testing

@testable import PlanIngest

@Suite struct WorkbookReaderTests {
    /// A workbook of some sheets: what is inside their root, and their state.
    private func book(
        _ sheets: [(name: String, state: String, inside: String)], more: [String: String] = [:]
    ) -> [String: String] {
        var (list, links, parts) = ("", "", more)
        for (index, sheet) in sheets.enumerated() {
            list += "<sheet name='\(sheet.name)' sheetId='\(index + 1)' state='\(sheet.state)' r:id='r\(index)'/>"
            links += "<Relationship Id='r\(index)' Type='http://x/worksheet' Target='worksheets/s\(index).xml'/>"
            parts["xl/worksheets/s\(index).xml"] = "<worksheet>\(sheet.inside)</worksheet>"
        }
        parts["xl/workbook.xml"] = "<workbook xmlns:r='x'><sheets>\(list)</sheets></workbook>"
        parts["xl/_rels/workbook.xml.rels"] = "<Relationships>\(links)</Relationships>"
        return parts
    }

    private func one(_ rows: String, more: [String: String] = [:]) -> [String: String] {
        book([("表", "visible", rows)], more: more)
    }

    private func text(_ cell: String, _ words: String) -> String {
        "<c r='\(cell)' t='inlineStr'><is><t>\(words)</t></is></c>"
    }

    @Test func cellsStandInTheirColumns() throws {
        let rows =
            "<sheetData><row r='1'>\(text("A1", "指标"))\(text("C1", "目标"))</row><row r='2'/><row r='5'><c r='C5'><v>5</v></c></row></sheetData>"
        #expect(try formatted(one(rows)).words == "指标\t\t目标\n\t\t5\n")
    }

    @Test func sharedTextsRunsAndReadings() throws {
        let texts = "<sst count='4294967295'><si><r><t>森林</t></r><r><t>覆盖率</t></r><rPh><t>sen</t></rPh></si></sst>"
        let rows =
            "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>7</v></c><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c t='str'><f>A1</f><v>甲</v></c></row></sheetData>"
        #expect(try formatted(one(rows, more: ["xl/sharedStrings.xml": texts])).words == "森林覆盖率\t\tTRUE\t#REF!\t甲\n")
    }

    @Test func numbersAreShownAsTheirStylesSay() throws {
        let styles =
            "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='170'/></cellXfs></styleSheet>"
        let rows =
            "<sheetData><row><c><v>0.30000000000000004</v></c><c s='1'><f>1</f><v>0.85</v></c><c s='2'><v>45747</v></c><c s='9'><v>2</v></c></row></sheetData>"
        #expect(try formatted(one(rows, more: ["xl/styles.xml": styles])).words == "0.3\t85%\t2025年3月\t2\n")
    }

    @Test func sheetsAreNamedWhereThereAreSome() throws {
        let row = { (words: String) in "<sheetData><row>\(text("A1", words))</row></sheetData>" }
        let read = try formatted(
            book([("一", "visible", row("甲")), ("二", "hidden", row("秘密")), ("三", "visible", row("乙"))]))
        #expect(read.words == "一\n甲\n\u{C}三\n乙\n")
        #expect(read.left(.hidden) == ["秘密"])
        #expect(try formatted(one(row("甲"))).words == "甲\n")
    }

    @Test func hiddenRowsAndColumnsAreLeftOut() throws {
        let rows =
            "<cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1'>\(text("A1", "甲"))\(text("B1", "乙"))\(text("C1", "丙"))</row><row r='2' hidden='1'>\(text("A2", "丁"))</row></sheetData>"
        let read = try formatted(one(rows))
        #expect(read.words == "甲\t丙\n")
        #expect(read.left(.hidden) == ["丁", "乙"])
    }

    @Test func mergedCellsShowTheirFirst() throws {
        let rows =
            "<sheetData><row r='1'>\(text("A1", "甲"))\(text("B1", "盖住"))\(text("C1", "丙"))</row><row r='2'>\(text("A2", "盖住"))\(text("C2", "丁"))</row><row r='3'>\(text("A3", "戊"))</row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
        #expect(try formatted(one(rows)).words == "甲\t\t丙\n\t\t丁\n戊\t\t\n")
    }

    @Test func headsAndCommentsAreListed() throws {
        let rows =
            "<sheetData><row>\(text("A1", "甲"))</row></sheetData><headerFooter><oddHeader>&amp;C&amp;\"宋体,常规\"&amp;12某市规划 &amp;P</oddHeader></headerFooter>"
        let more = [
            "xl/worksheets/_rels/s0.xml.rels":
                "<Relationships><Relationship Id='c' Type='http://x/comments' Target='../comments1.xml'/><Relationship Id='d' Type='http://x/comments' Target='../../../evil.xml'/></Relationships>",
            "xl/comments1.xml":
                "<comments><commentList><comment ref='A1'><text><t>批注</t></text></comment></commentList></comments>",
        ]
        let read = try formatted(one(rows, more: more))
        #expect(read.left(.runningHead) == ["某市规划"])
        #expect(read.left(.hidden) == ["批注"])
        #expect(read.words == "甲\n")
    }

    @Test(arguments: [
        "<row><c r='XFD1048577'><v>1</v></c></row>", "<row><c r='XFE1'><v>1</v></c></row>",
        "<row r='1048577'><c><v>1</v></c></row>", "<row r='-9223372036854775808'><c><v>1</v></c></row>",
        String(repeating: "<row><c r='XFD1'><v>1</v></c></row>", count: 100),
    ])
    func placesThatNoSheetHasAreRefused(rows: String) {
        #expect(fault(one("<sheetData>\(rows)</sheetData>")) == .table)
    }

    @Test func cellsAreBounded() {
        var limits = ReadingLimits()
        limits.cells = 10
        let row = { (count: Int) in
            "<sheetData><row>" + String(repeating: "<c><v>1</v></c>", count: count) + "</row></sheetData>"
        }
        #expect(fault(one(row(11)), limits: limits) == .table)
        #expect(fault(one(row(10)), limits: limits) == nil)
        #expect(fault(one("<sheetData/>")) == .noText)
    }

    @Test(arguments: [("B3", 1, 2), ("$AA$10", 26, 9), ("XFD1048576", 16383, 1_048_575)])
    func references(text: String, column: Int, row: Int) {
        #expect(CellReference.cell(text)?.column == column)
        #expect(CellReference.cell(text)?.row == row)
    }

    @Test(arguments: ["", "3", "B", "3B", "B-1", "B3C"]) func noReferences(text: String) {
        #expect(CellReference.cell(text) == nil)
    }
}
