import PlanModel
import Testing

/// A text that a page holds twice has its tasks once.
@Suite struct TaskCopiesTests {
    private static let talks = "组建由主要负责同志牵头的工作专班，每季度调度一次进展，把年度任务分解到具体岗位，按月通报完成情况"
    private static let roads = "新建改建农村公路，打通断头路和瓶颈路，推动城乡客运一体化运行，让偏远村庄的货物当天就能运到县城"
    private static let ports = "提升港口集装箱吞吐能力，改造老旧泊位，开通到沿海主要城市的直达航线，把港区建成区域物流的枢纽门户"

    @Test func copiesAreLeftOutAndNumbersFollow() throws {
        let tasks = try TasksCase.tasks(
            """
            一、主要任务
            （一）畅通城乡道路
            1.改善农村出行。\(Self.roads)。
            2.统筹年度计划。\(Self.talks)。
            （二）壮大企业主体
            1.培育龙头企业。加快培育一批链主企业。
            一、主要任务
            （一）畅通城乡道路
            1.改善农村出行。\(Self.roads)。
            2.提升港口能力。\(Self.ports)。
            """)
        #expect(tasks.map(\.id) == (1...tasks.count).map { "t\($0)" })
        let titles = ["畅通城乡道路", "改善农村出行", "统筹年度计划", "壮大企业主体", "培育龙头企业", "提升港口能力"]
        #expect(tasks.map(\.title) == titles)
        #expect(tasks.map(\.parent) == [nil, "t1", "t1", nil, "t4", "t1"])
    }

    @Test func oneHeadingOverOtherWordsIsATaskOfItsOwn() throws {
        let tasks = try TasksCase.tasks(
            """
            一、主要任务
            （一）加强组织领导。\(Self.talks)。
            （二）畅通城乡道路。\(Self.roads)。
            二、港口专项
            （一）加强组织领导。\(Self.ports)。
            """)
        #expect(tasks.map(\.title).filter { $0 == "加强组织领导" }.count == 2)
    }

    /// As many headings of one title over words of their own as would take hours were each held against all others.
    @Test func manyHeadingsOfOneTitleStay() throws {
        let items = (0..<20_000).map { "\($0 % 9 + 1).加强组织领导。成立\(1_000_000 + $0 * 7)工作专班，\(Self.talks)。\n" }
        #expect(try TasksCase.tasks("一、主要任务\n" + items.joined()).count >= 19_990)
    }
}
