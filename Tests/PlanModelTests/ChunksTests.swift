import PlanModel
import Testing

/// A list in chunks holds what an array does.
@Suite struct ChunksTests {
    private static let counts = [0, 1, 4_095, 4_096, 4_097, 10_000]

    @Test(arguments: counts) func holdsWhatWasAdded(count: Int) {
        var chunks = Chunks<Int>()
        for number in 0..<count { chunks.append(number * 3) }
        #expect(chunks.count == count)
        #expect(chunks.last == (count == 0 ? nil : count * 3 - 3))
        #expect((0..<count).allSatisfy { chunks[$0] == $0 * 3 })
    }

    @Test(arguments: counts) func handsOutAllAndIsEmptyThen(count: Int) {
        var chunks = Chunks<Int>()
        for number in 0..<count { chunks.append(number) }
        #expect(chunks.take() == Array(0..<count))
        #expect(chunks.count == 0 && chunks.last == nil)
        chunks.append(7)
        #expect(chunks.take() == [7])
    }

    @Test func takesAwayOverTheBorderOfAChunk() {
        var chunks = Chunks<Int>()
        for number in 0..<4_098 { chunks.append(number) }
        for _ in 0..<4 { chunks.removeLast() }
        #expect(chunks.count == 4_094 && chunks.last == 4_093)
        chunks.append(-1)
        chunks[0] = -2
        #expect(chunks[4_094] == -1 && chunks[0] == -2)
    }
}

/// Places and hashes in few bytes.
@Suite struct PackedRangeTests {
    @Test func keepsItsPlaces() {
        let packed = PackedRange(5..<70_000_000)
        #expect(packed.range == 5..<70_000_000)
        #expect(packed.lowerBound == 5 && packed.upperBound == 70_000_000)
        #expect(PackedRange(3..<3).range.isEmpty)
    }

    @Test func hashesTellOrder() {
        var (left, right, same) = (UnitHash(), UnitHash(), UnitHash())
        for unit in "规划".utf16 { left.add(unit) }
        for unit in "划规".utf16 { right.add(unit) }
        for unit in "规划".utf16 { same.add(unit) }
        #expect(left.value == same.value && left.value != right.value && left.value != UnitHash().value)
    }
}
