import PlanModel
import Testing

@Suite struct FrontPageTests {
    private static let menu = "首页|简|繁|登录个人中心退出|无障碍\n"
    private static let links = String(repeating: "云溪市印发若干措施湖光市举办产业大会更多\n", count: 9)
    private static let foot = "主办单位：云溪市人民政府办公室\n云ICP备00000001号\n版权所有：云溪市人民政府\n"

    @Test func passesOverAFrontPageAndSaysSo() throws {
        let text = "云溪市行动方案\n" + FrontPageTests.menu + FrontPageTests.links + FrontPageTests.foot
        #expect(try reading(text) == "云溪市行动方案\n")
        let notices = try source(text).notices
        #expect(notices.map(\.code) == ["front_page"])
        #expect(notices.first?.message.contains("\(text.unicodeScalars.count - 8) characters") == true)
    }

    /// What an article or a plan has, or what a front page must have.
    @Test(arguments: [
        menu + "来源：云溪日报\n" + links + foot, menu + "发布时间：2026-03-01\n" + links + foot,
        menu + links + "一、总体要求\n" + foot, menu + links + "第一条 为促进产业发展，制定本办法。\n" + foot,
        links + foot, menu + links, menu + "云溪市印发若干措施更多\n" + foot,
        menu + links + String(repeating: "建设码头，培育企业，服务群众。", count: 700) + "\n" + foot,
    ])
    func leavesOtherPages(_ text: String) throws {
        #expect(try source(text).notices.allSatisfy { $0.code != "front_page" })
        #expect(try reading(text).contains("云溪市印发若干措施"))
    }
}
