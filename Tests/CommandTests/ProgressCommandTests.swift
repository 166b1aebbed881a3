import Foundation
import TestSupport
import Testing

@Suite struct ProgressCommandTests {
    private let old = "湖光市码头行动计划（2021—2025年）\n一、发展目标\n到2025年，全市智慧码头达到12座。建成灯塔3座。\n"
    private let new = "湖光市码头行动计划（2026—2030年）\n一、发展目标\n2025年，全市智慧码头9座。到2030年，智慧码头达到20座。\n"

    private func pair(_ scratch: Scratch) throws -> [String] {
        [try scratch.file("old.txt", old), try scratch.file("new.txt", new)]
    }

    @Test func tracksTargets() throws {
        let scratch = try Scratch()
        let run = try Program.run(["track"] + pair(scratch))
        #expect(run.status == 0)
        let line = try #require(run.output.split(separator: "\n").first { $0.contains("达到12座") })
        #expect(line.contains("missed"))
    }

    @Test func showsWhatBecameOfTargets() throws {
        let scratch = try Scratch()
        let run = try Program.run(["diff", "--format", "json"] + pair(scratch))
        #expect(run.status == 0)
        #expect(run.output.contains(#""status": "raised""#))
        #expect(run.output.contains(#""status": "dropped""#))
    }

    @Test func showsWhatAPlanLacks() throws {
        let scratch = try Scratch()
        let bare = try scratch.file("bare.txt", "山色市码头行动计划\n一、发展目标\n到2030年，建成航道4条。推进智慧码头建设。\n")
        let run = try Program.run(["gaps", "--format", "md", bare] + pair(scratch))
        #expect(run.status == 0)
        let line = try #require(run.output.split(separator: "\n").first { $0.contains("智慧码头") && $0.hasPrefix("|") })
        #expect(line.contains("推进智慧码头建设"))
    }

    @Test(arguments: ["track", "diff", "compare", "gaps"])
    func theSameTextTwiceIsRefused(command: String) throws {
        let scratch = try Scratch()
        let path = try pair(scratch)[0]
        let run = try Program.run([command, path, path])
        #expect(run.status == 3)
        #expect(run.errors.contains("[same_text]"))
    }

    @Test func textsWithoutTargetsAreRefused() throws {
        let scratch = try Scratch()
        let report = try scratch.file("report.txt", "湖光市工作报告\n2025年，全市智慧码头9座。\n")
        let track = try Program.run(["track", report, pair(scratch)[1]])
        #expect(track.status == 3)
        #expect(track.errors.contains("[no_targets]"))
        let figures = try Program.run(["track", pair(scratch)[0], scratch.file("a.txt", "湖光市方案\n到2030年，建成灯塔4座。\n")])
        #expect(figures.status == 3)
        #expect(figures.errors.contains("[no_figures]"))
        #expect(try Program.run(["diff", report, pair(scratch)[1]]).errors.contains("[no_targets]"))
    }

    @Test func plansWithNothingInCommonAreNamed() throws {
        let scratch = try Scratch()
        let other = try scratch.file("tea.txt", "山色市茶叶方案\n到2030年，建成茶园4座。\n")
        let run = try Program.run(["compare", pair(scratch)[0], other])
        #expect(run.status == 0)
        #expect(run.errors.contains("No indicator has figures of two plans"))
    }

    @Test func linesOfThePipeArePlans() throws {
        let scratch = try Scratch()
        let lines = [old, new].enumerated().map { index, text in
            #"{"id": "plan\#(index)", "text": "\#(text.replacingOccurrences(of: "\n", with: "\\n"))"}"#
        }
        let path = try scratch.file("plans.jsonl", (lines + [#"{"id": "x"}"#]).joined(separator: "\n") + "\n")
        let run = try Program.run(["compare", "--format", "json", path])
        #expect(run.status == 1)
        #expect(run.errors.contains("[field_missing]"))
        #expect(run.output.contains(#""id": "plan0""#))
        #expect(run.output.contains(#""id": "plan1""#))
    }
}
