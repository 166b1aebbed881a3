import Testing

@testable import PlanKeywords

@Suite struct KeynessTests {
    /// Sums written out apart from the code: G² = 2 Σ O ln(O/E) over the two texts, with 12 of 100 words against 3 of 200,
    /// expected 5 and 10.
    @Test func equalsTheFormulasWrittenOut() {
        let keyness = Keyness(count: 12, size: 100, reference: 3, referenceSize: 200)
        // 2 · (12 · ln 2.4 + 3 · ln 0.3) = 2 · (12 · 0.875468737354 + 3 · −1.203972804326)
        #expect(abs(keyness.logLikelihood - 13.787412870540) < 1e-6)
        // log₂ (0.12 / 0.015) = log₂ 8
        #expect(abs(keyness.logRatio - 3) < 1e-6)
    }

    @Test func whatStandsEquallyOftenTellsNothing() {
        let keyness = Keyness(count: 5, size: 100, reference: 10, referenceSize: 200)
        #expect(abs(keyness.logLikelihood) < 1e-9)
        #expect(abs(keyness.logRatio) < 1e-9)
    }

    /// 4 of 50 against none of 150: G² = 2 · 4 · ln 4; the ratio takes none as one half: (4/50) / (0.5/150) = 24.
    @Test func wordsOfOneTextAloneHaveARatio() {
        let keyness = Keyness(count: 4, size: 50, reference: 0, referenceSize: 150)
        #expect(abs(keyness.logLikelihood - 11.090354888959) < 1e-6)
        #expect(abs(keyness.logRatio - 4.584962500721) < 1e-6)
    }

    @Test func emptyTextsAreNoTrap() {
        let keyness = Keyness(count: 0, size: 0, reference: 0, referenceSize: 0)
        #expect(keyness.logLikelihood == 0)
        #expect(keyness.logRatio == 0)
    }
}
