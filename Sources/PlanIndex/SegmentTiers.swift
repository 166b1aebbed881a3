/// Which segments of an index are joined, so that there are few of them and every place is written few times.
///
/// A tier holds segments of 64 Ki characters times a power of eight; where it has eight, they become one of the next tier
/// (O'Neil and others, “The log-structured merge-tree”, 1996). An index of n characters has at most 8 · log₈(n / 65 536)
/// segments, and each place is written at most once in each tier.
package enum SegmentTiers {
    private static let smallest = 65_536
    private static let width = 8
    /// A segment counts its places in four bytes.
    private static let largest = 1 << 31

    /// The tier of a segment of so many characters.
    package static func tier(of characters: Int) -> Int {
        var (tier, limit) = (0, smallest)
        while characters >= limit {
            let (next, isOver) = limit.multipliedReportingOverflow(by: width)
            tier += 1
            if isOver { break }
            limit = next
        }
        return tier
    }

    /// Places, in the list, of the segments that are to be joined next; empty where none are.
    ///
    /// Those behind the first of them are among them, whatever their tier, so that texts keep their order.
    ///
    /// - Parameter characters: Sizes of the segments, oldest first.
    package static func due(_ characters: [Int]) -> Range<Int> {
        let tiers = characters.map { tier(of: $0) }
        for tier in Set(tiers).sorted() where tiers.count(where: { $0 == tier }) >= width {
            let first = tiers.firstIndex(of: tier) ?? 0
            let due = first..<characters.count
            if characters[due].reduce(0, +) <= largest { return due }
        }
        return 0..<0
    }
}
