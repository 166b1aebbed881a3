import PlanModel
import Testing

@testable import PlanExtract

@Suite struct MeasureScannerTests {
    @Test(arguments: [
        ("建成茶室5家", ["5家 eq 5 家"]), ("茶税 3.5亿元", ["3.5亿元 eq 3.5 亿元"]), ("培训20万人次", ["20万人次 eq 20 万人次"]),
        ("总算力超过1500 PFLOPS", ["超过1500 PFLOPS gt 1500 PFLOPS"]), ("存储容量300PB", ["300PB eq 300 PB"]),
        ("水渠1,200公里", ["1,200公里 eq 1200 公里"]), ("入网率95.5%", ["95.5% eq 95.5 %"]), ("入网率９５％", ["９５％ eq 95 ％"]),
        ("占地约30平方公里", ["约30平方公里 approx 30 平方公里"]), ("装机500万千瓦", ["500万千瓦 eq 500 万千瓦"]),
        ("提高2.3个百分点", ["2.3个百分点 eq 2.3 个百分点"]), ("培訓萬名茶農", ["萬名 eq 10000 名"]), ("产值三千二百亿元", ["三千二百亿元 eq 3200 亿元"]),
        ("房价1万元/平方米", ["1万元/平方米 eq 1 万元/平方米"]), ("补助200万元/人", ["200万元/人 eq 200 万元/人"]),
        ("年产500吨/年", ["500吨/年 eq 500 吨/年"]), ("用地30亩/万人", ["30亩/万人 eq 30 亩/万人"]),
        ("细颗粒物30微克/立方米", ["30微克/立方米 eq 30 微克/立方米"]), ("床位6张/千人", ["6张/千人 eq 6 张/千人"]),
    ])
    func readsNumbersWithUnits(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: [
        ("建成茶室3—5个", ["3—5个 range 3~5 个"]), ("建成茶室3-5个", ["3-5个 range 3~5 个"]), ("建成茶室3～5个", ["3～5个 range 3~5 个"]),
        ("建成茶室3至5个", ["3至5个 range 3~5 个"]), ("建成茶室三到五个", ["三到五个 range 3~5 个"]),
        ("比例30%—50%", ["30%—50% range 30~50 %"]),
        ("投资100亿元至200亿元", ["100亿元至200亿元 range 100~200 亿元"]), ("投资3——5亿元", ["3——5亿元 range 3~5 亿元"]),
        ("投资5000万元-1亿元", ["5000万元-1亿元 range 0.5~1 亿元"]), ("茶园1.5-2万亩", ["1.5-2万亩 range 1.5~2 万亩"]),
        ("每年1-2家", ["1-2家 range 1~2 家"]),
    ])
    func readsRanges(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: ["房号5—3个", "编号8-2家", "茶室5-5间"])
    func aRangeRises(text: String) throws {
        #expect(try OneSentence(text).measures.allSatisfy { !$0.contains("range") })
    }

    @Test(arguments: [
        ("提供7/24服务", []), ("仅为邻市的1/2", ["1/2 eq 0.5 倍"]), ("约为邻市的1/4", ["约为邻市的1/4 approx 0.25 倍"]),
        ("占三分之二", ["三分之二 eq 0.6666666666666666 倍"]),
    ])
    func readsFractions(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: ["第3/2024号", "24/7值守", "比分3/1", "路段5/0"])
    func otherSlashesAreNoFractions(text: String) throws {
        #expect(try OneSentence(text).measures.allSatisfy { !$0.contains("倍") })
    }

    @Test(arguments: [
        "公式为合格数/总数×100%", "采用5+5+1模式", "构建“1+3+N”体系", "型号MX500个人版", "依照GB50014规定", "推行5G应用", "部署IPv6网络",
        "使用A100芯片", "产品X-12系列", "第十四个码头", "第3个码头", "每万人口", "每百户", "数百家茶企", "几十个码头", "数十亿元", "若干项",
        "实施“10个一”活动", "开展“九个一”行动", "“百个”茶园", "“千家”茶企", "建立一个机制", "一批茶室", "一系列活动", "2+26城", "公式a=5个",
    ])
    func namesCodesAndArticlesAreNone(text: String) throws {
        #expect(try OneSentence(text).measures == [])
    }

    @Test(arguments: [
        ("茶企产值过百亿级", ["过百亿级 gt 100 亿"]), ("产值超亿元", ["超亿元 gt 1 亿元"]), ("产值超567亿", ["超567亿 gt 567 亿"]),
        ("百亿级企业2家", ["百亿级 eq 100 亿", "2家 eq 2 家"]), ("人口突破500万", ["突破500万 gt 500 万"]),
    ])
    func readsMagnitudesWithoutANoun(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: [
        ("PUE值控制在1.25以内", ["控制在1.25以内 le 1.25"]), ("恩格尔系数为0.3。", ["0.3 eq 0.3"]), ("收入比降到1.8，", ["1.8 eq 1.8"]),
    ])
    func readsPureNumbersOfNamedRatios(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: ["茶馆门牌为18。", "会议室在3，", "电话12345", "版本2.0"])
    func otherPureNumbersAreNone(text: String) throws {
        #expect(try OneSentence(text).measures == [])
    }

    @Test(arguments: [
        ("到2029年，建成茶室6家", ["6家 eq 6 家"]), ("2028年3月，茶税5亿元", ["5亿元 eq 5 亿元"]), ("2026—2028年建成茶室6家", ["6家 eq 6 家"]),
        ("6月30日前办结3件", ["3件 eq 3 件"]),
    ])
    func passesOverTimes(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(
        arguments: [
            ("5个人才驿站", "5个"), ("3家庭院", nil), ("20人工湖", nil), ("6成立", nil), ("30区域", nil),
        ] as [(String, String?)])
    func aUnitIsNoPartOfAnotherWord(text: String, quote: String?) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.context.measures.first.map { sentence.source.quote(view: $0.range) } == quote)
    }

    @Test(
        arguments: [("宽带5Gbit", nil), ("容量5GB", "5GB"), ("容量5 GB。", "5 GB"), ("速率10Gbps", "10Gbps"), ("规格20TBx", nil)]
            as [(String, String?)])
    func aLatinUnitEndsWithItsWord(text: String, quote: String?) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.context.measures.first.map { sentence.source.quote(view: $0.range) } == quote)
    }

    @Test func measuresAscendWithoutOverlap() throws {
        let sentence = try OneSentence("新建茶室5家、码头3座，茶税超过2亿元，比上年增长12%，占三成以上，位居全省第五。")
        let ranges = sentence.context.measures.map(\.range)
        #expect(ranges.count == 6)
        for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
    }

    @Test func looksOnlyInsideItsRange() throws {
        let sentence = try OneSentence("茶室5家，码头30座，茶园8个。")
        let scanner = MeasureScanner(vocabulary: sentence.context.vocabulary, source: sentence.source)
        let inside = scanner.measures(in: 5..<10, times: [])
        #expect(inside.map { sentence.source.quote(view: $0.range) } == ["30座"])
    }
}
