import PlanReport
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("abc", 3), ("产业", 4), ("Ａ１", 4), ("“x”", 3), ("（2025）", 8), ("e\u{301}", 1), ("a\u{200B}b", 2), ("𠀀", 2),
        ("—", 1),
        ("ｱ", 1), ("한글", 4), ("", 0), ("、。", 4), ("😀", 2),
    ])
    func countsColumns(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }
}
