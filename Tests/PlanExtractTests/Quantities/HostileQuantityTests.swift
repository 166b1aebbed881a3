import PlanModel
import TestSupport
import Testing

@testable import PlanExtract

/// Texts that nobody writes end, and what is found in them is still the text at its span.
@Suite struct HostileQuantityTests {
    static let texts: [(name: String, text: String)] = [
        ("one unit", String(repeating: "1个", count: 1_000)),
        ("digits", String(repeating: "7", count: 10_000)),
        ("open brackets", String(repeating: "（", count: 2_500)),
        ("open quotations", String(repeating: "“", count: 2_500)),
        ("a sentence of counts", String(repeating: "茶室30间，", count: 850)),
        ("a sentence of money in a row", String(repeating: "1亿元、", count: 1_000)),
        ("a sentence of money and 的", String(repeating: "对收入超1亿元的企业给予5万元奖励，", count: 500)),
        ("nouns without end", "5家" + String(repeating: "茶", count: 5_000)),
        ("a noun before without end", String(repeating: "茶", count: 5_000) + "达到5家"),
        ("dashes", String(repeating: "3—", count: 1_500)),
        ("commas", String(repeating: "1,", count: 2_500)),
        ("thousands", String(repeating: "123,", count: 1_500) + "456"),
        ("points", String(repeating: "1.", count: 2_500)),
        ("slashes", String(repeating: "1/2", count: 1_500)),
        ("magnitudes", String(repeating: "万", count: 5_000)),
        ("numerals", String(repeating: "一二三", count: 1_500)),
        ("分别", String(repeating: "分别1个、2个", count: 500)),
        ("以上", String(repeating: "以上", count: 2_500) + "3个"),
        ("bounds", String(repeating: "不超过", count: 1_500) + "3个"),
        ("ordinals", String(repeating: "第1", count: 2_500)),
        ("blanks", "3" + String(repeating: " ", count: 5_000) + "个"),
        ("lines of cells", "2027年\n" + String(repeating: "茶税（亿元）\n3\n", count: 500)),
        ("lines of years", String(repeating: "2027年\n", count: 1_000)),
    ]

    @Test(arguments: texts.map(\.name))
    func ends(name: String) throws {
        let text = try #require(HostileQuantityTests.texts.first { $0.name == name }).text
        let sentence = try OneSentence(text)
        var end = 0
        for quantity in sentence.quantities {
            #expect(quantity.span.start >= end)
            #expect(sentence.source.quote(quantity.span) == quantity.quote)
            end = quantity.span.end
        }
        #expect(end <= text.unicodeScalars.count)
    }
}
