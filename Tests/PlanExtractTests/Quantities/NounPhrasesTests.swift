import PlanModel
import Testing

@testable import PlanExtract

@Suite struct NounPhrasesTests {
    private func right(_ text: String, _ index: Int = 0) throws -> String? {
        let sentence = try OneSentence(text)
        try #require(sentence.context.measures.indices.contains(index), "\(text)")
        return sentence.words(NounPhrases(context: sentence.context).right(of: index))
    }

    private func left(_ text: String, _ index: Int = 0) throws -> (phrase: String?, scope: String?) {
        let sentence = try OneSentence(text)
        try #require(sentence.context.measures.indices.contains(index), "\(text)")
        let found = NounPhrases(context: sentence.context).left(of: index)
        return (sentence.words(found?.phrase), sentence.words(found?.scope))
    }

    // MARK: to the right

    @Test(
        arguments: [
            ("培育10家独角兽企业", "独角兽企业"), ("建成5个茶文化场馆。", "茶文化场馆"), ("建成5个风筝码头，修3条路", "风筝码头"), ("引进20名茶师和乐师", "茶师和乐师"),
            ("开通3条航线、2条水路", "航线"), ("打造6个“云上茶乡”平台", "“云上茶乡”平台"), ("制定8项《茶叶名录》标准", "《茶叶名录》标准"),
            ("推广12项新技术（新工艺）", "新技术（新工艺）"), ("建设3个以上风筝码头", "风筝码头"), ("新建5G茶亭8个，茶室9间", nil),
        ] as [(String, String?)])
    func theCountedNounFollows(text: String, noun: String?) throws {
        #expect(try right(text) == noun)
    }

    @Test(arguments: [
        ("建成5个具有水乡特色的风筝码头", "风筝码头"), ("培育3家面向全球的茶企业", "茶企业"), ("打造2个对标先进水平的应用工程", "应用工程"),
        ("形成8项可推广的经验做法", "经验做法"), ("新增10个的码头", "码头"),
    ])
    func clausesWithDeAreLeftOut(text: String, noun: String) throws {
        #expect(try right(text) == noun)
    }

    @Test(arguments: [
        ("有60个项目建成投产", "项目"), ("有60个项目开工建设", "项目"), ("有9个码头正在运行", "码头"), ("共有8家茶企获得奖励", "茶企"), ("15座码头均达到标准", "码头"),
    ])
    func aVerbEndsTheNoun(text: String, noun: String) throws {
        #expect(try right(text) == noun)
    }

    @Test(arguments: ["茶室建成5个。", "茶税达8亿元，", "茶税增长5%。", "茶室5家", "茶室达5家以上水平"])
    func nothingFollows(text: String) throws {
        #expect(try right(text) == nil)
    }

    @Test func aThresholdInsideTheNounIsPassedOver() throws {
        #expect(try right("培育5家以上收入超50亿元的茶企业") == "茶企业")
    }

    @Test func aCountThatIsAnotherOnesNounEndsIt() throws {
        #expect(try right("建成3个茶室、5个码头") == "茶室")
        #expect(try right("建成3个茶室、5个码头", 1) == "码头")
    }

    @Test(arguments: [("12家茶企入选国家级示范名录", "国家级示范名录"), ("8个乡镇获批省级风筝之乡", "省级风筝之乡")])
    func awardsAreWhatIsCounted(text: String, noun: String) throws {
        #expect(try right(text) == noun)
    }

    // MARK: to the left

    @Test(arguments: [
        ("茶产业规模达到1000亿元", "茶产业规模"), ("茶税突破3亿元", "茶税"), ("专利申请量超过500件", "专利申请量"), ("森林覆盖率提高到60%", "森林覆盖率"),
        ("其中，茶税占比达40%", "茶税占比"), ("茶企总数达到30家", "茶企总数"), ("茶农人均可支配收入增长6%", "茶农人均可支配收入"),
        ("茶税增长约6%左右", "茶税"), ("粮食总产量稳定在300万吨以上", "粮食总产量"), ("新增就业5万人", "新增就业"), ("任务完成率达到95%", "任务完成率"),
        ("每万人茶室拥有量达到3间", "每万人茶室拥有量"), ("“风筝”航线达到8条", "“风筝”航线"), ("水（河）渠长度达到30公里", "水（河）渠长度"),
    ])
    func theMeasuredNounStandsBefore(text: String, noun: String) throws {
        #expect(try left(text).phrase == noun)
    }

    @Test(arguments: [
        ("到2029年，茶税达到3亿元", "茶税"), ("力争到2029年茶税达到3亿元", "茶税"), ("推动茶税达到3亿元", "茶税"), ("确保茶税达到3亿元", "茶税"),
        ("努力实现茶税突破3亿元", "茶税"), ("使茶税超过3亿元", "茶税"), ("进一步扩大茶园，茶税达到3亿元", "茶税"), ("2025年茶税3亿元", "茶税"), ("预计茶税增长5%", "茶税"),
    ])
    func verbsAndTimesAreTakenOff(text: String, noun: String) throws {
        #expect(try left(text).phrase == noun)
    }

    @Test(arguments: [
        ("全市茶税达到3亿元", "茶税", "全市"), ("全省茶企总数达30家", "茶企总数", "全省"), ("我市茶税突破3亿元", "茶税", "我市"), ("全球茶税超过3亿元", "茶税", "全球"),
    ])
    func scopeWordsAreKeptApart(text: String, noun: String, scope: String) throws {
        let found = try left(text)
        #expect(found.phrase == noun)
        #expect(found.scope == scope)
    }

    @Test(arguments: [("茶税比上年增长5%", "茶税"), ("茶税较2024年增长5%", "茶税"), ("茶税同比增长5%", "茶税"), ("茶税高于全国平均水平2个百分点", "茶税")])
    func comparisonsAreTakenOff(text: String, noun: String) throws {
        #expect(try left(text).phrase == noun)
    }

    @Test(arguments: [("茶税排名全省第五。", "茶税"), ("经济总量位居全国第三。", "经济总量"), ("茶税居全省首位。", "茶税")])
    func wordsOfRankingAreTakenOff(text: String, noun: String) throws {
        #expect(try left(text).phrase == noun)
    }

    @Test func anEarlierMeasureEndsThePhrase() throws {
        #expect(try left("茶税3亿元，茶室达到5间", 1).phrase == "茶室")
        #expect(try left("茶税达到3亿元、4亿元", 1).phrase == nil)
    }

    @Test(arguments: ["达到3亿元", "5家茶企", "，5家", "（5家）"])
    func nothingStandsBefore(text: String) throws {
        #expect(try left(text).phrase == nil)
    }

    // MARK: last resorts

    @Test(arguments: [("全年培训20万人次", "培训"), ("今年安置3000人", "安置")])
    func theVerbNamesTheFigureWhereNothingElseDoes(text: String, verb: String) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.words(NounPhrases(context: sentence.context).verb(before: 0)) == verb)
    }

    @Test(arguments: [("老旧茶室很多，有67万间", "老旧茶室很多"), ("有67万间", nil)] as [(String, String?)])
    func theClauseBeforeGivesTheTopic(text: String, topic: String?) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.words(NounPhrases(context: sentence.context).topic(before: 0)) == topic)
    }

    // MARK: as the reader names them

    @Test(arguments: [
        ("到2029年，茶产业规模突破300亿元。", ["茶产业规模"]), ("到2029年，培育领军企业5家以上。", ["领军企业"]),
        ("到2029年，建成风筝码头30座、茶室12间。", ["风筝码头", "茶室"]),
        ("到2029年，茶税达3亿元，较2025年增长107%。", ["茶税", "茶税"]), ("到2029年，建设3—5个应用场景。", ["应用场景"]),
        ("到2029年，茶园节水率从80%提高到90%。", ["茶园节水率", "茶园节水率"]), ("位居全省第五。", [""]),
    ])
    func theReaderNamesWhatIsMeasured(text: String, indicators: [String]) throws {
        #expect(try OneSentence(text).quantities.map(\.indicator) == indicators)
    }
}
