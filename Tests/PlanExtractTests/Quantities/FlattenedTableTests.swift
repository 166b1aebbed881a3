import PlanModel
import Testing

@testable import PlanExtract

@Suite struct FlattenedTableTests {
    /// Cells as `label | quote comparator number unit year kind`.
    private func cells(_ lines: [String]) throws -> (cells: [String], unclear: [String]) {
        let sentence = try OneSentence(lines.joined(separator: "\n"))
        let table = FlattenedTable(vocabulary: sentence.context.vocabulary, view: sentence.context.source.view).cells()
        let cells = table.cells.map { cell in
            let number = (cell.measure.min ?? cell.measure.max)?.text ?? ""
            let words = [cell.quote, cell.unit].map { sentence.source.quote(view: $0) }
            let subject = cell.subject.map { " of " + sentence.source.quote(view: $0) } ?? ""
            return
                "\(sentence.source.quote(view: cell.label)) | \(words[0]) \(cell.measure.comparator.rawValue) \(number) "
                + "\(words[1]) \(cell.column.year) \(cell.column.kind.rawValue)\(subject)"
        }
        return (cells, table.unclear.map { sentence.source.quote(view: $0) })
    }

    @Test func readsOneValueAColumn() throws {
        let found = try cells([
            "指标", "2025年基数", "2028年目标", "茶园面积（万亩）", "12.5", "15", "茶企数量（家）", "300", "≥420", "入网率（%）", "81", "95以上",
        ])
        #expect(
            found.cells == [
                "茶园面积 | 12.5 eq 12.5 万亩 2025 actual", "茶园面积 | 15 eq 15 万亩 2028 target",
                "茶企数量 | 300 eq 300 家 2025 actual", "茶企数量 | ≥420 ge 420 家 2028 target",
                "入网率 | 81 eq 81 % 2025 actual", "入网率 | 95以上 ge 95 % 2028 target",
            ])
        #expect(found.unclear == [])
    }

    @Test(arguments: [
        ("2025年基数", "actual"), ("2025年现状", "actual"), ("2025年实际值", "actual"), ("2025年完成值", "actual"),
        ("2025年目标", "target"), ("2025年", "target"),
    ])
    func theColumnSaysWhetherItIsReached(head: String, kind: String) throws {
        #expect(try cells([head, "茶税（亿元）", "8"]).cells == ["茶税 | 8 eq 8 亿元 2025 \(kind)"])
    }

    @Test(arguments: [
        ("≤1.3", "≤1.3 le 1.3"), ("＜20", "＜20 lt 20"), ("＞5", "＞5 gt 5"), ("90%", "90% eq 90"),
        ("约30", "约30 approx 30"), ("50左右", "50左右 approx 50"), ("1,250", "1,250 eq 1250"), ("不低于6", "不低于6 ge 6"),
    ])
    func aValueMayHaveABound(value: String, read: String) throws {
        #expect(try cells(["2027年", "茶税（%）", value]).cells == ["茶税 | \(read) % 2027 target"])
    }

    @Test func aValueMayNameWhatItIsOf() throws {
        let found = try cells(["2027年", "入网率（%）", "山区≥60"])
        #expect(found.cells == ["入网率 | ≥60 ge 60 % 2027 target of 山区"])
    }

    @Test func aDashStandsForNoValue() throws {
        let found = try cells(["2025年现状", "2027年目标", "新建茶室（个）", "—", "40", "水渠长度（公里）", "30", "-"])
        #expect(found.cells == ["新建茶室 | 40 eq 40 个 2027 target", "水渠长度 | 30 eq 30 公里 2025 actual"])
    }

    @Test func aRowWhoseColumnsCannotBeToldIsListed() throws {
        let found = try cells(["2025年", "2026年", "2027年", "茶园面积（万亩）", "12", "15"])
        #expect(found.cells == [])
        #expect(found.unclear == ["茶园面积（万亩）"])
    }

    @Test(arguments: [
        ["茶园面积（万亩）", "12"], ["2027年", "茶园面积", "12"], ["2027年", "茶园面积（备注）", "12"], ["12年", "茶税（亿元）", "3"],
        ["2027年", "茶税（亿元）", "见附件"], ["1890年", "茶税（亿元）", "3"], ["2027年3月5日", "茶税（亿元）", "3"],
    ])
    func otherLinesAreNoTable(lines: [String]) throws {
        #expect(try cells(lines).cells == [])
    }

    @Test func aLongLineIsNoCell() throws {
        let prose = String(repeating: "茶园里风筝很多", count: 8)
        #expect(try cells(["2027年", prose + "（万亩）", "12"]).cells == [])
    }

    @Test func aHeaderFarAboveIsNoneOfTheTables() throws {
        let prose = (0..<20).map { "第\($0)段闲话" }
        #expect(try cells(["2020年"] + prose + ["2027年", "茶税（亿元）", "9"]).cells == ["茶税 | 9 eq 9 亿元 2027 target"])
    }

    @Test func aSecondTableHasColumnsOfItsOwn() throws {
        let found = try cells(["2026年", "茶税（亿元）", "9", "2027年", "2028年", "茶园（亩）", "5", "6"])
        #expect(
            found.cells == [
                "茶税 | 9 eq 9 亿元 2026 target", "茶园 | 5 eq 5 亩 2027 target", "茶园 | 6 eq 6 亩 2028 target",
            ])
    }

    @Test func blanksAroundCellsAndEmptyLinesDoNotCount() throws {
        let found = try cells(["", " 2027年 ", "", "　茶税（亿元）", "", " 9 ", ""])
        #expect(found.cells == ["茶税 | 9 eq 9 亿元 2027 target"])
    }

    @Test(arguments: ["", "\n\n\n", "2027年", "2027年\n茶税（亿元）", "（）", "2027年\n（）\n3", "2027年\n茶（%）"])
    func cutTablesGiveNothing(text: String) throws {
        let found = try cells([text])
        #expect(found.cells == [] && found.unclear == [])
    }

    @Test func theReaderTakesUnitYearAndKindFromTheTable() throws {
        let reading = try QuantityReading(
            "柳湾市茶业发展规划\n一、发展目标\n茶业主要指标如下表。\n2025年现状\n2030年目标\n茶园面积（万亩）\n12\n≥15\n茶税（亿元）\n3.5\n8\n二、保障措施\n加强协调。\n",
            about: .about(periodEnd: "2030-12-31"))
        let table = reading.quantities.filter { $0.rule == "quantity.table" }
        #expect(table.map(\.quote) == ["12", "≥15", "3.5", "8"])
        #expect(table.map(\.kind) == [.actual, .target, .actual, .target])
        #expect(table.map(\.unit) == ["万亩", "万亩", "亿元", "亿元"])
        #expect(table.map(\.indicator) == ["茶园面积", "茶园面积", "茶税", "茶税"])
        #expect(table.map { $0.due?.date } == ["2025", "2030", "2025", "2030"])
        #expect(table.allSatisfy { $0.due?.scope == .section })
        #expect(table[1].normalized == NormalizedValue(min: DecimalNumber(150_000), max: nil, unit: "亩"))
    }

    @Test func anUnclearRowIsReportedAsUnparsed() throws {
        let reading = try QuantityReading("一、指标\n2025年\n2026年\n2027年\n茶税（亿元）\n3\n8\n", about: .about())
        #expect(reading.unparsed.filter { $0.reason == "tableColumns" }.map(\.quote) == ["茶税（亿元）"])
    }
}
