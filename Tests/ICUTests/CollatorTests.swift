import ICU
import Testing

@Suite struct CollatorTests {
    @Test func ordersByPinyin() throws {
        let places = ["武汉", "成都", "广州", "北京", "苏州", "上海", "重庆"]
        #expect(try Collator().sorted(places) == ["北京", "成都", "重庆", "广州", "上海", "苏州", "武汉"])
    }

    @Test func ordersByStrokes() throws {
        #expect(try Collator(locale: "zh-u-co-stroke").sorted(["臺", "三", "一", "二"]) == ["一", "二", "三", "臺"])
    }

    @Test func comparesBothWays() throws {
        let collator = try Collator()
        #expect(try collator.compare("成都", "武汉") == -1)
        #expect(try collator.compare("武汉", "成都") == 1)
        #expect(try collator.compare("武汉", "武汉") == 0)
        #expect(try collator.compare("", "武汉") == -1)
    }

    @Test func givesOneOrderForAnyStart() throws {
        let names = ["甲乙", "甲", "乙", "Ａ", "A", "a", ""]
        let sorted = try Collator().sorted(names)
        #expect(try Collator().sorted(names.reversed()) == sorted)
    }
}
