import PlanModel
import Testing

@testable import PlanExtract

/// Tables of indicators; `|` stands for a tab, `/` for a line end.
@Suite struct IndicatorTableTests {
    /// Values as `indicator quote comparator number unit kind due`, then what is listed as `reason quote`.
    private func read(_ rows: [String], about: Metadata = .about(periodEnd: "2027-12-31")) throws -> [String] {
        let table = rows.map { $0.replacing("|", with: "\t") }.joined(separator: "\n")
        let reading = try QuantityReading("柳湾市茶业发展规划\n一、主要目标\n" + table + "\n二、保障措施\n加强协调。\n", about: about)
        let values = reading.quantities.map { value in
            let number = [value.min, value.max].compactMap { $0?.text }.joined(separator: "..")
            return [
                value.indicator, value.quote, value.comparator.rawValue, number, value.unit, value.kind.rawValue,
                value.due?.date ?? "-",
            ].joined(separator: " ")
        }
        return values + reading.unparsed.map { "\($0.reason) \($0.quote)" }
    }

    // MARK: heads

    @Test(arguments: [
        ("2022年实际", "actual 2022"), ("2022年完成值", "actual 2022"), ("2022年（现状）", "actual 2022"),
        ("2022年基期值", "actual 2022"), ("2022 年", "-"), ("2027年目标", "target 2027"), ("2027年（目标值）", "target 2027"),
        ("2027年末规划值", "target 2027"), ("目标值（2027年）", "target 2027"), ("“十四五”末目标", "target 2025"),
        ("“十五五”目标", "target 2030"), ("规划期末", "target 2027"), ("目标值", "target 2027"), ("现状值", "actual -"),
        ("2027年预计", "-"), ("2027年实际目标", "-"),
    ])
    func theHeadSaysWhenAndWhether(head: String, says: String) throws {
        let read = try read(["指标|单位|\(head)", "茶税|亿元|8", "茶价|元|9"])
        #expect(
            read
                == (says == "-"
                    ? ["tableColumnKind 8", "tableColumnKind 9"]
                    : ["茶税 8 eq 8 亿元 \(says)", "茶价 9 eq 9 元 \(says)"]))
    }

    @Test(arguments: [
        ("2024-03-05", "actual", "target"), ("2022-03-05", "?", "target"), ("2021-03-05", "target", "target"),
        ("2030-03-05", "actual", "actual"),
    ])
    func aBareYearIsHeldAgainstTheTextsOwn(signed: String, first: String, last: String) throws {
        let read = try read(["指标|单位|2022年|2027年", "茶税|亿元|3|8"], about: .about(signed: signed))
        var expected = first == "?" ? [] : ["茶税 3 eq 3 亿元 \(first) 2022"]
        expected.append("茶税 8 eq 8 亿元 \(last) 2027")
        #expect(read == expected + (first == "?" ? ["tableColumnKind 3"] : []))
    }

    @Test func withoutADateTwoYearsApartAreWhereAPlanBeginsAndEnds() throws {
        let read = try read(["指标|单位|2022年|2027年", "茶税|亿元|3|8"], about: .about())
        #expect(read == ["茶税 3 eq 3 亿元 actual 2022", "茶税 8 eq 8 亿元 target 2027"])
    }

    @Test(arguments: [DocumentKind.other, .news, .evaluation])
    func inOtherTextsTheyAreNot(kind: DocumentKind) throws {
        let rows = "指标\t单位\t2022年\t2027年\n茶税\t亿元\t3\t8\n"
        let reading = try QuantityReading("柳湾市茶业\n" + rows, about: .about(kind))
        #expect(reading.quantities.isEmpty)
        #expect(reading.unparsed.map { "\($0.reason) \($0.quote)" } == ["tableColumnKind 3", "tableColumnKind 8"])
        let plan = try QuantityReading("柳湾市茶业主要指标\n" + rows, about: .about(kind))
        #expect(plan.quantities.map(\.kind) == [.actual, .target])
    }

    @Test func yearsInARowAreNoPlan() throws {
        let read = try read(["指标|单位|2022年|2023年", "茶税|亿元|3|8"], about: .about())
        #expect(read == ["tableColumnKind 3", "tableColumnKind 8"])
    }

    @Test func headsMayStandInTwoRows() throws {
        let read = try read([
            "序号|指标|单位|现状值|目标值||备注", "|||2022年|2025年|2027年|", "1|茶税|亿元|3|6|8|增长", "2|茶价|元|30|33|36|",
        ])
        #expect(
            read == [
                "茶税 3 eq 3 亿元 actual 2022", "茶税 6 eq 6 亿元 target 2025", "茶税 8 eq 8 亿元 target 2027",
                "茶价 30 eq 30 元 actual 2022", "茶价 33 eq 33 元 target 2025", "茶价 36 eq 36 元 target 2027",
            ])
    }

    @Test func aTitleRowMayStandOverTheHead() throws {
        let read = try read(["表1 茶业主要指标（单位：亿元）||", "指标|2022年实际|2027年目标", "茶税|3|8"])
        #expect(read == ["茶税 3 eq 3 亿元 actual 2022", "茶税 8 eq 8 亿元 target 2027"])
    }

    @Test func theHeadMayComeAgain() throws {
        let read = try read(["指标|单位|2027年目标", "茶税|亿元|8", "指标|单位|2030年目标", "茶税|亿元|9"])
        #expect(read == ["茶税 8 eq 8 亿元 target 2027", "茶税 9 eq 9 亿元 target 2030"])
    }

    @Test func blanksInHeadsDoNotCount() throws {
        #expect(try read(["指　标|单 位|2027 年目 标", "茶税|亿元|8"]) == ["茶税 8 eq 8 亿元 target 2027"])
    }

    // MARK: values

    @Test(arguments: [
        ("8", "8 eq 8 亿元"), ("≥8", "≥8 ge 8 亿元"), ("＞8", "＞8 gt 8 亿元"), ("不低于8", "不低于8 ge 8 亿元"),
        ("8以上", "8以上 ge 8 亿元"), ("8左右", "8左右 approx 8 亿元"), ("约8", "约8 approx 8 亿元"), ("≤8", "≤8 le 8 亿元"),
        ("8以内", "8以内 le 8 亿元"), ("8—9", "8—9 range 8..9 亿元"), ("8-9", "8-9 range 8..9 亿元"),
        ("8~9.5", "8~9.5 range 8..9.5 亿元"), ("1,800", "1,800 eq 1800 亿元"), ("8.25", "8.25 eq 8.25 亿元"),
        ("8*", "8 eq 8 亿元"), ("8①", "8 eq 8 亿元"), ("[8]", "8 eq 8 亿元"), ("〔8〕", "8 eq 8 亿元"), ("＞[8]", "8 gt 8 亿元"),
        ("[＞8]", "＞8 gt 8 亿元"), ("8%", "8% eq 8 %"), ("8万元", "8万元 eq 8 万元"), ("60%—65%", "60%—65% range 60..65 %"),
        ("突破8", "突破8 gt 8 亿元"), ("保持在8以上", "8以上 ge 8 亿元"), ("增长5%左右", "5%左右 approx 5 %"),
        ("年均增长不低于5%", "不低于5% ge 5 %"), ("提高 2 个百分点", "2 个百分点 eq 2 个百分点"), ("控制在8以内", "控制在8以内 le 8 亿元"),
        ("达到8", "达到8 eq 8 亿元"), ("1.2万", "1.2万 eq 1.2 万亿元"),
    ])
    func aCellIsAValue(cell: String, value: String) throws {
        #expect(try read(["指标|单位|2027年目标", "茶税|亿元|\(cell)", "茶价|元|—"]) == ["茶税 \(value) target 2027"])
    }

    @Test(arguments: ["", "—", "——", "-", "/", "…", "稳步提高", "与全国同步"])
    func aCellWithoutANumberIsNone(cell: String) throws {
        #expect(try read(["指标|单位|2027年目标", "茶税|亿元|\(cell)", "茶价|元|9"]) == ["茶价 9 eq 9 元 target 2027"])
    }

    @Test(arguments: [
        "增至8", "增长8", "力争8", "增长到8%", "同比8%", "保持8、9", "8/9", "8或9", "8（其中3）", "-8", "2027年", "翻一番", "9—8", "≥8—9",
        "[8", "8]", "8.2.1", "第8", "8亿元、9亿元",
        "东区8",
    ])
    func anUnclearCellIsListed(cell: String) throws {
        #expect(
            try read(["指标|单位|2027年目标", "茶税|亿元|\(cell)", "茶价|元|9"]) == [
                "茶价 9 eq 9 元 target 2027", "tableCell \(cell)",
            ])
    }

    // MARK: rows

    @Test(arguments: [
        ("茶税（亿元）", "茶税"), ("1.茶税（亿元）", "茶税"), ("（1）茶税（亿元）", "茶税"), ("其中：茶税（亿元）", "茶税"), ("茶税*（亿元）", "茶税*"),
        ("5G茶室产值（亿元）", "5G茶室产值"), ("茶税(亿元)", "茶税"), ("茶税〔亿元〕", "茶税"),
    ])
    func theLabelHoldsItsUnit(label: String, indicator: String) throws {
        #expect(try read(["指标|2027年目标", "\(label)|8", "茶价（元）|—"]) == ["\(indicator) 8 eq 8 亿元 target 2027"])
    }

    @Test func categoriesMayReachOverRows() throws {
        let read = try read(["类别|一级指标|二级指标|单位|2027年目标", "规模|产出|茶税|亿元|8", "||茶价|元|9", "||茶园（含新建）|亩|7"])
        #expect(
            read == [
                "茶税 8 eq 8 亿元 target 2027", "茶价 9 eq 9 元 target 2027", "茶园（含新建） 7 eq 7 亩 target 2027",
            ])
    }

    @Test(arguments: [("件/万人", "件/万人"), ("微克/立方米", "微克/立方米"), ("万茶担", "万茶担"), ("—", "")])
    func aUnitMayBeUnknown(unit: String, read expected: String) throws {
        #expect(
            try read(["指标|单位|2027年目标", "茶税|\(unit)|8", "茶价|元|—"])
                == ["茶税 8 eq 8 \(expected) target 2027"])
    }

    @Test(arguments: ["", "亿元、元", "见说明3", "由茶税和茶价以及茶园面积合计得出"])
    func withoutAUnitAValueIsListed(unit: String) throws {
        #expect(try read(["指标|单位|2027年目标", "茶税|\(unit)|8", "茶价|元|—"]) == ["tableUnit 8"])
    }

    @Test func aRowWithMoreCellsThanHeadsIsListed() throws {
        #expect(try read(["指标|单位|2027年目标", "茶税|亿元|8|9", "茶价|元|9"]).last == "tableColumns 8")
    }

    @Test func tabsAtTheEndOfARowMayBeGone() throws {
        let read = try read(["指标|单位|2022年实际|2027年目标|备注", "茶税|亿元|3", "茶价|元|9|10"])
        #expect(
            read == ["茶税 3 eq 3 亿元 actual 2022", "茶价 9 eq 9 元 actual 2022", "茶价 10 eq 10 元 target 2027"])
    }

    // MARK: other tables

    @Test(arguments: [
        ["区域|2022年|2027年", "东区|3|8", "西区|4|9"], ["年份|茶税（亿元）|茶价（元）", "2022|3|8", "2027|4|9"],
        ["指标|单位|说明", "茶税|亿元|3", "茶价|元|9"], ["2022年|2027年", "3|8", "4|9"], ["指标|茶税|茶价", "东区|3|8", "西区|3|9"],
        ["单位|2022年|2027年", "茶税局|3|8", "茶园局|4|9"], ["茶税|亿元|3", "茶价|元|9"],
    ])
    func otherTablesGiveNothing(rows: [String]) throws { #expect(try read(rows) == []) }

    @Test func oneLineWithTabsIsNoTable() throws {
        #expect(try read(["指标|单位|2027年目标"]) == [])
        #expect(try read(["茶税|元|8"]) == [])
    }

    // MARK: records

    @Test func aRecordKnowsItsRowItsHeadAndItsAttribute() throws {
        let reading = try QuantityReading(
            "柳湾市规划\n一、目标\n指标\t单位\t2022年实际\t2027年目标\t属性\n茶税\t亿元\t3\t≥8\t预期性\n茶园\t亩\t5\t6\t约束性\n茶价\t元\t—\t7\t\n",
            about: .about())
        #expect(reading.quantities.map(\.attribute) == [.expected, .expected, .binding, .binding, nil])
        #expect(reading.quantities.map(\.commitment) == [.expected, .expected, .firm, .firm, .firm])
        let second = reading.quantities[1]
        #expect(reading.source.quote(second.sentence) == "茶税\t亿元\t3\t≥8\t预期性")
        #expect(second.due?.span.map { reading.source.quote($0) } == "2027年目标")
        #expect(second.due?.scope == .section)
        #expect(second.rule == "quantity.tableCell" && second.section == "s1")
        #expect(second.normalized == NormalizedValue(min: DecimalNumber(800_000_000), max: nil, unit: "元"))
    }

    @Test(arguments: [
        ("年均增速", "15", "growth %"), ("年均增长（%）", "15", "growth %"), ("年均增长", "15%", "growth %"),
        ("年均/累计", "[15]", "economy 亿元"), ("年均增速[累计]", "15%", "growth %"), ("年均增速〔累计〕", "〔15〕", "economy 亿元"),
    ])
    func growthIsNoLevel(head: String, cell: String, says: String) throws {
        let reading = try QuantityReading(
            "柳湾市规划\n一、目标\n指标\t单位\t2027年目标\t\(head)\n茶税\t亿元\t8\t\(cell)\n茶价\t元\t—\t\n", about: .about())
        #expect(reading.quantities.map { "\($0.theme) \($0.unit)" } == ["economy 亿元", says])
        #expect(reading.quantities.map { $0.due?.date } == ["2027", "2027"])
    }

    @Test func growthWithoutAUnitIsListed() throws {
        let read = try read(["指标|单位|2027年目标|年均增长", "茶税|亿元|8|15", "茶价|元|—|"])
        #expect(read == ["茶税 8 eq 8 亿元 target 2027", "tableUnit 15"])
    }

    @Test func theSumOfARateIsItsChange() throws {
        let reading = try QuantityReading(
            "柳湾市规划\n一、目标\n指标\t单位\t2027年目标\t累计\n入网率\t%\t80\t[15]\n茶价\t元\t—\t\n", about: .about())
        #expect(reading.quantities.map(\.theme).last == "growth")
    }
}
