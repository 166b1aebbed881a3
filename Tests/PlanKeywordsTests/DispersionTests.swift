import Testing

@testable import PlanKeywords

/// The first case is the worked example of Gries (2008 and 2020): five parts of 9, 10, 10, 10 and 11 words with 1 to 5
/// occurrences have DP 0.18, DPnorm 0.2195 and Juilland's D 0.785. The others were computed with NumPy from the
/// definitions (`0.5 * abs(v/f - s/s.sum()).sum()`, `1 - std(v/s)/mean(v/s)/sqrt(n-1)`).
@Suite struct DispersionTests {
    struct Case: Sendable {
        let counts: [Int]
        let sizes: [Int]
        let range: Int
        /// DP, DPnorm, D.
        let figures: [Double]
    }

    @Test(arguments: [
        Case(
            counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11], range: 5,
            figures: [0.180000000, 0.219512195, 0.785150453]),
        Case(counts: [0, 0, 6], sizes: [100, 250, 50], range: 1, figures: [0.875, 1, 0]),
        Case(counts: [2, 4, 1], sizes: [20, 40, 10], range: 3, figures: [0, 0, 1]),
        Case(
            counts: [5, 0, 0, 1], sizes: [30, 10, 25, 60], range: 2,
            figures: [0.593333333, 0.644927536, 0.117042286]),
    ])
    func equalsTheReference(_ entry: Case) {
        let dispersion = Dispersion(counts: entry.counts, sizes: entry.sizes)
        let figures = [dispersion.deviation, dispersion.normalizedDeviation, dispersion.juilland]
        for (ours, reference) in zip(figures, entry.figures) { #expect(abs(ours - reference) < 1e-6) }
        #expect(dispersion.range == entry.range)
    }

    /// The reference is the definition itself: the corpus as a ring is cut into as many equal segments as there are
    /// occurrences; ARF is the mean, over all shifts of the cuts, of the segments that hold an occurrence.
    @Test(arguments: [
        ([0, 1, 2, 50], 100, 2.08), ([10, 35, 60, 85], 100, 4.0), ([3], 40, 1.0),
        ([0, 9, 10, 11, 30], 45, 3.222222222),
    ])
    func averageReducedFrequencyEqualsItsDefinition(_ places: [Int], _ size: Int, _ reference: Double) {
        #expect(abs(Dispersion.averageReducedFrequency(places: places, size: size) - reference) < 1e-6)
    }

    @Test func partsAreTextsOrPieces() throws {
        let corpus = Samples.corpus("aa bb aa _x", "bb cc cc , dd")
        let words = try ["aa", "bb"].map { try #require(corpus.word($0)) }
        let texts = DispersionTable.entries(corpus, of: words)
        #expect(texts.map(\.dispersion.range) == [1, 2])
        #expect(texts.map(\.dispersion.deviation) == [0.5, 0])
        let pieces = DispersionTable.entries(corpus, of: words, pieces: 4)
        #expect(pieces.map(\.dispersion.range) == [2, 2])
        #expect(pieces.map(\.dispersion.count) == [2, 2])
    }

    @Test func whatDoesNotStandAnywhereIsNoTrap() {
        #expect(Dispersion(counts: [0, 0], sizes: [5, 5]).deviation == 0)
        #expect(Dispersion(counts: [3], sizes: [5]).normalizedDeviation == 0)
        #expect(Dispersion.averageReducedFrequency(places: [], size: 9) == 0)
    }
}
