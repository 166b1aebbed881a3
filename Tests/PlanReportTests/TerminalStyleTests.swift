import PlanReport
import Testing

@Suite struct TerminalStyleTests {
    private func style(_ isTerminal: Bool, _ columns: Int?, _ environment: [String: String]) -> TerminalStyle {
        TerminalStyle(isTerminal: isTerminal, columns: columns, environment: environment)
    }

    @Test func coloursOnATerminalOnly() {
        #expect(style(true, 80, [:]).hasColours)
        #expect(!style(false, nil, [:]).hasColours)
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func environmentTurnsColoursOff(environment: [String: String]) {
        #expect(!style(true, 80, environment).hasColours)
    }

    @Test func anEmptyNoColorSaysNothing() {
        #expect(style(true, 80, ["NO_COLOR": ""]).hasColours)
    }

    @Test(
        arguments: [
            ([:], nil, 120), ([:], 90, 90), (["COLUMNS": "70"], 90, 70), (["COLUMNS": "x"], 90, 90), ([:], 10, 40),
        ] as [([String: String], Int?, Int)])
    func takesTheWidthThatIsKnown(environment: [String: String], columns: Int?, width: Int) {
        #expect(style(true, columns, environment).width == width)
    }

    @Test func setsNothingOffWithoutColours() {
        #expect(style(false, nil, [:]).heading("a") == "a")
        #expect(style(true, nil, [:]).faint("a") == "\u{1B}[2ma\u{1B}[0m")
        #expect(style(true, nil, [:]).faint("") == "")
    }
}
