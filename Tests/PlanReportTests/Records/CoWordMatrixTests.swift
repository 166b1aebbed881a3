import PlanKeywords
import PlanModel
import Testing

@testable import PlanReport

@Suite struct CoWordMatrixTests {
    /// Two sentences, one with both words and one with the first alone.
    private var matrix: CoOccurrence {
        var text = KeywordText(id: "a", name: "a.txt")
        for (place, word) in [0, 1, 0].enumerated() { text.append(WordID(word), TextSpan(place, place + 1)) }
        text.sentences = [.init(range: 0..<2, section: nil), .init(range: 2..<3, section: nil)]
        var corpus = KeywordCorpus()
        let words = ["甲甲", "乙乙"].map { KeywordWord(key: $0, form: $0, kind: .word) }
        corpus.add(ReadKeywordText(text: text, words: words))
        return CoOccurrence(corpus, words: [0, 1], unit: .sentence)
    }

    @Test func sheetIsTheWholeMatrix() {
        let csv = CoWordMatrix(matrix, names: ["甲甲", "=乙"]).csv()
        #expect(String(decoding: csv, as: UTF8.self) == "term,甲甲,'=乙\r\n甲甲,2,1\r\n'=乙,1,1\r\n")
    }

    @Test func networkHasEscapedNamesAndWeights() {
        let xml = String(decoding: CoWordMatrix(matrix, names: ["a<b&c", "乙乙"]).graphML(), as: UTF8.self)
        #expect(
            xml.contains("<node id=\"n0\"><data key=\"label\">a&lt;b&amp;c</data><data key=\"count\">2</data></node>"))
        #expect(xml.contains("<edge id=\"e0\" source=\"n0\" target=\"n1\"><data key=\"weight\">1</data>"))
        #expect(xml.contains("<data key=\"jaccard\">0.5</data><data key=\"equivalence\">0.5</data>"))
        #expect(xml.hasSuffix("</graph>\n</graphml>\n"))
    }
}
