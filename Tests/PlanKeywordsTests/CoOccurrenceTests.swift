import Testing

@testable import PlanKeywords

@Suite struct CoOccurrenceTests {
    private func matrix(_ unit: CoOccurrence.Unit) throws -> CoOccurrence {
        let corpus = Samples.corpus("#一 aa bb . aa aa cc . #二 bb cc", "aa . bb")
        return CoOccurrence(
            corpus, words: try ["aa", "bb", "cc"].map { try #require(corpus.word($0)) }, unit: unit)
    }

    @Test func countsSentences() throws {
        let found = try matrix(.sentence)
        #expect(found.matrix == [[3, 1, 1], [1, 3, 1], [1, 1, 2]])
        #expect(found.units == 5)
    }

    @Test func countsSectionsAndTexts() throws {
        #expect(try matrix(.section).matrix == [[2, 2, 1], [2, 3, 2], [1, 2, 2]])
        #expect(try matrix(.document).matrix == [[2, 2, 1], [2, 2, 1], [1, 1, 1]])
    }

    /// Jaccard 1 / (3 + 3 − 1), equivalence 1² / (3 · 3).
    @Test func weighsPairs() throws {
        let pair = try #require(try matrix(.sentence).pairs.first)
        #expect(abs(pair.jaccard - 0.2) < 1e-9)
        #expect(abs(pair.equivalence - 1.0 / 9) < 1e-9)
    }
}

@Suite struct TrendTests {
    /// 2 of 4 words in 2020, 1 of 5 in 2022: 5000 and 2000 in ten thousand.
    @Test func countsByYear() throws {
        let corpus = Samples.corpus([
            ("aa bb aa _x", 2020), ("cc dd", 2022), ("aa , bb bb", 2022), ("aa aa aa", nil),
        ])
        let trend = Trend(corpus, words: nil, least: 2, order: .count, limit: 9)
        #expect(trend.years.map(\.year) == [2020, 2022])
        #expect(trend.years.map(\.size) == [4, 5])
        #expect(trend.undated == 1)
        #expect(trend.entries.map { corpus.form($0.word) } == ["aa", "bb"])
        #expect(trend.entries[0].counts == [2, 1])
        #expect(trend.entries[0].documents == [1, 1])
        #expect(trend.entries[0].rates == [5000, 2000])
        #expect(trend.entries[0].change == -3000)
        let rising = Trend(corpus, words: nil, least: 1, order: .rise, limit: 2)
        #expect(rising.entries.map { corpus.form($0.word) } == ["cc", "dd"])
    }
}
