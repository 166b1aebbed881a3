import Formats
import PlanModel
import Testing

@testable import PlanIngest

@Suite struct WordReaderTests {
    private func docx(_ body: String, more: [String: String] = [:]) -> [String: String] {
        var parts = more
        parts["word/document.xml"] = "<w:document xmlns:w='w' xmlns:mc='m'><w:body>\(body)</w:body></w:document>"
        return parts
    }

    private func p(_ words: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    private func list(_ level: Int, _ id: Int = 1) -> String {
        "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(id)'/></w:numPr>"
    }

    private static let numbering = """
        <w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>\
        <w:numFmt w:val='chineseCounting'/><w:lvlText w:val='第%1章'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/>\
        <w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>\
        <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/>\
        <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>
        """

    @Test func listsAreCountedAndBegunAnew() throws {
        let body =
            p("甲", list(0)) + p("子", list(1)) + p("丑", list(1)) + p("乙", list(0)) + p("寅", list(1)) + p("新", list(0, 2))
        let read = try formatted(docx(body, more: ["word/numbering.xml": Self.numbering]))
        #expect(read.words == "第一章甲\n1.1 子\n1.2 丑\n第二章乙\n2.1 寅\n第一章新\n")
        #expect(read.repairs.count { $0.kind == .numbering } == 6)
    }

    @Test func stylesPassNumbersOn() throws {
        let styles =
            "<w:styles xmlns:w='w'><w:style w:styleId='A'><w:pPr>\(list(0))</w:pPr></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style><w:style w:styleId='C'><w:basedOn w:val='C'/></w:style></w:styles>"
        let body =
            p("甲", "<w:pStyle w:val='B'/>") + p("乙", "<w:pStyle w:val='C'/>")
            + p("丙", "<w:pStyle w:val='B'/>" + list(0, 0))
        let read = try formatted(docx(body, more: ["word/numbering.xml": Self.numbering, "word/styles.xml": styles]))
        #expect(read.words == "第一章甲\n乙\n丙\n")
    }

    @Test func tablesKeepTheirColumns() throws {
        let cell = { (words: String, properties: String) in "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(words))</w:tc>" }
        let rows =
            "<w:tr>\(cell("甲", "<w:gridSpan w:val='2'/>"))\(cell("乙", "<w:vMerge w:val='restart'/>"))</w:tr><w:tr>\(cell("丙", ""))\(cell("丁", ""))\(cell("", "<w:vMerge/>"))</w:tr>"
        #expect(try formatted(docx("<w:tbl>\(rows)</w:tbl>" + p("后"))).words == "甲\t\t乙\n丙\t丁\t\n后\n")
    }

    @Test func boxesAreReadOnce() throws {
        let box = "<w:txbxContent>\(p("框里"))</w:txbxContent>"
        let body =
            "<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"
        #expect(try formatted(docx(body)).words == "前后\n框里\n")
    }

    @Test func changesAndHiddenWords() throws {
        let body =
            "<w:p><w:r><w:t>达到</w:t></w:r><w:del><w:r><w:delText>80%</w:delText></w:r></w:del><w:ins><w:r><w:t>85%</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r></w:p>"
        let read = try formatted(docx(body))
        #expect(read.words == "达到85%移来明\n")
        #expect(read.left(.deletion) == ["80%", "移走"])
        #expect(read.left(.hidden) == ["暗"])
    }

    @Test func notesHeadsAndComments() throws {
        let part = { (name: String, inside: String) in "<w:\(name) xmlns:w='w'>\(inside)</w:\(name)>" }
        let more = [
            "word/footnotes.xml": part(
                "footnotes",
                "<w:footnote w:type='separator' w:id='0'>\(p("线"))</w:footnote><w:footnote w:id='2'>\(p("脚注"))</w:footnote>"
            ),
            "word/header1.xml": part("hdr", p("页眉")), "word/comments.xml": part("comments", p("批注")),
        ]
        let body = "<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"
        let read = try formatted(docx(body, more: more))
        #expect(read.words == "文\n[1] 脚注\n")
        #expect(read.left(.runningHead) == ["页眉"])
        #expect(read.left(.hidden) == ["批注"])
    }

    @Test func breaksSignsAndTabs() throws {
        let body =
            "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font='Arial' w:char='2265'/><w:t>5</w:t></w:r></w:p>"
        #expect(try formatted(docx(body)).words == "甲\n乙 丙-≥5\n")
    }

    @Test func brokenFilesAreTold() {
        #expect(fault(docx("<!-- nothing -->")) == .noText)
        #expect(fault(["word/document.xml": "<!DOCTYPE a><a/>"]) == .markup(.doctype, part: "word/document.xml"))
        #expect(fault(["a.txt": "a"]) == .unknownArchive)
    }

    @Test(arguments: [
        (21, "chineseCounting", "二十一"), (10, "chineseCounting", "十"), (105, "chineseCounting", "一百零五"),
        (1010, "chineseCounting", "一千零一十"), (12, "chineseLegalSimplified", "壹拾贰"), (3, "ideographTraditional", "丙"),
        (20, "ideographDigital", "二〇"), (3, "decimalEnclosedCircle", "③"), (4, "lowerRoman", "iv"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"), (12, "decimalFullWidth", "１２"),
    ])
    func countedNumbers(number: Int, format: String, text: String) {
        #expect(CountedNumber.text(number, format: format) == text)
    }

    @Test(arguments: [
        (21, "decimalEnclosedCircle"), (11, "ideographTraditional"), (0, "upperRoman"), (1, "koreanCounting"),
        (-1, "decimal"),
    ])
    func numbersThatAreNotCounted(number: Int, format: String) {
        #expect(CountedNumber.text(number, format: format) == nil)
    }
}
