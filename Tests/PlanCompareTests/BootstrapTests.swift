import Testing

@testable import PlanCompare

@Suite struct BootstrapTests {
    private func scores(_ rights: [Int]) -> [Score] {
        rights.map { right in
            var score = Score()
            score[.times] = Tally(right: right, gold: 10, given: 10)
            return score
        }
    }

    @Test func equalDocumentsLeaveNoDoubt() {
        let interval = Bootstrap.interval(of: .times, in: scores([7, 7, 7, 7]))
        #expect(interval == Bootstrap.Interval(low: 0.7, high: 0.7))
    }

    @Test func holdsTheScoreBetweenItsBounds() {
        let interval = Bootstrap.interval(of: .times, in: scores([2, 5, 9, 10, 6, 7]))
        #expect(interval.low < 0.65 && 0.65 < interval.high)
        #expect(interval.low >= 0.2 && interval.high <= 1)
    }

    @Test func theSameSeedGivesTheSame() {
        let sample = scores([1, 4, 9])
        #expect(Bootstrap.interval(of: .times, in: sample) == Bootstrap.interval(of: .times, in: sample))
        let seeds = (0..<20).map { Bootstrap.interval(of: .times, in: scores([1, 4, 9, 3, 6]), rounds: 40, seed: $0) }
        #expect(Set(seeds).count > 1)
    }

    @Test func noDocumentsGiveNothing() {
        #expect(Bootstrap.interval(of: .times, in: []) == Bootstrap.Interval(low: 0, high: 0))
    }
}
