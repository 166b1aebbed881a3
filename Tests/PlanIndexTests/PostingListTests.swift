import PlanIndex
import TestSupport
import Testing

@Suite struct PostingListTests {
    private func bytes(of places: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        PostingList.append(places[...], to: &bytes)
        return bytes
    }

    @Test(arguments: [1, 128, 129, 5_000])
    func placesOfARangeAreThoseOfAll(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        let places = Set((0..<count).map { _ in UInt32.random(in: 0..<100_000, using: &random) }).sorted()
        let list = try #require(PostingList(bytes: bytes(of: places), count: places.count))
        for _ in 0..<100 {
            let start = UInt32.random(in: 0..<100_000, using: &random)
            let range = start..<UInt32.random(in: start...110_000, using: &random)
            #expect(list.places(in: range) == places.filter { range.contains($0) })
        }
    }

    @Test(arguments: [1, 2, 127, 128, 129, 1_000, 40_000])
    func whatWasStoredComesBack(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        var places: [UInt32] = []
        var place: UInt32 = 0
        for _ in 0..<count {
            place += UInt32.random(in: 1...70_000, using: &random)
            places.append(place)
        }
        let list = try #require(PostingList(bytes: bytes(of: places), count: count))
        #expect(list.places == places)
    }

    @Test func theLargestPlaceComesBack() throws {
        let places: [UInt32] = [0, 1, .max - 1, .max]
        #expect(PostingList(bytes: bytes(of: places), count: 4)?.places == places)
    }

    @Test func placesAreHeldAgainstOthers() throws {
        var random = SeededGenerator(seed: 7)
        let places = (UInt32(0)..<9_000).filter { _ in UInt32.random(in: 0..<3, using: &random) == 0 }
        let list = try #require(PostingList(bytes: bytes(of: places), count: places.count))
        let known = Set(places)
        for share in [1, 50, 4_000] as [UInt32] {
            let starts = (UInt32(0)..<9_000).filter { _ in UInt32.random(in: 0..<share, using: &random) == 0 }
            for offset in [0, 1, 5] as [UInt32] {
                #expect(list.holding(starts, offset: offset) == starts.filter { known.contains($0 + offset) })
            }
        }
    }

    @Test func damagedBytesAreNoTrap() {
        let places = (0..<500).map { UInt32($0) * 300 }
        var bytes = self.bytes(of: places)
        #expect(PostingList(bytes: Array(bytes.prefix(40)), count: 500) == nil)
        #expect(PostingList(bytes: [], count: 1) == nil)
        #expect(PostingList(bytes: bytes, count: 0) == nil)
        for index in bytes.indices { bytes[index] = 0xFF }
        #expect(PostingList(bytes: bytes, count: 500) == nil)
        #expect(PostingList(bytes: [UInt8](repeating: 0xFF, count: 9), count: 3)?.places.count ?? 0 <= 3)
    }
}
