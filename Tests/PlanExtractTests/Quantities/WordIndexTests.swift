import PlanResources
import TestSupport
import Testing

@testable import PlanExtract

/// The index of a sentence's words beside a search that looks at every word at every place.
@Suite struct WordIndexTests {
    /// Random words over four characters, each with one or two of three classes.
    private struct Sample {
        let words: [(key: [UInt16], classes: UInt64)]
        let fold: [UInt16]
        let range: Range<Int>
        let index: WordIndex

        init(seed: Int) {
            var generator = SeededGenerator(seed: UInt64(seed))
            let pool: [UInt16] = [0x8336, 0x56ED, 0x6E21, 0x53E3]
            var trie = PhraseTrieBuilder(capacity: 64)
            var words: [(key: [UInt16], classes: UInt64)] = []
            for _ in 0..<12 {
                let key = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    pool[Int.random(in: 0..<pool.count, using: &generator)]
                }
                let wordClass = Int.random(in: 0..<3, using: &generator)
                trie.add(key, class: wordClass, payload: 0)
                words.append((key, 1 << UInt64(wordClass)))
            }
            self.words = words
            fold = (0..<40).map { _ in pool[Int.random(in: 0..<pool.count, using: &generator)] }
            let start = Int.random(in: 0...10, using: &generator)
            range = start..<Int.random(in: start...40, using: &generator)
            let built = trie.trie()
            index = WordIndex(fold: fold, range: range, trie: built, starts: built.starts(of: .max))
        }

        /// Ends of the words that begin at `place` inside the range, longest first.
        func ends(at place: Int, limit: Int, _ classes: UInt64) -> [Int] {
            let bound = min(limit, range.upperBound)
            let fitting = words.filter {
                $0.classes & classes != 0 && place + $0.key.count <= bound
                    && Array(fold[place..<place + $0.key.count]) == $0.key
            }
            return fitting.map { place + $0.key.count }.sorted(by: >)
        }
    }

    private static let masks: [UInt64] = [1, 2, 4, 7]

    @Test(arguments: 0..<20)
    func findsTheLongestWordAtAPlace(seed: Int) {
        let sample = Sample(seed: seed)
        for classes in WordIndexTests.masks {
            for limit in sample.range {
                let places = sample.range.lowerBound..<limit
                let found = places.map { sample.index.longest(at: $0, limit: limit, classes: classes) }
                #expect(found == places.map { sample.ends(at: $0, limit: limit, classes).first })
            }
        }
    }

    @Test(arguments: 0..<20)
    func findsTheLongestWordThatEndsAtAPlace(seed: Int) {
        let sample = Sample(seed: seed)
        for classes in WordIndexTests.masks {
            for floor in sample.range {
                let ends = floor..<sample.range.upperBound
                let found = ends.map { sample.index.longest(endingAt: $0, floor: floor, reach: 3, classes: classes) }
                let naive = ends.map { end in
                    (max(floor, end - 3)..<end).first { sample.ends(at: $0, limit: end, classes).contains(end) }
                }
                #expect(found == naive)
            }
        }
    }

    @Test(arguments: 0..<20)
    func findsTheFirstWordOfAPart(seed: Int) {
        let sample = Sample(seed: seed)
        for classes in WordIndexTests.masks {
            for start in sample.range {
                let part = start..<min(start + 6, sample.range.upperBound)
                let naive = part.first { !sample.ends(at: $0, limit: part.upperBound, classes).isEmpty }
                let found = sample.index.first(in: part, classes: classes)
                #expect(found?.lowerBound == naive)
                #expect(
                    found?.upperBound == naive.flatMap { sample.ends(at: $0, limit: part.upperBound, classes).first })
            }
        }
    }

    @Test func knowsNothingOutsideItsRange() {
        let sample = Sample(seed: 3)
        for place in [-1, sample.range.lowerBound - 1, sample.range.upperBound, 40, 100] {
            #expect(sample.index.longest(at: place, limit: 40, classes: 7) == nil)
        }
        #expect(sample.index.first(in: 0..<sample.range.lowerBound, classes: 7) == nil)
        #expect(sample.index.first(in: sample.range.upperBound..<40, classes: 7) == nil)
    }

    @Test func anEmptySentenceHasNoWords() {
        let trie = PhraseTrieBuilder(capacity: 16).trie()
        let index = WordIndex(fold: [0x8336], range: 0..<0, trie: trie, starts: trie.starts(of: .max))
        #expect(index.longest(at: 0, limit: 0, classes: .max) == nil)
        #expect(index.longest(endingAt: 0, floor: 0, reach: 8, classes: .max) == nil)
        #expect(index.first(in: 0..<1, classes: .max) == nil)
    }

    @Test func agreesWithTheTrieOnRealWords() throws {
        let sentence = try OneSentence("力争到2029年全市茶产业规模突破30亿元，培育领军企业5家以上，占比达到40%左右。")
        let context = sentence.context
        for place in context.range {
            for wordClass in WordClass.allCases {
                let found = context.words.longest(at: place, limit: context.range.upperBound, classes: wordClass.mask)
                let direct = context.vocabulary.trie.longest(
                    in: context.fold, at: place, limit: context.range.upperBound, classes: wordClass.mask)
                #expect(found == direct?.end, "\(wordClass) at \(place)")
            }
        }
    }
}
