import PlanIndex
import TestSupport
import Testing

@Suite struct TextHitsTests {
    private static func numbers(_ random: inout SeededGenerator) -> [UInt32] {
        (UInt32(0)..<60).filter { _ in Bool.random(using: &random) }
    }

    @Test func ascendingListsAreSets() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let (first, second) = (TextHitsTests.numbers(&random), TextHitsTests.numbers(&random))
            #expect(SortedNumbers.union(first, second) == Set(first).union(second).sorted())
            #expect(SortedNumbers.intersection(first, second) == Set(first).intersection(second).sorted())
            #expect(SortedNumbers.subtraction(first, second) == Set(first).subtracting(second).sorted())
        }
        #expect(SortedNumbers.union([], [1]) == [1])
        #expect(SortedNumbers.union([2], []) == [2])
    }

    @Test func countsAreLookedUpInOrder() {
        var hits = TextHits()
        for (text, count) in [(2, 5), (4, 1), (9, 3)] as [(UInt32, UInt32)] { hits.append(text: text, count: count) }
        var found: [UInt32] = []
        hits.forEach(of: [0, 2, 3, 9, 12]) { _, count in found.append(count) }
        #expect(found == [0, 5, 0, 3, 0])
    }

    @Test(arguments: [1, 3, 50, 1_000, Int.max])
    func theBestAreThoseOfASort(limit: Int) {
        var random = SeededGenerator(seed: 4)
        var best = BestTexts(limit: limit)
        var all: [(document: UInt32, score: Double)] = []
        for document in 0..<500 {
            let score = Double(Int.random(in: 0..<40, using: &random))
            best.add(document: UInt32(document), hits: 1, score: score)
            all.append((UInt32(document), score))
        }
        all.sort { ($1.score, $0.document) < ($0.score, $1.document) }
        #expect(best.ranked().map(\.document) == all.prefix(limit).map(\.document))
    }

    @Test func shortNumbersComeBack() {
        for number in [0, 1, 127, 128, 16_383, 16_384, .max - 1, .max] as [UInt32] {
            var bytes: [UInt8] = []
            ByteNumbers.appendShort(number, to: &bytes)
            var place = 0
            #expect(ByteNumbers.short(in: bytes.span, at: &place) == number)
            #expect(place == bytes.count)
            place = 0
            #expect(ByteNumbers.short(in: Array(bytes.dropLast()).span, at: &place) == nil)
        }
        #expect(ByteNumbers.words(ByteNumbers.bytes(ofWords: [0, 7, .max]) + [1, 2]) == [0, 7, .max])
    }
}
