import Testing

@Suite struct RunTogetherTests {
    @Test(arguments: [
        ("云溪市行动方案文章来源：市科技局\n文章来源：市科技局\n全文如下。", "云溪市行动方案\n全文如下。"),
        ("云溪市人民政府2026年3月12日【责任编辑：李一】\n全文如下。", "云溪市人民政府2026年3月12日\n全文如下。"),
        ("全文如下。(责编：李一)分享到\n建成码头12座。", "全文如下。\n建成码头12座。"),
        ("全文如下。【责任编辑：李一】扫一\n扫在手机打开当前页相关文章图解《云溪市方案》\n建成码头12座。", "全文如下。\n\n建成码头12座。"),
    ])
    func passesOverFurniture(_ text: String, _ expected: String) throws { #expect(try reading(text) == expected) }

    @Test(arguments: [
        "云溪市行动方案市科技局\n市科技局\n全文如下。", "设立责任编辑：每刊一人。", "各区成立编辑组（责任编辑：每区至少两名，由区文联推荐并报市文联备案）。",
        "牵头（责任单位：市科技局）分享到\n全市。", "文件（编辑：李一\n全文如下。",
    ])
    func leavesTheText(_ text: String) throws { #expect(try reading(text) == text) }

    /// Behind the editor only buttons and links go.
    @Test func leavesTextBehindTheEditor() throws {
        #expect(try reading("全文。【责任编辑：李一】湖光市方案\n一、目标") == "全文。湖光市方案\n一、目标")
    }
}
