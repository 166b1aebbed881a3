import PlanModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [(2024, 2, 29), (2023, 12, 31), (2000, 2, 29), (1, 1, 1), (9999, 12, 31)])
    func acceptsDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day)?.day == day)
    }

    @Test(arguments: [
        (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1),
    ])
    func refusesDaysThatAreNone(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["2025-03-31", "0987-06-05"])
    func readsAndPrintsTheSame(text: String) {
        #expect(CalendarDate(iso: text)?.iso == text)
    }

    @Test(arguments: ["2025-3-31", "2025-02-30", "20250331", "2025-03-31 ", "", "２０２５-03-31", "2025/03/31"])
    func refusesOtherForms(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func ordersByYearMonthDay() throws {
        let dates = try ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"].map {
            try #require(CalendarDate(iso: $0))
        }
        #expect(dates.shuffled().sorted() == dates)
    }
}
