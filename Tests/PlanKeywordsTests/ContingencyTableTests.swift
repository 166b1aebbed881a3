import Testing

@testable import PlanKeywords

/// Figures of keyness against those of an independent program.
///
/// The constants were computed with NumPy 2 and SciPy 1.17, from tables of expected values and not from the code here:
/// expected counts by `scipy.stats.contingency.expected_freq`; G² as 2 Σ O·ln(O/E + 1e-9) over the four cells and held
/// against `chi2_contingency(…, lambda_="log-likelihood", correction=False)`; χ² by `chi2_contingency`, with its
/// `correction=True` where quanteda corrects; p by `scipy.stats.chi2.sf`. In R with quanteda.textstats 0.97 the same
/// figures are those of `textstat_keyness(measure = "lr" | "chi2", correction = "none" | "yates" | "williams")`:
///
///     E11 = (a+b)(a+c)/N;  G2 = 2 (a ln(a/E11) + b ln(b/E12) + c ln(c/E21) + d ln(d/E22)) · sign(a − E11)
///     yates, where min(E) < 5 and |ad − bc| ≥ N/2: a ∓ ½, b ± ½, c ± ½, d ∓ ½;  williams: G2 / q,
///     q = 1 + (N/(a+b) + N/(c+d) − 1)(N/(a+c) + N/(b+d) − 1) / 6N;  chi2 = N (|ad − bc| − N·δ)² / (row and column sums)
@Suite struct ContingencyTableTests {
    struct Case: Sendable {
        let counts: [Int]
        /// G², with Yates, with Williams; χ², with Yates; log ratio; p of G².
        let figures: [Double]
    }

    static let cases = [
        Case(
            counts: [12, 100, 3, 200],
            figures: [
                14.571144589, 14.571144589, 14.024319162, 15.473684211, 15.473684211, 3.000000000, 0.000134966,
            ]),
        Case(
            counts: [3, 50, 1, 60],
            figures: [1.497556518, 0.485891623, 1.329315289, 1.461477987, 0.486438679, 1.847996907, 0.221047715]),
        Case(
            counts: [0, 80, 6, 70],
            figures: [-9.432059028, -5.773911334, -9.432059028, -7.142857143, -5.085100446, -3.777607579, 0.002132248]),
        Case(
            counts: [2, 1000, 40, 9000],
            figures: [-1.563295669, -0.884608031, -1.502989467, -1.285823740, -0.767774919, -1.152003093, 0.211183323]),
        Case(
            counts: [7, 40, 7, 40],
            figures: [-0.000000160, -0.000000160, -0.000000154, 0, 0, 0, 0.999680846]),
        Case(
            counts: [150, 12000, 90, 21000],
            figures: [67.806734244, 67.806734244, 67.650686401, 71.367248823, 71.367248823, 1.544320516, 0]),
        Case(
            counts: [1, 20, 9, 25],
            figures: [-7.062038532, -4.966405580, -6.699839535, -6.177857143, -4.514464286, -2.847996907, 0.007873436]),
    ]

    @Test(arguments: cases)
    func equalsTheReference(_ entry: Case) {
        let keyness = Keyness(
            count: entry.counts[0], size: entry.counts[1], reference: entry.counts[2], referenceSize: entry.counts[3])
        let table = keyness.table
        let g2 = table.logLikelihood(.none)
        let figures = [
            g2, table.logLikelihood(.yates), table.logLikelihood(.williams), table.chiSquared(.none),
            table.chiSquared(.yates), keyness.logRatio, ContingencyTable.probability(of: g2),
        ]
        for (ours, reference) in zip(figures, entry.figures) { #expect(abs(ours - reference) < 1e-6) }
    }

    /// The table of expected values filled in by hand: 10 of 20 against 5 of 40 makes rows of 15 and 45, columns of 20 and
    /// 40, so 5, 10, 15 and 30 are expected; χ² = 25/5 + 25/10 + 25/15 + 25/30.
    @Test func equalsATableFilledInByHand() {
        let table = ContingencyTable(count: 10, size: 20, reference: 5, referenceSize: 40)
        #expect(table.expected == 5)
        #expect(abs(table.chiSquared(.none) - 10) < 1e-9)
        #expect(abs(table.pointwiseMutualInformation - 1) < 1e-9)
    }

    @Test func whatCannotBeComparedSaysNothing() {
        for counts in [(0, 0, 0, 0), (0, 10, 0, 10), (5, 5, 5, 5), (3, 3, 0, 0)] {
            let table = ContingencyTable(
                count: counts.0, size: counts.1, reference: counts.2, referenceSize: counts.3)
            #expect(table.logLikelihood() == 0)
            #expect(table.chiSquared() == 0)
        }
    }

    /// The order that quanteda.textstats gives for these two texts by χ² with its default correction (its own test,
    /// `basic textstat_keyness works on two rows`; letters are doubled here).
    @Test func ordersWordsAsQuantedaDoes() {
        let corpus = Samples.corpus(
            "aa aa aa bb bb cc cc cc cc cc cc dd ee ff gg hh hh", "aa aa bb cc cc dd dd dd dd ee ff hh")
        let order = { (target: Int, reference: Int) in
            KeynessTable.entries(
                corpus, target: [target], reference: [reference], measure: .chi2, correction: .yates, least: 1
            ).map { corpus.form($0.word) }
        }
        #expect(order(0, 1) == ["gg", "cc", "bb", "hh", "aa", "ee", "ff", "dd"])
        #expect(order(1, 0) == ["dd", "ee", "ff", "aa", "bb", "hh", "cc", "gg"])
    }

    @Test func ordersWordsOfAGroup() {
        let corpus = Samples.corpus("aa aa aa bb cc _x", "bb bb cc dd _x _x")
        let entries = KeynessTable.entries(
            corpus, target: [0], reference: [1], measure: .g2, correction: .none, least: 1)
        #expect(entries.map { corpus.form($0.word) } == ["aa", "cc", "bb", "dd"])
        #expect(entries.map(\.count) == [3, 1, 1, 0])
        #expect(entries.map(\.reference) == [0, 1, 2, 1])
    }
}
