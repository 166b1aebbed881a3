import Formats
import PlanModel
import Testing

@testable import PlanIngest

@Suite struct OFDReaderTests {
    private func ofd(
        _ pages: [String], template: String? = nil, root: String = "Doc_0/Document.xml"
    ) -> [String: String] {
        var parts = [
            "OFD.xml": "<ofd:OFD xmlns:ofd='x'><ofd:DocBody><ofd:DocRoot>\(root)</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        ]
        var list = ""
        for (index, page) in pages.enumerated() {
            list += "<Page ID='\(index)' BaseLoc='Pages/P\(index)/Content.xml'/>"
            let below = template == nil ? "" : "<Template TemplateID='t'/>"
            parts["Doc_0/Pages/P\(index)/Content.xml"] =
                "<Page>\(below)<Content><Layer>\(page)</Layer></Content></Page>"
        }
        var area = "<CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>"
        if let template {
            area += "<TemplatePage ID='t' BaseLoc='/Doc_0/T.xml'/>"
            parts["Doc_0/T.xml"] = "<Page><Content><Layer>\(template)</Layer></Content></Page>"
        }
        parts["Doc_0/Document.xml"] = "<Document>\(area)</CommonData><Pages>\(list)</Pages></Document>"
        return parts
    }

    private func line(_ words: String, _ x: Int, _ y: Int, more: String = "") -> String {
        "<TextObject Boundary='\(x) \(y) 160 6' Size='5' \(more)><TextCode X='0' Y='4.5' DeltaX='g \(words.count - 1) 5'>\(words)</TextCode></TextObject>"
    }

    @Test func linesAreReadFromTheTop() throws {
        let page = line("第二行的文字。", 25, 60) + line("某市发展规划", 70, 30)
        #expect(try formatted(ofd([page])).words == "某市发展规划\n第二行的文字。\n")
    }

    @Test func rowsThatReachTheMarginGoOn() throws {
        let full = String(repeating: "建设", count: 16)
        let page = line(full, 25, 40) + line(full, 25, 48) + line("完成。", 25, 56)
        #expect(try formatted(ofd([page])).words == full + full + "完成。\n")
    }

    @Test func pagesAndTemplates() throws {
        let pages = ["甲乙丙丁。", "戊己庚辛。", "壬癸子丑。"].map { line($0, 25, 100) }
        let read = try formatted(ofd(pages, template: line("某市规划", 80, 10)))
        #expect(read.words == "甲乙丙丁。\n\u{C}戊己庚辛。\n\u{C}壬癸子丑。\n")
        #expect(read.left(.runningHead) == ["某市规划", "某市规划", "某市规划"])
    }

    @Test func hiddenTextIsListed() throws {
        let read = try formatted(
            ofd([line("看得见的文字。", 25, 40) + line("秘密", 25, 60, more: "Visible='false'") + line("还有一行。", 25, 80)]))
        #expect(!read.words.contains("秘密"))
        #expect(read.left(.hidden) == ["秘密"])
    }

    @Test func pathsStayInside() {
        #expect(PartPath.resolve("../../evil.xml", from: "Doc_0/Document.xml") == nil)
        #expect(PartPath.resolve("../a.xml", from: "Doc_0/Document.xml") == "a.xml")
        #expect(PartPath.resolve("/b/./a.xml", from: "Doc_0/Document.xml") == "b/a.xml")
        #expect(PartPath.resolve("..\\a.xml", from: "Doc_0/Document.xml") == nil)
        #expect(PartPath.resolve("file:///a.xml", from: "Doc_0/Document.xml") == nil)
        #expect(
            fault(ofd([line("文字", 1, 1)], root: "../../etc/Document.xml")) == .missing("The document (Document.xml)"))
    }

    @Test func pagesAreBounded() {
        var limits = ReadingLimits()
        limits.pages = 2
        let page = line("一二三四五六七八九。", 25, 40)
        #expect(fault(ofd([page, page, page]), limits: limits) == .pages)
        #expect(fault(ofd([page, page]), limits: limits) == nil)
    }

    @Test func filesWithoutTextOrWithPasswords() {
        #expect(fault(ofd(["<ImageObject/>"])) == .scanned)
        #expect(fault(ofd([""])) == .noText)
        var secret = ofd([line("一二三四五六七八九。", 25, 40)])
        secret["Encryptions.xml"] = "<x/>"
        #expect(fault(secret) == .archive(.encrypted))
    }

    @Test func numbersThatAreNoneDoNoHarm() throws {
        let wild =
            "<TextObject Boundary='nan inf 1e38 -1e38' CTM='1e38 1e38 1e38 1e38 1e38 1e38' Size='1e38'><TextCode X='nan' Y='1e99' DeltaX='g 9223372036854775807 1e38'>一二三四五六七八九</TextCode></TextObject>"
        #expect(fault(ofd([wild + line("看得见的文字。", 25, 40)])) == nil)
    }
}
