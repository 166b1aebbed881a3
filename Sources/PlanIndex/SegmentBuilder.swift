/// Gathers texts and writes their pairs with all places: one segment of the index.
///
/// Texts stand one behind the other in places from 0, with an empty place behind each, so that nothing is found across
/// their ends; each character of a text begins one pair. Memory is twelve bytes a
/// character while the segment is written.
package struct SegmentBuilder: Sendable {
    private var pairs: [UInt32] = []
    /// Place behind the gap of each text.
    package private(set) var ends: [UInt32] = []

    /// Stands in the empty places.
    private static let gap = CharacterPair(CharacterPair.end, CharacterPair.end).code

    package init() {}

    /// Adds a folded text.
    ///
    /// - Complexity: O(length).
    package mutating func add(_ text: [UInt16]) {
        for index in text.indices {
            let next = index + 1 < text.count ? text[index + 1] : CharacterPair.end
            pairs.append(CharacterPair(text[index], next).code)
        }
        pairs.append(SegmentBuilder.gap)
        ends.append(UInt32(pairs.count))
    }

    /// Calls `body` with every pair, ascending, its places and the number of texts that hold it.
    ///
    /// - Complexity: O(characters), two passes of a radix sort.
    package func forEachPair(_ body: (UInt32, ArraySlice<UInt32>, Int) throws -> Void) rethrows {
        let places = sorted()
        let bounds = TextBounds(ends: ends)
        var start = 0
        while start < places.count {
            let pair = pairs[Int(places[start])]
            var end = start + 1
            while end < places.count, pairs[Int(places[end])] == pair { end += 1 }
            if pair != SegmentBuilder.gap { try body(pair, places[start..<end], bounds.count(of: places[start..<end])) }
            start = end
        }
    }

    /// Places in the order of their pairs, those of one pair ascending.
    private func sorted() -> [UInt32] {
        let bySecond = SegmentBuilder.distributed(count: pairs.count, { UInt32($0) }, { Int(pairs[Int($0)] & 0xFFFF) })
        return SegmentBuilder.distributed(count: pairs.count, { bySecond[$0] }, { Int(pairs[Int($0)] >> 16) })
    }

    /// A stable distribution of places by a key of 16 bits.
    private static func distributed(
        count: Int, _ place: (Int) -> UInt32, _ key: (UInt32) -> Int
    ) -> [UInt32] {
        var starts = [Int](repeating: 0, count: 65_537)
        for index in 0..<count { starts[key(place(index)) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var result = [UInt32](repeating: 0, count: count)
        for index in 0..<count {
            let moved = place(index)
            let slot = key(moved)
            result[starts[slot]] = moved
            starts[slot] += 1
        }
        return result
    }
}
