import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct MentionsReaderTests {
    struct Example: Sendable, CustomStringConvertible {
        let text: String
        let expected: [String]
        var description: String { text }

        init(_ text: String, _ expected: String...) {
            self.text = text
            self.expected = expected
        }
    }

    private static let resources = try? ResourceSet()
    private static let reader = resources.flatMap { try? MentionReader(resources: $0) }

    private func staged(_ text: String) throws -> StagedText {
        try StagedText(text, resources: try #require(MentionsReaderTests.resources))
    }

    private func glossary(_ text: String) throws -> [GlossaryEntry] {
        let staged = try staged(text)
        return try #require(MentionsReaderTests.reader).glossary(staged.source, staged.structure)
    }

    // MARK: Glossary

    @Test(
        "a list of terms gives each term with its English name",
        arguments: [
            Example("名词解释\n算力券：用于购买算力的凭证。\n智能体(Agent)：能自主行动的程序。", "算力券", "智能体=Agent"),
            Example("名词解释\n1.算力券。算力券是用于购买算力的凭证。\n2.智能体。智能体是能自主行动的程序。", "算力券", "智能体"),
            Example("注释\n［1］一网统管：\n在一个平台上处置城市事件。\n［2］两张清单：\n责任清单和权力清单。", "一网统管", "两张清单"),
            Example("术语解释\n（1）边缘节点：靠近用户的计算设备。\n（2）算力网：连接算力的网络。", "边缘节点", "算力网"),
            Example("名词解释\n1.“四级联动”机制：“四级”为省、市、县、乡。", "“四级联动”机制"),
            Example("注：1. ①管网达标率（%）=（达标长度/总长度）×100%；②依据有关规范。", "管网达标率"),
        ])
    func terms(example: Example) throws {
        let found = try glossary(example.text).map { entry in
            entry.english.map { "\(entry.term)=\($0)" } ?? entry.term
        }
        #expect(found == example.expected)
    }

    @Test(
        "sentences with colons outside a list define nothing",
        arguments: [
            "会议强调：加快推进项目建设。", "责任单位：市科技局、市财政局。", "本办法所称公共数据，是指履职产生的数据。",
            "主要指标如下：达标率=90%。", "名词解释\n时间：2023年5月6日。", "一、总体要求：坚持创新驱动。",
        ])
    func noTerms(text: String) throws {
        #expect(try glossary(text).isEmpty)
    }

    @Test("an entry holds its definition and lies where it says")
    func definitions() throws {
        let text = "名词解释\n算力券：用于购买算力的凭证。\n智能体：能自主行动的程序。"
        let numbered = try glossary("名词解释\n1.算力券：用于购买算力的凭证。\n2.智能体：能自主行动的程序。\n［3］数字港：数字化的港口。")
        #expect(numbered.map(\.definition) == ["用于购买算力的凭证。", "能自主行动的程序。", "数字化的港口。"])
        let staged = try staged(text)
        let entries = try glossary(text)
        #expect(entries.map(\.definition) == ["用于购买算力的凭证。", "能自主行动的程序。"])
        #expect(entries.map { staged.source.quote($0.span) } == ["算力券：用于购买算力的凭证。", "智能体：能自主行动的程序。"])
    }

    // MARK: Citations

    @Test(
        "each document is cited once, with its number",
        arguments: [
            Example("依据《数据条例》和《网络管理办法》，制定本方案。", "数据条例", "网络管理办法"),
            Example("按照《产业促进办法》（国办发〔2020〕8号）要求推进。", "产业促进办法=国办发〔2020〕8号"),
            Example("落实《数据条例》。对照《数据条例》（某人发〔2021〕3号）检查。", "数据条例=某人发〔2021〕3号"),
            Example("落实《关于贯彻〈数据条例〉的意见》。", "关于贯彻〈数据条例〉的意见"),
            Example("《甲市低空发展规划》（以下简称《规划》）已经印发，《规划》共分五章。", "甲市低空发展规划"),
            Example("《行动计划》提出三项任务。"),
            Example("有关法律法规另有规定的，从其规定。"),
        ])
    func citations(example: Example) throws {
        let staged = try staged(example.text)
        let found = try #require(MentionsReaderTests.reader).citations(staged.source, staged.structure)
        #expect(found.map { entry in entry.number.map { "\(entry.title)=\($0)" } ?? entry.title } == example.expected)
    }

    // MARK: Slogans

    @Test(
        "codes and parallel slogans are found with their parts",
        arguments: [
            Example("构建“6+3+1”产业体系。", "6+3+1"),
            Example("构建「6+3+1」產業體系，推動轉型升級。", "6+3+1"),
            Example("完善“1+N”政策体系。", "1+N"),
            Example("实施“2468”工程。", "2468"),
            Example("形成“一轴引领、两翼齐飞、多点支撑”的布局。", "一轴引领、两翼齐飞、多点支撑：一轴引领/两翼齐飞/多点支撑"),
            Example("形成“一轴引领、两翼齐飞、三区联动”的布局，打造“123”格局。", "一轴引领、两翼齐飞、三区联动：一轴引领/两翼齐飞/三区联动"),
            Example("实施“一十百”计划，办好1项赛事、建设10个园区、培育100家企业。", "一十百：1项赛事/10个园区/100家企业"),
            Example("建立“九个一”工作机制。", "九个一"),
        ])
    func slogans(example: Example) throws {
        #expect(try slogans(example.text) == example.expected)
    }

    @Test(
        "years, hot lines, names and plain lists are no slogans",
        arguments: [
            "“2035”愿景逐步实现。", "建设“985”高校联盟。", "推行“互联网+”行动。", "“十四五”时期，投资加大。", "引进“揭榜挂帅”机制。",
            "一方面抓创新，一方面抓转化。", "坚持稳中求进、以进促稳。", "用好“12345”热线。", "“一网通办”平台上线。",
        ])
    func noSlogans(text: String) throws {
        #expect(try slogans(text) == [])
    }

    private func slogans(_ text: String) throws -> [String] {
        let staged = try staged(text)
        return try #require(MentionsReaderTests.reader).slogans(staged.source, staged.structure).map {
            $0.parts.isEmpty ? $0.quote : $0.quote + "：" + $0.parts.joined(separator: "/")
        }
    }

    @Test(
        "long runs of one sign are passed over",
        arguments: ["“", "\"", "《", "》", "：", "=", "一", "一、", "名词解释：", "注：=", "（1）", "［1］"])
    func hostile(piece: String) throws {
        let text = "全市上下同心协力。\n" + String(repeating: piece, count: 10000) + "\n依据《数据条例》推进。"
        let staged = try staged(text)
        let reader = try #require(MentionsReaderTests.reader)
        #expect(reader.citations(staged.source, staged.structure).contains { $0.title == "数据条例" })
        #expect(reader.glossary(staged.source, staged.structure).count <= 10000)
        #expect(reader.slogans(staged.source, staged.structure).count <= 10000)
    }
}
