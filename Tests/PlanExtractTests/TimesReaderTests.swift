import PlanExtract
import PlanModel
import Testing

@Suite struct TimesReaderTests {
    @Test("deadlines end with the last day that is meant", arguments: TimesCases.deadlines)
    func deadlines(example: TimesCases.Case) throws {
        #expect(try TimesBench.read(example.text).lines == example.times)
    }

    @Test("spans have both ends, or none behind 以来 and 起", arguments: TimesCases.periods)
    func periods(example: TimesCases.Case) throws {
        #expect(try TimesBench.read(example.text).lines == example.times)
    }

    @Test("points cover the day, month, quarter or year that is named", arguments: TimesCases.points)
    func points(example: TimesCases.Case) throws {
        #expect(try TimesBench.read(example.text).lines == example.times)
    }

    @Test("lengths have no dates", arguments: TimesCases.lengths)
    func lengths(example: TimesCases.Case) throws {
        #expect(try TimesBench.read(example.text).lines == example.times)
    }

    @Test("look-alikes are passed over", arguments: TimesCases.negatives)
    func negatives(text: String) throws {
        let reading = try TimesBench.read(text)
        #expect(reading.lines == [])
        #expect(reading.unparsed == [])
    }

    @Test("a date that cannot be read is listed with its reason and never guessed", arguments: TimesCases.unreadable)
    func unreadable(example: TimesCases.Case) throws {
        let reading = try TimesBench.read(example.text)
        #expect(reading.lines == [])
        #expect(reading.unparsed.map { "\($0.reason) \($0.quote)" } == example.times)
    }

    @Test("years of three digits are the Republic's in traditional script only")
    func republic() throws {
        let traditional = try TimesBench.read("本市於105年成立運動發展局，並將於114年底前興建兩座體育館。")
        #expect(
            traditional.lines == ["point 2016-01-01..2016-12-31 105年", "deadline -..2025-12-31 114年底前"])
        #expect(try TimesBench.read("本市屋齡超過30年的老屋數量最多，都市更新刻不容緩。").lines == ["duration -..- 超過30年"])
    }

    @Test("what stands inside 《》 is marked so")
    func titles() throws {
        let reading = try TimesBench.read("《甲市行动方案（2023—2025年）》于2023年3月印发。")
        #expect(reading.marks.map(\.isInTitle) == [true, false])
    }

    @Test("every mark names its rule and lies in order without overlaps")
    func order() throws {
        let text = (TimesCases.deadlines + TimesCases.periods + TimesCases.points).map(\.text).joined(separator: "\n")
        let marks = try TimesBench.read(text).marks
        #expect(marks.allSatisfy { !$0.rule.rawValue.isEmpty && !$0.range.isEmpty })
        #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }

    @Test(
        "long runs of one sign cost no more than their length",
        arguments: ["1", "一", "十", "2025年", "2025-", "《", "十四五", "至", "1-", "年", "12月", "每", " ", "1.", "—"])
    func hostile(piece: String) throws {
        let text = "全市上下同心协力。\n" + String(repeating: piece, count: 10000) + "\n到2026年，全市建成示范区。"
        let reading = try TimesBench.read(text)
        #expect(reading.lines.last == "deadline -..2026-12-31 到2026年")
    }
}
