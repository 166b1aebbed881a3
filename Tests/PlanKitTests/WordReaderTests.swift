import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct WordReaderTests {
    private let reader: WordReader

    init() throws { reader = try WordReader(resources: try ResourceSet()) }

    @Test(arguments: Corpus.names(in: "Documents", suffix: ".txt"))
    func wordsJoinedAreTheSentences(name: String) throws {
        let text = try reader.read(name: name, bytes: try Corpus.bytes("Documents/\(name)"))
        #expect(text.words.count == text.sentences.count)
        for (sentence, words) in zip(text.sentences, text.words) {
            var end = sentence.lowerBound
            for word in words {
                #expect(word.lowerBound == end && !word.isEmpty)
                end = word.upperBound
            }
            #expect(end == sentence.upperBound)
        }
    }

    @Test func wordsStandAsInTheText() throws {
        let text = try reader.read(name: "a.txt", bytes: Array("建設人工智慧產業園區。\n".utf8))
        let words = text.words.flatMap { $0 }.compactMap { text.text(of: $0) }
        #expect(words.joined() == "建設人工智慧產業園區。")
        #expect(words.count > 3)
    }

    @Test func refusesWhatIsNoText() {
        let failure = #expect(throws: PlanFailure.self) { try reader.read(name: "a.txt", bytes: []) }
        #expect(failure?.code == "empty")
    }
}
