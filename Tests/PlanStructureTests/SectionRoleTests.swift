import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

@Suite struct SectionRoleTests {
    @Test(arguments: [
        ("发展基础", SectionRole.background), ("“十四五”时期工作回顾", .background), ("起草背景", .background),
        ("面临形势", .background), ("存在的主要问题", .background), ("指导思想", .principles), ("基本原则", .principles),
        ("坚持以下原则", .principles), ("发展目标", .goals), ("2026年主要预期目标", .goals), ("主要任务", .tasks),
        ("2026年重点工作", .tasks), ("推进规划实施的对策与措施", .tasks), ("保障措施", .safeguards), ("强化组织保障", .safeguards),
        ("切实加强组织领导", .safeguards), ("名词解释", .glossary), ("規劃背景", .background), ("總體要求", .principles),
    ])
    func headingWordGivesTheRole(_ title: String, _ role: SectionRole) throws {
        #expect(try StructureCase.roles("一、\(title)⏎正文在此。⏎二、其他安排⏎正文在此。").first == role)
    }

    /// A heading that orders something is no frame, though it ends with the word of one.
    @Test(arguments: ["筑牢产业发展基础", "改善城乡发展环境", "落实年度发展目标"])
    func orderIsNoFrame(_ title: String) throws {
        #expect(try StructureCase.roles("一、\(title)⏎正文在此。⏎二、其他安排⏎正文在此。").first == .tasks)
    }

    @Test func sectionInheritsFromItsParent() throws {
        let text = "一、工作回顾⏎（一）产业较快增长。⏎（二）城乡面貌一新。⏎二、重点任务⏎（一）数据服务。开放目录。⏎（二）算力服务。扩容升级。"
        #expect(try StructureCase.roles(text) == [.background, .background, .background, .tasks, .tasks, .tasks])
    }

    @Test func ownWordOverridesTheParent() throws {
        #expect(
            try StructureCase.roles("一、总体要求⏎（一）指导思想。坚持创新。⏎（二）主要目标。产值翻番。") == [.principles, .principles, .goals])
    }

    /// A chapter that names goals and work says what is to be done where its parts order it.
    @Test func chapterOfGoalsAndWorkHoldsBoth() throws {
        let text = "一、主要目标和2026年重点工作⏎（一）质量效益全面提升。稳中有进。⏎（二）加快建设码头。扩建泊位。"
        #expect(try StructureCase.roles(text) == [.goals, .goals, .tasks])
        let goals = "一、主要目标⏎（一）加快建设码头。扩建泊位。⏎（二）推动航运发展。更新船舶。"
        #expect(try StructureCase.roles(goals) == [.goals, .goals, .goals])
    }

    @Test func whatIsToComeOutOfATaskIsNoReview() throws {
        let text = "一、重点任务⏎（一）推动重点领域实现新突破。扩建泊位。⏎（二）发展航运。更新船舶。"
        #expect(try StructureCase.roles(text) == [.tasks, .tasks, .tasks])
    }

    @Test func articlesAreLaw() throws {
        #expect(try StructureCase.roles("第一条 为了规范管理，制定本办法。⏎第二条 本办法适用于全市。") == [.law, .law])
    }

    @Test func firstWordsOfAReviewGiveItsRole() throws {
        let text = "一、凝心聚力抓发展，各项事业开新局⏎一年来，全市上下团结奋斗，完成投资百亿元。⏎二、锚定蓝图再出发⏎今年要办好几件大事。"
        #expect(try StructureCase.roles(text).first == .background)
    }
}
