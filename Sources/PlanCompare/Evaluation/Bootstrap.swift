/// How far a score might lie from what other documents of the kind would give.
package enum Bootstrap {
    /// Bounds between which 95 of 100 scores lie.
    package struct Interval: Sendable, Hashable {
        package var low: Double
        package var high: Double
    }

    /// The interval of the F1 of one field, from drawing as many documents again and again, with replacement.
    ///
    /// The same seed gives the same interval. One document gives an interval of one value.
    ///
    /// - Complexity: O(rounds · documents).
    package static func interval(
        of field: ScoreField, in scores: [Score], rounds: Int = 1_000, seed: UInt64 = 20_261_122
    ) -> Interval {
        guard !scores.isEmpty, rounds > 0 else { return Interval(low: 0, high: 0) }
        let tallies = scores.map { $0[field] }
        var random = SplitMix(state: seed)
        let values = (0..<rounds).map { _ in
            tallies.indices.reduce(Tally()) { sum, _ in sum + tallies[Int(random.next(below: UInt64(tallies.count)))] }
                .f1
        }.sorted()
        return Interval(low: values[rounds * 25 / 1_000], high: values[min(rounds - 1, rounds * 975 / 1_000)])
    }
}

/// A small generator of random numbers with a seed (SplitMix64).
private struct SplitMix {
    var state: UInt64

    mutating func next(below bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)).multipliedFullWidth(by: bound).high
    }
}
