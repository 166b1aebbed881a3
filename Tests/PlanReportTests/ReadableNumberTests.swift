import PlanModel
import Testing

@testable import PlanReport

@Suite struct ReadableNumberTests {
    @Test(arguments: [
        (50_000_000_000.0, "元", "500亿元"), (12_345.0, "人", "1.23万人"), (9_999.0, "件", "9999件"),
        (-250_000_000.0, "元", "-2.5亿元"),
        (1.5e18, "FLOPS", "1.5 EFLOPS"), (4e15, "B", "4 PB"), (12.0, "OPS", "12 OPS"), (31.25, "%", "31.25%"),
        (7.0, "", "7"),
    ])
    func asPeopleWrite(number: Double, unit: String, text: String) {
        #expect(ReadableNumber.text(number, unit: unit) == text)
    }

    @Test func bounds() {
        let (low, high) = (DecimalNumber(3), DecimalNumber(5))
        #expect(ReadableNumber.text(of: NormalizedValue(min: low, max: high, unit: "个")) == "3个 – 5个")
        #expect(ReadableNumber.text(of: NormalizedValue(min: nil, max: high, unit: "个")) == "≤ 5个")
    }
}
