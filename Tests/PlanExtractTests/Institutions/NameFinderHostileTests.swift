import PlanModel
import Testing

/// Long, broken and empty input: no crash, no runaway work, the same answer twice.
@Suite struct NameFinderHostileTests {
    @Test(
        "marks without partners are passed over",
        arguments: ["《", "》", "“", "”", "（", "）", "(", "—", "、", "的", "市", "局", "中心", "研究院", "市委", "第", "一"])
    func repeated(mark: String) throws {
        let text = String(repeating: mark, count: 3000) + "，由市科技局负责。"
        let names = try InstitutionBench.names(text)
        #expect(names.allSatisfy { $0.unicodeScalars.count <= 80 })
    }

    @Test("a name beyond a run of open title marks is still found")
    func openTitles() throws {
        let text = String(repeating: "《", count: 20000) + "。\n由市科技局负责。"
        #expect(try InstitutionBench.names(text) == ["市科技局"])
    }

    @Test("texts of one or two characters hold no name", arguments: ["局", "市", "委", "《局", "局》", "市委员"])
    func tiny(text: String) throws {
        #expect(try InstitutionBench.names(text).isEmpty)
    }

    @Test("the same text gives the same entries")
    func stable() throws {
        let text = String(repeating: "由市科技局、华为、四川大学和国家数据局负责建设安徽自贸试验区。", count: 40)
        #expect(try InstitutionBench.read(text) == InstitutionBench.read(text))
        #expect(try InstitutionBench.read(text).allSatisfy { $0.mentions.count == 40 })
    }

    @Test("characters outside the basic plane do not shift spans")
    func wide() throws {
        let found = try InstitutionBench.read("\u{20000}\u{1F680}由市科技局负责。")
        #expect(found.first?.mentions == [TextSpan(3, 7)])
    }
}
