import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

@Suite struct SentenceTests {
    private func sentences(_ text: String) throws -> [String] {
        let staged = try StructureCase.read(text)
        return staged.structure.sentences.map { staged.quote($0.range).replacing("\n", with: "⏎") }
    }

    @Test func endsAtFullStopsAndLineEnds() throws {
        #expect(
            try sentences("全市建成机房。产值超过百亿！还有哪些差距？继续努力。") == ["全市建成机房。", "产值超过百亿！", "还有哪些差距？", "继续努力。"])
        #expect(try sentences("扩大规模。⏎增强活力。") == ["扩大规模。⏎", "增强活力。"])
    }

    @Test func closingMarksStayWithTheSentence() throws {
        #expect(try sentences("他说：“开工。”随后离开。") == ["他说：“开工。”", "随后离开。"])
        #expect(try sentences("先试行（另行通知。）再推广。") == ["先试行（另行通知。）", "再推广。"])
    }

    @Test func cellsOfTablesAreSentencesAndRowsNoHeadings() throws {
        let text = "一、目标⏎序号\t指标\t2027年⏎1\t茶税\t增长⏎（一）茶园\t\t⏎二、任务⏎"
        #expect(
            try sentences(text) == ["一、目标⏎", "序号\t", "指标\t", "2027年⏎", "1\t", "茶税\t", "增长⏎", "（一）茶园\t\t⏎", "二、任务⏎"])
        #expect(try StructureCase.outline(text) == "[1 一、|目标][1 二、|任务]")
        #expect(try sentences("产值\t增长。") == ["产值\t增长。"])
    }

    @Test func semicolonsStayInside() throws {
        #expect(try sentences("投资增长；消费回暖；出口稳定。") == ["投资增长；消费回暖；出口稳定。"])
    }

    @Test func headingsAreSentencesOfTheirOwn() throws {
        let staged = try StructureCase.read("主要内容如下。(一)扩大开放(二)促进消费。发放券包。")
        let headings = staged.structure.sentences.filter(\.isHeading).map { staged.quote($0.range) }
        #expect(headings == ["(一)扩大开放", "(二)促进消费。"])
    }

    @Test func sentenceKnowsItsSection() throws {
        let staged = try StructureCase.read("前言。⏎一、目标⏎产值翻番。⏎二、任务⏎逐项落实。")
        #expect(staged.structure.sentences.map(\.section) == [nil, 0, 0, 1, 1])
    }

    @Test func sentenceKnowsWhetherItOpensAParagraph() throws {
        let staged = try StructureCase.read("前言。再说。⏎一、目标⏎产值翻番。逐项落实。")
        #expect(staged.structure.sentences.map(\.opensParagraph) == [true, false, true, true, false])
    }

    @Test func endlessSentenceIsCutAtACommaAndLosesNothing() throws {
        let staged = try StructureCase.read(String(repeating: "推进项目建设，", count: 3000))
        let ranges = staged.structure.sentences.map(\.range)
        #expect(ranges.allSatisfy { $0.count <= 800 })
        #expect(ranges.dropLast().allSatisfy { staged.source.view.fold[$0.upperBound - 1] == 0x2C })
        #expect(ranges.reduce(0) { $0 + $1.count } == staged.source.view.fold.count)
    }
}
