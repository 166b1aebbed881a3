import PlanReport
import Testing

@Suite struct TerminalTableTests {
    private let plain = TerminalStyle(width: 40, hasColours: false)

    @Test func alignsChinese() {
        var table = TerminalTable(columns: [.init("due"), .init("indicator"), .init("value")])
        table.add(["2025", "码头", "12座"])
        table.add(["2026-06", "pier", ""])
        #expect(
            table.text(style: plain) == """
                due      indicator  value
                ───────  ─────────  ─────
                2025     码头       12座
                2026-06  pier

                """)
    }

    @Test func neverGoesOverTheWidth() {
        var table = TerminalTable(columns: [.init("a", limit: 90, lines: 3), .init("b", limit: 90, lines: 3)])
        table.add([String(repeating: "产业规模", count: 30), String(repeating: "word ", count: 40)])
        let lines = table.text(style: plain).split(separator: "\n")
        #expect(lines.count == 5)
        for line in lines { #expect(DisplayWidth.of(line) <= 40) }
    }

    @Test func putsEntriesOnLinesOfTheirOwn() {
        var table = TerminalTable(columns: [.init("x", limit: 4), .init("y", limit: 6, isFixed: true)])
        table.add(entries: [["规模"], ["1家", "2家"]])
        #expect(table.text(style: plain, hasHead: false) == "规模  1家\n      2家\n")
    }

    @Test func coloursOnlyWhereAsked() {
        var table = TerminalTable(columns: [.init("x")])
        table.add(["1"])
        #expect(!table.text(style: plain).contains("\u{1B}"))
        #expect(table.text(style: TerminalStyle(width: 40, hasColours: true)).contains("\u{1B}[1mx"))
    }

    @Test func whatLeadsUpToWordsStandsAtTheRightEdgeAndIsCutInFront() {
        var table = TerminalTable(columns: [
            .init("left", limit: 8, isRight: true), .init("match"), .init("right", limit: 8, lines: 1),
        ])
        table.add(["前面有很多字的", "算力", "后面有很多字的"])
        table.add(["一", "算力", "二"])
        let lines = table.text(style: TerminalStyle(width: 60, hasColours: false)).split(separator: "\n")
        #expect(lines[0] == "    left  match  right")
        #expect(lines[2] == " …多字的  算力   后面有…")
        #expect(lines[3] == "      一  算力   二")
        #expect(lines.count == 4)
    }
}
