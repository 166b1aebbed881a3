import Foundation
import TestSupport
import Testing

@Suite struct ShowTests {
    private static let text = "湖光市码头行动计划\n到 2030 年，智慧码头达到12座\u{200B}，产值1(cid:45)0亿元。\n"

    @Test func printsAFile() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", ShowTests.text)
        let records = try Program.run(["show", path])
        #expect(records.status == 0 && records.output.hasPrefix(#"{"schema":"planlens.document/1","id":"lake""#))
        #expect(records.output.contains(#""reason":"unreadable""#))
        #expect(try Program.run(["show", path, "--text"]).output == ShowTests.text)
        #expect(try Program.run(["show", "-", "--text"], input: Array(ShowTests.text.utf8)).output == ShowTests.text)
    }

    @Test func listsAndMarksRepairs() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", ShowTests.text)
        let table = try Program.run(["show", path, "--repairs"]).output
        #expect(table.contains("unreadable") && table.contains("(cid:45)") && table.contains("U+200B"))
        #expect(table.hasSuffix(" unreadable\n"))
        let marked = try Program.run(["show", path, "--text", "--repairs"]).output
        #expect(marked.contains("到⟦innerSpace: ⟧2030⟦innerSpace: ⟧年") && marked.contains("产值1⟦unreadable:(cid:45)⟧0亿元"))
        let json = try Program.run(["show", path, "--repairs", "--format", "json"]).output
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let fidelity = try #require(list["fidelity"] as? [String: Int])
        #expect(fidelity == ["read": ShowTests.text.unicodeScalars.count - 11, "repaired": 3, "unreadable": 8])
        #expect(
            (list["repairs"] as? [[String: Any]])?.compactMap { $0["text"] as? String } == [
                " ", " ", "\u{200B}", "(cid:45)",
            ])
    }

    @Test func repairsOfTheLibraryAreThoseOfTheFile() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", ShowTests.text)
        let library = ["--library", scratch.url("plans.sqlite").path]
        _ = try Program.run(["add", path] + library)
        for options in [["--repairs"], ["--repairs", "--text"], ["--repairs", "--format", "json"]] {
            #expect(
                try Program.run(["show", "lake"] + options + library).output
                    == Program.run(["show", path] + options).output)
        }
        #expect(try Program.run(["show", "sea", "--repairs"] + library).errors.contains("[no_such_document]"))
    }

    @Test func warnsOnStandardError() throws {
        let scratch = try Scratch()
        let path = try scratch.file("lake.txt", ShowTests.text)
        for command in [
            ["show", path], ["extract", path], ["add", path, "--library", scratch.url("plans.sqlite").path],
        ] {
            let run = try Program.run(command)
            #expect(run.status == 0 && run.messages.count == 2)
            #expect(run.errors.contains("lake.txt: warning text_unreliable: "))
            #expect(run.errors.contains("lake.txt: warning invisible_chars: "))
        }
        #expect(
            try Program.run(["extract", path, "--format", "json"]).output.contains(#""code": "invisible_chars""#)
                || Program.run(["extract", path, "--format", "jsonl"]).output.contains(#""code":"invisible_chars""#))
    }

    @Test func refusesAFormatWithoutRepairs() throws {
        #expect(try Program.run(["show", "lake", "--format", "json"]).status == 2)
        #expect(try Program.run(["show", "lake", "--text", "--repairs", "--format", "json"]).status == 2)
    }

    // MARK: several plans of one file

    private static let plans = [
        SamplePlan.text("湖光市智慧港口建设行动计划"), SamplePlan.text("山前县低空经济发展实施方案", target: 34),
    ]

    @Test func showsAPartOfAFile() throws {
        let scratch = try Scratch()
        let path = try scratch.file("volume.txt", ShowTests.plans.joined())
        #expect(try Program.run(["show", path, "--text"]).output == ShowTests.plans.joined())
        #expect(try Program.run(["show", path, "--text", "--part", "2"]).output == ShowTests.plans[1])
        #expect(try Program.run(["show", path, "--part", "2"]).output.contains(#""id":"volume-2""#))
        let missing = try Program.run(["show", path, "--part", "3"])
        #expect(missing.status == 3 && missing.errors.contains("[no_such_part]"))
    }

    @Test func theLibraryHoldsEachPlan() throws {
        let scratch = try Scratch()
        let path = try scratch.file("volume.txt", ShowTests.plans.joined())
        let library = ["--library", scratch.url("plans.sqlite").path]
        let added = try Program.run(["add", path] + library)
        #expect(added.output == "2 added, 0 already there\n")
        #expect(added.errors.contains("warning several_plans: The file holds 2 plans"))
        #expect(try Program.run(["show", "volume-2", "--text"] + library).output == ShowTests.plans[1])
        #expect(try Program.run(["add", path] + library).output == "0 added, 2 already there\n")
        // A file of its own with the same words is the same text.
        let own = try scratch.file("own.txt", ShowTests.plans[1])
        #expect(try Program.run(["add", own] + library).output == "0 added, 1 already there\n")
        let before = try Program.run(["show", "volume-2"] + library).output
        #expect(before.contains(#""part":{"number":2,"count":2"#))
        #expect(try Program.run(["refresh", "--all"] + library).status == 0)
        #expect(try Program.run(["show", "volume-2"] + library).output == before)
    }
}
