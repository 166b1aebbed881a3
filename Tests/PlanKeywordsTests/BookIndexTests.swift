import ICU
import Testing

@testable import PlanKeywords

@Suite struct BookIndexTests {
    @Test func ordersByPinyinUnderLetters() throws {
        let corpus = Samples.corpus("#一 专利 算力 . 5G 安全 . #二 算力 算力 . 重庆 长江", "算力")
        let words = corpus.words.indices.map { WordID($0) }
        let index = try BookIndex(corpus, words: words, collator: try Collator())
        #expect(index.entries.map { corpus.form($0.word) } == ["5G", "安全", "重庆", "算力", "长江", "专利"])
        #expect(index.entries.map(\.letter) == ["#", "A", "C", "S", "Z", "Z"])
        let places = try #require(index.entries.first { corpus.form($0.word) == "算力" }).places
        #expect(places.map(\.text) == [0, 0, 1])
        #expect(places.map(\.section) == [0, 1, nil])
        #expect(places.map(\.spans.count) == [1, 2, 1])
    }
}
