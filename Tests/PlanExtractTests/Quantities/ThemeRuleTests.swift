import PlanModel
import PlanResources
import Testing

@testable import PlanExtract

@Suite struct ThemeRuleTests {
    /// Themes of the quantities of a sentence that sets targets.
    private func themes(_ text: String) throws -> [String] { try OneSentence("到2029年，" + text).quantities.map(\.theme) }

    @Test(arguments: [
        ("培育独角兽企业5家。", "unicorns"), ("培育领军企业5家。", "leadingCompanies"), ("总算力达到500PFLOPS。", "computing"),
        ("建成5G基站300座。", "network"),
        ("发明专利达到500件。", "patents"), ("引进高层次人才30名。", "talent"), ("制定国家标准8项。", "standards"), ("打造应用场景20个。", "scenarios"),
        ("基金规模达到20亿元。", "funds"), ("建成产业园区3个。", "parks"), ("开放数据集200个。", "data"), ("举办博览会3场。", "events"),
        ("建成重点实验室5家。", "platforms"),
        ("茶产业规模突破300亿元。", "industryScale"), ("森林覆盖率达到60%。", "environment"), ("新建水渠、公路30公里。", "infrastructure"),
        ("发布大模型10个。", "models"),
        ("新增就业5万人。", "society"), ("攻克关键核心技术20项。", "technology"),
    ])
    func theHeadOfTheNounGivesTheTopic(text: String, theme: String) throws {
        #expect(try themes(text) == [theme])
    }

    @Test(arguments: [
        "茶税增长5%。", "茶税翻一番。", "茶税实现倍增。", "茶税提高2个百分点。", "能耗下降3%。", "茶税年均增长6%左右。", "茶税增速达到5%以上。", "茶税增长1.5倍。",
    ])
    func aRateOfChangeIsGrowth(text: String) throws {
        #expect(try themes(text) == ["growth"])
    }

    @Test(arguments: ["茶税占比达到40%。", "茶税占财政收入的比重达到40%。", "茶税比重超过三成。", "茶税占全县的三分之一。"])
    func aPartOfAWholeIsAShare(text: String) throws {
        #expect(try themes(text) == ["share"])
    }

    @Test(arguments: ["茶税位居全省第五。", "茶税进入全国前三。", "茶税居全省首位。"])
    func aPlaceInARankingIsARank(text: String) throws {
        #expect(try themes(text) == ["rank"])
    }

    @Test(arguments: ["给予最高500万元奖励。", "按投资额的30%给予补贴。", "安排专项资金2亿元奖励茶企。"])
    func promisedMoneyIsSupport(text: String) throws {
        #expect(try themes(text) == ["support"])
    }

    @Test(arguments: [
        ("森林覆盖率提高到60%。", "environment"), ("茶企上云率达到60%。", "digitalisation"), ("城镇调查失业率控制在5%以内。", "society"),
        ("研发投入强度达到3%。", "research"),
    ])
    func aRateGoesByItsTopic(text: String, theme: String) throws {
        #expect(try themes(text) == [theme])
    }

    @Test(arguments: [
        ("达到3亿元。", "economy"), ("达到500PFLOPS。", "computing"), ("达到30公里。", "infrastructure"), ("达到3万亩。", "parks"),
        ("达到5万人。", "society"), ("达到30TB。", "data"), ("达到30件。", "other"),
    ])
    func theUnitIsTheLastResort(text: String, theme: String) throws {
        #expect(try OneSentence("风车" + text).quantities.map(\.theme) == [theme])
    }

    @Test func aThresholdKeepsItsOwnTopic() throws {
        #expect(try themes("培育收入超50亿元的企业5家。").first == "leadingCompanies")
    }

    @Test func everyThemeIsInTheTable() throws {
        let stages = try QuantityStages.shared()
        let table = try stages.resources.folder.table("Themes/themes.tsv")
        let column = try table.column("code")
        let codes = Set(table.rows.map { String($0[column]) })
        #expect(codes.isSuperset(of: stages.vocabulary.themes))
        #expect(
            codes.isSuperset(of: [
                "support", "rank", "growth", "share", "leadingCompanies", "economy", "computing", "data",
                "infrastructure", "parks", "society", "other",
            ]))
    }
}
