import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct PipeRecordTests {
    private func record(_ line: String) throws -> PipeRecord { try PipeRecord(Array(line.utf8)) }

    private func fault(_ line: [UInt8]) -> PlanFailure? {
        do throws(PlanFailure) {
            _ = try PipeRecord(line)
            return nil
        } catch {
            return error
        }
    }

    @Test func readsARecord() throws {
        let found = try record(#" {"id": "七", "text": "到2028年\n建成", "published": "2026-03-01"} "#)
        #expect(found.id == .string("七"))
        #expect(String(decoding: found.text, as: UTF8.self) == "到2028年\n建成")
        #expect(found.published == CalendarDate(year: 2026, month: 3, day: 1))
    }

    @Test(arguments: ["7", "-1.50", "0", "12e3", "1E-9"])
    func keepsANumberAsItStands(_ number: String) throws {
        #expect(try record(#"{"text":"全","id":\#(number)}"#).id == .number(number))
    }

    @Test(arguments: [
        (#"a\"\\\/\b\f\n\r\tb"#, "a\"\\/\u{8}\u{C}\n\r\tb"), (#"\u5168\u5e02"#, "全市"), (#"\ud840\udc00"#, "𠀀"),
        (#"\u0000\u007f\u00e9"#, "\u{0}\u{7F}é"), ("", ""),
    ])
    func resolvesEscapes(_ json: String, _ text: String) throws {
        #expect(String(decoding: try record(#"{"id":"a","text":"\#(json)"}"#).text, as: UTF8.self) == text)
    }

    @Test func readsOverOtherKeys() throws {
        let line =
            #"{"meta":{"a":[1,true,null,{"b":"}"}],"c":{}},"id":"a","tags":[],"n":-0.5e+3,"text":"全","ok":false}"#
        #expect(String(decoding: try record(line).text, as: UTF8.self) == "全")
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("[]", 0), ("{", 1), (#"{"id"}"#, 5), (#"{"id":"a","text":"全"}x"#, 23),
        (#"{"id":01,"text":""}"#, 7),
        (#"{"id":"a",}"#, 10), (#"{"id":"a" "text":"b"}"#, 10), (#"{"text":"\x"}"#, 9), (#"{"text":"\ud840"}"#, 9),
        (#"{"text":"\udc00"}"#, 9), (#"{"text":"\u12"}"#, 9), (#"{"text":"abc"#, 12), ("{\"text\":\"a\nb\"}", 10),
        (#"{"id":"a","id":"b"}"#, 15), (#"{"a":nul}"#, 5), (#"{"a":.5}"#, 5), (#"{"a":1.}"#, 7), (#"{'a':1}"#, 1),
    ])
    func namesThePlaceOfAFault(_ line: String, _ offset: Int) throws {
        let found = try #require(fault(Array(line.utf8)))
        #expect(found.code == "json_invalid")
        #expect(found.offset == offset)
    }

    @Test(arguments: [
        (#"{"text":"全"}"#, "field_missing", ""), (#"{"id":"a"}"#, "field_missing", "a"),
        (#"{"id":null,"text":"全"}"#, "field_missing", ""),
        (#"{"id":"a","text":null}"#, "field_missing", "a"), (#"{"id":"a","text":5}"#, "field_invalid", "a"),
        (#"{"id":["a"],"text":"全"}"#, "field_invalid", ""),
        (#"{"text":"全","id":"a","published":"2026-02-30"}"#, "field_invalid", "a"),
        (#"{"text":"全","id":7,"published":2026}"#, "field_invalid", "7"),
    ])
    func namesTheFieldThatIsWrong(_ line: String, _ code: String, _ name: String) throws {
        let found = try #require(fault(Array(line.utf8)))
        #expect(found.code == code)
        #expect(found.name == name)
    }

    @Test func knowsTheRecordOfALaterFault() { #expect(fault(Array(#"{"id":"a","text":"全""#.utf8))?.name == "a") }

    @Test func takesNullForNoDate() throws {
        #expect(try record(#"{"id":"a","text":"全","published":null}"#).published == nil)
    }

    @Test func refusesDeepNesting() {
        let deep = #"{"id":"a","text":"全","x":"# + String(repeating: "[", count: 100_000)
        #expect(fault(Array(deep.utf8))?.code == "json_invalid")
        let shallow =
            #"{"id":"a","text":"全","x":"# + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "}"
        #expect(fault(Array(shallow.utf8)) == nil)
    }

    @Test func refusesBrokenUTF8OutsideTheText() {
        #expect(fault(Array(#"{"id":""#.utf8) + [0xFF] + Array(#"","text":"全"}"#.utf8))?.code == "json_invalid")
    }

    /// What Foundation reads we read alike; what it refuses we refuse.
    @Test func agreesWithFoundationOnRandomLines() throws {
        var random = SeededGenerator(seed: 21)
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\n", "\\u5168", "\\ud840\\udc00", "\"id\":", "\"text\":",
            "\"a\"", "\"全市\"",
            "1", "-2.5e3", "true", "null", " ", "\"x\":{\"y\":[1,2]},", "\"text\":\"到2028年\",",
        ]
        for _ in 0..<6000 {
            var line = "{\"id\":\"a\",\"text\":\"全\""
            for _ in 0..<Int.random(in: 0...5, using: &random) { line += pieces.randomElement(using: &random) ?? "" }
            if Bool.random(using: &random) { line += "}" }
            let dense = line.filter { $0 != " " }
            if dense.contains(",}") || dense.contains(",]") { continue }  // Foundation lets these pass
            let theirs = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
            guard let ours = try? record(line) else {
                if let found = fault(Array(line.utf8)), found.code == "json_invalid" {
                    #expect(theirs == nil || found.message.contains("a second"), "\(line)")
                }
                continue
            }
            #expect(theirs?["text"] as? String == String(decoding: ours.text, as: UTF8.self), "\(line)")
        }
    }
}
