import Testing

@testable import PlanIngest

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("0%", "0.85", "85%"), ("0.00%", "8.5000000000000006E-2", "8.50%"), ("0%", "-0.005", "-1%"),
        ("#,##0", "1234567.5", "1,234,568"), ("#,##0.00", "12345.678", "12,345.68"), ("0.00", "1.005", "1.01"),
        ("0", "9.5", "10"), ("000", "7", "007"), ("0.0#", "1.5", "1.5"), ("0.0#", "1.25", "1.25"), ("#.##", "3", "3."),
        ("#,##0_);(#,##0)", "-1234", "(1,234)"), ("0\"亿元\"", "12", "12亿元"), ("#,##0,", "1234567", "1,235"),
        ("[Red]0.0", "2", "2.0"), ("[$¥-804]#,##0", "1500", "¥1,500"), ("0;-0;\"无\"", "0", "无"),
        ("General", "0.30000000000000004", "0.3"), ("General", "100", "100"), ("General", "1E+3", "1000"),
        ("General", "-0.0", "0"), ("General\"个\"", "5", "5个"), ("0.00E+00", "12345", "12345"),
        ("# ?/?", "0.5", "0.5"), ("[>100]0.0", "7", "7"), ("@", "12", "12"), ("General", "abc", "abc"),
    ])
    func numbersAreShownAsTheFormatSays(code: String, stored: String, shown: String) {
        #expect(NumberFormat(code: code).text(Array(stored.utf8)) == shown)
    }

    @Test(arguments: [
        ("yyyy-mm-dd", "45747", "2025-03-31"), ("yyyy\"年\"m\"月\"d\"日\"", "45747", "2025年3月31日"),
        ("yyyy年m月", "45747", "2025年3月"), ("yyyy/m/d h:mm", "45747.5", "2025/3/31 12:00"),
        ("yyyy-mm-dd", "59", "1900-02-28"), ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "61", "1900-03-01"),
        ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "2958465", "9999-12-31"),
        ("yyyy-mm-dd", "2958466", "2958466"), ("yyyy-mm-dd", "-1", "-1"),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45747", "二〇二五年三月三十一日"),
        ("aaaa", "45747", "星期一"), ("mm:ss", "0.5", "00:00"),
    ])
    func daysAreShownAsTheFormatSays(code: String, stored: String, shown: String) {
        #expect(NumberFormat(code: code).text(Array(stored.utf8)) == shown)
    }

    @Test func daysFrom1904() {
        #expect(NumberFormat(code: "yyyy-mm-dd").text(Array("0".utf8), from1904: true) == "1904-01-01")
        #expect(NumberFormat(number: 31)?.text(Array("45747".utf8)) == "2025年3月31日")
        #expect(NumberFormat(number: 999) == nil)
    }

    @Test func hugeNumbersCostNothing() {
        #expect(NumberFormat(code: "0.00").text(Array("1E999999999".utf8)) == "1E999999999")
        #expect(NumberFormat(code: "General").text(Array("1E+300".utf8)) == "1E+300")
    }
}
