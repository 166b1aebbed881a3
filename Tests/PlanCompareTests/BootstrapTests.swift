@testable import PlanCompare
import Testing

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
        #expect(
            Bootstrap.interval(of: .times, in: sample, rounds: 37, seed: 1)
                != Bootstrap.interval(of: .times, in: sample, rounds: 37, seed: 2))
    }

    @Test func noDocumentsGiveNothing() {
        #expect(Bootstrap.interval(of: .times, in: []) == Bootstrap.Interval(low: 0, high: 0))
    }
}
