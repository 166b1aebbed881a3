import PlanModel
import TestSupport
import Testing

/// The notation of the cases itself.
@Suite struct MarkedTextTests {
    @Test(
        "a marked line is printed as it was read",
        arguments: [
            "到⟦deadline 2025-12-31|2025年⟧建成⟦target ge 10 家 独角兽企业 2025|10家以上⟧。",
            "⟦target range 3..5 个 集聚区 2022 #parks|3—5个⟧",
            "⟦support le 0.5 % ?|最高0.5%⟧，⟦criterion eq 1 - PUE值|1⟧",
            "⟦period 2021-01-01..2025-06-30|甲⟧⟦period 2020-01-01..|乙⟧⟦point 2021|丙⟧⟦point 2021-06|丁⟧⟦duration|戊⟧",
            "⟦government 工业和信息化部|工信部⟧、⟦enterprise|华为⟧",
            "一是⟦task 1 一是 lead=市发改委 resp=市科技局,市财政局 by=2025-06|补链⟧。⏎⟦task 2 2_.|强链⟧",
            "⟦term Industrial_Internet|工业互联网⟧《⟦cites 国发〔2017〕35号|规划⟧》“⟦slogan|5+5+1⟧”⟦unparsed noSuchDate|2月30日⟧",
            "⟦university|某大学⟦hospital|附属医院⟧⟧",
        ])
    func roundTrip(line: String) throws {
        #expect(try MarkedText(parsing: line).line == line)
    }

    @Test("spans count Unicode scalars of the text without marks")
    func spans() throws {
        let text = try MarkedText(parsing: "𠀀⏎到⟦deadline 2025|2025年⟧")
        #expect(text.plain == "𠀀\n到2025年")
        #expect(text.marks.map(\.span) == [TextSpan(3, 8)])
        #expect(
            text.marks[0].value == .time(type: .deadline, start: nil, end: CalendarDate(year: 2025, month: 12, day: 31))
        )
    }

    @Test("a bound goes where its comparator says", arguments: ["le", "lt"])
    func upperBounds(comparator: String) throws {
        let text = try MarkedText(parsing: "⟦support \(comparator) 500 万元 奖励|500万元⟧")
        guard case .quantity(let mark) = text.marks[0].value else {
            Issue.record("not a quantity")
            return
        }
        #expect(mark.min == nil)
        #expect(mark.max == DecimalNumber(500))
    }

    @Test(
        "a mark that cannot be read is a fault, not a negative case",
        arguments: [
            "⟦target ge 10 家 企业", "⟦target ge 家 企业|10家⟧", "⟦target|10家⟧", "⟦wish ge 10 家 企业|10家⟧", "10家⟧",
            "⟦target range 3 个 区|3个⟧", "⟦target ge 3..5 个 区|3个⟧", "⟦point 2021-13|2021年13月⟧", "⟦task 一 一是|补链⟧",
        ])
    func faults(line: String) {
        #expect(throws: NotationError.self) { try MarkedText(parsing: line) }
    }

    @Test("indicators are compared by the characters they share")
    func likeness() {
        #expect(Likeness.between("应用场景", "应用场景") == 1)
        #expect(Likeness.between("人工智能（核心）产业规模", "人工智能核心产业规模") == 1)
        #expect(Likeness.between("５G基站", "5G基站") == 1)
        #expect(Likeness.between("产值", "企业") == 0)
        #expect(Likeness.between("", "企业") == 0)
    }

    @Test("a file says what its cases look at")
    func settings() throws {
        let file = try FactFile(
            name: "x.txt",
            text: "# note\n#: times published=2026-01-27\n⟦point 2026|今年⟧。\n\n#: metadata\n甲⇒kind=plan⇒title=\n")
        #expect(file.cases.map(\.line) == [3, 6])
        #expect(file.cases[0].settings.published == CalendarDate(year: 2026, month: 1, day: 27))
        #expect(file.cases[1].metadata.map(\.name) == ["kind", "title"])
        #expect(throws: NotationError.self) { try FactFile(name: "x.txt", text: "无。\n") }
        #expect(throws: NotationError.self) { try FactFile(name: "x.txt", text: "#: times\n⟦enterprise|华为⟧\n") }
    }

    @Test("the generator gives the same numbers everywhere")
    func generator() {
        var generator = SeededGenerator(seed: 1)
        #expect(generator.next() == 0x910A_2DEC_8902_5CC1)
        var other = SeededGenerator(seed: 7)
        var again = SeededGenerator(seed: 7)
        #expect(other.text(limit: 80) == again.text(limit: 80))
    }
}
