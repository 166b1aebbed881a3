import PlanModel

/// Pairs expected with given records, one to one.
enum Pairing {
    /// A pair of places in the two lists.
    struct Pair: Hashable {
        let gold: Int
        let given: Int
    }

    private struct Candidate {
        let overlap: Int
        let distance: Int
        let pair: Pair

        /// Longer overlaps first, then nearer starts, then later records.
        var rank: (Int, Int, Int, Int) { (overlap, -distance, pair.gold, pair.given) }
    }

    /// The pairs of overlapping spans that `agree` accepts, greedily by the length of the overlap.
    ///
    /// - Complexity: O(expected · given).
    static func pairs(_ gold: [TextSpan], _ given: [TextSpan], agree: (Int, Int) -> Bool) -> [Pair] {
        var candidates: [Candidate] = []
        for (i, expected) in gold.enumerated() {
            for (j, found) in given.enumerated() where expected.overlaps(found) {
                guard agree(i, j) else { continue }
                let overlap = min(expected.end, found.end) - max(expected.start, found.start)
                candidates.append(
                    Candidate(
                        overlap: overlap, distance: abs(expected.start - found.start), pair: Pair(gold: i, given: j)))
            }
        }
        var (usedGold, usedGiven): (Set<Int>, Set<Int>) = ([], [])
        var pairs: [Pair] = []
        for pair in candidates.sorted(by: { $0.rank > $1.rank }).map(\.pair)
        where !usedGold.contains(pair.gold) && !usedGiven.contains(pair.given) {
            usedGold.insert(pair.gold)
            usedGiven.insert(pair.given)
            pairs.append(pair)
        }
        return pairs
    }
}
