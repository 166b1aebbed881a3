import Testing

@Suite struct RunningHeadsTests {
    private static let page = String(repeating: "各区要把智能制造作为全年工作的重中之重来抓好抓实。\n", count: 5)
    private static let title = "云溪市机器人产业白皮书（2026版）"

    /// Pages with their numbers at the foot and what stands at the head of the next one.
    private func text(_ heads: [String]) -> String {
        heads.enumerated().map { "- \($0.offset + 1) -\n\n\u{0C}\($0.element)\n\n\(RunningHeadsTests.page)" }.joined()
    }

    @Test func passesOverBothLinesOfAHead() throws {
        let two = "二、产业链现状与问题\n一、产业发展总体情况"
        let heads = [two, RunningHeadsTests.title, two, RunningHeadsTests.title, two, RunningHeadsTests.title]
        let chapter = "二、产业链现状与问题\n\(RunningHeadsTests.page)"
        let read = try reading(chapter + text(heads))
        #expect(read.components("产业链现状") == 1)
        #expect(read.components("产业发展总体情况") == 0)
        #expect(read.components("白皮书") == 0)
    }

    @Test func keepsTheHeadingBelowAHead() throws {
        let chapters = ["一、产业发展总体情况", "二、产业链现状与问题", "三、任务与措施安排"]
        for gap in ["\n", "\n\n"] {
            let read = try reading(text(chapters.map { RunningHeadsTests.title + gap + $0 }))
            #expect(read.components("白皮书") == 0)
            for chapter in chapters { #expect(read.components(chapter) == 1) }
        }
    }

    @Test func leavesLabelsThatReturnEverywhere() throws {
        let label = "责任单位：市工业和信息化局、市财政局"
        let body = "\(RunningHeadsTests.page)\(label)\n"
        let text = (1...6).map { "\(body)\(body)\(body)- \($0) -\n" }.joined()
        #expect(try reading(text).components(label) == 18)
    }
}

extension String {
    /// How often some words stand in the text.
    fileprivate func components(_ words: String) -> Int {
        var (count, rest) = (0, self[...])
        while let found = rest.firstRange(of: words) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
