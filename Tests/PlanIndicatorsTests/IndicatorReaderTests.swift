import PlanIndicators
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct IndicatorReaderTests {
    private let reader: IndicatorReader

    init() throws { reader = try IndicatorReader(resources: try ResourceSet()) }

    /// The reading of one indicator in a plan whose title is given.
    private func read(
        _ indicator: String, unit: String = "家", title: String? = "湖光市人工智能发展行动方案", theme: String = "other",
        kind: DocumentKind = .plan, text: String? = nil, quote: String = "5家"
    ) -> IndicatorReading {
        var sample = SampleDocument(text ?? "\(indicator)\(quote)。", places: ["湖光市"], kind: kind)
        sample.add(quote, indicator, value: 5, unit: unit, theme: theme)
        sample.change { $0.metadata.title = title }
        return reader.read(sample.document)[0]
    }

    @Test(arguments: [
        ("产业规模", "元", "ai.industryScale"), ("人工智能产业总规模", "元", "ai.industryScale"),
        ("全市人工智能核心产业规模", "元", "ai.industryScale.core"), ("带动相关产业规模", "元", "ai.industryScale.related"),
        ("典型应用场景", "个", "ai.scenarios"), ("一流领军企业", "家", "ai.leadingCompanies"),
        ("产值过百亿级企业", "家", "ai.sizedCompanies.over10000000000"), ("专利申请量", "件", "patentApplications"),
        ("总算力规模", "FLOPS", "computing"), ("地区生产总值", "元", "gdp"), ("地区生产总值", "%", "gdp.growth"),
        ("社会消费品零售总额", "个百分点", "retailSales.points"), ("城镇调查失业率", "%", "unemployment"),
        ("数字经济核心产业增加值占地区生产总值比重", "%", "digital.addedValue.core.shareOf.gdp"),
        ("重点产业集群", "个", "ai.clusters"), ("软件业务收入", "元", "ai.revenue"), ("机器人企业", "家", "robots.companies"),
        ("民间投资占比", "%", "privateInvestment.share"), ("民间投资占比", "个百分点", "privateInvestment.share.points"),
        ("民间投资", "个百分点", "privateInvestment.points"),
    ])
    func namesWhatItKnows(indicator: String, unit: String, code: String) {
        #expect(read(indicator, unit: unit).code == code)
    }

    @Test(arguments: [
        ("海外专利", "件"), ("企业走访", "次"), ("科技特派员", "人"), ("产业规模", "家"), ("机器人软件企业", "家"),
        ("农业专利", "件"), ("城镇居民家庭企业", "家"), ("城市道路", "公里"), ("国家级专利", "件"),
        ("产业民间投资占民间投资比重", "%"), ("核心团体标准", "项"),
    ])
    func namesNothingElse(indicator: String, unit: String) { #expect(read(indicator, unit: unit).code == nil) }

    @Test func theIndustryIsThatOfTheTitle() {
        #expect(read("企业数量", title: "湖光市低空经济行动计划").code == "lowAltitude.companies")
        #expect(read("企业数量", title: "湖光市行动计划").code == "companies")
        #expect(read("企业", title: "湖光市行动计划").code == nil)
        #expect(read("企业", title: "湖光市人工智能工作报告", kind: .workReport).code == nil)
    }

    @Test func countsOfWhatIsAddedAreChanges() {
        #expect(read("独角兽企业", text: "新增独角兽企业5家。").measure == .change)
        #expect(read("独角兽企业", text: "招引5家独角兽企业。").measure == .change)
        #expect(read("独角兽企业", text: "独角兽企业达到5家。").measure == .level)
        #expect(read("独角兽企业", text: "新增场景，独角兽企业达到5家。").measure == .level)
    }

    @Test func sizesStandInCriteria() {
        var sample = SampleDocument("形成收入超10亿元的领军企业5家。", places: ["湖光市"])
        sample.add("超10亿元", "收入", value: 1_000_000_000, unit: "元", kind: .criterion)
        sample.add("5家", "领军企业", value: 5, unit: "家")
        sample.change { $0.metadata.title = "湖光市人工智能方案" }
        #expect(reader.read(sample.document)[1].code == "ai.sizedCompanies.over1000000000")
    }

    @Test func criteriaOfOtherThingsAreNoSizes() {
        var sample = SampleDocument("投资超10亿元的项目开工，领军企业5家。", places: ["湖光市"])
        sample.add("超10亿元", "投资", value: 1_000_000_000, unit: "元", kind: .criterion)
        sample.add("5家", "领军企业", value: 5, unit: "家")
        sample.change { $0.metadata.title = "湖光市人工智能方案" }
        #expect(reader.read(sample.document)[1].code == "ai.leadingCompanies")
    }

    @Test func placesInAnOrderAreNoCounts() {
        let reading = read("企业数量", theme: "rank")
        #expect(reading.kind == .rank)
        #expect(reading.code == nil)
    }

    @Test func partsOfThePlaceAreParts() {
        for (subject, isPart) in [("全市", false), ("湖光市", false), ("东岸新区", true)] {
            var sample = SampleDocument("企业5家。", places: ["湖光市"])
            sample.add("5家", "企业", value: 5, unit: "家", subject: subject)
            #expect(reader.read(sample.document)[0].isPart == isPart)
        }
    }

    @Test func theReasonNamesTheWords() {
        #expect(read("人工智能典型应用场景", unit: "个").reason == "head 应用场景 · domain ai · plain 典型")
        #expect(read("海外专利", unit: "件").reason == "head 专利 · narrowed by 海外")
        #expect(read("科技特派员", unit: "人").reason == "own words")
    }

    @Test func namesAreInBothLanguages() {
        let reading = read("数字经济核心产业增加值占地区生产总值比重", unit: "%")
        #expect(reading.name == "数字经济核心产业增加值占地区生产总值比重")
        #expect(reading.english == "Value added, core, share of GDP")
        #expect(reading.theme == "share")
        #expect(read("地区生产总值", unit: "%").name == "地区生产总值增速")
        #expect(read("产值过百亿级企业").english == "Companies by size, over 10000 million yuan")
    }

    @Test func everyWordOfTheTableIsReadAsItself() {
        for (place, indicator) in reader.table.indicators.enumerated() where indicator.code != "sizedCompanies" {
            #expect(!reader.heads(of: place).isEmpty, "\(indicator.code) has no words")
        }
    }
}
