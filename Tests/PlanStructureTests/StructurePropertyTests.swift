import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

/// Laws that hold for every text.
@Suite struct StructurePropertyTests {
    /// Names of the laws that a structure breaks.
    ///
    /// Sentences follow each other; sections nest and lie in order; joined with what stands before them they give the
    /// view back.
    static func broken(_ source: SourceText, _ structure: Structure) -> Set<String> {
        var broken: Set<String> = []
        var end = 0
        for sentence in structure.sentences {
            if sentence.range.lowerBound != end || sentence.range.isEmpty { broken.insert("sentences follow") }
            end = sentence.range.upperBound
        }
        if end != source.view.fold.count { broken.insert("sentences cover") }
        var covered = structure.sections.first?.range.lowerBound ?? end
        for (index, section) in structure.sections.enumerated() {
            let (range, title) = (section.range, section.titleRange)
            if range.lowerBound > title.lowerBound || title.upperBound > range.upperBound {
                broken.insert("title inside")
            }
            if let parent = section.parent {
                let outer = structure.sections[parent]
                if parent >= index || outer.level + 1 != section.level { broken.insert("levels") }
                if range.lowerBound < outer.range.lowerBound || range.upperBound > outer.range.upperBound {
                    broken.insert("nesting")
                }
            } else {
                if section.level != 1 || range.lowerBound != covered { broken.insert("sections join") }
                covered = range.upperBound
            }
        }
        if covered != source.view.fold.count { broken.insert("sections cover") }
        if Set(structure.sections.map(\.id)).count != structure.sections.count { broken.insert("ids") }
        return broken
    }

    @Test(arguments: UInt64(0)..<120)
    func holdForRandomTexts(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let staged = try StructureCase.read("全市发展。" + generator.text(limit: 400))
        #expect(StructurePropertyTests.broken(staged.source, staged.structure) == [])
    }

    @Test(arguments: UInt64(0)..<120)
    func holdForRandomHeadings(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "2.", "3 .", "1、", "2.1 ", "◆", "●", "——", "一是", "二是",
            "第一，", "第一章 ", "第二条 ", "①", "（1）", "\n", "。", "，", "：", "；", " ", "主要任务", "保障措施", "建设平台",
            "完善制度", "专栏1 ", "附件：", "注：", "责任单位：",
        ]
        let text = (0..<120).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
        let staged = try StructureCase.read("各项任务" + text)
        #expect(StructurePropertyTests.broken(staged.source, staged.structure) == [])
    }

    /// Input meant to make a reader slow or deep.
    @Test(arguments: [
        String(repeating: "（", count: 50_000), String(repeating: "一、", count: 20_000),
        String(repeating: "1.", count: 20_000), String(repeating: "（一）", count: 20_000),
        String(repeating: "◆", count: 20_000), String(repeating: "一是", count: 20_000),
        String(repeating: "：", count: 50_000), String(repeating: "#\n", count: 10_000),
        String(repeating: "\n", count: 50_000), String(repeating: "第一条 甲\n", count: 10_000),
        String(repeating: "主要任务\n", count: 10_000), String(repeating: "建设", count: 40_000),
        String(repeating: "”", count: 50_000), String(repeating: "1 ", count: 30_000),
        (1...300).map { String(repeating: "#", count: $0) + " 题\n" }.joined(),
    ])
    func holdForHostileTexts(_ text: String) throws {
        let staged = try StructureCase.read("各项任务如下。" + text)
        #expect(StructurePropertyTests.broken(staged.source, staged.structure) == [])
        #expect(staged.structure.sections.allSatisfy { $0.level <= 25 && $0.titleRange.count <= 200 })
    }

    @Test func readingTwiceGivesTheSame() throws {
        let text = "一、目标⏎产值翻番。⏎二、任务⏎（一）扩大投资。开工项目。⏎（二）促进消费。发放券包。"
        let first = try StructureCase.read(text).structure
        let second = try StructureCase.read(text).structure
        #expect(first.sections == second.sections && first.sentences == second.sentences)
    }
}
