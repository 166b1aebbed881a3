/// Where the texts of a segment end.
package struct TextBounds: Sendable {
    /// Place behind each text and the empty place behind it, ascending.
    package let ends: [UInt32]

    /// The first text that ends behind each place that is a multiple of `stretch`: looking a place up is one step to its
    /// stretch and few beyond, where a binary search would be mispredicted at each of its turns.
    private let stretches: [UInt32]

    private static let stretchBits: UInt32 = 9

    /// - Complexity: O(texts + places / 512).
    package init(ends: [UInt32]) {
        self.ends = ends
        var stretches: [UInt32] = []
        stretches.reserveCapacity(Int((ends.last ?? 0) >> TextBounds.stretchBits) + 1)
        for (text, end) in ends.enumerated() {
            while UInt32(stretches.count) << TextBounds.stretchBits < end { stretches.append(UInt32(text)) }
        }
        self.stretches = stretches
    }

    /// Calls `body` with each text that holds one of the places and the range of them in the list.
    ///
    /// - Parameter places: Ascending.
    /// - Complexity: O(places + texts that hold one · texts of 512 characters).
    package func forEachText(of places: ArraySlice<UInt32>, _ body: (Int, Range<Int>) -> Void) {
        var at = places.startIndex
        while at < places.endIndex {
            let text = self.text(of: places[at])
            guard text < ends.count else { return }
            let (start, end) = (at, ends[text])
            while at < places.endIndex, places[at] < end { at += 1 }
            body(text, start..<at)
        }
    }

    /// Number of texts that hold one of the places.
    package func count(of places: ArraySlice<UInt32>) -> Int {
        var count = 0
        var end: UInt32 = 0
        for place in places where place >= end {
            let text = self.text(of: place)
            guard text < ends.count else { return count }
            end = ends[text]
            count += 1
        }
        return count
    }

    /// The first text that ends behind `place`.
    private func text(of place: UInt32) -> Int {
        let stretch = Int(place >> TextBounds.stretchBits)
        guard stretch < stretches.count else { return ends.count }
        var text = Int(stretches[stretch])
        while text < ends.count, ends[text] <= place { text += 1 }
        return text
    }
}
