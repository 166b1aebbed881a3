import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct PartFinderTests {
    private static let resources = try? ResourceSet()
    private static let reader = resources.flatMap { try? MetadataReader(resources: $0) }

    private func parts(_ text: String) throws -> [String] {
        let staged = try StagedText(text, resources: try #require(PartFinderTests.resources))
        let reader = try #require(PartFinderTests.reader)
        let heads = reader.plans(in: staged.source, staged.structure)
        let parts = reader.read(staged.source, staged.structure, times: [], plans: heads).parts
        if !parts.isEmpty { #expect(parts.map { staged.source.quote($0.span) }.joined() == text) }
        return parts.map { "\($0.kind.rawValue)|\($0.marker)|\($0.title ?? "-")" }
    }

    private static let plan = SamplePlan.text("湖光市智慧港口建设行动计划")
    private static let notice =
        "湖光市人民政府关于印发《湖光市智慧港口建设行动计划》的通知\n湖政发〔2024〕5号\n各区人民政府：\n现将《湖光市智慧港口建设行动计划》印发给你们，请认真贯彻执行。\n湖光市人民政府\n2024年5月6日\n"

    @Test("a notice is parted from what it carries", arguments: ["", "附件\n", "附件1\n"])
    func notices(label: String) throws {
        #expect(
            try parts(PartFinderTests.notice + label + PartFinderTests.plan) == [
                "notice||湖光市人民政府关于印发《湖光市智慧港口建设行动计划》的通知", "main||湖光市智慧港口建设行动计划",
            ])
    }

    @Test func noticesOfTwoLines() throws {
        let notice = PartFinderTests.notice.replacing(
            "关于印发《湖光市智慧港口建设行动计划》", with: "关于印发\n湖光市智慧港口建设行动计划", maxReplacements: 1)
        #expect(try parts(notice + PartFinderTests.plan).map { $0.prefix(5) } == ["notic", "main|"])
    }

    @Test func annexes() throws {
        let text =
            PartFinderTests.plan
            + "附件：1.名词解释\n2.任务分工表\n附件1\n名词解释\n智慧码头：是指使用数据平台的码头。\n附件2：任务分工表\n建设码头，由市交通局负责。\n"
        #expect(
            try parts(text) == ["main||湖光市智慧港口建设行动计划", "annex|附件1|名词解释", "annex|附件2|任务分工表"])
    }

    @Test func plansOfOneText() throws {
        let text = PartFinderTests.notice + PartFinderTests.plan + "附件2\n" + SamplePlan.text("湖光市低空经济实施方案")
        #expect(
            try parts(text) == [
                "notice||湖光市人民政府关于印发《湖光市智慧港口建设行动计划》的通知", "main||湖光市智慧港口建设行动计划", "main||湖光市低空经济实施方案",
            ])
    }

    @Test(
        "a text of one piece has no parts",
        arguments: [plan, notice, "到2030年，建成码头12座。\n", plan + "附件：任务分工表（略）\n湖光市人民政府\n"])
    func pieces(text: String) throws { #expect(try parts(text).isEmpty) }
}
