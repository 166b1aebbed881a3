import Synchronization
import Testing

@testable import PlanKit

/// Parts are made once each, and what making one throws comes out where it is asked for.
@Suite struct SideBySideTests {
    private struct Refusal: Error, Equatable { let number: Int }

    @Test func makesEachPartOnce() throws {
        let made = Mutex<[Int]>([])
        let parts = (0..<50).map { number in
            MadePart<Int, Refusal> { () throws(Refusal) in
                made.withLock { $0.append(number) }
                return number * 2
            }
        }
        SideBySide.run(parts.map { part in { part.run() } })
        #expect(try parts.map { part throws(Refusal) in try part.get() } == (0..<50).map { $0 * 2 })
        #expect(made.withLock { $0.sorted() } == Array(0..<50))
    }

    @Test func throwsWhatMakingThrew() {
        let good = MadePart<Int, Refusal> { () throws(Refusal) in 1 }
        let bad = MadePart<Int, Refusal> { () throws(Refusal) in throw Refusal(number: 7) }
        SideBySide.run([bad.run, good.run])
        #expect(throws: Refusal(number: 7)) { try bad.get() }
        #expect((try? good.get()) == 1)
    }
}
