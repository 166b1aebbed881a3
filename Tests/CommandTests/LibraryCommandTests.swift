import Foundation
import TestSupport
import Testing

@Suite struct LibraryCommandTests {
    /// Runs a command on a library in the folder.
    private func run(_ arguments: [String], in scratch: Scratch) throws -> Program.Run {
        try Program.run(arguments + ["--library", scratch.url("plans.sqlite").path])
    }

    private func plans(_ scratch: Scratch) throws -> [String] {
        [
            try scratch.file("lake.txt", "湖光市码头行动计划（2026—2030年）\n到2030年，全市智慧码头达到12座。\n"),
            try scratch.file("hill.txt", "山色市茶园行动计划\n到2028年，建成茶园9座，不建码头。\n"),
        ]
    }

    @Test func addsListsAndFinds() throws {
        let scratch = try Scratch()
        let added = try run(["add"] + plans(scratch), in: scratch)
        #expect(added.status == 0)
        #expect(added.output == "2 added, 0 already there\n")
        #expect(try run(["add"] + plans(scratch), in: scratch).output == "0 added, 2 already there\n")
        let list = try run(["list"], in: scratch).output
        #expect(list.contains("lake") && list.contains("湖光市码头行动计划") && list.contains("2026–2030"))
        let found = try run(["search", "智慧碼頭"], in: scratch)
        #expect(found.output.contains("⟦智慧码头⟧"))
        #expect(found.output.hasPrefix("1 hits in 1 documents\n"))
        #expect(try run(["verify"], in: scratch).output == "2 documents, 0 faults\n")
    }

    @Test func searchAnswersPrograms() throws {
        let scratch = try Scratch()
        _ = try run(["add"] + plans(scratch), in: scratch)
        let run = try run(["search", "码头 -茶园", "--format", "json", "--limit", "0"], in: scratch)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(answer["documents"] as? Int == 1)
        #expect(answer["hits"] as? Int == 2)
        let results = try #require(answer["results"] as? [[String: Any]])
        let contexts = try #require(results.first?["contexts"] as? [[String: Any]])
        #expect(contexts.map { $0["match"] as? String } == ["码头", "码头"])
        #expect(contexts.first?["span"] as? [Int] == [3, 5])
    }

    @Test func showsAndRemoves() throws {
        let scratch = try Scratch()
        _ = try run(["add"] + plans(scratch), in: scratch)
        #expect(
            try run(["show", "lake"], in: scratch).output.hasPrefix(#"{"schema":"planlens.document/1","id":"lake""#))
        #expect(try run(["show", "hill", "--text"], in: scratch).output.hasPrefix("山色市茶园行动计划\n"))
        #expect(try run(["remove", "hill"], in: scratch).status == 0)
        let again = try run(["remove", "hill"], in: scratch)
        #expect(again.status == 3)
        #expect(again.errors.contains("[no_such_document]"))
        #expect(try run(["search", "茶园"], in: scratch).output == "0 hits in 0 documents\n")
    }

    @Test func whatIsNoLibraryIsNamed() throws {
        let scratch = try Scratch()
        let path = try scratch.file("text.sqlite", String(repeating: "这不是一个库。", count: 400))
        let run = try Program.run(["list", "--library", path])
        #expect(run.status == 3)
        #expect(run.errors.contains("[library_unreadable]"))
    }

    @Test func badPlansDoNotStopTheOthers() throws {
        let scratch = try Scratch()
        let run = try run(["add", scratch.url("no.txt").path] + plans(scratch), in: scratch)
        #expect(run.status == 1)
        #expect(run.output == "2 added, 0 already there\n")
        #expect(run.errors.contains("[not_found]"))
    }
}
