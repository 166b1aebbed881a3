import PlanModel
import TestSupport
import Testing

/// Things that look like tasks and are none.
@Suite struct TasksTrapTests {
    /// Kind of the text, then the text.
    static let traps: [(DocumentKind, String)] = [
        (.law, "第一章 总则⏎第一条 为了规范数据处理活动，制定本条例。⏎第二条 鼓励企业开放数据。⏎第二章 促进措施⏎第三条 支持建设平台。"),
        (.law, "第八条 专项资金用于下列事项：⏎（一）培育企业主体；⏎（二）支持平台建设；⏎（三）奖励突出贡献。⏎第九条 本办法自公布之日起施行。"),
        (.plan, "一、起草背景⏎为落实部署，制定本方案。⏎二、起草过程⏎经过调研，形成初稿。"),
        (.plan, "一、基本原则⏎（一）坚持需求牵引。以应用带动创新。⏎（二）坚持系统观念。统筹发展和安全。"),
        (.plan, "一、基本原则⏎——坚持市场主导。发挥企业作用。⏎——坚持开放合作。加强国际交流。"),
        (.plan, "一、工作要求⏎一是提高认识。加强学习。⏎二是压实责任。细化分工。"),
        (.plan, "一、发展目标⏎（一）产业规模持续扩大。⏎（二）创新能力明显增强。"),
        (.plan, "一、发展目标⏎——建成一批平台。数量超过十个。⏎——培育一批企业。数量超过百家。"),
        (.plan, "一、存在问题⏎一是龙头企业不多。⏎二是人才较为缺乏。"),
        (.plan, "一、面临形势⏎（一）加快发展机遇难得。⏎（二）推进转型任务繁重。"),
        (.plan, "名词解释⏎1.推理算力：用于推理的算力。⏎2.训练算力：用于训练的算力。"),
        (.plan, "一、总体要求⏎坚持创新驱动。⏎二、保障措施⏎加强统筹协调，完善工作机制，加大资金投入，营造良好氛围。"),
        (.plan, "一、适用范围⏎（一）注册在本市的企业。⏎（二）从事研发的机构。"),
        (.interpretation, "一、基本情况⏎（一）编制过程⏎广泛征求了意见。⏎（二）主要特点⏎突出问题导向。"),
        (.interpretation, "一、出台背景⏎（一）落实上级部署的需要。⏎（二）推动产业发展的需要。⏎二、咨询方式⏎（一）联系电话。⏎（二）联系地址。"),
        (.interpretation, "基本介绍⏎•发布单位：临江市政府⏎•发文字号：临政发〔2025〕3号⏎•成文日期：2025年1月3日"),
        (
            .news,
            "全市机器人产业再添新军⏎本报讯 记者昨日从发布会上获悉，全市将加快建设机器人产业园，推进一批项目落地，培育一批龙头企业，形成完整链条。⏎产业园区初具规模⏎走进园区，一座座厂房拔地而起，工人们正在安装调试设备，预计年底前投产，可带动上下游企业近百家集聚发展。"
        ),
        (.news, "规划指出，要夯实发展基础。一是打通设施动脉。加快布局。二是畅通资源循环。推动汇聚。规划强调，要加强组织领导，压实各方责任，确保落地见效。"),
        (.workReport, "一、过去一年工作回顾⏎（一）加快转型升级。产业结构不断优化，新增一批企业。⏎（二）推进改革开放。营商环境持续改善，外贸稳步增长。"),
        (.workReport, "一、2025年工作回顾⏎——着力扩大投资。完成投资百亿元。⏎——着力改善民生。新增就业万人。"),
        (.workReport, "各位代表：⏎下面，由我报告一年来的政府工作，恳请大家审议。"),
        (.other, "会议听取了工作汇报，对下一步工作作出部署，要求各部门抓好落实。"),
        (.other, "表1 主要指标⏎1．建设平台数量⏎2．培育企业数量"),
        (.plan, "一、发展目标⏎产值翻番。⏎附件：1.推进机制分工表⏎2.完善政策清单"),
        (.plan, "一、发展目标⏎指标见表。⏎表1 主要指标⏎注：1. 加快统计口径调整。⏎2. 完善数据来源说明。"),
    ]

    @Test(arguments: traps.indices)
    func noTaskIsFound(_ index: Int) throws {
        let (kind, text) = TasksTrapTests.traps[index]
        #expect(try TasksCase.outline(text, kind: kind) == "", "\(text)")
    }

    /// Frames over tasks, which are none themselves; their items are.
    @Test(arguments: ["主要任务", "重点工作", "2026年重点工作", "主要任务和重点举措", "重点品类", "政策措施", "推进规划实施的对策与措施", "空间布局"])
    func frameIsNoTask(_ title: String) throws {
        #expect(
            try TasksCase.outline("一、总体要求⏎坚持创新。⏎二、\(title)⏎（一）建设平台。开放数据。⏎（二）培育企业。组织申报。")
                == "[1 （一）|建设平台][1 （二）|培育企业]")
    }

    @Test(arguments: UInt64(0)..<60)
    func randomTextsGiveTasksWithTheirOwnWords(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "一、", "（一）", "（二）", "1.", "2.", "◆", "一是", "二是", "\n", "。", "，", "：", "主要任务", "保障措施", "建设平台",
            "完善制度", "（责任单位：", "市发改委、", "牵头", "）", "完成时限：2025年底", "专栏1 ",
        ]
        let text = (0..<100).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
        let tasks = try TasksCase.tasks("各项任务" + text)
        let length = ("各项任务" + text).unicodeScalars.count
        #expect(tasks.allSatisfy { $0.span.start < $0.span.end && $0.span.end <= length && !$0.title.isEmpty })
        #expect(tasks.indices.allSatisfy { tasks[$0].id == "t\($0 + 1)" })
        let ids = Set(tasks.map(\.id))
        #expect(tasks.allSatisfy { $0.parent.map(ids.contains) ?? ($0.level == 1) })
    }

    /// Input meant to make the reader slow.
    @Test(arguments: [
        String(repeating: "（", count: 30_000), String(repeating: "（责任单位：", count: 8000),
        String(repeating: "（市局）", count: 8000), String(repeating: "建设", count: 20_000),
        String(repeating: "市局、", count: 15_000), String(repeating: " ", count: 30_000),
    ])
    func hostileBodyIsRead(_ body: String) throws {
        let tasks = try TasksCase.tasks("一、重点任务⏎（一）建设平台。\(body)⏎（二）培育企业。组织申报。")
        #expect(tasks.map(\.title) == ["建设平台", "培育企业"])
    }
}
