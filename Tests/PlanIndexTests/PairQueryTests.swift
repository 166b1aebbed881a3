import PlanIndex
import TestSupport
import Testing

extension PairQuery {
    fileprivate func places(in segment: PairQueryTests.Segment) -> [UInt32] {
        places(count: { segment.lists[$0]?.count }, list: { segment.lists[$0] })
    }
}

@Suite struct PairQueryTests {
    /// A segment in memory.
    fileprivate struct Segment {
        var lists: [UInt32: PostingList] = [:]
        var entries: [PairBlock.Entry] = []

        init(_ texts: [[UInt16]]) throws {
            var builder = SegmentBuilder()
            for text in texts { builder.add(text) }
            var blocks: [PairBlock] = []
            var writer = PairBlockWriter { blocks.append(PairBlock(first: $0, bytes: $2)) }
            try builder.forEachPair { try writer.add($0, places: $1, texts: $2) }
            try writer.finish()
            for block in blocks {
                entries += block.entries
                for entry in block.entries { lists[entry.pair] = block.list(of: entry) }
            }
        }
    }

    /// Where a query stands by a plain scan, in places of the segment.
    private static func scan(_ query: [UInt16], _ texts: [[UInt16]]) -> [UInt32] {
        var found: [UInt32] = []
        var base = 0
        for text in texts {
            for start in text.indices where text[start...].starts(with: query) { found.append(UInt32(base + start)) }
            base += text.count + 1
        }
        return found
    }

    /// Texts of few characters, so that queries stand in many places and overlap.
    private static func texts(_ seed: UInt64, characters: UInt16) -> [[UInt16]] {
        var random = SeededGenerator(seed: seed)
        return (0..<40).map { _ in
            (0..<Int.random(in: 0..<300, using: &random)).map { _ in
                0x4E00 + UInt16.random(in: 0..<characters, using: &random)
            }
        }
    }

    @Test(arguments: [2, 3, 4, 5, 8, 20])
    func equalsAPlainScan(length: Int) throws {
        for characters in [1, 2, 4] as [UInt16] {
            let texts = PairQueryTests.texts(UInt64(length), characters: characters)
            let segment = try Segment(texts)
            var random = SeededGenerator(seed: 99)
            for _ in 0..<60 {
                let text = try #require(texts.filter { $0.count >= length }.randomElement(using: &random))
                let start = Int.random(in: 0...(text.count - length), using: &random)
                var query = Array(text[start..<(start + length)])
                if Bool.random(using: &random) { query[length / 2] = 0x4E00 + characters }
                let found = try #require(PairQuery(query)).places(in: segment)
                let isEqual = found == PairQueryTests.scan(query, texts)
                #expect(isEqual, "\(query) in texts of \(characters) characters")
            }
        }
    }

    @Test func noHitGoesOverTheEndOfAText() throws {
        let segment = try Segment([[1, 2], [3, 4]])
        #expect(try #require(PairQuery([2, 3])).places(in: segment) == [])
        #expect(try #require(PairQuery([1, 2, 3, 4])).places(in: segment) == [])
        #expect(try #require(PairQuery([3, 4])).places(in: segment) == [3])
    }

    @Test func oneCharacterIsNoPair() {
        #expect(PairQuery([1]) == nil)
        #expect(PairQuery([]) == nil)
    }

    @Test func entriesCountHitsAndTexts() throws {
        let segment = try Segment([[1, 2, 1, 2], [], [1, 2]])
        let entry = try #require(segment.entries.first { $0.pair == CharacterPair(1, 2).code })
        #expect(entry.hits == 3)
        #expect(entry.texts == 2)
        #expect(segment.entries.map(\.pair) == segment.entries.map(\.pair).sorted())
        #expect(segment.entries.map(\.hits).reduce(0, +) == 6)
    }

    @Test func placesAreTextsByTheirBounds() {
        let bounds = TextBounds(ends: [3, 3, 10, 12])
        var found: [Int: Range<Int>] = [:]
        bounds.forEachText(of: [0, 2, 3, 9, 11]) { found[$0] = $1 }
        #expect(found == [0: 0..<2, 2: 2..<4, 3: 4..<5])
        #expect(bounds.count(of: [12]) == 0)
    }
}
