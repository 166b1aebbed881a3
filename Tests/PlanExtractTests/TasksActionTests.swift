import PlanModel
import Testing

@Suite struct TasksActionTests {
    private func actions(_ body: String) throws -> [String] {
        let tasks = try TasksCase.tasks("一、重点任务⏎（一）\(body)⏎（二）其他任务⏎略。")
        return tasks.first?.actions.map { "\($0.verb)|\($0.object)" } ?? []
    }

    @Test func verbAndObjectOfEachClause() throws {
        #expect(
            try actions("实施强基计划。加强基础研究,支持高校组建团队，形成一批成果。") == ["实施|强基计划", "加强|基础研究", "支持|高校组建团队"])
    }

    @Test func verbsInARowStayTogether() throws {
        #expect(try actions("加快建设算力中心。培育和引进服务商，清理整顿收费。") == ["加快建设|算力中心", "培育和引进|服务商", "清理整顿|收费"])
    }

    @Test func adverbsAreLeftOutOfTheVerb() throws {
        #expect(try actions("进一步完善制度体系。全面推广应用场景。") == ["完善|制度体系", "推广|应用场景"])
    }

    @Test func labelsAndBodiesAreNoActions() throws {
        #expect(try actions("建设统一平台。⏎牵头单位：市数据局⏎完成时限：2025年底") == ["建设|统一平台"])
    }

    @Test func spanCoversTheWords() throws {
        let text = "一、重点任务⏎（一）完善制度体系。⏎（二）其他任务⏎略。"
        let action = try #require(try TasksCase.tasks(text).first?.actions.first)
        let scalars = Array(text.replacing("⏎", with: "\n").unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[action.span.start..<action.span.end])) == "完善制度体系")
    }
}
