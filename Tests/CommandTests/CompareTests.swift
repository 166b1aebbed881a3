import Foundation
import TestSupport
import Testing

@Suite struct CompareTests {
    private func plans(_ scratch: Scratch) throws -> [String] {
        [
            try scratch.file("lake.txt", "湖光市码头行动计划\n一、发展目标\n到2030年，全市智慧码头达到12座。\n"),
            try scratch.file("hill.txt", "山色市码头行动计划\n一、发展目标\n到2028年，全市智慧码头达到9座。\n"),
        ]
    }

    @Test func putsPlansSideBySide() throws {
        let scratch = try Scratch()
        let run = try Program.run(["compare"] + plans(scratch))
        #expect(run.status == 0)
        let line = try #require(run.output.split(separator: "\n").first { $0.contains("达到12座") })
        #expect(line.contains("达到9座 (2028)"))
    }

    @Test(arguments: [
        ("md", "# Comparison of 2 plans"), ("json", "{\n \"schema\": \"planlens.comparison/1\""),
        ("csv", "plan,place,theme,"), ("html", "<!doctype html>\n<html lang=\"zh-Hans\">"),
    ])
    func otherFormats(format: String, start: String) throws {
        let scratch = try Scratch()
        #expect(try Program.run(["compare", "--format", format] + plans(scratch)).output.hasPrefix(start))
    }

    @Test func aFileTakesTheResult() throws {
        let scratch = try Scratch()
        let run = try Program.run(
            ["compare", "--format", "md", "--output", scratch.url("out.md").path] + plans(scratch))
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try String(contentsOf: scratch.url("out.md"), encoding: .utf8).hasPrefix("# Comparison of 2 plans"))
    }

    @Test func aWorkbookIsTheSameInAFileAndInAPipe() throws {
        let scratch = try Scratch()
        let plans = try plans(scratch)
        let file = scratch.url("out.xlsx")
        let written = try Program.run(["compare", "--format", "xlsx", "--output", file.path] + plans)
        #expect(written.status == 0)
        let bytes = try Data(contentsOf: file)
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(
            try Program.run(["compare", "--format", "xlsx"] + plans).output == String(decoding: bytes, as: UTF8.self))
    }

    @Test func aFileThatCannotBeWrittenIsNamed() throws {
        let scratch = try Scratch()
        let path = scratch.url("no/out.md").path
        let run = try Program.run(["compare", "--output", path] + plans(scratch))
        #expect(run.status == 3)
        #expect(run.messages.count == 1)
        #expect(run.errors.contains(path) && run.errors.contains("[unwritable]"))
    }

    @Test func choosesThemesAndIndicators() throws {
        let scratch = try Scratch()
        let paths = try plans(scratch)
        let none = try Program.run(["compare", "--theme", "industryScale"] + paths)
        #expect(none.status == 0)
        #expect(!none.output.contains("达到12座"))
        #expect(try Program.run(["compare", "--indicators", "shared"] + paths).output.contains("达到12座"))
        let wrong = try Program.run(["compare", "--theme", "piers"] + paths)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("“piers”") && wrong.errors.contains("industryScale, "))
    }

    @Test func aPageHoldsSoManyPlans() throws {
        let scratch = try Scratch()
        let paths = try (0...60).map { try scratch.file("plan\($0).txt", "山色市第\($0)码头行动计划\n到2028年，码头达到9座。\n") }
        let run = try Program.run(["compare", "--format", "html"] + paths)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("at most 60 plans"))
    }

    @Test func everyRowHasACellAPlan() throws {
        let scratch = try Scratch()
        let run = try Program.run(["compare", "--format", "json"] + plans(scratch))
        let comparison = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let rows = try #require(comparison["rows"] as? [[String: Any]])
        #expect(!rows.isEmpty)
        for row in rows { #expect((row["cells"] as? [Any])?.count == 2) }
    }

    @Test func plansOfOneNameKeepIdsOfTheirOwn() throws {
        let scratches = try (0..<3).map { _ in try Scratch() }
        let paths = try scratches.enumerated().map { index, scratch in
            try scratch.file("lake.txt", "湖光市码头行动计划\n到2030年，建成码头\(index + 2)座。\n")
        }
        let run = try Program.run(["compare", "--format", "json"] + paths)
        #expect(run.output.contains(#""id": "lake", "#))
        #expect(run.output.contains(#""id": "lake-2", "#))
        #expect(run.output.contains(#""id": "lake-3", "#))
    }

    @Test func theCorpusCitiesCompare() throws {
        let cities = ["chengdu-ai-2019", "guangzhou-ai-chain-2021", "wuhan-ai-pilot-2023"]
        let paths = cities.map { Corpus.folder.appendingPathComponent("Documents/\($0).txt").path }
        let run = try Program.run(["compare"] + paths)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Comparison of 3 plans"))
    }

    @Test func oneFileOfSeveralPlansIsEnough() throws {
        let scratch = try Scratch()
        let text = SamplePlan.text("湖光市智慧港口建设行动计划") + SamplePlan.text("湖光市低空经济发展实施方案", target: 34)
        let volume = try scratch.file("volume.txt", text)
        let run = try Program.run(["compare", volume])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Comparison of 2 plans\n"))
        #expect(try Program.run(["gaps", volume]).status == 0)
        for command in ["compare", "gaps"] {
            let one = try Program.run([command, try scratch.file("one.txt", "湖光市计划\n到2030年，建成码头12座。\n")])
            #expect(one.status == 2)
            #expect(one.errors.contains("at least"))
        }
    }

    @Test func goesOnWhileTwoPlansAreLeft() throws {
        let scratch = try Scratch()
        let (paths, missing) = (try plans(scratch), scratch.url("no.txt").path)
        let some = try Program.run(["compare", missing] + paths)
        #expect(some.status == 1)
        #expect(some.output.hasPrefix("Comparison of 2 plans"))
        let one = try Program.run(["compare", missing, paths[0]])
        #expect(one.status == 3)
        #expect(one.output.isEmpty)
        #expect(one.messages.count == 2)
    }
}
