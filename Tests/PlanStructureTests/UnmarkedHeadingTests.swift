import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

@Suite struct UnmarkedHeadingTests {
    @Test func openingPhrasesAreTitles() throws {
        let text = """
            （一）扩大有效需求
            围绕内需这个重点，持续发力、久久为功，把潜力释放出来。
            扩大有效投资。开工建设一批重大项目，加快前期工作，及早形成实物工作量。
            积极促进消费。发放消费券，支持以旧换新，打造夜间经济集聚区。
            """
        #expect(try StructureCase.outline(text) == "[1 （一）|扩大有效需求][2 |扩大有效投资][2 |积极促进消费]")
    }

    @Test func openingPhrasesAreNoneWhereOtherParagraphsHaveThemNot() throws {
        let text = """
            （一）扩大有效需求
            扩大有效投资。开工建设一批重大项目，加快前期工作，及早形成实物工作量。
            对符合条件的企业，按照设备投资额的一定比例给予补助，单个项目不超过规定的上限，具体办法另行制定。
            对首次入库的商贸企业，按照销售额的增量给予奖励，奖励资金由市区两级共同承担。
            """
        #expect(try StructureCase.outline(text) == "[1 （一）|扩大有效需求]")
    }

    @Test func shortSentencesOnLinesOfTheirOwnAreTitles() throws {
        let body = "加快重点项目前期工作，推动资金、土地等要素向项目集中，完善联审联批机制，全年完成投资计划，力争实现开门红。"
        let text = "（一）扩大有效需求⏎扩大有效投资。⏎\(body)⏎积极促进消费。⏎优化消费环境。\(body)"
        #expect(try StructureCase.outline(text) == "[1 （一）|扩大有效需求][2 |扩大有效投资][2 |积极促进消费]")
    }

    /// More signs than any level has, and than sixteen bits count.
    @Test func signsInFrontOfAHeadingAreNotCountedWithoutEnd() throws {
        let text = String(repeating: "#", count: 70_000) + " 主要任务⏎建设码头十二座，改造书店五十七家。"
        #expect(try StructureCase.outline(text) == "[1 |主要任务]")
    }

    @Test func leadWordsOpenSections() throws {
        let text = "今年的形势较好。⏎全市主要预期目标是：产值增长一成以上，就业稳定。⏎重点抓好以下工作：⏎（一）扩大投资。开工项目。⏎（二）促进消费。发放券包。"
        let sections = try StructureCase.read(text).structure.sections
        #expect(sections.map(\.role) == [.goals, .tasks, .tasks, .tasks])
        #expect(sections.map(\.level) == [1, 1, 2, 2])
    }

    @Test func linesWithADashAreHeadings() throws {
        #expect(
            try StructureCase.outline(
                "计划全文如下，共分两个部分，现摘要刊出，供读者参考。⏎强基——补上产业短板⏎●布局研究⏎支持高校⏎●建设设施⏎扩容机房⏎育苗——壮大企业队伍⏎●引进龙头⏎组织对接")
                == "[1 |强基——补上产业短板][2 ●|布局研究][2 ●|建设设施][1 |育苗——壮大企业队伍][2 ●|引进龙头]")
    }

    @Test func cellsOfATableAreNone() throws {
        #expect(
            try StructureCase.outline("一、发展目标⏎主要指标见下表，均为全市口径，由统计部门核定。⏎序号⏎主要指标⏎单位⏎2025年目标⏎1⏎规模⏎亿元⏎100⏎二、主要任务⏎逐项落实。")
                == "[1 一、|发展目标][1 二、|主要任务]")
    }

    @Test func titlesKeepTheOriginalScript() throws {
        let text = "一、總體目標⏎擴大規模。⏎二、保障措施⏎強化領導。"
        #expect(try StructureCase.outline(text) == "[1 一、|總體目標][1 二、|保障措施]")
        #expect(try StructureCase.roles(text) == [.goals, .safeguards])
    }

    @Test func titleStopsBeforeANoteOfDuty() throws {
        #expect(
            try StructureCase.outline("一、重点任务⏎（一）开放数据（责任单位：市数据局）⏎（二）建设平台（含移动端）⏎统一入口。")
                == "[1 一、|重点任务][2 （一）|开放数据][2 （二）|建设平台（含移动端）]")
    }

    @Test func tableOfContentsIsPassedOver() throws {
        let text = "目录⏎一、发展基础........1⏎二、主要任务........5⏎⏎一、发展基础⏎条件较好。⏎二、主要任务⏎逐项落实。"
        let sections = try StructureCase.read(text).structure.sections.filter { !$0.marker.isEmpty }
        #expect(sections.map(\.title) == ["发展基础", "主要任务"])
    }

    @Test func notesAndAnnexesKeepTheirListsToThemselves() throws {
        let text = "一、任务⏎1.建设平台。统一入口。⏎2.汇聚数据。统一标准。⏎注：1. 数据口径为全市。⏎2. 平台含移动端。⏎附件：1.任务分工表⏎2.名词解释"
        let sections = try StructureCase.read(text).structure.sections
        #expect(sections.filter { $0.parent == 0 }.map(\.title).prefix(2) == ["建设平台", "汇聚数据"])
        #expect(sections.first { $0.title == "附件" }?.role == .annex)
    }
}
