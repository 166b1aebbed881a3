import PlanModel
import TestSupport
import Testing

@testable import PlanExtract

/// Texts that nobody writes end, and what is found in them is still the text at its span.
@Suite struct HostileQuantityTests {
    static let texts: [(name: String, text: String)] = [
        ("one unit", String(repeating: "1个", count: 20_000)),
        ("digits", String(repeating: "7", count: 200_000)),
        ("open brackets", String(repeating: "（", count: 50_000)),
        ("open quotations", String(repeating: "“", count: 50_000)),
        ("numbers and commas", String(repeating: "茶室30间，", count: 17_000)),
        ("a row of sums", String(repeating: "1亿元、", count: 2_000)),
        ("a row of magnitudes", String(repeating: "百亿元、", count: 2_000)),
        ("thresholds and payments", String(repeating: "对收入超1亿元的企业给予5万元奖励，", count: 2_000)),
        ("a noun without end", "5家" + String(repeating: "茶", count: 100_000) + "达到5家"),
        ("nouns without end", "5家" + String(repeating: "茶室、", count: 30_000) + "达到5家"),
        ("clauses without end", "5家" + String(repeating: "茶室的", count: 30_000) + "达到5家"),
        ("dashes", String(repeating: "3—", count: 30_000)),
        ("commas", String(repeating: "1,", count: 50_000)),
        ("thousands", String(repeating: "123,", count: 30_000) + "456"),
        ("points", String(repeating: "1.", count: 50_000)),
        ("slashes", String(repeating: "1/2", count: 30_000)),
        ("magnitudes", String(repeating: "万", count: 100_000)),
        ("numerals", String(repeating: "一二三", count: 30_000)),
        ("respectively", String(repeating: "分别1个、2个", count: 1_000)),
        ("bounds behind", String(repeating: "以上", count: 50_000) + "3个"),
        ("bounds before", String(repeating: "不超过", count: 30_000) + "3个"),
        ("ordinals", String(repeating: "第1", count: 50_000)),
        ("blanks", "3" + String(repeating: " ", count: 100_000) + "个"),
        ("cells", "2027年\n" + String(repeating: "茶税（亿元）\n3\n", count: 3_000)),
        ("columns", String(repeating: "2027年\n", count: 10_000)),
    ]

    @Test(arguments: texts.map(\.name))
    func ends(name: String) throws {
        let text = try #require(HostileQuantityTests.texts.first { $0.name == name }).text
        let reading = try QuantityReading("建成茶室" + text)
        var end = 0
        for quantity in reading.quantities {
            #expect(quantity.span.start >= end)
            #expect(reading.source.quote(quantity.span) == quantity.quote)
            end = quantity.span.end
        }
        #expect(end <= reading.source.scalars.count)
    }
}
