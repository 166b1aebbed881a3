import PlanModel
import Testing

@Suite struct TasksDutyTests {
    /// Every way in which bodies are given, as lead/responsible.
    @Test(arguments: [
        ("（责任单位：市科技局、市经信局）", "/市科技局,市经信局"),
        ("[责任单位：市科技局，各区县政府]", "/市科技局,各区县政府"),
        ("【责任部门：市科技局】", "/市科技局"),
        ("（市发改委牵头，市财政局、市商务局配合）", "市发改委/市财政局,市商务局"),
        ("（由市发改委牵头负责，市财政局配合）", "市发改委/市财政局"),
        ("（责任单位：市发改委（牵头）、市财政局）", "市发改委/市财政局"),
        ("（牵头单位：市教育局；配合单位：市人社局、市财政局）", "市教育局/市人社局,市财政局"),
        ("⏎牵头单位：市教育局⏎参与单位：市人社局⏎完成时限：2025年6月底前", "市教育局/市人社局"),
        ("⏎牵头部门：省审改办、省司法厅⏎落实部门：省级有关部门，各市、县、区政府", "省审改办,省司法厅/省级有关部门,各市、县、区政府"),
        ("（科技部、教育部、财政部等按职责分工负责）", "/科技部,教育部,财政部"),
        ("（科技部、财政部等和各地方人民政府按职责分工负责）", "/科技部,财政部,各地方人民政府"),
        ("（工商总局、质检总局等部门按职责分工分别负责）", "/工商总局,质检总局"),
        ("（责任单位：市委网信办、市科委和市公安局）", "/市委网信办,市科委,市公安局"),
        ("（责任单位：市经济和信息化局、市规划和自然资源局）", "/市经济和信息化局,市规划和自然资源局"),
        ("（责任单位：市发改委、各县级市<区>）", "/市发改委,各县级市<区>"),
        ("（工商总局、中央编办）", "/工商总局,中央编办"),
        ("（市税务局，地方各级人民政府等）", "/市税务局,地方各级人民政府"),
        ("（新三板）", "/"),
        ("（含中小企业）（以下简称平台）", "/"),
        ("由市发改委会同有关部门组织论证。", "/"),
    ])
    func bodiesAreRead(_ note: String, _ bodies: String) throws {
        let text = "一、重点任务⏎（一）建设平台。开放数据。\(note)⏎（二）培育企业。组织申报。"
        #expect(try TasksCase.bodies(text) == [bodies, "/"])
    }

    @Test func noteOnTheHeadingsOwnLine() throws {
        let tasks = try TasksCase.tasks("一、重点任务⏎（一）开放数据（责任单位：市数据局）⏎编制目录。⏎（二）建设平台（责任单位：市经信局）⏎统一入口。")
        #expect(tasks.map(\.title) == ["开放数据", "建设平台"])
        #expect(tasks.map(\.responsible) == [["市数据局"], ["市经信局"]])
    }

    @Test func noteBehindTheLastClauseBelongsToTheTaskOverIt() throws {
        let text = "一、重点任务⏎（一）扩大开放。一是建设口岸。扩容升级。二是引进外资。组织招商。（责任单位：市商务局）⏎（二）培育企业。组织申报。"
        let tasks = try TasksCase.tasks(text)
        #expect(tasks.map(\.title) == ["扩大开放", "建设口岸", "引进外资", "培育企业"])
        #expect(tasks.map(\.responsible) == [["市商务局"], [], [], []])
    }

    @Test(
        arguments: [
            ("完成时限：2025年6月底前", "2025-06"), ("完成时限：2025年底", "2025"), ("完成时间：2025年9月30日前", "2025-09-30"),
            ("完成时限：持续推进", nil),
        ] as [(String, String?)])
    func deadlineIsAsExactAsItsWords(_ line: String, _ deadline: String?) throws {
        let tasks = try TasksCase.tasks("一、重点任务⏎1．建设平台。开放数据。⏎牵头单位：市数据局⏎\(line)⏎2．培育企业。组织申报。")
        #expect(tasks.map(\.deadline) == [deadline, nil])
    }
}
