import PlanModel
import PlanResources
import Testing

@testable import PlanIngest

@Suite struct HTMLReaderTests {
    private func read(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> FormattedText {
        let folder = try ResourceSet().folder
        let reader = try HTMLReader(folder: folder)
        return try reader.read(name: "a.html", bytes, options: FormatOptions(limits: limits))
    }

    private func page(_ body: String, head: String = "") throws -> FormattedText {
        try read(
            Array("<!DOCTYPE html><html><head><meta charset=\"utf-8\">\(head)</head><body>\(body)</body></html>".utf8))
    }

    private let text = "<p>到2027年，产业规模达到500亿元，培育企业100家，建成园区；完善机制。</p><p>推动应用，强化保障，健全制度。</p>"
    private let words = "到2027年，产业规模达到500亿元，培育企业100家，建成园区；完善机制。\n推动应用，强化保障，健全制度。\n"

    @Test(arguments: [
        ("<p>产业<b>规模</b>达到<span>500</span>亿元</p>", "产业规模达到500亿元\n"), ("<div>甲<br>乙</div>", "甲\n乙\n"),
        ("<p>产业\n   规模</p>", "产业规模\n"), ("<p>AI\n model</p>", "AI model\n"), ("<p>甲 乙</p>", "甲 乙\n"),
        ("<h2>一、目标</h2>甲<p>乙", "一、目标\n甲\n乙\n"), ("<ol><li>甲</li><li>乙</li></ol>", "1. 甲\n2. 乙\n"),
        ("<ol start=3><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>", "3. 甲\n乙\n4. 丙\n"), ("<ul><li>甲</li></ul>", "甲\n"),
        ("甲&#x110000;乙&#0;丙&#xD800;丁&amp;戊", "甲\u{FFFD}乙\u{FFFD}丙\u{FFFD}丁&戊\n"), ("<p>甲\u{0}乙</p>", "甲乙\n"),
        ("<p>甲<script>var a='乙'</script><style>丙</style><template>丁</template></p>", "甲\n"),
    ])
    func blocksAreLines(body: String, text: String) throws {
        #expect(try page(body).words == text)
    }

    /// Nothing but its own end tag ends a script or a style.
    @Test(
        arguments: [
            "<body>暗", "<p>暗", "</p>暗</div>", "<table><tr><td>暗", "a<b></scripts></styles><body>暗", "<!-- 暗",
            "<![CDATA[ 暗 ]]>",
            "</ script></ style><p>暗",
        ], ["script", "style", "SCRIPT"])
    func codeIsNeverShown(_ code: String, _ element: String) throws {
        let read = try page(
            "<div>甲<p><\(element) type='a>b'>\(code)</\(element.lowercased()) ></p>乙<script src='a'/>丙</div>")
        #expect(read.words == (try page("<div>甲<p></p>乙丙</div>").words))
        #expect(try page("甲<\(element)>\(code)").words == "甲\n")
    }

    @Test(arguments: [
        ("<table><tr><th>指标<th>值<tr><td>甲<td>1</table>", "指标\t值\n甲\t1\n"),
        ("<table><tr><td>甲<td colspan=2>乙<tr><td>1<td>2<td>3</table>", "甲\t乙\t\n1\t2\t3\n"),
        ("<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>", "甲\t乙\n\t丙\n"),
        ("<table><tr><td><p>甲</p><p>乙</p><td>1<tr><td>丙<td>2</table>", "甲 乙\t1\n丙\t2\n"),
        ("<table><tr><td>甲<table><tr><td>乙<td>丙<tr><td>丁<td>戊</table></table>", "甲\n乙\t丙\n丁\t戊\n"),
        ("<table><tr><td>甲</table>", "甲\n"), ("<table><tr><td>甲<tr><td>乙</table>", "甲\n乙\n"),
    ])
    func tablesAreRows(body: String, text: String) throws { #expect(try page(body).words == text) }

    @Test(arguments: [
        "<nav><a href=1>首页</a><a href=2>政务</a></nav>", "<div class='site-nav'><a href=1>首页</a></div>",
        "<div><a href=1>首页</a> &gt; <a href=2>规划计划</a></div>",
        "<ul><li><a href=1>通知公告一</a><li><a href=2>通知公告二</a></ul>",
        "<div id=footer>主办单位市政府</div>", "<div role=navigation>首页 政务</div>", "<button>打印本页</button>",
        "<footer><p>地址：人民路</p></footer>", "<form class=search><input value=x>搜索</form>",
        "<div class=links><a href=1>查看详情 →</a></div>", "<p><a href=1>更多专项规划 &gt;&gt;</a></p>",
    ])
    func furnitureIsLeftOutAndListed(part: String) throws {
        let read = try page(part + text)
        #expect(read.words == words)
        #expect(read.repairs.map(\.kind) == [.siteChrome])
        #expect(read.repairs.allSatisfy { $0.span.length == 0 && $0.left != nil })
    }

    @Test(arguments: [
        "<div class=content-nav><p>本方案自印发之日起施行，有效期三年。</p></div>", "<div class=top><h1>湖光市人工智能行动方案</h1></div>",
        "<p>解读：<a href=1>政策问答</a>已经发布，请查阅。</p>", "<p><a href=1>附件：1.任务分工表.docx</a> <a href=2>2.指标表.docx</a></p>",
        "<header><h1>湖光市人工智能行动方案</h1></header>", "<form id=aspnet><p>第一段，说明目标；第二段，说明任务。</p></form>",
        "<p><a href=1>湖光市人工智能行动方案</a></p>", "<p>办事流程见 <a href=1>申报指南 →</a></p>",
        "<p><a href=1>附件：任务分工表 →</a></p>",
    ])
    func textStays(part: String) throws {
        let read = try page(part + "<p>推动应用，强化保障。</p>")
        #expect(read.repairs.isEmpty)
        #expect(read.words.split(separator: "\n").count == 2)
    }

    /// A page that is hidden as a whole is one whose script shows it.
    @Test(arguments: ["style='visibility: hidden'", "style='display:none'", "hidden"])
    func wholePagesAreShown(_ attribute: String) throws {
        let read = try read(Array("<html><body \(attribute)><p>甲乙</p><p hidden>丙</p></body></html>".utf8))
        #expect(read.words == "甲乙\n")
        #expect(read.repairs.map(\.kind) == [.hidden])
    }

    /// What ends a comment for old browsers is no text of the page; words that look like it are.
    @Test(arguments: [
        ("<!--[if (gt IE 8)|!(IE)]>\n <!-->\n<p>甲</p>\n<![endif]-->\n<p>乙</p>", "甲\n乙\n"),
        ("<p>甲</p><![endif]--><![endif]-->", "甲\n"), ("<p>甲![endif]乙</p>", "甲![endif]乙\n"),
    ])
    func conditionalCommentsAreNoText(body: String, text: String) throws { #expect(try page(body).words == text) }

    @Test func whatIsHiddenIsListed() throws {
        let read = try page("<p style='display: none'>甲乙</p><p hidden>丙</p><p>丁<del>戊</del></p>")
        #expect(read.words == "丁\n")
        #expect(read.repairs.map(\.kind) == [.hidden, .hidden, .deletion])
        #expect(read.repairs.map { $0.left?.text } == ["甲乙", "丙", "戊"])
    }

    @Test func whatIsHiddenInATableIsListed() throws {
        let row = "<tr><td>甲<span hidden>乙</span><td style='display:none'>丙<td>1<del>2</del>3"
        let read = try page("<table><tr><td>指标<td>注<td>值\(row)</table>")
        #expect(read.words == "指标\t注\t值\n甲\t\t13\n")
        #expect(read.repairs.map { $0.left?.text } == ["乙", "丙", "2"])
        #expect(read.repairs.map(\.kind) == [.hidden, .hidden, .deletion])
    }

    @Test func theEncodingIsWhatTheBytesBearOut() throws {
        // 全市的发展目标
        let gbk: [UInt8] = [0xC8, 0xAB, 0xCA, 0xD0, 0xB5, 0xC4, 0xB7, 0xA2, 0xD5, 0xB9, 0xC4, 0xBF, 0xB1, 0xEA]
        func bytes(_ label: String) -> [UInt8] {
            Array("<html><meta charset='\(label)'><p>".utf8) + gbk + Array("</p></html>".utf8)
        }
        let right = try read(bytes("gb2312"))
        #expect((right.encoding, right.words) == ("GB18030", "全市的发展目标\n"))
        #expect(right.notices.isEmpty)
        for label in ["utf-8", "x-nonsense"] {
            let wrong = try read(bytes(label))
            #expect((wrong.encoding, wrong.words) == ("GB18030", "全市的发展目标\n"))
            #expect(wrong.notices.map(\.code) == ["encoding_declared_wrong"])
        }
    }

    @Test func hugeSpansAreCappedAndTold() throws {
        let read = try page("<table><tr><td rowspan=999999999>甲<td>乙<tr><td>丙</table>")
        #expect(read.words == "甲\t乙\n\t丙\n")
        #expect(read.notices.map(\.code) == ["table_limit"])
        var limits = ReadingLimits()
        limits.cells = 100
        #expect(throws: FormatFault.table) {
            _ = try self.read(Array("<table><tr><td colspan=900>甲<td>乙<tr><td>丙</table>".utf8), limits: limits)
        }
    }

    @Test func deepPagesAreRead() throws {
        let deep = String(repeating: "<div>", count: 100_000) + "目标任务" + String(repeating: "</div>", count: 100_000)
        #expect(try page(deep).words == "目标任务\n")
        #expect(try page(String(repeating: "<b><i>", count: 20_000) + "目标").words == "目标\n")
    }

    @Test func aPageWithoutTextIsNone() {
        #expect(throws: FormatFault.noText) { _ = try page("<script>甲</script>") }
        #expect(throws: FormatFault.noText) {
            _ = try read(Array("<html><frameset><frame src=a></frameset></html>".utf8))
        }
    }

    @Test func aPageThatBreaksOffIsTold() throws {
        let read = try read(Array("<html><body><p>甲乙丙丁</p><div cla".utf8))
        #expect(read.words == "甲乙丙丁\n")
        #expect(read.notices.map(\.code).contains("truncated"))
    }
}
