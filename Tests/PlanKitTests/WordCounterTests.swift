import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct WordCounterTests {
    private let counter: WordCounter

    init() throws { counter = try WordCounter(resources: try ResourceSet()) }

    @Test func countsWordsAndTerms() throws {
        let counted = try counter.count(SampleDocument("建设算力平台，算力平台服务企业。").document)
        #expect(counted.counts["算力"] == 2)
        #expect(counted.counts["平台"] == 2)
        #expect(counted.counts["企业"] == 1)
        #expect(counted.total == counted.counts.values.reduce(0, +))
    }

    @Test func functionWordsNumbersAndMarksAreNone() throws {
        let counted = try counter.count(SampleDocument("以及2025年，通过100%。的 12").document)
        #expect(counted.counts.isEmpty)
        #expect(counted.total == 0)
    }
}
