import PlanModel
import Testing

@testable import PlanCompare

@Suite struct PairingTests {
    private func pairs(
        _ gold: [TextSpan], _ given: [TextSpan], _ agree: (Int, Int) -> Bool = { _, _ in true }
    ) -> [[Int]] {
        Pairing.pairs(gold, given, agree: agree).map { [$0.gold, $0.given] }
    }

    @Test func takesTheLongestOverlapFirst() {
        #expect(pairs([TextSpan(0, 4), TextSpan(4, 9)], [TextSpan(3, 9)]) == [[1, 0]])
    }

    @Test func usesEachRecordOnce() {
        #expect(pairs([TextSpan(0, 4)], [TextSpan(0, 4), TextSpan(0, 4)]) == [[0, 1]])
        #expect(pairs([TextSpan(0, 4), TextSpan(0, 4)], [TextSpan(0, 4)]) == [[1, 0]])
    }

    @Test func nearerStartsWinOverEqualOverlaps() {
        #expect(pairs([TextSpan(5, 8)], [TextSpan(2, 8), TextSpan(5, 9)]) == [[0, 1]])
    }

    @Test func touchingSpansAreNoPair() {
        #expect(pairs([TextSpan(0, 4)], [TextSpan(4, 6)]).isEmpty)
    }

    @Test func whatDoesNotAgreeLeavesRoomForOthers() {
        #expect(pairs([TextSpan(0, 9)], [TextSpan(0, 9), TextSpan(0, 3)]) { $1 == 1 } == [[0, 1]])
    }
}
