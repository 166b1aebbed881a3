import PlanModel
import Testing

@testable import PlanExtract

@Suite struct DueRuleTests {
    /// Due dates as `date scope`, `-` where there is none.
    private func dues(_ text: String, about: Metadata = .about(signed: "2026-01-20")) throws -> [String] {
        try QuantityReading(text, about: about).quantities.map { quantity in
            quantity.due.map { "\($0.date) \($0.scope.rawValue)" } ?? "-"
        }
    }

    @Test(arguments: [
        ("2028-12-31", "2028"), ("2028-06-30", "2028-06"), ("2028-02-29", "2028-02"), ("2027-02-28", "2027-02"),
        ("2028-02-28", "2028-02-28"),
        ("2028-12-30", "2028-12-30"), ("2028-06-15", "2028-06-15"), ("2028-12-01", "2028-12-01"),
        ("2028-01-31", "2028-01"),
    ])
    func namesTheEndOfAYearOrMonthShortly(date: String, text: String) throws {
        #expect(DueRule.text(of: try #require(CalendarDate(iso: date)), type: .deadline) == text)
    }

    @Test(arguments: [
        ("到2029年，建成茶室30间。", ["2029 explicit"]), ("2028年底前，建成茶室30间。", ["2028 explicit"]),
        ("2028年6月底前建成茶室30间。", ["2028-06 explicit"]),
        ("到2028年6月15日，建成茶室30间。", ["2028-06-15 explicit"]), ("今年，茶税增长5%左右。", ["2026 explicit"]),
        ("到2029年，建成茶室30间、码头5座。", ["2029 explicit", "2029 explicit"]),
        ("到2027年，建成茶室30间；到2030年，建成茶室50间。", ["2027 explicit", "2030 explicit"]), ("建成茶室30间。", ["-"]),
    ])
    func theSentenceSaysWhen(text: String, expected: [String]) throws {
        #expect(try dues(text + "\n") == expected)
    }

    @Test func thePlansOwnPeriodIsTheLastResort() throws {
        let plan = Metadata.about(periodStart: "2026-01-01", periodEnd: "2028-12-31")
        #expect(try dues("建成茶室30间。\n", about: plan) == ["2028 document"])
        #expect(try dues("到2027年，建成茶室30间。\n", about: plan) == ["2027 explicit"])
    }

    @Test func aMeasuresPeriodIsNoDueDate() throws {
        let measures = Metadata.about(.measures, periodStart: "2026-01-01", periodEnd: "2028-12-31")
        #expect(try dues("建成茶室30间。\n", about: measures) == ["-"])
    }

    @Test func theOpeningOfAParagraphReachesItsLaterSentences() throws {
        #expect(try dues("到2029年，茶业更强。建成茶室30间。开通航线5条。\n") == ["2029 explicit", "2029 explicit"])
    }

    @Test func anotherParagraphHasItsOwnDates() throws {
        let text = "一、发展目标\n到2029年，建成茶室30间。\n二、重点任务\n新建码头5座。\n"
        #expect(try dues(text) == ["2029 explicit", "-"])
    }

    @Test func theDateThatOpensAListReachesItsItems() throws {
        let text = "一、发展目标\n到2029年，实现以下目标：\n——茶室达到30间。\n——码头达到5座。\n"
        #expect(try QuantityReading(text, about: .about()).quantities.map { $0.due?.date } == ["2029", "2029"])
    }

    @Test func theHeadingGivesTheDateOfItsSection() throws {
        let text = "一、2025年工作回顾\n建成茶室30间。\n二、2026年重点工作\n建成茶室50间。\n"
        let found = try QuantityReading(text, about: .about(.workReport, signed: "2026-01-20")).quantities
        #expect(found.map { $0.due?.date } == ["2025", "2026"])
        #expect(found.map { $0.due?.scope } == [.section, .section])
    }

    @Test(arguments: [
        ("2024年，茶税3亿元。", ["2024 explicit"]), ("截至2025年底，茶室已达到30间。", ["2025 explicit"]), ("已建成茶室30间。", ["-"]),
        ("2024年茶税3亿元，较2020年增长20%。", ["2024 explicit", "2024 explicit"]), ("去年，新增茶室30间。", ["2025 explicit"]),
    ])
    func anActualFigureIsOfADate(text: String, expected: [String]) throws {
        #expect(try dues(text + "\n") == expected)
    }

    @Test(arguments: ["到2029年，对收入超1亿元的企业给予最高50万元奖励。", "2027年起，每年安排2亿元专项资金。"])
    func criteriaAndSupportHaveNone(text: String) throws {
        #expect(try dues(text + "\n").allSatisfy { $0 == "-" })
    }

    @Test func durationsAndTitlesAreNoDates() throws {
        #expect(try dues("三年内建成茶室30间。\n") == ["-"])
        #expect(try dues("按照《柳湾市茶业规划（2020—2023年）》，建成茶室30间。\n") == ["-"])
    }

    @Test func theDateSaysWhereItStands() throws {
        let reading = try QuantityReading("到2029年，建成茶室30间。\n", about: .about())
        let span = try #require(reading.quantities.first?.due?.span)
        #expect(reading.source.quote(span) == "到2029年")
    }

    @Test func aNumberMayCarryItsOwnDate() throws {
        #expect(try dues("茶税从2024年的3亿元增加到2025年的4亿元。\n") == ["2024 explicit", "2025 explicit"])
    }
}
