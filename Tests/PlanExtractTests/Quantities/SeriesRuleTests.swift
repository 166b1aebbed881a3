import PlanModel
import Testing

@testable import PlanExtract

@Suite struct SeriesRuleTests {
    @Test(arguments: [
        ("最高200万元、100万元、50万元", ["最高200万元 le 200 万元", "100万元 le 100 万元", "50万元 le 50 万元"]),
        ("突破200亿元、500亿元", ["突破200亿元 gt 200 亿元", "500亿元 gt 500 亿元"]), ("超过30%和40%", ["超过30% gt 30 %", "40% gt 40 %"]),
        ("不超过3个、5个", ["不超过3个 le 3 个", "5个 le 5 个"]),
    ])
    func aBoundGovernsTheWholeRow(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    @Test(arguments: [
        ("达到30%、40%", ["达到30% eq 30 %", "40% eq 40 %"]), ("最高200万元，另付100万元", ["最高200万元 le 200 万元", "100万元 eq 100 万元"]),
        ("超过30%、5家", ["超过30% gt 30 %", "5家 eq 5 家"]), ("超过30%、不足40%", ["超过30% gt 30 %", "不足40% lt 40 %"]),
        ("5家以上、8家", ["5家以上 ge 5 家", "8家 eq 8 家"]), ("3-5家、8家", ["3-5家 range 3~5 家", "8家 eq 8 家"]),
    ])
    func aBoundStaysWhereItBelongs(text: String, measures: [String]) throws {
        #expect(try OneSentence(text).measures == measures)
    }

    /// Indicator of each quantity.
    private func indicators(_ text: String) throws -> [String] { try OneSentence(text).quantities.map(\.indicator) }

    @Test(arguments: [
        ("到2029年，茶税、渔税分别达到3亿元、2亿元。", ["茶税", "渔税"]), ("到2029年，茶园面积和水渠长度分别达到30%、40%。", ["茶园面积", "水渠长度"]),
        ("到2029年，茶税、渔税、林税分别增长5%、6%和7%。", ["茶税", "渔税", "林税"]),
        ("到2029年，城镇、农村居民人均可支配收入分别增长5%、6%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
    ])
    func eachNumberGetsItsOwnNoun(text: String, expected: [String]) throws {
        #expect(try indicators(text) == expected)
    }

    @Test func sectorsAreSplit() throws {
        let found = try indicators("2025年，一二三产增加值分别增长3%、5%、6%。")
        #expect(found.count == 3)
        #expect(found.allSatisfy { $0.hasSuffix("产增加值") })
        #expect(Set(found).count == 3)
    }

    @Test func aListOfAnotherLengthIsNotShared() throws {
        let sentence = try OneSentence("到2029年，茶税、渔税分别达到3亿元、2亿元、1亿元。")
        let share = SeriesRule().shares(in: sentence.context)
        #expect(share.indicators.isEmpty && share.times.isEmpty)
    }

    @Test func datesAreShared() throws {
        let sentence = try OneSentence("到2027年、2030年，茶税分别达到3亿元、5亿元。")
        #expect(sentence.quantities.map { $0.due?.date } == ["2027", "2030"])
    }

    @Test func numbersWithoutTheWordShareNothing() throws {
        let sentence = try OneSentence("茶税、渔税达到3亿元、2亿元。")
        let share = SeriesRule().shares(in: sentence.context)
        #expect(share.indicators.isEmpty)
    }

    @Test func aSingleNumberSharesNothing() throws {
        let sentence = try OneSentence("茶税、渔税分别达到3亿元。")
        let share = SeriesRule().shares(in: sentence.context)
        #expect(share.indicators.isEmpty)
    }

    @Test func twoRowsInOneSentence() throws {
        let found = try indicators("到2029年，茶税、渔税分别达到3亿元、2亿元，茶农、渔民分别达到5万人、6万人。")
        #expect(found == ["茶税", "渔税", "茶农", "渔民"])
    }
}
