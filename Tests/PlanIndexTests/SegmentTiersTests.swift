import PlanIndex
import Testing

@Suite struct SegmentTiersTests {
    @Test func aTierIsEightTimesTheOneBelow() {
        #expect(
            [0, 65_535, 65_536, 524_287, 524_288, 4_194_304].map { SegmentTiers.tier(of: $0) } == [0, 0, 1, 1, 2, 3])
        #expect(SegmentTiers.tier(of: .max) < 30)
    }

    @Test func eightOfATierAreJoinedWithWhatIsBehind() {
        #expect(SegmentTiers.due(Array(repeating: 10, count: 7)).isEmpty)
        #expect(SegmentTiers.due(Array(repeating: 10, count: 8)) == 0..<8)
        #expect(SegmentTiers.due([900_000] + Array(repeating: 10, count: 8)) == 1..<9)
        #expect(SegmentTiers.due([10, 900_000] + Array(repeating: 10, count: 7)) == 0..<9)
        #expect(SegmentTiers.due([]).isEmpty)
    }

    @Test func noSegmentGrowsBeyondItsPlaces() {
        #expect(SegmentTiers.due(Array(repeating: 1 << 30, count: 8)).isEmpty)
    }

    @Test func thereAreFewSegmentsHoweverManyAreAdded() {
        var sizes: [Int] = []
        var written = 0
        for _ in 0..<5_000 {
            sizes.append(3_000)
            while true {
                let due = SegmentTiers.due(sizes)
                guard due.count > 1 else { break }
                let joined = sizes[due].reduce(0, +)
                written += joined
                sizes.replaceSubrange(due, with: [joined])
            }
            #expect(sizes.count <= 40)
        }
        #expect(sizes.reduce(0, +) == 15_000_000)
        #expect(written < 15_000_000 * 12)
    }
}
