#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much more often a word stands in one text than in another.
package struct Keyness: Sendable, Hashable {
    /// G², twice the log likelihood of two shares against one (Dunning 1993; Rayson and Garside 2000).
    package let logLikelihood: Double
    /// log₂ of the ratio of relative frequencies; a count of zero is taken as 0.5 (Hardie 2014).
    package let logRatio: Double

    /// - Parameters:
    ///   - count: Occurrences in the text.
    ///   - size: Words of the text.
    ///   - reference: Occurrences in the other text.
    ///   - referenceSize: Words of the other text.
    package init(count: Int, size: Int, reference: Int, referenceSize: Int) {
        let (a, b) = (Double(count), Double(reference))
        let (c, d) = (Double(size), Double(referenceSize))
        let share = c + d > 0 ? (a + b) / (c + d) : 0
        let part = { (observed: Double, expected: Double) -> Double in
            observed > 0 && expected > 0 ? observed * log(observed / expected) : 0
        }
        logLikelihood = 2 * (part(a, c * share) + part(b, d * share))
        let relative = { (count: Double, size: Double) in (count > 0 ? count : 0.5) / max(size, 1) }
        logRatio = log2(relative(a, c) / relative(b, d))
    }
}
