import Testing

@testable import PlanKeywords

/// The counts were made by a program that goes over the sentences word by word, the figures by SciPy from tables of
/// expected values: PMI = log₂ (O₁₁ / E₁₁), G² = 2 Σ O ln (O / E), χ² by `chi2_contingency(correction=False)`,
/// log Dice = 14 + log₂ (2 f₁₂ / (f₁ + f₂)).
@Suite struct CollocationsTests {
    private static let texts = ["aa bb cc aa bb . aa bb dd , bb cc . aa dd cc bb aa bb . _x aa _y bb cc cc dd"]

    struct Case: Sendable {
        let window: Int
        let first: String
        let second: String
        /// Together, first, second.
        let counts: [Int]
        /// PMI, G², χ², log Dice.
        let figures: [Double]
    }

    @Test(arguments: [
        Case(
            window: 1, first: "aa", second: "bb", counts: [4, 5, 5],
            figures: [1.263034406, 7.589741346, 7.35, 13.678071905]),
        Case(
            window: 1, first: "bb", second: "cc", counts: [3, 5, 5],
            figures: [0.847996907, 2.357259908, 2.4, 13.263034406]),
        Case(
            window: 1, first: "cc", second: "dd", counts: [1, 4, 3],
            figures: [0.321928095, 0.082326662, 0.085227273, 12.192645078]),
        Case(
            window: 3, first: "aa", second: "bb", counts: [6, 12, 14],
            figures: [0.362570079, 0.925677980, 0.935064935, 12.884522783]),
        Case(
            window: 3, first: "bb", second: "cc", counts: [4, 11, 10],
            figures: [0.388565288, 0.566046302, 0.582041958, 12.607682577]),
        Case(
            window: 3, first: "cc", second: "dd", counts: [2, 8, 6],
            figures: [0.584962501, 0.476530900, 0.514285714, 12.192645078]),
    ])
    func pairsEqualTheReference(_ entry: Case) throws {
        let corpus = Samples.corpus(CollocationsTests.texts[0])
        let pairs = Collocations(window: entry.window, least: 1).pairs(corpus)
        let pair = try #require(
            pairs.first { corpus.form($0.first) == entry.first && corpus.form($0.second) == entry.second })
        check(pair, entry)
    }

    @Test(arguments: [
        Case(
            window: 1, first: "aa", second: "bb", counts: [5, 7, 7],
            figures: [0.614108846, 3.354562725, 3.233418367, 13.514573173]),
        Case(
            window: 1, first: "aa", second: "cc", counts: [1, 7, 5],
            figures: [-1.222392421, -2.263441704, -2.142857143, 11.415037499]),
        Case(
            window: 2, first: "aa", second: "bb", counts: [6, 10, 7],
            figures: [0.362570079, 2.263441704, 2.142857143, 13.497499659]),
        Case(window: 2, first: "aa", second: "dd", counts: [2, 10, 3], figures: [0, 0, 0, 12.299560282]),
    ])
    func neighboursEqualTheReference(_ entry: Case) throws {
        let corpus = Samples.corpus(CollocationsTests.texts[0])
        let node = try #require(corpus.word(entry.first))
        let found = Collocations(window: entry.window, least: 1).neighbours(of: node, in: corpus)
        check(try #require(found.first { corpus.form($0.second) == entry.second }), entry)
    }

    private func check(_ found: Collocations.Entry, _ entry: Case) {
        #expect([found.count, found.firstCount, found.secondCount] == entry.counts)
        let figures = [found.mutualInformation, found.logLikelihood, found.chiSquared, found.logDice]
        for (ours, reference) in zip(figures, entry.figures) { #expect(abs(ours - reference) < 1e-6) }
    }

    @Test func marksAndFunctionWordsKeepTheirPlaces() {
        let corpus = Samples.corpus("aa , bb . aa _x bb . aa bb")
        #expect(Collocations(window: 1, least: 1).pairs(corpus).map(\.count) == [1])
        #expect(Collocations(window: 2, least: 1).pairs(corpus).map(\.count) == [3])
    }

    @Test func tiesStandByCountThenCodePoints() {
        let corpus = Samples.corpus("dd ee . bb cc . aa ff")
        let pairs = Collocations(window: 1, least: 1).pairs(corpus)
        #expect(pairs.map { corpus.form($0.first) } == ["aa", "bb", "dd"])
    }
}
