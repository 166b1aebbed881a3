import Testing

@Suite struct ClosingCardsTests {
    private static let text = "全市人工智能产业规模达到600亿元。\n"

    @Test(arguments: [
        "后台留言“码头”领取全文", "想了解云溪的政策？\n方案 · 对接 · 规划\n咨询: yunxi123\n备注“云溪”加微信",
        "阅读原文\n云溪产业观察\n我们 | 写码头的人\n交流 | 扫码加助手微信\n版权归原作者所有",
        "微信扫一扫赞赏作者\n法规 · 目录\n阅读原文",
    ])
    func passesOverTheCard(_ card: String) throws {
        #expect(try reading(ClosingCardsTests.text + card) == ClosingCardsTests.text)
    }

    /// No card, or text in front of one.
    @Test(arguments: [
        "湖光市人民政府\n2026年3月12日", "咨询电话：0000-1234567", "咨询: yunxi123", "目标 | 600亿元\n责任 | 市科技局",
        "云溪市人民政府\n2026年3月12日\n", "联系邮箱：plan@example.com",
    ])
    func leavesTheText(_ end: String) throws {
        #expect(try reading(ClosingCardsTests.text + end) == ClosingCardsTests.text + end)
    }

    /// Amounts, names of files and sentences beside a card are of the text.
    @Test(arguments: [
        "奖励 | 最高100万元\n", "附件 · 指标表 · 任务表\n", "《湖光市方案》 · 解读\n", "湖光市人民政府\n2026年3月12日\n",
        "市民可在窗口后台留言咨询办理进度。\n",
    ])
    func leavesWhatStandsBeside(_ line: String) throws {
        let kept = ClosingCardsTests.text + line
        #expect(try reading(kept + "后台留言“码头”领取全文") == kept)
    }

    @Test func leavesTheMiddleOfAText() throws {
        let text = "扫码添加企业服务专员\n\(ClosingCardsTests.text)"
        #expect(try reading(text) == text)
    }
}
