import PlanModel
import PlanReport
import Testing

@Suite struct JSONWriterTests {
    private func text(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(layout: layout)
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func putsCommasBetweenItemsOnly() {
        let json = text {
            $0.beginObject()
            $0.field("a", 1)
            $0.field("b", ["x", "y"])
            $0.objects("c", [1, 2]) { $0.field("n", $1) }
            $0.objects("d", [Int]()) { $0.field("n", $1) }
            $0.field("e", true)
            $0.field("f", TextSpan(3, 5))
            $0.field("g", String?.none)
            $0.endObject()
        }
        #expect(json == #"{"a":1,"b":["x","y"],"c":[{"n":1},{"n":2}],"d":[],"e":true,"f":[3,5],"g":null}"#)
    }

    @Test func breaksLinesDownToADepth() {
        let json = text(.lines(depth: 2)) {
            $0.beginObject()
            $0.objects("c", [1, 2]) { json, value in
                json.field("n", value)
                json.field("m", [value])
            }
            $0.objects("d", [Int]()) { $0.field("n", $1) }
            $0.endObject()
        }
        #expect(json == "{\n \"c\": [\n  {\"n\": 1, \"m\": [1]},\n  {\"n\": 2, \"m\": [2]}\n ],\n \"d\": []\n}")
    }

    @Test(arguments: [
        ("产业", "\"产业\""), ("a\"b\\c", #""a\"b\\c""#), ("1\n2\t3\r", #""1\n2\t3\r""#),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("", "\"\""), ("𠀀😀", "\"𠀀😀\""),
    ])
    func escapesWhatJSONAsksFor(value: String, expected: String) {
        #expect(text { $0.value(value) } == expected)
    }

    @Test(arguments: [
        (35, -1), (1000, 0), (5, -2), (0, 0), (-125, -3), (1, 12), (7, -7), (-3, 2), (123_456, -6), (Int64.max, -3),
        (Int64.min + 1, 0),
    ])
    func writesNumbersAsTheirText(coefficient: Int64, exponent: Int) {
        let number = DecimalNumber(coefficient, exponent: exponent)
        #expect(text { $0.value(number) } == number.text)
    }

    @Test(arguments: [0, 9, 10, 4_321, -70, Int.max, Int.min])
    func writesIntegers(value: Int) {
        #expect(text { $0.value(value) } == String(value))
    }

    @Test func linesDoNotTouchEachOther() {
        var json = JSONWriter()
        for value in [1, 2] {
            json.beginObject()
            json.field("n", value)
            json.endObject()
            json.raw(0x0A)
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"n\":1}\n{\"n\":2}\n")
        json.removeAll()
        json.value(true)
        #expect(String(decoding: json.bytes, as: UTF8.self) == "true")
    }

    /// What is handed out piece by piece is what would have been written at once.
    @Test func handsOutPieces() {
        let names = (0..<9000).map { "平台\($0)" }
        func write(_ json: inout JSONWriter, _ pause: (inout JSONWriter) -> Void) {
            json.beginObject()
            json.objects("names", names, pause: pause) { $0.field("name", $1) }
            json.endObject()
        }
        var (whole, pieces, parts) = (JSONWriter(), JSONWriter(), [[UInt8]]())
        write(&whole) { _ in }
        write(&pieces) { $0.handOut { parts.append($0) } }
        parts.append(pieces.bytes)
        #expect(parts.count > 2)
        #expect(Array(parts.joined()) == whole.bytes)
    }
}
