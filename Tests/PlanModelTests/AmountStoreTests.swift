import Testing

@testable import PlanModel

/// What goes into a packed amount comes out of it.
@Suite struct AmountStoreTests {
    private static let amounts: [Amount] = {
        let number = { (digits: Int64, power: Int) in DecimalNumber(digits, exponent: power) }
        let (five, far) = (number(5, 0), number(-7, -40_000))
        return [
            Amount(min: five, max: nil, normalMin: five, normalMax: nil),
            Amount(min: five, max: nil, normalMin: five.scaled(by: 8), normalMax: nil),
            Amount(min: nil, max: number(123, -1), normalMin: nil, normalMax: number(123, 11)),
            Amount(min: five, max: number(6, 0), normalMin: five.scaled(by: 4), normalMax: number(6, 4)),
            // 亩 in hectares has other digits.
            Amount(min: number(3, 0), max: nil, normalMin: number(2, -1), normalMax: nil),
            Amount(min: five, max: nil, normalMin: nil, normalMax: nil),
            Amount(min: five, max: nil, normalMin: nil, normalMax: five),
            Amount(min: nil, max: nil, normalMin: nil, normalMax: nil),
            Amount(min: far, max: nil, normalMin: far, normalMax: nil),
            Amount(min: number(0, 0), max: nil, normalMin: number(0, 0), normalMax: nil),
        ]
    }()

    @Test func holdsWhatWasAdded() {
        var store = AmountStore()
        let numbers = (AmountStoreTests.amounts + AmountStoreTests.amounts).map { store.number(of: $0) }
        #expect(!numbers.contains(0))
        #expect(numbers.map { store[$0] } == AmountStoreTests.amounts + AmountStoreTests.amounts)
    }

    @Test(arguments: amounts.indices) func amountsInARowShareANumber(_ index: Int) {
        var store = AmountStore()
        let first = store.number(of: AmountStoreTests.amounts[index])
        #expect(store.number(of: AmountStoreTests.amounts[index]) == first)
        let other = AmountStoreTests.amounts[(index + 1) % AmountStoreTests.amounts.count]
        #expect(store.number(of: other) != first)
    }
}
