/// A substring of two folded characters or more, looked for by its pairs.
///
/// Places of the rarest pair are held against those of other pairs until every character of the query is covered; since
/// lists hold exact places, nothing has to be read in the texts.
package struct PairQuery: Sendable {
    /// A pair and its distance from the first character of the query.
    private struct Part {
        let offset: Int
        let list: PostingList
    }

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
    /// - Parameter list: Looks a pair up; nil where the segment does not hold it.
    /// - Complexity: O(places of the rarest pair · log blocks · length) in the common case.
    package func places(_ list: (UInt32) throws -> PostingList?) rethrows -> [UInt32] {
        var parts: [Part] = []
        for (offset, pair) in pairs.enumerated() {
            guard let found = try list(pair) else { return [] }
            parts.append(Part(offset: offset, list: found))
        }
        parts.sort { ($0.list.count, $0.offset) < ($1.list.count, $1.offset) }
        var covered = Set([parts[0].offset, parts[0].offset + 1])
        var starts = parts[0].list.places.compactMap { place in
            place >= parts[0].offset ? place - UInt32(parts[0].offset) : nil
        }
        for part in parts.dropFirst() where covered.count < words.count && !starts.isEmpty {
            guard !covered.contains(part.offset) || !covered.contains(part.offset + 1) else { continue }
            covered.formUnion([part.offset, part.offset + 1])
            starts = part.list.holding(starts, offset: UInt32(part.offset))
        }
        return starts
    }
}
