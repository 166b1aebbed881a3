import PlanKit
import Synchronization
import Testing

/// What came out, and how much was under way at most.
private final class Record: Sendable {
    let results = Mutex<[Int]>([])
    let running = Mutex((now: 0, most: 0))

    /// Takes longer for some inputs than for others.
    func work(_ input: Int) -> Int {
        running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        var value = input
        for _ in 0..<(input % 7 == 0 ? 200_000 : 10) { value = (value &* 31) % 1_000_003 }
        running.withLock { $0.now -= 1 }
        return value < 0 ? -1 : input
    }
}

private struct Broken: Error {}

@Suite struct OrderedWorkTests {
    @Test(arguments: [1, 2, 3, 8])
    func keepsTheOrder(jobs: Int) async throws {
        let record = Record()
        var rest = (0..<200).makeIterator()
        try await OrderedWork.run(
            jobs: jobs, next: { rest.next() }, work: { record.work($0) },
            emit: { value in record.results.withLock { $0.append(value) } })
        #expect(record.results.withLock { $0 } == Array(0..<200))
        #expect(record.running.withLock { $0.most } <= jobs)
    }

    @Test(arguments: [1, 3])
    func doesNotRunAheadOfWhatIsHandedOut(jobs: Int) async throws {
        let record = Record()
        let taken = Mutex(0)
        var rest = (0..<300).makeIterator()
        var furthest = 0
        try await OrderedWork.run(
            jobs: jobs,
            next: {
                furthest = max(furthest, taken.withLock { $0 } - record.results.withLock { $0.count })
                taken.withLock { $0 += 1 }
                return rest.next()
            },
            work: { record.work($0) }, emit: { value in record.results.withLock { $0.append(value) } })
        #expect(furthest <= jobs * 4)
    }

    @Test(arguments: [1, 2])
    func endsWithTheFirstErrorOfEmit(jobs: Int) async {
        let record = Record()
        var rest = (0..<100).makeIterator()
        await #expect(throws: Broken.self) {
            try await OrderedWork.run(
                jobs: jobs, next: { rest.next() }, work: { record.work($0) },
                emit: { if $0 == 10 { throw Broken() } })
        }
    }

    @Test func nothingInNothingOut() async throws {
        let record = Record()
        try await OrderedWork.run(
            jobs: 4, next: { nil }, work: { record.work($0) },
            emit: { value in record.results.withLock { $0.append(value) } })
        #expect(record.results.withLock { $0.isEmpty })
    }

    @Test(arguments: [1, 2, 3])
    func handsPiecesOutInOrder(jobs: Int) async throws {
        let record = Record()
        var rest = (0..<60).makeIterator()
        try await OrderedWork.run(
            jobs: jobs, next: { rest.next() },
            pieces: { input, hand in
                for piece in 0..<3 {
                    _ = record.work(input)
                    try hand(input * 3 + piece)
                }
            },
            emit: { value in record.results.withLock { $0.append(value) } })
        #expect(record.results.withLock { $0 } == Array(0..<180))
    }
}
