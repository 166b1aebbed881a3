import PlanIndex
import TestSupport
import Testing

@Suite struct PairBlockTests {
    private func blocks(_ lists: [(UInt32, [UInt32])]) throws -> [(first: UInt32, bytes: [UInt8])] {
        var blocks: [(first: UInt32, bytes: [UInt8])] = []
        var writer = PairBlockWriter { blocks.append(($0, $2)) }
        for (pair, places) in lists { try writer.add(pair, places: places[...], texts: min(2, places.count)) }
        try writer.finish()
        return blocks
    }

    private func lists(_ count: Int) -> [(UInt32, [UInt32])] {
        var random = SeededGenerator(seed: UInt64(count))
        var pair: UInt32 = 0
        return (0..<count).map { number in
            pair += UInt32.random(in: 1...900_000, using: &random)
            let size = number % 97 == 0 ? 20_000 : Int.random(in: 1...4, using: &random)
            var place: UInt32 = 0
            return (
                pair,
                (0..<size).map { _ in
                    place += UInt32.random(in: 1...100_000, using: &random)
                    return place
                }
            )
        }
    }

    @Test(arguments: [1, 50, 2_000])
    func everyListComesBack(count: Int) throws {
        let lists = lists(count)
        let blocks = try blocks(lists).map { PairBlock(first: $0.first, bytes: $0.bytes) }
        let entries = blocks.flatMap { block in block.entries.map { (block, $0) } }
        #expect(entries.map(\.1.pair) == lists.map(\.0))
        for ((block, entry), list) in zip(entries, lists) {
            let found = block.list(of: entry)?.places == list.1 && entry.hits == list.1.count
            #expect(found && entry.texts == min(2, list.1.count) && block.entry(of: entry.pair) == entry)
            if !lists.contains(where: { $0.0 == entry.pair + 1 }) { #expect(block.entry(of: entry.pair + 1) == nil) }
        }
    }

    @Test func smallListsShareABlockAndLongOnesStandAlone() throws {
        let blocks = try blocks(lists(2_000))
        #expect(blocks.count < 100)
        #expect(
            blocks.filter { $0.bytes.count > 3_900 }.allSatisfy { block in
                PairBlock(first: block.first, bytes: block.bytes).entries.count == 1
            })
    }

    @Test func damagedBytesAreNoTrap() throws {
        let block = try #require(try blocks(lists(50)).first)
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            var bytes = Array(block.bytes.prefix(Int.random(in: 0...block.bytes.count, using: &random)))
            for _ in 0..<8 where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let damaged = PairBlock(first: block.first, bytes: bytes)
            for entry in damaged.entries.prefix(20) { _ = damaged.list(of: entry)?.places.count }
        }
    }
}
