/// Gathers texts and writes their pairs with all places: one segment of the index.
///
/// Texts stand one behind the other in places from 0, with an empty place behind each, so that nothing is found across
/// their ends; each character of a text begins one pair. Memory is twelve bytes a
/// character while the segment is written.
package struct SegmentBuilder: Sendable {
    /// A pair as it is stored.
    package struct Entry: Sendable {
        package let pair: UInt32
        /// Number of places.
        package let hits: Int
        /// Number of texts that hold it.
        package let texts: Int
        /// Bytes of a `PostingList`.
        package let bytes: [UInt8]

        /// - Parameter places: Ascending.
        package init(pair: UInt32, places: ArraySlice<UInt32>, texts: Int) {
            (self.pair, hits, self.texts) = (pair, places.count, texts)
            bytes = PostingList.bytes(of: places)
        }
    }

    private var pairs: [UInt32] = []
    /// Place behind the gap of each text.
    private var ends: [UInt32] = []

    /// Stands in the empty places.
    private static let gap = CharacterPair(CharacterPair.end, CharacterPair.end).code

    package init() {}

    /// Where each text ends.
    package var bounds: TextBounds { TextBounds(ends: ends) }

    /// Characters gathered so far.
    package var count: Int { pairs.count }

    /// Texts gathered so far.
    package var textCount: Int { ends.count }

    /// Adds a folded text and says where it begins.
    ///
    /// - Complexity: O(length).
    @discardableResult
    package mutating func add(_ text: [UInt16]) -> UInt32 {
        let start = UInt32(pairs.count)
        for index in text.indices {
            let next = index + 1 < text.count ? text[index + 1] : CharacterPair.end
            pairs.append(CharacterPair(text[index], next).code)
        }
        pairs.append(SegmentBuilder.gap)
        ends.append(UInt32(pairs.count))
        return start
    }

    /// Calls `write` with every pair, ascending.
    ///
    /// - Complexity: O(characters), two passes of a radix sort.
    package func forEachEntry(_ write: (Entry) throws -> Void) rethrows {
        let places = sorted()
        var start = 0
        while start < places.count {
            let pair = pairs[Int(places[start])]
            var end = start + 1
            while end < places.count, pairs[Int(places[end])] == pair { end += 1 }
            let own = places[start..<end]
            start = end
            if pair == SegmentBuilder.gap { continue }
            try write(Entry(pair: pair, places: own, texts: textCount(of: own)))
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

    private func textCount(of places: ArraySlice<UInt32>) -> Int {
        bounds.count(of: places)
    }
}

/// Where the texts of a segment end.
package struct TextBounds: Sendable {
    /// Place behind each text and the empty place behind it, ascending.
    package let ends: [UInt32]

    package init(ends: [UInt32]) { self.ends = ends }

    /// Calls `body` with each text that holds one of the places and the range of them in the list.
    ///
    /// - Parameter places: Ascending.
    /// - Complexity: O(places + texts that hold one · log texts).
    package func forEachText(of places: ArraySlice<UInt32>, _ body: (Int, Range<Int>) -> Void) {
        var at = places.startIndex
        var text = 0
        while at < places.endIndex {
            text = self.text(of: places[at], from: text)
            guard text < ends.count else { return }
            let start = at
            while at < places.endIndex, places[at] < ends[text] { at += 1 }
            body(text, start..<at)
        }
    }

    /// Number of texts that hold one of the places.
    package func count(of places: ArraySlice<UInt32>) -> Int {
        var count = 0
        forEachText(of: places) { _, _ in count += 1 }
        return count
    }

    /// The first text, at or behind `from`, that ends behind `place`.
    private func text(of place: UInt32, from: Int) -> Int {
        var (low, step) = (from, 1)
        while low + step < ends.count, ends[low + step - 1] <= place {
            low += step
            step *= 2
        }
        var high = min(ends.count, low + step)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
