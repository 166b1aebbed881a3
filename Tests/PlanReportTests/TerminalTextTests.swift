import PlanReport
import Testing

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("产业规模", 8, "产业规模"), ("产业规模", 7, "产业规…"), ("产业规模", 6, "产业…"), ("abc", 2, "a…"), ("abc", 0, ""), ("产", 1, "…"),
    ])
    func cutsBehind(text: String, width: Int, expected: String) {
        #expect(TerminalText.cut(text, to: width) == expected)
    }

    @Test(arguments: [("产业规模", 8, "产业规模"), ("产业规模", 7, "…业规模"), ("产业规模", 6, "…规模"), ("abc", 2, "…c")])
    func cutsInFront(text: String, width: Int, expected: String) {
        #expect(TerminalText.cutFront(text, to: width) == expected)
    }

    @Test func wrapsBetweenCharactersAndAtBlanks() {
        #expect(TerminalText.wrap("人工智能产业规模", to: 6, limit: 9) == ["人工智", "能产业", "规模"])
        #expect(TerminalText.wrap("one two three", to: 8, limit: 9) == ["one two", "three"])
        #expect(TerminalText.wrap("人工智能产业规模", to: 6, limit: 2) == ["人工智", "能产…"])
        #expect(TerminalText.wrap("", to: 6, limit: 2) == [""])
        #expect(TerminalText.wrap("规模", to: 1, limit: 9) == ["规", "模"])
    }

    @Test func keepsControlCharactersOffTheTerminal() {
        #expect(TerminalText.line("a\u{1B}[31mb\r\nc\u{202E}d\u{9B}") == "a [31mb c d ")
        #expect(TerminalText.line("成\n都") == "成 都")
    }
}
