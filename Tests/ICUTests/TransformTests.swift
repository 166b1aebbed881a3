import ICU
import Testing

@Suite struct TransformTests {
    @Test(arguments: [
        ("Traditional-Simplified", "臺灣機器人產業，ABC", "台湾机器人产业，ABC"), ("Simplified-Traditional", "机器", "機器"),
        ("Fullwidth-Halfwidth", "（２０２５）", "(2025)"), ("Traditional-Simplified", "", ""),
        ("Any-Hex", "𠀀", "\\uD840\\uDC00"),
    ])
    func rewrites(_ name: String, _ text: String, _ expected: String) throws {
        #expect(try Transform(name).apply(text) == expected)
    }

    @Test func growsItsBuffer() throws {
        let text = String(repeating: "全市", count: 500)
        #expect(try Transform("Any-Name").apply(text).utf8.count > 20_000)
    }

    @Test func refusesAnUnknownName() {
        #expect(throws: ICUError.self) { _ = try Transform("No-Such-Transform") }
    }
}
