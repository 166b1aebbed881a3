import PlanModel
import Testing

@testable import PlanKeywords

@Suite struct KeywordFilterTests {
    private func text(_ place: String?, _ year: Int?, _ period: ClosedRange<Int>? = nil) -> KeywordText {
        var text = KeywordText(id: "a", name: "a.txt")
        text.places = place.map { [$0] } ?? []
        (text.year, text.period, text.kind) = (year, period, "plan")
        return text
    }

    @Test func periodsHoldYears() {
        #expect(KeywordFilter(year: 2024).accepts(text("成都市", 2023, 2023...2025)))
        #expect(!KeywordFilter(year: 2022).accepts(text("成都市", 2022, 2023...2025)))
        #expect(KeywordFilter(year: 2022).accepts(text("成都市", 2022)))
        #expect(!KeywordFilter(year: 2022).accepts(text("成都市", nil)))
    }

    @Test func placesAndKinds() {
        #expect(KeywordFilter(place: "成都").accepts(text("成都市", nil)))
        #expect(!KeywordFilter(place: "武汉").accepts(text("成都市", nil)))
        #expect(!KeywordFilter(place: "武汉").accepts(text(nil, nil)))
        #expect(!KeywordFilter(kind: "law").accepts(text(nil, nil)))
    }

    @Test func groupsStandInOrderAndLeaveOutWhatIsNotSaid() {
        var corpus = KeywordCorpus()
        for entry in [text("武汉市", 2023), text(nil, 2021), text("成都市", nil), text("武汉市", 2021)] {
            corpus.add(ReadKeywordText(text: entry, words: []))
        }
        #expect(KeywordGrouping.place.groups(corpus).map(\.name) == ["成都市", "武汉市"])
        #expect(KeywordGrouping.place.groups(corpus).map(\.texts) == [[2], [0, 3]])
        #expect(KeywordGrouping.year.groups(corpus).map(\.texts) == [[1, 3], [0]])
    }
}

@Suite struct KeywordCorpusTests {
    @Test func wordsAreShownInSimplifiedCharactersWhereTheyAre() {
        var corpus = KeywordCorpus()
        for form in ["雲計算", "云计算", "雲計算"] {
            var text = KeywordText(id: form, name: "a.txt")
            text.append(0, .init(0, 3))
            text.sentences = [.init(range: 0..<1, section: nil)]
            corpus.add(.init(text: text, words: [KeywordWord(key: "云计算", form: form, kind: .word)]))
        }
        #expect(corpus.words.map(\.form) == ["云计算"])
        #expect(corpus.counts == [3])
    }

    @Test func tiesStandByCodePoints() {
        let corpus = Samples.corpus("cc bb aa bb cc dd")
        #expect(corpus.mostFrequent(9).map { corpus.form($0) } == ["bb", "cc", "aa", "dd"])
        #expect(corpus.mostFrequent(1, least: 2).map { corpus.form($0) } == ["bb"])
    }

    @Test func firstYearsAreThoseOfTheEarliestText() {
        let corpus = Samples.corpus([("aa bb", 2022), ("aa cc", 2020), ("dd dd", nil)])
        let years = corpus.firstYears(least: 1)
        #expect(years.map { corpus.form($0.word) } == ["aa", "bb", "cc"])
        #expect(years.map(\.year) == [2020, 2022, 2020])
    }
}
