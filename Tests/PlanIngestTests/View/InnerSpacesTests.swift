import PlanModel
import Testing

@Suite struct InnerSpacesTests {
    @Test(arguments: [
        ("到 2028 年建成 100 个园区", "到2028年建成100个园区"),
        ("增长 12 %左右", "增长12%左右"),
        ("到\u{A0}2028\u{A0}年", "到2028年"),
        ("2028 年，产值 260 亿元", "2028年，产值260亿元"),
        ("20\u{200B}28年\u{202C}建成", "2028年建成"),
        ("建\u{AD}成\u{FEFF}10\u{0}个", "建成10个"),
        ("新增 3 家、改造  5  家", "新增3家、改造5家"),
    ])
    func passesOverBlanksInsideNumbers(_ text: String, _ expected: String) throws {
        #expect(try reading(text) == expected)
    }

    @Test(arguments: [
        "总体要求 指导思想", "建成 AI 平台", "算力达到1500 PFLOPS", "1 总体要求\n1.1 指导思想",
        "表 2 主要指标".replacing("表 2", with: "表2"), "专栏3 重点工程", "## 2.1 重点企业", "重点任务 1.建设园区 2、引进企业",
        "2024 2025 2026 年度".replacing(" 年度", with: "年度"), "完成情况\u{3000}2026年", "甲 乙",
    ])
    func leavesBlanksThatPartThings(_ text: String) throws { #expect(try reading(text) == text) }

    @Test func saysWhatItPassesOver() throws {
        let found = try source("到 2028 年\u{200B}建成")
        #expect(found.view.repairs.map(\.kind) == [.innerSpace, .innerSpace, .invisible])
        #expect(found.view.repairs.map(\.span) == [TextSpan(1, 2), TextSpan(6, 7), TextSpan(8, 9)])
        #expect(Set(found.view.repairs.map(\.note)).count == 2)
    }
}
