import PlanModel
import Testing

@testable import PlanExtract

@Suite struct SpecialMeasuresTests {
    @Test(arguments: [
        ("入网率百分之九十五", ["百分之九十五 eq 95 %"]), ("入网率超过百分之60", ["超过百分之60 gt 60 %"]), ("误差千分之三以内", ["千分之三以内 le 3 ‰"]),
        ("增长百分之三点五", ["百分之三点五 eq 3.5 %"]), ("不低於百分之三十", ["不低於百分之三十 ge 30 %"]), ("百分之百达标", ["百分之百 eq 100 %"]),
        ("占四分之一", ["四分之一 eq 0.25 倍"]), ("约占五分之二", ["约占五分之二 approx 0.4 倍"]), ("超过十分之一", ["超过十分之一 gt 0.1 倍"]),
    ])
    func readsSharesInWords(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: ["一分之三", "三分之三", "五分之十"])
    func aShareIsLessThanTheWhole(text: String) throws {
        #expect(try OneSentence("占" + text).measures.allSatisfy { !$0.contains("倍") })
    }

    @Test(arguments: [
        ("近六成茶农", ["近六成 approx 60 %"]), ("七成以上茶农", ["七成以上 ge 70 %"]), ("占八成", ["八成 eq 80 %"]), ("超9成", ["超9成 gt 90 %"]),
        ("三成茶园", ["三成 eq 30 %"]),
    ])
    func readsTenths(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: ["五成员", "二成立", "十五成", "三成果", "四成套设备"])
    func otherWordsWithTenthsAreNone(text: String) throws {
        #expect(try OneSentence(text).measures.allSatisfy { !$0.contains("%") })
    }

    @Test(arguments: [
        ("茶税翻一番", ["翻一番 eq 2 倍"]), ("茶税翻两番", ["翻两番 eq 4 倍"]), ("茶税翻番", ["翻番 eq 2 倍"]), ("茶税实现倍增。", ["倍增 eq 2 倍"]),
        ("茶税倍增，", ["倍增 eq 2 倍"]), ("茶税翻三番", ["翻三番 eq 8 倍"]), ("是上年的3倍", ["3倍 eq 3 倍"]), ("增长1.2倍", ["1.2倍 eq 1.2 倍"]),
    ])
    func readsFolds(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: ["倍增计划", "成倍增长", "实施企业倍增工程", "“产值倍增”行动", "翻山", "翻九十番", "倍感"])
    func namesWithFoldsAreNone(text: String) throws {
        #expect(try OneSentence(text).measures == [])
    }

    @Test(arguments: [
        ("位居全省第五。", ["第五 eq 5 位"]), ("排名第3位", ["第3位 eq 3 位"]), ("排全市第一名", ["第一名 eq 1 位"]), ("居全国第十二，", ["第十二 eq 12 位"]),
        ("进入全国前三。", ["前三 le 3 位"]), ("进入全省前10位", ["前10位 le 10 位"]), ("跻身全国前二十名，进入全国前五", ["前二十名 le 20 位", "前五 le 5 位"]),
        ("总量全国首位。", ["首位 eq 1 位"]), ("位居首位，", ["首位 eq 1 位"]), ("进入全国前三行列", ["前三 le 3 位"]),
    ])
    func readsRanks(text: String, measures: [String]) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.measures == measures)
        #expect(sentence.context.measures.allSatisfy { $0.isRank })
    }

    @Test(arguments: ["第五章", "第二次会议", "第十四届", "居全国前列", "前三季度", "首位度提升", "全省第一批", "第三方", "前期工作", "前两年", "首位讲师"])
    func otherOrdinalsAreNone(text: String) throws {
        #expect(try OneSentence(text).measures == [])
    }
}
