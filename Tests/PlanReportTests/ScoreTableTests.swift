import PlanCompare
import Testing

@testable import PlanReport

@Suite struct ScoreTableTests {
    @Test(arguments: [(1.0, "1.000"), (0.0, "0.000"), (0.9996, "1.000"), (0.0754, "0.075"), (2.0 / 3, "0.667")])
    func printsThreeDigits(value: Double, text: String) {
        #expect(ScoreTable.decimal(value) == text)
    }

    @Test func hasALineAField() {
        var score = Score()
        score[.times] = Tally(right: 3, gold: 4, given: 5)
        let lines = ScoreTable.text([score]).split(separator: "\n")
        #expect(lines.count == 2 + ScoreField.allCases.count)
        #expect(lines[0] == "1 documents")
        #expect(lines.contains("times                     0.600  0.750  0.667      4   0.667–0.667"))
    }
}
