import Foundation
import Testing

@Suite struct PipeTests {
    private func answers(_ lines: [String], _ arguments: String...) throws -> [[String: Any]] {
        let run = try Program.run(["pipe"] + arguments, input: Array(lines.joined(separator: "\n").utf8))
        #expect(run.status == 0)
        return try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func code(_ answer: [String: Any]) -> String? { (answer["error"] as? [String: Any])?["code"] as? String }

    @Test func answersEachLineInOrder() throws {
        let lines = (1...60).map { #"{"id": "n\#($0)", "text": "到2030年，建成码头\#($0)座。"}"# }
        for jobs in ["1", "4"] {
            let found = try answers(lines + [""], "--jobs", jobs)
            #expect(found.compactMap { $0["id"] as? String } == (1...60).map { "n\($0)" })
        }
    }

    @Test func jobsDoNotChangeAByte() throws {
        let input = (1...40).map { #"{"id": "n\#($0)", "text": "到2030年，建成码头\#($0)座。\n二、保障"}"# + "\n" }.joined()
        let one = try Program.run(["pipe"], input: Array(input.utf8))
        #expect(one.output == (try Program.run(["pipe", "--jobs", "3"], input: Array(input.utf8))).output)
        #expect(one.output.split(separator: "\n").count == 40)
    }

    @Test func aBadLineDoesNotEndTheRun() throws {
        let found = try answers([
            #"{"id": "a", "text": "到2030年，建成码头5座。"}"#, "no json", #"{"id": "b"}"#, #"{"text": "码头"}"#,
            #"{"id": "c", "text": ""}"#, #"["#, #"{"id": "d", "text": "到2030年，建成码头5座。"}"#,
        ])
        #expect(found.count == 7)
        #expect(found.map { $0["id"] as? String } == ["a", nil, "b", nil, "c", nil, "d"])
        #expect(found.map { $0["error"] == nil } == [true, false, false, false, false, false, true])
        #expect(code(found[4]) == "empty")
    }

    @Test func aNumberIsAnsweredWithTheSameNumber() throws {
        let run = try Program.run(["pipe"], input: Array(#"{"id": 7.50, "text": "到2030年，建成码头5座。"}"#.utf8))
        #expect(run.output.hasPrefix(#"{"schema":"planlens.document/1","id":7.50,"#))
        let bad = try Program.run(["pipe"], input: Array(#"{"id": 7.50, "text": ""}"#.utf8))
        #expect(bad.output.hasPrefix(#"{"id":7.50,"error":{"code":"empty","#))
    }

    @Test func sameTextSameRecordsAsExtract() throws {
        let text = "到2030年，建成码头5座。"
        let scratch = try Scratch()
        let path = try scratch.file("a.txt", text)
        let extracted = try Program.run(["extract", path, "--format", "jsonl"])
        let piped = try Program.run(["pipe"], input: Array("{\"id\": \"a\", \"text\": \"\(text)\"}\n".utf8))
        let quantities = { (line: String) in
            line.range(of: "\"quantities\"").map { String(line[$0.lowerBound...]) }
        }
        #expect(quantities(extracted.output) == quantities(piped.output))
        #expect(quantities(piped.output) != nil)
    }

    @Test func relativeDatesTakeThePublicationDate() throws {
        let text = "今年，建成码头5座。"
        let found = try answers([#"{"id": "a", "text": "\#(text)", "published": "2026-01-28"}"#])
        let times = try #require(found[0]["times"] as? [[String: Any]])
        #expect(times.map { $0["end"] as? String } == ["2026-12-31"])
    }

    @Test func nothingInNothingOut() throws {
        let run = try Program.run(["pipe"])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }
}
