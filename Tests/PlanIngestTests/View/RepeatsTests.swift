import PlanModel
import Testing

@Suite struct RepeatsTests {
    private static let long = "围绕减速器、控制器和传感器开展联合攻关，推动重点企业上云用数，到2027年建成智能工厂30家以上，培育企业20家。"
    private static let other = "加快建设全市一体化的算力网络，推动公共数据授权运营，面向中小企业发放算力券，降低研发成本，扩大应用规模。"

    @Test func passesOverAParagraphThatStandsThereAgain() throws {
        let found = try source("\(RepeatsTests.long)\n新的一段。\n\u{3000}\u{3000}\(RepeatsTests.long)\n完。")
        #expect(found.view.repairs.map(\.kind) == [.repeated])
        let first = RepeatsTests.long.unicodeScalars.count
        #expect(found.view.repairs.first?.note.contains("at 0 to \(first) already") == true)
        #expect(reading(found) == "\(RepeatsTests.long)\n新的一段。\n完。")
        #expect(
            found.notices == [
                Notice(code: "repeated", message: "Paragraphs that stand there a second time, 1, were passed over.")
            ])
        #expect(isPartition(found))
    }

    @Test func passesOverATextThatIsThereTwice() throws {
        let text = "云溪市行动计划\n一、目标\n\(RepeatsTests.long)\n二、任务\n\(RepeatsTests.other)\n云溪市人民政府\n"
        let found = try source(text + text)
        #expect(reading(found) == text)
        #expect(Set(found.view.repairs.map(\.kind)) == [.repeated])
        #expect(found.notices.map(\.code) == ["repeated"])
    }

    @Test func keepsHeadingsThatGoOnWithOtherWords() throws {
        let text = "一、目标\n\(RepeatsTests.long)\n二、任务\n\(RepeatsTests.other)\n"
        let again = "一、目标\n\(RepeatsTests.long)\n三、保障\n\(RepeatsTests.other)\n"
        #expect(try reading(text + again) == text + "三、保障\n")
    }

    @Test(arguments: [
        "建成码头12座。\n", "加快建设全市一体化的算力网络，推动公共数据授权运营，面向中小企业发放算力券，降低研发成本和使用门槛\n",
        "责任单位：市发展改革委、市经济和信息化局、市科学技术局、市财政局、各区县人民政府、各开发区管理委员会。\n",
        "规模以上工业企业研发投入占比|12|13|14|15|16|百分比，全市全社会研发经费投入增长情况统计口径说明。\n",
    ])
    func leavesShortLinesHeadingsRowsAndLabels(_ line: String) throws {
        let text = line + "新的一段。\n" + line
        #expect(try reading(text) == text)
    }

    @Test func theLineInFrontGoesWithItsParagraph() throws {
        let text = "云溪社3月12日电\n\(RepeatsTests.long)\n"
        #expect(try reading(text + "湖光市\n" + text) == text + "湖光市\n")
    }

    @Test(arguments: ["（一）建设码头\n", "责任单位：市交通局\n", "全文如下。\n", "指标\t单位\n码头\t座\n"])
    func otherLinesInFrontStay(_ line: String) throws {
        let text = "\(line)\(RepeatsTests.long)\n"
        let first = "云溪市行动计划\n\(text)1.引进船队。\n"
        #expect(try reading("\(first)\(text)1.引进车队。\n") == "\(first)\(line)1.引进车队。\n")
    }

    @Test func aNumberedParagraphThatGoesOnOtherwiseIsAHead() throws {
        let head = "（一）建设码头。\(RepeatsTests.long)\n"
        let text = "\(head)1.引进船队。\n\(head)1.引进车队。\n"
        #expect(try reading(text) == text)
    }

    @Test func aNumberedParagraphRightBehindItselfIsNoHead() throws {
        let item = "（二）建设平台。\(RepeatsTests.long)\n"
        #expect(try reading("\(item)- 2 -\n\(item)（三）引进车队。\n") == "\(item)（三）引进车队。\n")
    }

    @Test func aSentenceOfASummaryIsNoParagraph() throws {
        let text = "\(RepeatsTests.other)\(RepeatsTests.long)\n\(RepeatsTests.long)"
        #expect(try reading(text) == text)
    }

    @Test func isLinear() throws {
        let clock = ContinuousClock()
        let texts = [
            String(repeating: RepeatsTests.long + "\n", count: 4000),
            String(repeating: "甲\n", count: 100_000) + String(repeating: RepeatsTests.long + "\n甲\n", count: 2000),
            (0..<4000).map { "围绕减速器、控制器和传感器开展\($0)联合攻关，推动重点企业上云用数，建成智能工厂。\n" }.joined(),
        ]
        for text in texts { #expect(try clock.measure { _ = try source(text) } < .seconds(20)) }
    }
}
