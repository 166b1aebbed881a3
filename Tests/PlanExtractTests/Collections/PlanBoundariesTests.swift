import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct PlanBoundariesTests {
    private static let resources = try? ResourceSet()
    private static let reader = resources.flatMap { try? MetadataReader(resources: $0) }

    /// First lines of the plans that a text was cut into; empty for a text that is one.
    private func firstLines(_ text: String) throws -> [String] {
        let staged = try StagedText(text, resources: try #require(PlanBoundariesTests.resources))
        let reader = try #require(PlanBoundariesTests.reader)
        let heads = reader.plans(in: staged.source, staged.structure)
        guard !heads.isEmpty else { return [] }
        let spans = reader.spans(of: heads, in: staged.source)
        #expect(spans.map { staged.source.quote($0) }.joined() == text)
        return spans.map { String(staged.source.quote($0).split(separator: "\n").first ?? "") }
    }

    private static let first = SamplePlan.text("湖光市智慧港口建设行动计划")

    @Test(
        "a title over numbers that begin again opens a plan",
        arguments: [
            "山前县低空经济发展实施方案", "低空经济发展行动计划（2024—2026年）", "“十五五”低空经济发展规划", "山前县人民政府办公室关于促进低空经济发展的若干措施",
            "关于促进低空经济发展的实施意见",
        ])
    func titles(title: String) throws {
        let text = PlanBoundariesTests.first + SamplePlan.text(title)
        #expect(try firstLines(text) == ["湖光市智慧港口建设行动计划", title])
    }

    @Test(
        "what stands above the title belongs to it",
        arguments: [
            "附件2\n山前县低空经济发展实施方案", "附件2：山前县低空经济发展实施方案", "山政发〔2024〕5号\n山前县低空经济发展实施方案",
            "山前县人民政府办公室\n关于促进低空经济发展的若干措施", "山前县推动通用航空与现代物流融合\n促进低空经济发展实施方案",
            "山前县人民政府关于印发\n“十五五”低空经济发展规划的通知\n山政发〔2024〕5号\n各乡镇人民政府：\n现将《“十五五”低空经济发展规划》印发给你们，请认真贯彻执行。\n山前县人民政府\n2024年5月6日\n“十五五”低空经济发展规划",
            "山前县人民政府文件\n山政发〔2024〕5号\n山前县低空经济发展实施方案",
        ])
    func heads(head: String) throws {
        let found = try firstLines(PlanBoundariesTests.first + SamplePlan.text(head))
        #expect(found.count == 2 && found.last == head.split(separator: "\n").first.map(String.init))
    }

    @Test("the end of a plan stays with it")
    func signatures() throws {
        let signed = PlanBoundariesTests.first + "附件：1.任务分工表\n湖光市人民政府\n2024年3月1日\n"
        let found = try firstLines(signed + SamplePlan.text("山前县低空经济发展实施方案"))
        #expect(found == ["湖光市智慧港口建设行动计划", "山前县低空经济发展实施方案"])
    }

    @Test(
        "levels",
        arguments: [
            (["第一章 ", "第二章 ", "第三章 ", "第四章 "], "湖光市港口管理条例"), (["第一条 ", "第二条 ", "第三条 ", "第四条 "], "湖光市港口管理办法"),
            (["第一部分 ", "第二部分 ", "第三部分 ", "第四部分 "], "湖光市港口发展规划"),
        ])
    func levels(marks: [String], title: String) throws {
        let counted = SamplePlan.text(title, marks: marks)
        #expect(try firstLines(counted + SamplePlan.text(title + "实施细则", marks: marks)).count == 2)
        #expect(try firstLines(PlanBoundariesTests.first + counted).count == 2)
        #expect(try firstLines(counted + SamplePlan.text("湖光市2026年政府工作报告")).count == 2)
    }

    @Test func numbersMayBeHeadingsOfMarkdown() throws {
        let marks = ["## 一、", "## 二、", "## 三、", "## 四、"]
        let text = ["湖光市港口建设行动计划", "山前县低空经济发展实施方案"].map { SamplePlan.text("# " + $0, marks: marks) }
        #expect(try firstLines(text.joined()) == ["# 湖光市港口建设行动计划", "# 山前县低空经济发展实施方案"])
    }

    @Test func threeAreThree() throws {
        let titles = ["湖光市港口建设行动计划", "山前县低空经济发展实施方案", "河口区数字经济发展规划"]
        #expect(try firstLines(titles.map { SamplePlan.text($0) }.joined()) == titles)
    }

    @Test(
        "what is one plan stays one",
        arguments: [
            // no title, or none that says whose it is
            first + SamplePlan.text("2026年工作计划"), first + SamplePlan.text("工作措施"), first + SamplePlan.text("下一步重点工作"),
            first + SamplePlan.text("全市重点工作计划"), first + SamplePlan.text("名词解释"),
            first + SamplePlan.text("2.湖光市港口建设实施方案"),
            first + SamplePlan.text("会议审议通过了《湖光市港口建设实施方案》。"),
            // sections inside chapters
            SamplePlan.text("湖光市港口发展规划", marks: ["第一章 ", "第二章 ", "第三章 ", "第四章 "])
                + SamplePlan.text("山前县低空经济发展实施方案"),
            // numbers that go on
            first + SamplePlan.text("山前县低空经济发展实施方案", marks: ["五、", "六、", "七、", "八、"]),
            first + SamplePlan.text("山前县低空经济发展实施方案", marks: ["一、"]),
            // a table of contents
            "湖光市智慧港口建设行动计划\n一、总体要求\n二、主要任务\n三、重点工程\n四、保障措施\n" + first,
            // too short for a plan
            first + "山前县低空经济发展实施方案\n一、总体要求\n二、主要任务\n",
            first,
        ])
    func singles(text: String) throws { #expect(try firstLines(text).isEmpty) }
}
