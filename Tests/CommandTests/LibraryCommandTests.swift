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

    @Test func linesAreAddedOneByOneAndTheirIdsPrinted() throws {
        let scratch = try Scratch()
        let lines = try scratch.file(
            "plans.jsonl",
            """
            {"id": "a", "text": "湖光市码头行动计划\\n到2030年，智慧码头达到12座。"}

            {"id": "b", "text"
            {"id": "c", "text": "山色市茶园行动计划\\n到2028年，建成茶园9座。"}
            """)
        let added = try run(["add", lines, "--ids"], in: scratch)
        #expect(added.status == 1)
        #expect(added.output == "a\nc\n")
        #expect(added.errors.contains("[json_invalid]"))
        #expect(try run(["add", lines], in: scratch).output == "0 added, 2 already there\n")
        #expect(try run(["add", scratch.url("none.jsonl").path], in: scratch).errors.contains("[not_found]"))
    }

    @Test func searchKeepsToSections() throws {
        let scratch = try Scratch()
        _ = try run(["add", "Corpus/Documents/chengdu-ai-2019.txt"], in: scratch)
        let all = try run(["search", "企业"], in: scratch).output
        let goals = try run(["search", "企业", "--role", "goals", "--hits", "9"], in: scratch)
        #expect(goals.status == 0 && goals.output.hasPrefix("3 hits in 1 documents\n"))
        #expect(!all.hasPrefix("3 hits"))
        #expect(goals.output.count(where: { $0 == "⟦" }) == 3)
        let wrong = try run(["search", "企业", "--role", "aims"], in: scratch)
        #expect(wrong.output == "0 hits in 0 documents\n")
        #expect(wrong.errors.contains("No document has role:aims. There are: role:"))
    }

    @Test func documentsOfTheLibraryAreCompared() throws {
        let scratch = try Scratch()
        let names = ["chengdu-ai-2019", "wuhan-ai-pilot-2023"]
        let files = names.map { "Corpus/Documents/\($0).txt" }
        _ = try run(["add"] + files, in: scratch)
        let ofFiles = try Program.run(["compare"] + files + ["--format", "csv"])
        #expect(ofFiles.status == 0 && !ofFiles.output.isEmpty)
        #expect(try run(["compare"] + names + ["--format", "csv"], in: scratch).output == ofFiles.output)
        #expect(try run(["compare", names[0], files[1], "--format", "csv"], in: scratch).output == ofFiles.output)
        let missing = try run(["compare", names[0], "nowhere"], in: scratch)
        #expect(missing.status == 3 && missing.errors.contains("[not_found]"))
        #expect(try run(["diff"] + names, in: scratch).status == 0)
    }

    @Test func documentsAreReadAgain() throws {
        let scratch = try Scratch()
        _ = try run(["add"] + plans(scratch), in: scratch)
        let before = try run(["show", "lake"], in: scratch).output
        #expect(try run(["refresh"], in: scratch).output == "0 read again\n")
        #expect(try run(["refresh", "--all", "--jobs", "2"], in: scratch).output == "2 read again\n")
        #expect(try run(["show", "lake"], in: scratch).output == before)
        #expect(try run(["verify"], in: scratch).output == "2 documents, 0 faults\n")
    }

    @Test func exportsADataPackage() throws {
        let scratch = try Scratch()
        let odd = try scratch.file("odd.jsonl", #"{"id": "=a/../b", "text": "=湖光市码头行动计划\n到2030年，建成码头12.5座。"}"#)
        _ = try run(["add", odd] + plans(scratch), in: scratch)
        let folder = scratch.url("package")
        let done = try run(["export", folder.path], in: scratch)
        #expect(done.status == 0 && done.output.hasPrefix("3 documents, 25 files in "))
        let read = { (name: String) in try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) }
        let targets = try read("targets.csv").split(separator: "\r\n")
        #expect(targets.count == 4 && targets[0].hasPrefix("document,id,kind,indicator"))
        #expect(targets[1].hasPrefix("'=a/../b,q1,target,码头,") && targets[1].contains(",12.5,,座,"))
        #expect(try read("fulltext/%3Da%2F..%2Fb.txt").hasPrefix("=湖光市"))
        #expect(try read("records.jsonl").split(separator: "\n").count == 3)
        #expect(try read("tasks.csv").hasPrefix("document,id,level"))
        let line = try #require(try read("quantities.jsonl").split(separator: "\n").first)
        let quantity = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(quantity["document"] as? String == "=a/../b" && line.contains(#""min":12.5,"#))
        let manifest = try JSONSerialization.jsonObject(with: Data(read("manifest.json").utf8)) as? [String: Any]
        #expect((manifest?["files"] as? [[String: Any]])?.count == 24)
        #expect(try read("codebook.md").contains("## institutions"))
        let again = try run(["export", folder.path], in: scratch)
        #expect(again.status == 3 && again.errors.contains("[not_empty]"))
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

    /// What was left out of a page is in no text that could be read again.
    @Test func whatWasLeftOutIsStillToldAfterReadingAgain() throws {
        let scratch = try Scratch()
        let body = "<p>到2030年，全市建成码头12座以上。</p><ol><li>修建码头。</li></ol>"
        let page = "<html><body><div class=nav><a href=1>首页</a><a href=2>规划</a></div>\(body)</body></html>"
        let path = try scratch.file("lake.html", page)
        #expect(try run(["add", path], in: scratch).status == 0)
        let first = try run(["show", "lake"], in: scratch).output
        #expect(first.contains("首页"))
        #expect(first.contains("\"numbering\""))
        #expect(try run(["refresh", "--all"], in: scratch).output == "1 read again\n")
        #expect(try run(["show", "lake"], in: scratch).output == first)
    }
}
