import Testing

@testable import PlanKeywords

@Suite struct TermWeightsTests {
    /// count · log₁₀(N / df) by NumPy; in R `dfm_tfidf(x, base = 10)`.
    @Test(arguments: [(5, 4, 1, 3.010299957), (3, 4, 2, 0.903089987), (7, 4, 4, 0), (2, 10, 3, 1.045757491)])
    func equalsTheReference(_ count: Int, _ documents: Int, _ containing: Int, _ score: Double) {
        #expect(
            abs(TermWeights.weight(count: count, documents: documents, containing: containing) - score) < 1e-6)
    }

    @Test func ordersWordsOfEachText() {
        let corpus = Samples.corpus("aa aa bb cc", "bb dd ee . dd _x")
        let names = TermWeights.weights(corpus).map { $0.map { corpus.form($0.word) } }
        #expect(names == [["aa", "cc", "bb"], ["dd", "ee", "bb"]])
    }
}

@Suite struct TextRankTests {
    /// The scores solve S = 0.15 + 0.85 · M · S, with M the weights by the sums of their columns; the reference solved
    /// this system of equations with `numpy.linalg.solve`, where the code here goes round by round.
    @Test(arguments: [
        (
            2,
            [
                "aa": 1.396127707, "bb": 1.695707297, "cc": 1.023217619, "dd": 0.446677138, "ee": 0.43827024,
                "ff": 0.15,
            ]
        ),
        (
            3,
            [
                "aa": 1.451352329, "bb": 1.371612449, "cc": 1.189498687, "dd": 0.32623564, "ee": 0.661300894,
                "ff": 0.15,
            ]
        ),
    ])
    func equalsTheReference(_ window: Int, _ reference: [String: Double]) {
        let corpus = Samples.corpus("aa bb cc aa bb . dd aa , ee bb cc . ff")
        let weights = TextRank(window: window).weights(corpus)[0]
        #expect(weights.count == reference.count)
        for weight in weights {
            #expect(abs(weight.score - reference[corpus.form(weight.word), default: 0]) < 1e-6)
        }
    }
}
