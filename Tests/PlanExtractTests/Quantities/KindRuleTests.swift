import PlanModel
import Testing

@testable import PlanExtract

@Suite struct KindRuleTests {
    private func kinds(
        _ text: String, role: SectionRole = .other, kind: DocumentKind = .plan, namesPlace: Bool = false,
        signed: String? = "2026-03-01"
    ) throws -> [Quantity.Kind] {
        let sentence = try OneSentence(text, role: role, kind: kind, namesPlace: namesPlace, signed: signed)
        let rule = KindRule(context: sentence.context)
        let phrases = NounPhrases(context: sentence.context)
        return sentence.context.measures.indices.map { rule.kind(of: $0, right: phrases.right(of: $0)) }
    }

    @Test(arguments: [
        "到2029年，建成茶室30间。", "茶税达到3亿元。", "力争培育茶企10家。", "今年茶税增长5%左右。", "确保完成造林20万亩。", "每县至少建设2个码头。",
        "计划新建水渠30公里。", "将新增床位500张。", "做优做强5个茶企集群。", "预期茶税增长6%。", "2027年茶税达到3亿元。", "每万人口茶室拥有量达到3间。",
    ])
    func plansSetTargets(text: String) throws {
        #expect(try kinds(text) == [.target])
    }

    @Test(arguments: [
        "2024年茶税3亿元。", "截至2025年底，茶室达到30间。", "已建成茶室30间。", "目前拥有茶企30家。", "茶税同比增长5%。", "去年新增茶室30间。", "累计建成水渠30公里。",
        "现有茶企30家。", "2025年茶税增长7.5%。",
    ])
    func factsAreActual(text: String) throws {
        #expect(try kinds(text) == [.actual])
    }

    @Test(arguments: ["茶税3亿元。", "建成茶室30间。", "新增就业5万人。", "茶税增长5%。"])
    func aReviewOfWorkReports(text: String) throws {
        #expect(try kinds(text, role: .background) == [.actual])
        #expect(try kinds(text, kind: .evaluation) == [.actual])
        #expect(try kinds(text, role: .tasks) == [.target])
    }

    @Test(arguments: ["到2029年，建成茶室30间。", "将建成茶室30间。", "力争茶税达到3亿元。", "确保茶税达到3亿元。"])
    func aPledgeInAReviewStaysATarget(text: String) throws {
        #expect(try kinds(text, role: .background) == [.target])
    }

    @Test(arguments: ["2027年茶税达到3亿元。", "到2030年建成茶室30间。"])
    func aYearToComeIsATarget(text: String) throws {
        #expect(try kinds(text, role: .goals) == [.target])
    }

    @Test(
        arguments: [
            ("培育收入超50亿元的茶企5家。", [.criterion, .target]), ("培育5家以上产值超10亿元的企业。", [.target, .criterion]),
            ("亿元以上项目30个。", [.criterion, .target]),
            ("百亿级企业达到2家。", [.criterion, .target]), ("建设14nm及以下产线。", [.criterion]), ("为65岁以上老年人服务。", [.criterion]),
            ("新引进总投资10亿元以上项目8个。", [.criterion, .target]), ("对年营业收入首次突破1亿元、5亿元的企业给予奖励。", [.criterion, .criterion]),
        ] as [(String, [Quantity.Kind])])
    func thresholdsAreCriteria(text: String, expected: [Quantity.Kind]) throws {
        #expect(try kinds(text) == expected)
    }

    @Test(arguments: ["茶税达到3亿元的目标。", "形成300亿元的规模。", "保持5%以上的增速。"])
    func aLevelWithDeIsNoThreshold(text: String) throws {
        #expect(try kinds(text) == [.target])
    }

    @Test(
        arguments: [
            ("给予最高500万元奖励。", [.support]), ("按投资额的30%给予补贴。", [.support]), ("每年安排10亿元专项资金。", [.support]),
            ("一次性奖励100万元。", [.support]),
            ("给予最高200万元、100万元、50万元奖励。", [.support, .support, .support]), ("对新建茶室给予每间5万元补助。", [.support]),
            ("给予实际投入20%、最高不超过300万元的资助。", [.support, .support]),
        ] as [(String, [Quantity.Kind])])
    func promisedMoneyIsSupport(text: String, expected: [Quantity.Kind]) throws {
        #expect(try kinds(text, kind: .measures) == expected)
    }

    @Test(arguments: ["兑付奖补资金3亿元。", "发放补贴500万元。"])
    func moneySpentInAReviewIsActual(text: String) throws {
        #expect(try kinds(text, role: .background) == [.actual])
    }

    @Test(arguments: ["上年茶税3亿元，", "茶税已达3亿元。", "获评省级茶乡3个。"])
    func wordsOfFactOutweighTheSection(text: String) throws {
        #expect(try kinds(text, role: .tasks) == [.actual])
    }

    @Test(arguments: ["湖面约60平方公里。", "全县有茶农3万人。", "茶税是上年的3倍。"])
    func otherTextsTellHowThingsAre(text: String) throws {
        #expect(try kinds(text, kind: .other, namesPlace: true) == [.actual])
    }

    @Test(
        arguments: [
            ("到2029年，节水率从80%提高到90%。", [.actual, .target]), ("到2029年，茶税由3亿元增至5亿元。", [.actual, .target]),
        ] as [(String, [Quantity.Kind])])
    func theFirstOfTwoLevelsIsWhereThingsStand(text: String, expected: [Quantity.Kind]) throws {
        #expect(try OneSentence(text).quantities.map(\.kind) == expected)
    }

    @Test(arguments: [
        ("力争茶税达到3亿元。", Quantity.Commitment.aspirational), ("争取茶税达到3亿元。", .aspirational), ("预计茶税达到3亿元。", .expected),
        ("茶税达到3亿元。", .firm), ("确保茶税达到3亿元。", .firm),
    ])
    func wordingSaysHowBindingItIs(text: String, commitment: Quantity.Commitment) throws {
        #expect(try OneSentence(text).quantities.map(\.commitment) == [commitment])
    }
}
