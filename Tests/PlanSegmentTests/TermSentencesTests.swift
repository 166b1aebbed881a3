import PlanIngest
import PlanModel
import PlanResources
import PlanSegment
import TestSupport
import Testing

/// The marked sentences of `Corpus/Words`: terms that have to be one word, and characters that must not be joined.
@Suite struct TermSentencesTests {
    /// A sentence with the ranges that were marked in it.
    private struct MarkedSentence {
        let text: String
        let marks: [(range: Range<Int>, words: String)]

        init(_ line: Substring) {
            var scalars: [Unicode.Scalar] = []
            var marks: [(range: Range<Int>, words: String)] = []
            var start = 0
            for scalar in line.unicodeScalars {
                switch scalar {
                case "⟦": start = scalars.count
                case "⟧":
                    let words = String(String.UnicodeScalarView(scalars[start...]))
                    marks.append((start..<scalars.count, words))
                default: scalars.append(scalar)
                }
            }
            text = String(String.UnicodeScalarView(scalars))
            self.marks = marks
        }
    }

    private let sources: SourceReader
    private let segmenter: Segmenter

    init() throws {
        let resources = try ResourceSet()
        (sources, segmenter) = (try SourceReader(resources: resources), try Segmenter(resources: resources))
    }

    private func sentences(_ name: String) throws -> [MarkedSentence] {
        try Corpus.text("Words/\(name)").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { MarkedSentence($0) }
    }

    /// Words of a sentence in Unicode scalars of its text; they have to be the whole sentence.
    private func words(of sentence: MarkedSentence) throws -> [Range<Int>] {
        let source = try sources.read(name: "sentence.txt", bytes: Array(sentence.text.utf8))
        let words = try segmenter.words(of: source.view, in: [source.view.fold.indices]).joined()
        #expect(words.map { source.reading($0) }.joined() == sentence.text)
        return words.map { word in
            let span = source.view.canonical(word)
            return span.start..<span.end
        }
    }

    @Test func fiveHundredTermsAreOneWordEach() throws {
        let sentences = try sentences("terms.txt")
        #expect(Set(sentences.flatMap { $0.marks.map(\.words) }).count >= 500)
        for sentence in sentences {
            let words = Set(try words(of: sentence))
            #expect(!sentence.marks.isEmpty, "\(sentence.text) has no mark")
            for mark in sentence.marks { #expect(words.contains(mark.range), "\(mark.words) in \(sentence.text)") }
        }
    }

    @Test func noTermIsForcedAcrossBorders() throws {
        let sentences = try sentences("negatives.txt")
        #expect(sentences.count >= 60)
        for sentence in sentences {
            let words = Set(try words(of: sentence))
            #expect(!sentence.marks.isEmpty, "\(sentence.text) has no mark")
            for mark in sentence.marks { #expect(!words.contains(mark.range), "\(mark.words) in \(sentence.text)") }
        }
    }

    /// The word across the end of what looks like a term is a word itself.
    @Test(arguments: [
        ("健全多元化解机制", ["健全", "多元", "化解", "机制"]), ("监测数据中心率", ["监测", "数据", "中", "心率"]),
        ("发展精细化工", ["发展", "精细", "化工"]), ("产业化解决方案", ["产业化", "解决", "方案"]),
    ])
    func guardsAreWords(_ text: String, _ expected: [String]) throws {
        let source = try sources.read(name: "sentence.txt", bytes: Array(text.utf8))
        let words = try segmenter.words(of: source.view, in: [source.view.fold.indices]).joined()
        #expect(words.map { source.reading($0) } == expected)
    }
}
