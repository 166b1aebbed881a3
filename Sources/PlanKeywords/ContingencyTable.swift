#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Four counts that say whether two things go together: a word and a group of texts, or two words.
///
/// ```
///              in question   elsewhere
/// this word         a            b
/// other words       c            d
/// ```
///
/// The figures are those of quanteda.textstats (`src/keyness.cpp`): signed, positive where `a` is more than expected.
package struct ContingencyTable: Sendable, Hashable {
    /// What is done to the counts of small tables.
    package enum Correction: String, Sendable, CaseIterable {
        case none
        /// Half a count less of what is away from what is expected, only where an expected count is below 5.
        case yates
        /// G² divided by Williams' q.
        case williams
    }

    package let a: Double
    package let b: Double
    package let c: Double
    package let d: Double

    /// quanteda adds this inside the logarithms so that cells of zero do no harm; kept so that figures are the same.
    private static let offset = 1e-9

    /// Counts as they are; none may be below zero.
    package init(a: Double, b: Double, c: Double, d: Double) { (self.a, self.b, self.c, self.d) = (a, b, c, d) }

    /// A word's occurrences in two parts of a corpus, and how many words these have.
    package init(count: Int, size: Int, reference: Int, referenceSize: Int) {
        self.init(
            a: Double(count), b: Double(reference), c: Double(size - count), d: Double(referenceSize - reference))
    }

    /// How often two things stand together, how often each stands at all, and how often anything does.
    package init(both: Int, first: Int, second: Int, total: Int) {
        self.init(
            a: Double(both), b: Double(first - both), c: Double(second - both),
            d: Double(total - first - second + both))
    }

    private var total: Double { a + b + c + d }

    /// What `a` would be if nothing depended on anything.
    package var expected: Double { total > 0 ? (a + b) * (a + c) / total : 0 }

    private var sign: Double { a > expected ? 1 : -1 }

    /// Whether all counts stand in one row or one column, so that there is nothing to compare.
    private var isDegenerate: Bool { a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0 }

    /// G², the log-likelihood ratio over all four cells (Dunning 1993), signed; quanteda's `measure = "lr"`.
    package func logLikelihood(_ correction: Correction = .yates) -> Double {
        guard !isDegenerate else { return 0 }
        var cells = self
        if correction == .yates {
            let shift = (a * d - b * c > 0 ? -1 : 1) * yatesShift
            cells = ContingencyTable(a: a + shift, b: b - shift, c: c - shift, d: d + shift)
        }
        let part = { (cell: Double, row: Double, column: Double) -> Double in
            cell * log(cell / (row * column / total) + ContingencyTable.offset)
        }
        let (top, bottom, left, right) = (a + b, c + d, a + c, b + d)
        let sum =
            part(cells.a, top, left) + part(cells.b, top, right) + part(cells.c, bottom, left)
            + part(cells.d, bottom, right)
        return 2 * sum * sign / (correction == .williams ? williamsDivisor : 1)
    }

    /// χ² (Pearson), signed, by default with Yates' correction; quanteda's `measure = "chi2"`.
    ///
    /// Williams' correction is one of G²; asked for here it changes nothing.
    package func chiSquared(_ correction: Correction = .yates) -> Double {
        guard !isDegenerate else { return 0 }
        let shift = correction == .yates ? yatesShift : 0
        let difference = (a * d - b * c).magnitude - total * shift
        return total * difference * difference / ((a + b) * (c + d) * (a + c) * (b + d)) * sign
    }

    /// log₂ of observed by expected (Church and Hanks 1990); minus infinity where they never stand together.
    package var pointwiseMutualInformation: Double { expected > 0 ? log2(a / expected) : 0 }

    /// 14 + log₂ of the Dice coefficient (Rychlý 2008), which does not depend on the size of the corpus.
    package var logDice: Double { a > 0 ? 14 + log2(2 * a / (2 * a + b + c)) : -.infinity }

    /// Half a count where quanteda corrects: an expected count is below 5, and the correction turns no sign.
    private var yatesShift: Double {
        let (top, bottom, left, right) = (a + b, c + d, a + c, b + d)
        let isSmall = min(top * left, top * right, left * bottom, bottom * right) / total < 5
        return isSmall && (a * d - b * c).magnitude >= total / 2 ? 0.5 : 0
    }

    /// Williams' q (1976); 1 where a cell is zero.
    private var williamsDivisor: Double {
        guard a * b * c * d > 0 else { return 1 }
        let rows = total / (a + b) + total / (c + d) - 1
        let columns = total / (a + c) + total / (b + d) - 1
        return 1 + rows * columns / (6 * total)
    }

    /// Probability of a value at least this large where nothing depends on anything: χ² with one degree of freedom.
    package static func probability(of statistic: Double) -> Double { erfc((statistic.magnitude / 2).squareRoot()) }
}
