import Testing

@testable import PlanCompare

@Suite struct KeywordOverlapTests {
    @Test func wordsAreSharedOrOfOnePlan() {
        let overlap = KeywordOverlap([
            WordCounts(counts: ["算力": 8, "港口": 2], total: 100), WordCounts(counts: ["算力": 1, "茶叶": 3], total: 100),
        ])
        #expect(overlap.both.map(\.word) == ["算力"])
        #expect(overlap.both.first?.counts == [8, 1])
        #expect(overlap.only.map { $0.map(\.word) } == [["港口"], ["茶叶"]])
    }
}
