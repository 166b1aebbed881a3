import PlanModel
import Testing

@Suite struct PageNumbersTests {
    private static let line = "各区要把智能制造作为全年工作的重中之重来抓好抓实"

    @Test(arguments: ["- 3 -", "—5—", "— 12 —", "-II-", "· 7 ·", "第3页", "第 3 页 共 14 页", "第3页/共14页", "  - 3 -  "])
    func passesOverNumbersInDress(_ number: String) throws {
        let text = "推进园区建设。\n\(number)\n完善公共服务。"
        #expect(try reading(text) == "推进园区建设。\n完善公共服务。")
        #expect(try repairs(text) == [.pageNumber])
    }

    @Test func passesOverNumbersThatCountUpAtTheDistanceOfPages() throws {
        let page = String(repeating: PageNumbersTests.line + "。\n", count: 12)
        let text = page + "1\n\n" + page + "2\n" + page + "  3  \n" + page
        #expect(try reading(text) == page + "\n" + page + page + page)
    }

    @Test func passesOverTheNextNumberInFrontOfAnAnnex() throws {
        let page = String(repeating: PageNumbersTests.line + "。\n", count: 12)
        let text = page + "1\n" + page + "2\n" + page + "3\n" + page
        let kept = String(repeating: page, count: 4)
        #expect(try reading(text + "4 附件二\n") == kept + "附件二\n")
        for other in ["5 附件二\n", "4 附近码头\n", "4附件\n", "4 项任务\n"] {
            #expect(try reading(text + other).filter { $0 != " " } == kept + other.filter { $0 != " " })
        }
    }

    @Test func joinsASentenceThatOneNumberCuts() throws {
        let text = "\(PageNumbersTests.line)，推动重点企\n1\n\n业上云用数，建设一批标杆工厂和数字化车间。"
        #expect(try reading(text) == "\(PageNumbersTests.line)，推动重点企业上云用数，建设一批标杆工厂和数字化车间。")
    }

    @Test(arguments: [
        "指标\n\n2024\n\n30\n\n达标率\n\n1\n\n40\n\n覆盖率\n\n2\n\n50",  // cells of a table
        "序号\n1\n2\n3\n名称",
        "推进园区建设。\n1.完善设施\n2.引进企业",
        "- 3.5 -\n增长",
        "推进园区建设。\n5\n完善公共服务。",  // one bare number proves nothing
        "—————\n推进园区建设。",
    ])
    func leavesOtherNumbers(_ text: String) throws { #expect(try reading(text) == text) }

    @Test func passesOverRunningHeads() throws {
        let head = "云溪市机器人产业白皮书（2026版）"
        let page = String(repeating: PageNumbersTests.line + "。\n", count: 5)
        let text = (1...4).map { "\(head)\n\(page)- \($0) -\n" }.joined()
        #expect(try reading(text) == "\(head)\n" + String(repeating: page, count: 4))
    }
}
