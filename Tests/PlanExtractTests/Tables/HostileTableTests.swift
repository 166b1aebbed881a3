import PlanModel
import Testing

@testable import PlanExtract

/// Tables that nobody makes end, and what is found in them is still the text at its span.
@Suite struct HostileTableTests {
    static let texts: [(name: String, text: String)] = [
        ("tabs", String(repeating: "\t", count: 2_000)),
        ("rows of tabs", String(repeating: "\t\t\n", count: 1_000)),
        ("two cells", String(repeating: "茶\t税\n", count: 2_000)),
        ("rows", "指标\t单位\t2027年目标\n" + String(repeating: "茶税\t亿元\t8\n", count: 1_000)),
        ("heads", String(repeating: "指标\t单位\t2027年目标\n", count: 1_000)),
        ("second heads", "指标\t目标值\t\n" + String(repeating: "\t2027年\t2028年\n", count: 1_000)),
        (
            "columns",
            "指标\t单位" + String(repeating: "\t2027年目标", count: 2_000) + "\n茶税\t亿元"
                + String(repeating: "\t8", count: 2_000) + "\n茶价\t元\n"
        ),
        ("labels", String(repeating: "指标\t", count: 2_000) + "2027年目标\n" + String(repeating: "茶税\t8\n", count: 2_000)),
        ("one cell", "指标\t单位\t2027年目标\n茶税\t亿元\t" + String(repeating: "8", count: 10_000) + "\n茶价\t元\t9\n"),
        ("open brackets", "指标\t单位\t2027年目标\n" + String(repeating: "（", count: 5_000) + "\t亿元\t8\n茶\t元\t9\n"),
        ("notes", "指标\t单位\t2027年目标\n茶税\t亿元\t8" + String(repeating: "*", count: 5_000) + "\n茶\t元\t9\n"),
        ("tasks", "任务\t责任单位\t完成时限\n" + String(repeating: "扩大茶园\t市林业局\t2027年\n", count: 1_000)),
        ("duties", "任务\t责任单位\n扩大茶园\t市林业局\n" + String(repeating: "\t市水利局\n", count: 1_000)),
        ("groups", "任务\t举措\t责任单位\n" + String(repeating: "扩大茶园\t修建水渠\t市林业局\n", count: 3_000)),
        ("tables", String(repeating: "指标\t单位\t2027年目标\n茶税\t亿元\t8\n\n", count: 3_000)),
        ("indents", String(repeating: "\t茶税\n", count: 2_000)),
    ]

    @Test(arguments: texts.map(\.name))
    func ends(name: String) throws {
        let text = try #require(HostileTableTests.texts.first { $0.name == name }).text
        let reading = try QuantityReading("柳湾市茶业规划\n" + text)
        var end = 0
        for quantity in reading.quantities {
            #expect(quantity.span.start >= end)
            #expect(reading.source.quote(quantity.span) == quantity.quote)
            end = quantity.span.end
        }
        #expect(end <= reading.source.scalars.count)
    }

    @Test(arguments: ["tasks", "duties", "groups", "two cells"])
    func tasksEnd(name: String) throws {
        let text = try #require(HostileTableTests.texts.first { $0.name == name }).text
        let tasks = try TasksCase.tasks("三、任务分工\n" + text)
        #expect(tasks.count <= 10_000)
        #expect(zip(tasks, tasks.dropFirst()).allSatisfy { $0.span.start <= $1.span.start })
        for (index, task) in tasks.enumerated() { #expect(task.id == "t\(index + 1)") }
    }

    /// Any cells in any order: no crash, and every quote is the text at its span.
    @Test func anyTableIsRead() throws {
        let cells = [
            "指标", "单位", "2022年", "2027年目标", "现状", "属性", "年均增速", "8", "[8]", "≥8", "8%", "", "—", "茶税", "亿元", "约束性",
            "（亿元）", "类别", "任务", "责任单位", "市林业局", "完成时限", "8—", "（", "〕", "“十四五”", "十", "2027", "单位：", "\u{3000}",
        ]
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<150 {
            let width = 1 + next(6)
            let rows = (0..<(2 + next(6))).map { _ in
                (0..<max(1, width - next(2))).map { _ in cells[next(cells.count)] }.joined(separator: "\t")
            }
            let text = "柳湾市茶业规划\n" + rows.joined(separator: "\n")
            let reading = try QuantityReading(text)
            for quantity in reading.quantities { #expect(reading.source.quote(quantity.span) == quantity.quote) }
            for one in reading.unparsed { #expect(reading.source.quote(one.span) == one.quote) }
            _ = try TasksCase.tasks(text)
        }
    }
}
