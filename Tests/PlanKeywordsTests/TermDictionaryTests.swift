import PlanResources
import Testing

@testable import PlanKeywords

@Suite struct TermDictionaryTests {
    private static let fold: FoldTable = {
        do { return try ResourceSet().fold } catch { fatalError("\(error)") }
    }()

    private func found(_ text: String, _ entries: [TermDictionary.Entry], level: Int? = nil) throws -> [String] {
        let dictionary = try TermDictionary(entries, level: level, fold: TermDictionaryTests.fold)
        let key = TermDictionaryTests.fold.key(text)
        return dictionary.matches(in: key, key.indices).map { match in
            dictionary.labels[match.label] + "=" + String(decoding: key[match.range], as: UTF16.self)
        }
    }

    private func entry(_ path: String, _ term: String, not: Bool = false) -> TermDictionary.Entry {
        .init(path: path.split(separator: "/").map(String.init), term: term, isNegative: not, line: 1)
    }

    @Test func theLongestTermWins() throws {
        let entries = [entry("产业/AI", "人工智能"), entry("企业", "人工智能企业"), entry("产业/AI", "算力")]
        #expect(try found("人工智能企业用算力", entries) == ["企业=人工智能企业", "产业/AI=算力"])
        #expect(try found("發展人工智能", entries) == ["产业/AI=人工智能"])
        #expect(try found("人工智能", entries, level: 1) == ["产业=人工智能"])
    }

    @Test func negativeTermsBlockTheirOwnLabelOnly() throws {
        let entries = [entry("印度", "印度"), entry("印度", "印度尼西亚", not: true), entry("东盟", "印度尼西亚")]
        #expect(try found("印度和印度尼西亚", entries) == ["印度=印度", "东盟=印度尼西亚"])
        #expect(try found("非人工智能", [entry("AI", "人工智能"), entry("AI", "非人工智能", not: true)]).isEmpty)
    }

    @Test func latinTermsStandAlone() throws {
        #expect(try found("MAIN AI5 用AI的", [entry("AI", "AI")]) == ["AI=ai"])
    }

    @Test func oneTermHasOneLabel() throws {
        #expect(throws: DictionaryError.self) { try found("", [entry("甲", "算力"), entry("乙", "算力")]) }
        #expect(throws: DictionaryError.self) { try found("", []) }
    }
}

@Suite struct DictionaryFileTests {
    private let table =
        "label\tterm\tkind\n产业/人工智能\t人工智能\tpreferred\n产业/人工智能\tAI\talternative\n产业/人工智能\t人工智能学院\tnegative\n"
    private let yaml = """
        # 产业
        产业:
          人工智能:
            - 人工智能
            - "AI"   # 缩写
            - not: 人工智能学院
        """

    @Test func bothFormsSayTheSame() throws {
        let first = try DictionaryFile.entries(name: "a.tsv", text: table)
        let second = try DictionaryFile.entries(name: "a.yaml", text: yaml)
        #expect(first.map(\.path) == second.map(\.path))
        #expect(first.map(\.term) == ["人工智能", "AI", "人工智能学院"])
        #expect(first.map(\.term) == second.map(\.term))
        #expect(first.map(\.isNegative) == [false, false, true])
        #expect(second.map(\.isNegative) == [false, false, true])
    }

    @Test func listsMayStandUnderTheirLabelWithoutIndent() throws {
        let entries = try DictionaryFile.entries(name: "a.yml", text: "甲:\n- 一一\n乙:\n- 二二\n")
        #expect(entries.map(\.path) == [["甲"], ["乙"]])
    }

    @Test(arguments: [
        ("a.tsv", "label\tword\n", 1), ("a.tsv", "label\tterm\n甲\n", 2),
        ("a.tsv", "label\tterm\tkind\n甲\t一一\tmaybe\n", 2),
        ("a.yaml", "甲:\n\t- 一一\n", 2), ("a.yaml", "- 一一\n", 1), ("a.yaml", "甲: [一一, 二二]\n", 1),
        ("a.yaml", "甲:\n  - 一一: 二二\n", 2), ("a.yaml", "甲:\n  - &x 一一\n", 2), ("a.tsv", "label\tterm\n\t一一\n", 2),
    ])
    func saysWhichLineIsWrong(_ name: String, _ text: String, _ line: Int) throws {
        let error = #expect(throws: DictionaryError.self) { try DictionaryFile.entries(name: name, text: text) }
        #expect(error?.line == line)
    }
}
