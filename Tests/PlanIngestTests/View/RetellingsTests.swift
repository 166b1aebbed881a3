import PlanModel
import Testing

@Suite struct RetellingsTests {
    /// Paragraphs with their headings, no two alike.
    private static let parts: [(heading: String, paragraph: String)] = [
        ("一、总体要求", "把机器人产业作为全市工业的新支柱，坚持应用牵引，突出整机带动，用三年时间补齐关键零部件短板。到2028年，产业规模达到300亿元，企业达到120家。"),
        ("二、主要任务", "支持整机企业扩大产能，对新增设备投资给予一成补助。鼓励本地企业采购本地零部件，按采购额的百分之三给予奖励，每家企业每年不超过200万元。"),
        ("三、应用场景", "在港口、矿山、养老院各建设十个示范场景，由主管部门发布清单。示范项目验收合格后给予补助，单个项目不超过150万元，不重复享受。"),
        ("四、人才队伍", "市属高校每年培养机器人方向毕业生800人，企业新引进的博士每月发放生活补贴3000元，连续发放三年。建立首席工程师制度，每年评选20名。"),
        ("五、资金保障", "市财政每年安排专项资金1亿元，设立总规模20亿元的产业基金。银行对零部件企业发放的信用贷款，出现损失的由风险池承担一半。"),
        ("六、组织实施", "成立工作专班，每季度调度一次进展。各县区要在方案印发后三十日内制定实施细则，年底前报送落实情况，纳入年度考核。"),
        (
            "七、监督评估",
            "市统计局建立机器人产业统计制度，每半年发布一次监测报告。方案实施满两年时，由第三方机构开展中期评估，评估结果向社会公布，作为调整资金安排的依据。"
        ),
    ]

    private static let joined = parts.map { $0.heading + $0.paragraph }.joined()
    private static let apart = parts.map { $0.paragraph + "\n" }.joined()

    @Test func passesOverWhatIsToldASecondTimeWithOtherLineEnds() throws {
        let found = try source("云溪市机器人方案\n\(RetellingsTests.joined)\n\(RetellingsTests.apart)责任编辑：李一\n")
        #expect(reading(found) == "云溪市机器人方案\n\(RetellingsTests.joined)\n")
        #expect(Set(found.view.repairs.map(\.kind)) == [.repeated, .siteChrome])
        #expect(found.notices.map(\.code) == ["repeated"])
        #expect(isPartition(found))
    }

    @Test func passesOverWhatIsToldAThirdTime() throws {
        // The sentence that goes on with the second telling stays whole.
        let sentence = "新的一段，一、总体要求把机器人产业作为全市工业的新支柱，坚持应用牵引，突出整机带动，用三年时间补齐关键零部件短板。"
        let text = "\(RetellingsTests.joined)\n新的一段，\(RetellingsTests.joined)\n\(RetellingsTests.apart)完。\n"
        #expect(try reading(text) == "\(RetellingsTests.joined)\n\(sentence)\n完。\n")
    }

    @Test func keepsWhatIsNewBetween() throws {
        let added = "市统计局每年发布产业监测报告。"
        let place = "由主管部门发布清单。"
        let again = RetellingsTests.apart.split(separator: place, maxSplits: 1).joined(separator: place + added)
        #expect(try reading("\(RetellingsTests.joined)\n\(again)") == "\(RetellingsTests.joined)\n\(added)\n")
    }

    /// Less than 400 characters: a summary, a paragraph that is cited.
    @Test func leavesASummary() throws {
        let summary = RetellingsTests.parts.prefix(3).map(\.paragraph).joined()
        let text = "\(RetellingsTests.joined)\n综上，\(summary)\n"
        #expect(try reading(text) == text)
    }

    /// The same measures with other figures are other measures.
    @Test func leavesAFormThatIsFilledInAnew() throws {
        let form = { (city: String, number: Int) in
            (0..<8).map { "\($0 + number)月底前，\(city)完成第\($0 * number)号码头的改造，投资\(number * 7 + $0)亿元，由\(city)交通局负责。" }
                .joined()
        }
        let text = "\(form("云溪市", 3))\n\(form("湖光市", 4))\n\(form("东山县", 5))\n"
        #expect(try reading(text) == text)
    }

    /// Sentences that return over and over prove nothing.
    @Test func leavesSentencesThatReturnOften() throws {
        let sentence = "各区要把智能制造作为全年工作的重中之重来抓好抓实，按季度报送进展。"
        let text = String(repeating: sentence, count: 60) + "\n"
        #expect(try reading(text) == text)
    }

    @Test func isLinear() throws {
        let clock = ContinuousClock()
        let texts = [
            String(repeating: RetellingsTests.joined, count: 400),
            (0..<2000).map { "\(RetellingsTests.parts[$0 % 6].paragraph)\($0)" }.joined(),
            (0..<4).map { copy in (0..<3000).map { "第\($0)号码头由东湖新区管委会和市交通局在年底前完成改造。" }.joined() + "\(copy)" }
                .joined(),
        ]
        for text in texts { #expect(try clock.measure { _ = try source(text) } < .seconds(20)) }
    }
}
