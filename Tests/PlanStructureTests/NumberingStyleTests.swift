import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

@Suite struct NumberingStyleTests {
    /// Each numbering style, on lines of its own and running into its text.
    @Test(arguments: [
        OutlineCase("一、总体目标⏎扩大规模。⏎二、主要任务⏎逐项落实。", "[1 一、|总体目标][1 二、|主要任务]"),
        OutlineCase(
            "一、主要任务⏎（一）建设算力中心。新建机房。⏎（二）开放公共数据。编制目录。", "[1 一、|主要任务][2 （一）|建设算力中心][2 （二）|开放公共数据]"),
        OutlineCase(
            "（一）强化攻关⏎1．突破芯片。组织研发。⏎2．突破算法。开放平台。⏎（二）扩大应用⏎1．开放场景。每年发布。⏎2．推广产品。举办展会。",
            "[1 （一）|强化攻关][2 1．|突破芯片][2 2．|突破算法][1 （二）|扩大应用][2 1．|开放场景][2 2．|推广产品]"),
        OutlineCase("1、修建道路。三条干线。⏎2、修建桥梁。两座大桥。", "[1 1、|修建道路][1 2、|修建桥梁]"),
        OutlineCase(
            "第一章 总则⏎第一条 为了规范管理，制定本办法。⏎第二条 本办法适用于全市。⏎第二章 附则⏎第三条 本办法自公布之日起施行。",
            "[1 第一章|总则][2 第一条|为了规范管理，制定本办法][2 第二条|本办法适用于全市][1 第二章|附则][2 第三条|本办法自公布之日起施行]"),
        OutlineCase(
            "第一部分 规划背景⏎一、发展基础⏎条件较好。⏎第二部分 总体要求⏎一、指导思想⏎坚持创新。",
            "[1 第一部分|规划背景][2 一、|发展基础][1 第二部分|总体要求][2 一、|指导思想]"),
        OutlineCase("2.1 建设平台⏎统一入口。⏎2.2 汇聚数据⏎统一标准。", "[1 2.1|建设平台][1 2.2|汇聚数据]"),
        OutlineCase("2.3.1 开展评估⏎每年一次。⏎2.3.2 公布结果⏎接受监督。", "[1 2.3.1|开展评估][1 2.3.2|公布结果]"),
        OutlineCase("重点工作⏎◆推进联网。加快布点。⏎◆开放数据。完善目录。", "[1 |重点工作][2 ◆|推进联网][2 ◆|开放数据]"),
        OutlineCase("一、发展目标⏎——规模再上台阶。产值翻番。⏎——创新更有活力。平台增加。", "[1 一、|发展目标][2 ——|规模再上台阶][2 ——|创新更有活力]"),
        OutlineCase("主要任务⏎一是实施强基计划。布局研究。⏎二是实施育苗计划。扶持企业。", "[1 |主要任务][2 一是|实施强基计划][2 二是|实施育苗计划]"),
        OutlineCase("第一步，打好基础。建成平台。⏎第二步，全面推广。覆盖全市。", "[1 第一步，|打好基础][1 第二步，|全面推广]"),
        OutlineCase("①调查水质。每月一次。⏎②公布结果。接受监督。", "[1 ①|调查水质][1 ②|公布结果]"),
        OutlineCase("（1）培训教师。分批进行。⏎（2）改造教室。逐校推进。", "[1 （1）|培训教师][1 （2）|改造教室]"),
        OutlineCase("## 一、产业现状\n企业较多。\n## 二、产业目标\n产值翻番。", "[1 一、|产业现状][1 二、|产业目标]"),
    ])
    func isRead(_ sample: OutlineCase) throws {
        #expect(try StructureCase.outline(sample.text) == sample.outline)
    }

    /// Numbers that look like markers and count nothing.
    @Test(arguments: [
        "全市产值增长2.5%，其中工业增长3.1%。",
        "增长率达到1. 5倍左右，排名第3.",
        "按照本办法第三条规定，由市级部门负责。",
        "依据前款第（一）项给予补助。",
        "截至2024年底，共有企业120家。",
        "对一、二、三等奖获得者分别给予奖励。",
        "一二三产融合发展，第一产业稳中有进。",
        "比2023年提高1.27个百分点。",
        "仅以建设算力中心为例，没有第二项，见上文(二)。",
        "10.5万平方米厂房竣工。",
    ])
    func isNoChanceNumber(_ text: String) throws {
        #expect(try StructureCase.read("说明文字在前。" + text).structure.sections.isEmpty)
    }

    @Test func nestsAsTheTextNestsThem() throws {
        let text = "1.建设园区⏎（一）东部园区。面积较大。⏎（二）西部园区。交通便利。⏎2.引进企业⏎（一）引进龙头。重点对接。⏎（二）引进人才。提供住房。"
        #expect(
            try StructureCase.outline(text)
                == "[1 1.|建设园区][2 （一）|东部园区][2 （二）|西部园区][1 2.|引进企业][2 （一）|引进龙头][2 （二）|引进人才]")
    }

    @Test func countsOnAcrossChapters() throws {
        let text = "一、能力建设⏎（一）构建体系⏎完善制度。⏎（二）提升水平⏎加强培训。⏎二、推广应用⏎（三）开放场景⏎发布清单。"
        let sections = try StructureCase.read(text).structure.sections
        #expect(sections.map(\.level) == [1, 2, 2, 1, 2])
        #expect(sections.map(\.id) == ["s1", "s1.1", "s1.2", "s2", "s2.1"])
    }

    @Test func mayHaveAGap() throws {
        #expect(
            try StructureCase.outline("（五）培育企业⏎1.支持龙头。给予奖励。⏎3.孵化新秀。提供场地。⏎4.引进伙伴。组织对接。")
                == "[1 （五）|培育企业][2 1.|支持龙头][2 3.|孵化新秀][2 4.|引进伙伴]")
    }
}
