/// A substring of two folded characters or more, looked for by its pairs.
///
/// Places of the rarest pair are held against those of other pairs until every character of the query is covered; since
/// lists hold exact places, nothing has to be read in the texts.
package struct PairQuery: Sendable {
    private let words: [UInt16]

    /// - Parameter words: Two characters or more.
    package init?(_ words: [UInt16]) {
        guard words.count > 1 else { return nil }
        self.words = words
    }

    /// Pairs of the query, by their distance from its first character.
    package var pairs: [UInt32] { zip(words, words.dropFirst()).map { CharacterPair($0, $1).code } }

    /// Where the query begins in a segment, ascending.
    ///
    /// - Parameters:
    ///   - count: Number of places of a pair; nil where the segment does not hold it. Asked for each pair.
    ///   - list: The places of a pair. Asked for those alone that are needed, the rarest ones.
    /// - Complexity: O(places of the rarest pair · log blocks · length) in the common case.
    package func places(
        count: (UInt32) throws -> Int?, list: (UInt32) throws -> PostingList?
    ) rethrows -> [UInt32] {
        let pairs = pairs
        var counts: [Int] = []
        for pair in pairs {
            guard let own = try count(pair) else { return [] }
            counts.append(own)
        }
        var covered = [Bool](repeating: false, count: words.count)
        var starts: [UInt32]?
        for offset in pairs.indices.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
            guard !covered[offset] || !covered[offset + 1] else { continue }
            (covered[offset], covered[offset + 1]) = (true, true)
            guard let own = try list(pairs[offset]) else { return [] }
            let distance = UInt32(offset)
            starts =
                starts.map { own.holding($0, offset: distance) }
                ?? own.places.compactMap { $0 >= distance ? $0 - distance : nil }
            if starts?.isEmpty ?? true { return [] }
        }
        return starts ?? []
    }
}
