import PlanModel
import Testing

@Suite struct TasksTreeTests {
    @Test(arguments: [
        (
            "一、总体要求⏎坚持创新。⏎二、重点任务⏎（一）夯实算力底座。统筹布局。⏎（二）壮大企业主体。培育龙头。⏎三、保障措施⏎（一）强化组织领导。成立专班。⏎（二）加大投入力度。设立基金。",
            "[1 （一）|夯实算力底座][1 （二）|壮大企业主体][1 （一）|强化组织领导][1 （二）|加大投入力度]"
        ),
        (
            "一、发展目标⏎产值翻番。⏎二、加快实施“百千”工程⏎（一）建设百个场景⏎1．开放政务场景。发布清单。⏎2．开放产业场景。组织对接。⏎（二）培育千家企业⏎组织申报。",
            "[1 二、|加快实施“百千”工程][2 （一）|建设百个场景][3 1．|开放政务场景][3 2．|开放产业场景][2 （二）|培育千家企业]"
        ),
        (
            "一、发展目标⏎产值翻番。⏎二、标杆工程⏎（一）智能＋教育⏎培育平台。⏎（二）智能＋医疗⏎建设模型。⏎三、商业应用⏎面向行业开放。",
            "[1 二、|标杆工程][2 （一）|智能＋教育][2 （二）|智能＋医疗][1 三、|商业应用]"
        ),
        (
            "一、总体要求⏎坚持创新。⏎二、主要任务⏎（一）构建创新体系⏎1.突破基础理论⏎聚焦前沿。⏎专栏1 基础理论⏎1.群智理论。研究机理。⏎2.类脑理论。研究模型。⏎2.攻克关键技术⏎组织攻关。",
            "[1 （一）|构建创新体系][2 1.|突破基础理论][3 |专栏1 基础理论][4 1.|群智理论][4 2.|类脑理论][2 2.|攻克关键技术]"
        ),
        (
            "重点工作⏎◆推进联网。加快布点。⏎◆智能终端。发展穿戴设备。⏎◆开放数据。完善目录。",
            "[1 ◆|推进联网][1 ◆|智能终端][1 ◆|开放数据]"
        ),
    ])
    func listsTheTasksOfAPlan(_ text: String, _ outline: String) throws {
        #expect(try TasksCase.outline(text) == outline)
    }

    @Test func readsOpeningPhrasesOfAWorkReport() throws {
        let text = """
            一、2025年工作回顾
            经济稳步增长。全市生产总值增长较快，主要指标好于预期，居民收入持续增加。
            民生不断改善。新增就业超过计划，养老服务覆盖城乡，教育质量稳步提升。
            二、2026年重点工作
            （一）扩大有效需求
            扩大有效投资。开工建设一批重大项目，加快前期工作，形成更多实物工作量。
            积极促进消费。发放消费券，支持以旧换新，打造夜间经济集聚区。
            """
        #expect(
            try TasksCase.outline(text, kind: .workReport) == "[1 （一）|扩大有效需求][2 |扩大有效投资][2 |积极促进消费]")
    }

    @Test func readsCountedClausesOfAnInterpretation() throws {
        let text =
            "一、编制过程⏎广泛征求意见。⏎二、主要内容⏎（一）主要任务⏎一是实施强基计划。布局研究。⏎二是实施育苗计划。扶持企业。⏎（二）保障措施⏎一是加强组织领导。成立专班。⏎二是加强政策支持。设立基金。"
        let tasks = try TasksCase.tasks(text, kind: .interpretation)
        #expect(tasks.map(\.title) == ["实施强基计划", "实施育苗计划", "加强组织领导", "加强政策支持"])
        #expect(tasks.map(\.isSafeguard) == [false, false, true, true])
    }

    @Test func readsADigestOfThePress() throws {
        let text =
            "行动计划近日公布，全文共分两个部分，本报现将要点摘登如下，供读者参考。⏎强基——补上产业短板⏎●布局前沿研究⏎支持高校⏎●建设重大设施⏎扩容机房⏎育苗——壮大企业队伍⏎●引进龙头企业⏎组织对接"
        #expect(
            try TasksCase.outline(text, kind: .news)
                == "[1 |强基——补上产业短板][2 ●|布局前沿研究][2 ●|建设重大设施][1 |育苗——壮大企业队伍][2 ●|引进龙头企业]")
    }

    @Test func readsAnEnumerationThatCountsItsTasks() throws {
        let text = "一、起草背景⏎形势变化。⏎二、主要内容⏎第三部分包含强化科技引领、提升产业能级、完善应用生态三大任务。⏎第四部分明确加强组织领导、优化营商环境两项保障措施。"
        let tasks = try TasksCase.tasks(text, kind: .interpretation)
        #expect(tasks.map(\.title) == ["强化科技引领", "提升产业能级", "完善应用生态", "加强组织领导", "优化营商环境"])
        #expect(tasks.map(\.isSafeguard) == [false, false, false, true, true])
    }

    @Test func doesNotReadAnEnumerationThatMiscounts() throws {
        let text = "一、主要内容⏎第三部分包含强化科技引领、提升产业能级、完善应用生态四大任务。⏎二、其他⏎略。"
        #expect(try TasksCase.tasks(text, kind: .interpretation).isEmpty)
    }

    @Test func readsAnEvaluationByItsOrders() throws {
        let text =
            "情况汇报如下。一、规划执行情况(一)加快产业融合1.智慧农业。推广农机。2.智慧物流。开放数据。(二)改善民生服务。开放机房。二、存在的主要问题一是企业不多。二是人才不足。三、下一步对策建议(一)加强协调。成立专班。(二)强化支撑。开放机房。"
        #expect(
            try TasksCase.outline(text, kind: .evaluation)
                == "[1 (一)|加快产业融合][2 1.|智慧农业][2 2.|智慧物流][1 (二)|改善民生服务][1 (一)|加强协调][1 (二)|强化支撑]")
    }

    @Test func readsArticlesOfMeasuresThatOpenWithAnOrder() throws {
        let text =
            "第一条 为了促进产业发展，制定本措施。⏎第二条 支持算力建设。对新建机房给予补助。⏎第三条 【鼓励场景开放】对优秀场景给予奖励。⏎第四条 本措施所称企业，是指在本市注册的企业。"
        #expect(try TasksCase.outline(text, kind: .measures) == "[1 第二条|支持算力建设][1 第三条|鼓励场景开放]")
        #expect(try TasksCase.outline(text, kind: .law).isEmpty)
    }

    @Test func parentsAndSpansHoldTheirChildren() throws {
        let tasks = try TasksCase.tasks("一、主要任务⏎（一）强化攻关⏎1．突破芯片。组织研发。⏎2．突破算法。开放平台。⏎（二）扩大应用⏎开放场景。")
        #expect(tasks.map(\.id) == ["t1", "t2", "t3", "t4"])
        #expect(tasks.map(\.parent) == [nil, "t1", "t1", nil])
        #expect(tasks[0].span.contains(tasks[1].span) && tasks[0].span.contains(tasks[2].span))
        #expect(!tasks[0].span.overlaps(tasks[3].span))
    }

    @Test func closingParagraphBelongsToNoTask() throws {
        let text = "一、支持算力建设⏎给予补助。⏎二、支持场景开放⏎给予奖励。⏎本措施自2026年3月15日起施行，试行一年，由市工信局解释。"
        let tasks = try TasksCase.tasks(text, kind: .measures)
        #expect(tasks.map(\.title) == ["支持算力建设", "支持场景开放"])
        let closing = text.unicodeScalars.count - "本措施自2026年3月15日起施行，试行一年，由市工信局解释。".unicodeScalars.count
        #expect(tasks.allSatisfy { $0.span.end <= closing })
    }

    @Test func titlesAreJoinedAgainInTheOriginalScript() throws {
        #expect(try TasksCase.outline("一、主要任務⏎（一）強化創新引領。建設平臺。⏎（二）擴大應用場景。發布清單。") == "[1 （一）|強化創新引領][1 （二）|擴大應用場景]")
    }

    @Test func aTextThatAPageHoldsTwiceGivesItsTasksOnce() throws {
        let once =
            "一、重点任务⏎（一）建设码头。扩建泊位，改造岸电，更新灯塔，疏浚航道，设立锚地，编制通航图集和应急预案，补齐管理短板和服务短板。⏎1.引进船队。支持企业购置新船，开辟班轮航线，培训船员，建立保险机制，完善补贴办法，办好航运年会和展览会。⏎"
        let tasks = try TasksCase.tasks(once + "相关文件⏎" + once)
        #expect(tasks.map(\.title) == ["建设码头", "引进船队"])
        #expect(tasks.map(\.parent) == [nil, "t1"])
        let other = once.replacing("支持企业购置新船", with: "支持船厂研制新船")
        #expect(try TasksCase.tasks(once + other).map(\.parent) == [nil, "t1", "t1"])
    }
}
