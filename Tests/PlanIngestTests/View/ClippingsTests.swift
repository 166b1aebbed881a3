import Testing

@Suite struct ClippingsTests {
    @Test func passesOverTheHeadOfAClipping() throws {
        let head = "---\ntitle: \"云溪市方案\"\nsource: \"https://example.com/1\"\nauthor:\n  - \"[[云溪日报]]\"\n"
        let text = "\(head)published: 2026-03-01\ntags:\n  - \"clippings\"\n---\n云溪市方案\n\n---\n\n全文如下。\n"
        #expect(try reading(text) == "title: \"云溪市方案\"\npublished: 2026-03-01\n云溪市方案\n\n\n全文如下。\n")
    }

    @Test(arguments: [
        ("李一 云溪观察 *2026年4月10日*\n", "2026年4月10日\n"),
        ("*2026-04-10*\n", "2026-04-10\n"),
        ("方案印发，自*2026年4月10日*\n", "方案印发，自*2026年4月10日*\n"),
        ("建成*12座*\n", "建成*12座*\n"),
    ])
    func passesOverTheByline(_ line: String, _ expected: String) throws {
        let head = "---\ntitle: \"云溪市方案\"\nauthor:\n---\n"
        #expect(try reading(head + line + "全文如下。") == "title: \"云溪市方案\"\n\(expected)全文如下。")
        #expect(try reading(line + "全文如下。") == line + "全文如下。")
    }

    @Test(arguments: ["![](https://example.com/1.png)", "![码头](https://example.com/1.png) ![船队](2.jpg)"])
    func passesOverPictures(_ picture: String) throws {
        #expect(try reading("建成码头12座。\n\(picture)\n培育企业20家。") == "建成码头12座。\n培育企业20家。")
    }

    @Test func passesOverComments() throws {
        #expect(try reading("云溪市方案\n<!-- INFO END -->\n全文如下。") == "云溪市方案\n全文如下。")
    }

    @Test(arguments: [
        "<!-- 云溪市方案", "<!-->云溪市方案", "见<!-- 附件 -->", "---\n云溪市方案\n---\n全文如下。", "云溪市方案\n---\n一、目标\n---\n二、任务",
        "---\n---\n全文如下。",
        "![说明] 建成码头12座。", "![图](1.png)建成码头12座。", "!\n全文如下。", "全文如下。\n![",
    ])
    func leavesTheText(_ text: String) throws { #expect(try reading(text) == text) }
}
