import PlanModel
import Testing

@testable import PlanKeywords

@Suite struct CompoundsTests {
    @Test func joinsNeighboursThatBelongTogether() {
        let corpus = Samples.corpus("甲甲 乙乙 丙丙 . 丁丁 戊戊 甲甲 乙乙 . 甲甲 乙乙 己己 . 甲甲 , 乙乙 . 庚庚 辛辛")
        let joined = Compounds(least: 3, cohesion: 1).joined(corpus)
        #expect(joined.texts[0].words.compactMap { $0 < 0 ? nil : joined.form($0) }.prefix(3) == ["甲甲乙乙", "丙丙", "丁丁"])
        #expect(joined.counts(of: [0])[Int(joined.word("甲甲乙乙") ?? 0)] == 3)
        #expect(joined.counts(of: [0])[Int(joined.word("甲甲") ?? 0)] == 1)
        let text = joined.texts[0]
        #expect(text.span(of: 0..<1).length == 4)
    }

    @Test func leavesChanceAlone() {
        let corpus = Samples.corpus("甲甲 乙乙 . 甲甲 乙乙 . 甲甲 乙乙")
        #expect(Compounds(least: 3, cohesion: 3).joined(corpus).texts[0].words == corpus.texts[0].words)
    }

    @Test func aBlankStandsBetweenLatinWordsOnly() {
        #expect(Compounds.joined(["data", "center"]) == "data center")
        #expect(Compounds.joined(["5g", "基站"]) == "5g基站")
    }
}
