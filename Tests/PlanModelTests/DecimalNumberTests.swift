import PlanModel
import Testing

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        (35, -1, "3.5"), (1000, 0, "1000"), (5, -2, "0.05"), (0, 5, "0"), (-125, -3, "-0.125"),
        (1, 12, "1000000000000"),
        (100, -2, "1"), (7, -7, "0.0000007"),
    ])
    func printsPlainDigits(coefficient: Int64, exponent: Int, text: String) {
        #expect(DecimalNumber(coefficient, exponent: exponent).text == text)
    }

    @Test func equalValuesAreEqual() {
        #expect(DecimalNumber(100, exponent: -2) == DecimalNumber(1))
        #expect(DecimalNumber(0, exponent: 9) == DecimalNumber(0))
        #expect(DecimalNumber(15) != DecimalNumber(15, exponent: 1))
    }

    @Test func multipliesExactly() {
        let product = DecimalNumber(35, exponent: -1).times(DecimalNumber(1, exponent: 12))
        #expect(product?.text == "3500000000000")
        #expect(DecimalNumber(.max).times(DecimalNumber(3)) == nil)
        #expect(DecimalNumber(12).scaled(by: -1).text == "1.2")
    }

    @Test func ordersByValue() {
        #expect(DecimalNumber(2) < DecimalNumber(1, exponent: 1))
        #expect(DecimalNumber(5, exponent: -1) < DecimalNumber(1))
        #expect(!(DecimalNumber(30) < DecimalNumber(3, exponent: 1)))
    }
}
