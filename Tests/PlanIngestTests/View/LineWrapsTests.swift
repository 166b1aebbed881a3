import PlanModel
import Testing

@Suite struct LineWrapsTests {
    /// Cuts each paragraph into lines of `width` characters; no line begins with 。 or ，.
    private func cut(_ paragraphs: [String], _ width: Int, indent: String = "") -> String {
        paragraphs.map { paragraph in
            var lines: [String] = []
            var rest = Substring(indent + paragraph)
            while rest.count > width {
                var end = rest.index(rest.startIndex, offsetBy: width)
                while "，。、；：".contains(rest[end]) { end = rest.index(after: end) }
                lines.append(String(rest[..<end]))
                rest = rest[end...]
            }
            if !rest.isEmpty { lines.append(String(rest)) }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static let paragraphs = [
        "围绕减速器、控制器和传感器开展联合攻关，每年支持研发项目不少于十二项，带动上下游企业协同创新，到二〇二八年形成一批能用好用的整机产品和解决方案。",
        "一、扩大应用场景",
        "（一）医疗康养。在医院和养老机构开放场景，推广手术、康复、陪护机器人，鼓励保险机构开发专门产品，让更多家庭用得起、用得上、用得好，并定期评估使用效果。",
        "（二）仓储物流",
        "在保税仓库、快递枢纽布置搬运机器人，支持企业改造分拣线，人均处理件数提高一半以上；在高校园区试点无人配送，制定通行规则，明确责任，配备远程值守人员。",
        "二、保障措施",
        "由市工业和信息化局牵头，市财政局、市科学技术局配合，每年组织一次评估，评估结果向社会公布，并作为下一年度资金安排的重要依据，对进展缓慢的事项限期整改。",
    ]

    @Test(arguments: [18, 22, 26, 30])
    func joinsWhatWasCut(_ width: Int) throws {
        let text = cut(LineWrapsTests.paragraphs, width)
        #expect(try reading(text) == LineWrapsTests.paragraphs.joined(separator: "\n"))
        #expect(try Set(repairs(text)) == [.lineWrap])
    }

    @Test func keepsIndentedParagraphsApart() throws {
        let text = cut(LineWrapsTests.paragraphs, 30, indent: "\u{3000}\u{3000}")
        let expected = LineWrapsTests.paragraphs.map { "\u{3000}\u{3000}" + $0 }.joined(separator: "\n")
        #expect(try reading(text) == expected)
    }

    /// First lines of paragraphs are two characters shorter: their blanks were lost. A heading of nearly a full line ends
    /// there all the same, and one that is a character too long goes on.
    @Test func keepsHeadingsApartWhereTheIndentationWasLost() throws {
        let headings = ["（一）完善口岸设施布局，提升区域通达能力水平和服务", "（二）优化仓储物流网络，推进城区配送体系绿色智能化改造"]
        let body = LineWrapsTests.paragraphs.filter { $0.count > 40 && !$0.hasPrefix("（") }.joined()
        let paragraphs = [body, headings[0], body, headings[1], body]
        let text = cut(paragraphs, 26, indent: "\u{3000}\u{3000}").replacing("\u{3000}", with: "")
        let lines = try reading(text).split(separator: "\n").map(String.init)
        #expect(headings.allSatisfy { lines.contains($0) })
    }

    @Test func joinsAcrossBlankLinesAndPageNumbers() throws {
        var lines = cut(LineWrapsTests.paragraphs, 26).split(separator: "\n").map(String.init)
        lines[1] += "\n"
        lines[5] += "\n- 1 -\n"
        let text = lines.joined(separator: "\n")
        #expect(try reading(text) == LineWrapsTests.paragraphs.joined(separator: "\n"))
    }

    @Test func readsALineEndBetweenLatinWordsAsABlank() throws {
        let lines = "在保税仓库和快递枢纽布置搬运机器人，与伙伴共建 Robot\nSystems 联合实验室，每年互派工程师，共享测试数据，推动\n两地产品互认。"
        let found = try reading(cut(LineWrapsTests.paragraphs, 26) + "\n" + lines)
        #expect(found.contains("Robot Systems 联合实验室"))
    }

    @Test func joinsALineInFrontOfClosingPunctuation() throws {
        #expect(try reading("建成检测平台（三个）\n，引进企业。\n完成改造。") == "建成检测平台（三个），引进企业。\n完成改造。")
    }

    @Test(arguments: [
        "各区人民政府：\n现将方案印发给你们。",
        "云溪市人民政府关于印发\n机器人产业行动方案的通知",
        "推动企业上云\n培育龙头企业\n建设检测平台\n引进高端人才\n完善金融服务\n加强组织领导\n强化督促检查\n营造良好氛围",
        "一、发展目标\n到2028年，产业规模达到260亿元。\n二、重点任务\n开放场景80个。",
    ])
    func leavesLinesThatWereNotCut(_ text: String) throws { #expect(try reading(text) == text) }

    @Test func leavesWholeParagraphs() throws {
        let text = LineWrapsTests.paragraphs.joined(separator: "\n\n")
        #expect(try reading(text) == text)
    }

    @Test func leavesTablesOfContents() throws {
        let contents = "一、扩大应用场景 …………………………… 1\n二、保障措施 ………………………………… 2\n"
        let text = contents + cut(LineWrapsTests.paragraphs, 24)
        #expect(try reading(text) == contents + LineWrapsTests.paragraphs.joined(separator: "\n"))
    }
}
