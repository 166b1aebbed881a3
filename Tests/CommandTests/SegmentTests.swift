import Foundation
import Testing

@Suite struct SegmentTests {
    private let text = "建设码头，发展游船。到2030年建成5座。\n二、保障\n"

    @Test func printsASentenceALine() throws {
        let scratch = try Scratch()
        let run = try Program.run(["segment", try scratch.file("lake.txt", text)])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].split(separator: " ").joined() == "建设码头，发展游船。")
        #expect(lines[0].contains(" "))
    }

    @Test func jsonGivesSpansOfTheText() throws {
        let scratch = try Scratch()
        let run = try Program.run(["segment", "--format", "json", try scratch.file("lake.txt", text)])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let sentences = try #require(object["sentences"] as? [[String: Any]])
        let words = sentences.flatMap { $0["words"] as? [[String: Any]] ?? [] }
        let scalars = Array(text.unicodeScalars)
        #expect(!words.isEmpty)
        for word in words {
            let span = try #require(word["span"] as? [Int])
            #expect(String(String.UnicodeScalarView(scalars[span[0]..<span[1]])) == word["text"] as? String)
        }
    }

    @Test func severalFilesMakeAnArray() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", text)
        let run = try Program.run(["segment", "--format", "json", path, path, scratch.url("no.txt").path])
        #expect(run.status == 1)
        #expect((try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any])?.count == 2)
    }
}
