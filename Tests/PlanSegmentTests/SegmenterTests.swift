import ICU
import PlanIngest
import PlanModel
import PlanResources
import PlanSegment
import TestSupport
import Testing

@Suite struct SegmenterTests {
    private static let tools: (sources: SourceReader, segmenter: Segmenter) = {
        do {
            let resources = try ResourceSet()
            return (try SourceReader(resources: resources), try Segmenter(resources: resources))
        } catch { fatalError("\(error)") }
    }()

    private func source(_ text: String) throws -> SourceText {
        try SegmenterTests.tools.sources.read(name: "test.txt", bytes: Array(text.utf8))
    }

    private func line(_ text: String) throws -> String {
        let source = try source(text)
        let lines = try SegmenterTests.tools.segmenter.lines(of: source, in: [source.view.fold.indices])
        return lines.first ?? ""
    }

    @Test(arguments: [
        ("发展新质生产力", "发展 新质生产力"), ("优化营商环境", "优化 营商环境"), ("建设算力中心", "建设 算力中心"),
        ("支持专精特新企业", "支持 专精特新 企业"), ("推行揭榜挂帅", "推行 揭榜挂帅"), ("智能网联汽车先导区", "智能网联汽车 先导区"),
        ("粤港澳大湾区", "粤港澳大湾区"), ("發展新質生產力", "發展 新質生產力"), ("部署５Ｇ和3D打印", "部署 ５Ｇ 和 3D打印"),
    ])
    func joinsTerms(_ text: String, _ expected: String) throws { #expect(try line(text) == expected) }

    @Test func takesTheLongestTerm() throws { #expect(try line("专精特新中小企业") == "专精特新中小企业") }

    @Test func leavesNumbersToICU() throws {
        let words = try line("建成15个5G基站，增长3.5%。").split(separator: " ")
        #expect(words.contains("15"))
        #expect(words.contains("5G"))
        #expect(words.contains("3.5"))
    }

    @Test(arguments: [
        ("第二十三条", "第二十三 条"), ("投资二百五十万元", "投资 二百五十万 元"), ("增长百分之六点五", "增长 百分之六点五"),
        ("到二〇二五年", "到 二〇二五 年"), ("超过3.5万亿元", "超过 3.5万亿 元"), ("装机1.2万千瓦", "装机 1.2万 千瓦"),
        ("提高三分之一", "提高 三分之一"), ("投資兩百萬元", "投資 兩百萬 元"), ("十四五规划", "十四五规划"), ("深化三农工作", "深化 三农 工作"),
        ("安排15千克", "安排 15 千克"), ("学习二十大精神", "学习 二十大 精神"), ("委托第三方", "委托 第三方"),
    ])
    func numbersOwnTheirSpans(_ text: String, _ expected: String) throws { #expect(try line(text) == expected) }

    @Test func readsAWordThatAPageNumberCutAsOne() throws {
        let text = "各区要把智能制造作为全年工作的重中之重来抓好抓实，推动营商环\n- 1 -\n\n境持续改善。"
        #expect(try line(text).split(separator: " ").contains("营商环境"))
    }

    @Test func givesALineForEachRange() throws {
        let source = try source("建设园区。引进企业。")
        #expect(
            try SegmenterTests.tools.segmenter.lines(of: source, in: [0..<5, 5..<10, 3..<3]) == [
                "建设 园区 。", "引进 企业 。", "",
            ])
    }

    /// Words joined are the text, whatever stands in it and wherever the ranges cut it.
    @Test func losesNothing() throws {
        var random = SeededGenerator(seed: 31)
        let terms = ["新质生产力", "营商环境", "算力", "5G", "十四五", "3D打印", "一带一路", "质生产", "商环"]
        for _ in 0..<800 {
            var text = "全"
            for _ in 0..<6 { text += random.text(limit: 6) + (terms.randomElement(using: &random) ?? "") }
            let source = try source(text)
            let cut = Int.random(in: 0...source.view.fold.count, using: &random)
            let ranges = [0..<cut, cut..<source.view.fold.count]
            let words = try SegmenterTests.tools.segmenter.words(of: source.view, in: ranges)
            for (range, words) in zip(ranges, words) {
                #expect(words.first?.lowerBound ?? range.lowerBound == range.lowerBound)
                #expect(words.last?.upperBound ?? range.upperBound == range.upperBound)
                #expect(words.isEmpty == range.isEmpty)
                #expect(zip(words, words.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound && !$0.isEmpty })
            }
        }
    }
}
