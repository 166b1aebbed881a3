import PlanModel
import TestSupport
import Testing

/// Division, which shares given as a fraction need.
@Suite struct DecimalDivisionTests {
    @Test(
        arguments: [
            (1, 0, 2, "0.5"), (1, 0, 4, "0.25"), (3, 0, 8, "0.375"), (10, 0, 4, "2.5"), (10, 0, 5, "2"), (0, 0, 7, "0"),
            (125, -1, 5, "2.5"), (-1, 0, 4, "-0.25"), (1, 0, 100, "0.01"), (7, 0, 1, "7"), (1, 3, 8, "125"),
            (999, 0, 1000, "0.999"),
        ] as [(Int64, Int, Int64, String)])
    func endsWhereItIsExact(coefficient: Int64, exponent: Int, divisor: Int64, text: String) {
        #expect(DecimalNumber(coefficient, exponent: exponent).divided(by: divisor).text == text)
    }

    @Test(
        arguments: [
            (1, 3, "0.33333333333333"), (2, 3, "0.66666666666666"), (1, 7, "0.14285714285714"),
            (22, 7, "3.1428571428571"),
        ] as [(Int64, Int64, String)])
    func givesEnoughDigitsOfTheOthers(dividend: Int64, divisor: Int64, digits: String) {
        #expect(DecimalNumber(dividend).divided(by: divisor).text.hasPrefix(digits))
    }

    @Test(arguments: 0..<6)
    func staysNearTheQuotient(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let dividend = Int64.random(in: -1_000_000...1_000_000, using: &random)
            let divisor = Int64.random(in: 1...1_000_000, using: &random)
            let quotient = DecimalNumber(dividend).divided(by: divisor).doubleValue
            let exact = Double(dividend) / Double(divisor)
            #expect(abs(quotient - exact) <= max(abs(exact), 1e-6) * 1e-12, "\(dividend) / \(divisor)")
        }
    }

    @Test(arguments: 0..<6)
    func undoesAMultiplication(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let number = DecimalNumber(Int64.random(in: -99_999...99_999, using: &random), exponent: -3)
            let factor = Int64.random(in: 1...9_999, using: &random)
            #expect(try #require(number.times(DecimalNumber(factor))).divided(by: factor) == number)
        }
    }

    @Test func refusesToDivideByNothing() async {
        await #expect(processExitsWith: .failure) { _ = DecimalNumber(1).divided(by: 0) }
    }
}
