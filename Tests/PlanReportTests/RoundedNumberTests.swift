import PlanReport
import Testing

@Suite struct RoundedNumberTests {
    @Test(arguments: [
        (0.0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"), (1e-9, "0"),
        (50_000_000_000.0, "50000000000"), (1e300, "1e+300"),
    ])
    func sixPlaces(number: Double, text: String) {
        #expect(RoundedNumber.text(number, places: 6) == text)
    }

    @Test func fewerPlaces() {
        #expect(RoundedNumber.text(2.46, places: 1) == "2.5")
        #expect(RoundedNumber.text(12.5, places: 0) == "13")
    }
}
