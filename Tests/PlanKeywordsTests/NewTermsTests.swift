import Testing

@testable import PlanKeywords

/// The reference counted every sequence anew in a list of all words, without levels or numbers: 甲乙 stands 6 times among
/// 22 words, 甲乙丙 3 times; cohesion is the least log₂ (count · 22 / (count of the left part · count of the right part)).
@Suite struct NewTermsTests {
    private let text = "甲甲 乙乙 丙丙 . 丁丁 甲甲 乙乙 戊戊 . 甲甲 乙乙 , 己己 甲甲 乙乙 丙丙 . 丙丙 甲甲 乙乙 庚庚 , 甲甲 乙乙 丙丙 _其 乙乙"

    @Test func equalsTheReference() throws {
        let corpus = Samples.corpus([(text, 2024)])
        let found = NewTerms(least: 3, cohesion: 0, freedom: 0).entries(corpus) { _ in false }
        let reference: [String: [Double]] = [
            "甲甲乙乙": [1.652076697, 2.584962501, 1.792481250], "乙乙丙丙": [1.237039197, -0.000000000, 1.584962501],
            "甲甲乙乙丙丙": [1.459431619, 1.584962501, 1.584962501],
        ]
        #expect(found.map(\.form) == ["甲甲乙乙", "乙乙丙丙", "甲甲乙乙丙丙"])
        for entry in found {
            let figures = [entry.cohesion, entry.leftEntropy, entry.rightEntropy]
            for (ours, expected) in zip(figures, try #require(reference[entry.form])) {
                #expect(abs(ours - expected) < 1e-6)
            }
            #expect(entry.firstYear == 2024)
        }
    }

    @Test func leavesOutWhatIsKnownBoundOrBorderedByFunctionWords() {
        let corpus = Samples.corpus(text + " . _其 乙乙 . _其 乙乙 . 12 乙乙 . 12 乙乙 . 12 乙乙")
        let terms = NewTerms(least: 3, cohesion: 0, freedom: 0.5)
        #expect(terms.entries(corpus) { $0 == "甲甲乙乙" }.map(\.form) == ["甲甲乙乙丙丙"])
    }
}
