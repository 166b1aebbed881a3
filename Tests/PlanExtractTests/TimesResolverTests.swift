import PlanModel
import Testing

/// Relative expressions against the text's own date, the caller's date and dates nearby.
@Suite struct TimesResolverTests {
    struct Example: Sendable, CustomStringConvertible {
        let text: String
        let times: [String]
        var description: String { text }
    }

    private static func metadata(
        _ kind: DocumentKind = .plan, signed: String? = nil, published: String? = nil, start: String? = nil
    ) -> Metadata {
        var metadata = Metadata()
        metadata.kind = kind
        metadata.signed = signed
        metadata.published = published
        metadata.periodStart = start
        return metadata
    }

    @Test(
        "今年 and the like go by the day of signing",
        arguments: [
            Example(text: "今年抓好三件事。", times: ["point 2024-01-01..2024-12-31 今年"]),
            Example(text: "去年9月获批试点。", times: ["point 2023-09-01..2023-09-30 去年9月"]),
            Example(text: "去年底，管网全部贯通。", times: ["point 2023-12-31..2023-12-31 去年底"]),
            Example(text: "明年上半年投入使用。", times: ["point 2025-01-01..2025-06-30 明年上半年"]),
            Example(text: "今年6月底前完成。", times: ["deadline -..2024-06-30 今年6月底前"]),
            Example(text: "今年以来，形势向好。", times: ["period 2024-01-01..- 今年以来"]),
            Example(text: "本年度预算已经下达。", times: ["point 2024-01-01..2024-12-31 本年度"]),
            Example(text: "过去一年，成绩可喜。", times: ["point 2023-01-01..2023-12-31 过去一年"]),
            Example(text: "前年完成立项。", times: ["point 2022-01-01..2022-12-31 前年"]),
            Example(text: "今年1—6月，投资增长。", times: ["period 2024-01-01..2024-06-30 今年1—6月"]),
            Example(text: "年底前完成验收。", times: ["deadline -..2024-12-31 年底前"]),
            Example(text: "力争年内开工。", times: ["deadline -..2024-12-31 力争年内"]),
            Example(text: "今年2月底前报送。", times: ["deadline -..2024-02-29 今年2月底前"]),
        ])
    func signed(example: Example) throws {
        let reading = try TimesBench.read(example.text, about: TimesResolverTests.metadata(signed: "2024-03-05"))
        #expect(reading.lines == example.times)
    }

    @Test("a story speaks on the day it appears, a plan on the day it was signed")
    func kinds() throws {
        for (kind, year) in [
            (DocumentKind.news, "2023"), (.interpretation, "2023"), (.plan, "2022"), (.workReport, "2022"),
        ] {
            let about = TimesResolverTests.metadata(kind, signed: "2022-12-28", published: "2023-01-03")
            #expect(try TimesBench.read("今年抓好三件事。", about: about).lines == ["point \(year)-01-01..\(year)-12-31 今年"])
        }
    }

    @Test("the caller's date serves where the text states none")
    func caller() throws {
        #expect(try TimesBench.read("今年抓好三件事。", published: "2026-01-28").lines == ["point 2026-01-01..2026-12-31 今年"])
        let about = TimesResolverTests.metadata(signed: "2024")
        #expect(
            try TimesBench.read("今年抓好三件事。", about: about, published: "2026-01-28").lines
                == ["point 2024-01-01..2024-12-31 今年"])
    }

    @Test(
        "a date without a year takes it from the full date nearest in its paragraph",
        arguments: [
            Example(
                text: "7月15日起公示，2021年7月18日结束。",
                times: ["period 2021-07-15..- 7月15日起", "point 2021-07-18..2021-07-18 2021年7月18日"]),
            Example(
                text: "2023年6月和11月，会议先后召开。",
                times: ["point 2023-06-01..2023-06-30 2023年6月", "point 2023-11-01..2023-11-30 11月"]),
            Example(text: "7月15日召开会议。", times: ["point -..- 7月15日"]),
            Example(
                text: "7月15日召开会议。\n2021年7月18日印发。",
                times: ["point -..- 7月15日", "point 2021-07-18..2021-07-18 2021年7月18日"]),
            Example(
                text: "7月15日公布方案（2023—2025年）。", times: ["point -..- 7月15日", "period 2023-01-01..2025-12-31 2023—2025年"]),
            Example(text: "去年9月获批，今年推进。", times: ["point -..- 去年9月", "point -..- 今年"]),
            Example(
                text: "2022年1月5日获悉，去年新增两条线路。",
                times: ["point 2022-01-05..2022-01-05 2022年1月5日", "point 2021-01-01..2021-12-31 去年"]),
        ])
    func nearest(example: Example) throws {
        #expect(try TimesBench.read(example.text).lines == example.times)
    }

    @Test("a border that lies before the text's own year is the point it was")
    func past() throws {
        let about = TimesResolverTests.metadata(signed: "2021-05-01")
        #expect(try TimesBench.read("2020年底，全市形成五个集群。", about: about).lines == ["point 2020-12-31..2020-12-31 2020年底"])
        #expect(try TimesBench.read("2021年底，全市形成五个集群。", about: about).lines == ["deadline -..2021-12-31 2021年底"])
        let planned = TimesResolverTests.metadata(start: "2021-01-01")
        #expect(
            try TimesBench.read("占比由2015年的一成提高到2020年的两成。", about: planned).lines
                == ["point 2015-01-01..2015-12-31 2015年", "point 2020-01-01..2020-12-31 2020年"])
    }

    @Test("a leap day is only given in a leap year")
    func leapDay() throws {
        #expect(
            try TimesBench.read("今年2月29日召开会议。", published: "2024-05-01").lines == [
                "point 2024-02-29..2024-02-29 今年2月29日"
            ])
        #expect(try TimesBench.read("今年2月29日召开会议。", published: "2023-05-01").lines == ["point -..- 今年2月29日"])
    }
}
