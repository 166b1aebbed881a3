import Testing

@Suite struct LinkListTests {
    private static let text = "全市人工智能产业规模达到600亿元。\n"

    @Test(arguments: [
        "相关报道：", "相关阅读\n一图读懂行动方案\n市工信局负责人答记者问", "延伸阅读：\n云溪市印发若干措施\n湖光市举办产业大会",
        "扫一扫在手机打开当前页\n相关文章图解《云溪市若干措施》", "【打印本页】\n相关新闻\n云溪市印发若干措施",
    ])
    func passesOverLinksAtTheEnd(_ links: String) throws {
        #expect(try reading(LinkListTests.text + links) == LinkListTests.text)
    }

    @Test(arguments: [
        "相关文章由市政府办公室汇编成册", "相关阅读活动每年举办20场\n责任单位：市教育局",
        "市图书馆开展相关阅读\n湖光市人民政府\n2026年3月12日",
    ])
    func leavesTheText(_ end: String) throws {
        #expect(try reading(LinkListTests.text + end) == LinkListTests.text + end)
    }

    /// Sentences behind the head, or files of the text: the head alone is furniture.
    @Test(arguments: [
        "\n湖光市是全省的算力中心，去年建成数据中心12座。\n", "\n附件：1.任务分工表\n2.指标表\n", "\n湖光市任务分工表.docx\n",
    ])
    func leavesWhatStandsBehind(_ end: String) throws {
        #expect(try reading("\(LinkListTests.text)相关链接\(end)") == LinkListTests.text + end.dropFirst())
    }
}
