import PlanModel
import Testing

@testable import PlanIndicators

@Suite struct SizeClassTests {
    @Test(arguments: [
        ("过百亿级", 10_000_000_000), ("超10亿元", 1_000_000_000), ("百亿元以上", 10_000_000_000), ("亿元级", 100_000_000),
        ("十亿级", 1_000_000_000), ("超过50亿元", 5_000_000_000), ("五十亿", 5_000_000_000), ("达到2亿元", 200_000_000),
    ])
    func readsTheClass(words: String, yuan: Int64) throws {
        let units = Array(words.utf16)
        let size = try #require(SizeClass.read(units, at: 0))
        #expect(size.size == DecimalNumber(yuan))
        #expect(size.end == units.count)
    }

    @Test(arguments: ["百强", "超大", "10家", "亩", "过", "超", "一流", "百万元级", "零亿"])
    func readsNothingElse(words: String) { #expect(SizeClass.read(Array(words.utf16), at: 0) == nil) }
}
