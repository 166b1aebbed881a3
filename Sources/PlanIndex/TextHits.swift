/// How often a phrase stands in the texts of a segment that hold it.
package struct TextHits: Sendable, Hashable {
    /// Numbers of the texts in their segment, ascending.
    package private(set) var texts: [UInt32] = []
    /// Occurrences in each of them, never 0.
    package private(set) var counts: [UInt32] = []

    package init() {}

    /// Takes the next text.
    ///
    /// - Parameter text: Behind all that were taken before.
    package mutating func append(text: UInt32, count: UInt32) {
        texts.append(text)
        counts.append(count)
    }

    /// Calls `body` for each of `wanted` with the occurrences in it, 0 where the phrase does not stand in it.
    ///
    /// - Parameter wanted: Ascending.
    /// - Complexity: O(wanted + texts).
    package func forEach(of wanted: [UInt32], _ body: (_ place: Int, _ count: UInt32) -> Void) {
        var at = 0
        for (place, text) in wanted.enumerated() {
            while at < texts.count, texts[at] < text { at += 1 }
            body(place, at < texts.count && texts[at] == text ? counts[at] : 0)
        }
    }
}

/// Ascending lists of numbers as sets.
package enum SortedNumbers {
    /// Numbers of either list.
    ///
    /// - Complexity: O(both), as for the others.
    package static func union(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
        var all: [UInt32] = []
        all.reserveCapacity(first.count + second.count)
        var at = 0
        for number in first {
            while at < second.count, second[at] < number {
                all.append(second[at])
                at += 1
            }
            if at < second.count, second[at] == number { at += 1 }
            all.append(number)
        }
        all.append(contentsOf: second[at...])
        return all
    }

    /// Numbers of both lists.
    package static func intersection(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
        chosen(first, second) { $0 }
    }

    /// Numbers of the first list that are not in the second.
    package static func subtraction(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
        chosen(first, second) { !$0 }
    }

    private static func chosen(_ first: [UInt32], _ second: [UInt32], _ takes: (Bool) -> Bool) -> [UInt32] {
        var at = 0
        return first.filter { number in
            while at < second.count, second[at] < number { at += 1 }
            return takes(at < second.count && second[at] == number)
        }
    }
}
