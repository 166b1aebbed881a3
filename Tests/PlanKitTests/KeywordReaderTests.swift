import PlanKeywords
import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct KeywordReaderTests {
    private static let resources: ResourceSet = {
        do { return try ResourceSet() } catch { fatalError("\(error)") }
    }()

    private let text = "武汉市算力行动计划（2023—2025年）\n2023年3月1日\n一、目标\n到2025年，建成5个算力中心，的确好。\n二、任务\n发展AI与數字經濟。\n"

    private func read(
        _ text: String, _ entries: [TermDictionary.Entry] = [], listsWords: Bool = true
    ) throws -> ReadKeywordText {
        let resources = KeywordReaderTests.resources
        let dictionary = entries.isEmpty ? nil : try TermDictionary(entries, fold: resources.fold)
        let reader = try KeywordReader(resources: resources, dictionary: dictionary, listsWords: listsWords)
        return try reader.read(name: "wuhan.txt", bytes: Array(text.utf8))
    }

    @Test func knowsWhatTheTextSaysOfItself() throws {
        let read = try read(text).text
        #expect(read.id == "wuhan" && read.name == "wuhan.txt")
        #expect(read.places == ["武汉市"])
        #expect(read.year == 2023 && read.period == 2023...2025)
        #expect(read.sections.map(\.title) == ["一、目标", "二、任务"])
        #expect(read.kind == "plan")
    }

    @Test func tellsKindsOfWordsApart() throws {
        let words = try read(text).words
        let kinds = Dictionary(words.map { ($0.key, $0.kind) }) { first, _ in first }
        #expect(kinds["算力中心"] == .term && kinds["数字经济"] == .term)
        #expect(kinds["2025"] == .number && kinds["的确"] == .word)
        #expect(kinds["与"] == .function && kinds["到"] == .function)
        #expect(words.first { $0.key == "数字经济" }?.form == "數字經濟")
    }

    /// Every word stands in the text at its span, in order; marks are kept.
    @Test func spansAreThoseOfTheText() throws {
        for name in Corpus.names(in: "Documents", suffix: ".txt") {
            let bytes = try Corpus.bytes("Documents/\(name)")
            let reader = try KeywordReader(resources: KeywordReaderTests.resources)
            let read = try reader.read(name: name, bytes: bytes)
            let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            var last = 0
            for (place, word) in read.text.words.enumerated() {
                let span = read.text.span(of: place..<place + 1)
                #expect(last <= span.start && span.start < span.end)
                last = span.end
                guard word != KeywordText.mark else { continue }
                let quote = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
                let key = String(decoding: KeywordReaderTests.resources.fold.key(quote), as: UTF16.self)
                let isWhole = span.length == read.words[Int(word)].key.unicodeScalars.count
                if isWhole { #expect(key == read.words[Int(word)].key) }
            }
            #expect(read.text.sentences.last?.range.upperBound == read.text.words.count)
        }
    }

    @Test func dictionaryTermsStandWhereTheirCharactersDo() throws {
        let entries = [
            TermDictionary.Entry(path: ["计算"], term: "算力", line: 1),
            TermDictionary.Entry(path: ["计算"], term: "算力行动", isNegative: true, line: 2),
        ]
        let found = try read(text, entries, listsWords: false)
        let label = try #require(found.words.firstIndex { $0.key == KeywordWord.key(ofLabel: "计算") })
        let places = found.text.words.indices.filter { found.text.words[$0] == WordID(label) }
        #expect(places.count == 1)
        #expect(found.text.span(of: places[0]..<places[0] + 1).length == 2)
        #expect(found.words.filter(\.kind.isListed).count == 1)
        let both = try read(text, entries)
        #expect(both.words.contains { $0.key == "数字经济" && $0.kind == .term })
    }

    @Test func whatIsNoTextIsNamed() throws {
        let reader = try KeywordReader(resources: KeywordReaderTests.resources)
        let failure = #expect(throws: PlanFailure.self) { try reader.read(name: "a.txt", bytes: []) }
        #expect(failure?.code == "empty")
    }
}
