/// How evenly a word is spread over the parts of a corpus.
package struct Dispersion: Sendable, Hashable {
    /// Occurrences in all parts.
    package let count: Int
    /// Parts that hold the word.
    package let range: Int
    /// Gries' DP (2008): half the sum of |share of the word − share of the size| over the parts; 0 is even.
    package let deviation: Double
    /// DP by its largest possible value, 1 − the smallest share of a part (Lijffijt and Gries 2012).
    package let normalizedDeviation: Double
    /// Juilland's D (1970) over relative frequencies: 1 − the coefficient of variation by √(parts − 1); 1 is even.
    package let juilland: Double

    /// - Parameters:
    ///   - counts: Occurrences in each part.
    ///   - sizes: Words of each part; parts without words are left out.
    /// - Complexity: O(parts).
    package init(counts: [Int], sizes: [Int]) {
        let parts = zip(counts, sizes).filter { $0.1 > 0 }
        let size = Double(parts.reduce(0) { $0 + $1.1 })
        count = parts.reduce(0) { $0 + $1.0 }
        range = parts.count { $0.0 > 0 }
        guard count > 0 else {
            (deviation, normalizedDeviation, juilland) = (0, 0, 0)
            return
        }
        let all = Double(count)
        let sum = parts.reduce(0) { $0 + (Double($1.0) / all - Double($1.1) / size).magnitude }
        deviation = sum / 2
        let smallest = parts.map { Double($0.1) / size }.min() ?? 1
        normalizedDeviation = smallest < 1 ? deviation / (1 - smallest) : 0
        juilland = Dispersion.juilland(parts.map { Double($0.0) / Double($0.1) })
    }

    /// D of relative frequencies, with the standard deviation of the parts as a whole population.
    private static func juilland(_ shares: [Double]) -> Double {
        guard shares.count > 1 else { return 1 }
        let mean = shares.reduce(0, +) / Double(shares.count)
        let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count)
        return 1 - variance.squareRoot() / mean / Double(shares.count - 1).squareRoot()
    }

    /// Average reduced frequency (Savický and Hlaváčová 2002): occurrences that stand close together count for less.
    ///
    /// With v = size by occurrences, the sum of min (distance to the one before, v) by v; the corpus is a ring.
    ///
    /// - Parameters:
    ///   - places: Where the word stands, counted in words over all parts in turn, ascending.
    ///   - size: Words of all parts.
    package static func averageReducedFrequency(places: [Int], size: Int) -> Double {
        guard let last = places.last, size > 0 else { return 0 }
        let segment = Double(size) / Double(places.count)
        var before = last - size
        var sum = 0.0
        for place in places {
            sum += min(Double(place - before), segment)
            before = place
        }
        return sum / segment
    }
}

/// Dispersion of words over the texts of a corpus, or over equal pieces of it.
package enum DispersionTable {
    /// A word with its figures.
    package struct Entry: Sendable, Hashable {
        package let word: WordID
        package let dispersion: Dispersion
        package let averageReducedFrequency: Double
    }

    /// Figures of some words, in the order of the words.
    ///
    /// - Parameter pieces: Number of equal pieces that the texts, one behind the other, are cut into; nil where each
    ///   text is a part.
    /// - Complexity: O(words + words asked for · parts).
    package static func entries(_ corpus: KeywordCorpus, of words: [WordID], pieces: Int? = nil) -> [Entry] {
        var places: [WordID: [Int]] = [:]
        for word in words { places[word] = [] }
        var bounds = [0]
        var place = 0
        for text in corpus.texts {
            for word in text.words where word != KeywordText.mark {
                places[word]?.append(place)
                place += 1
            }
            bounds.append(place)
        }
        if let pieces { bounds = (0...pieces).map { $0 * place / pieces } }
        let sizes = zip(bounds, bounds.dropFirst()).map { $1 - $0 }
        return words.map { word in
            let found = places[word, default: []]
            return Entry(
                word: word, dispersion: Dispersion(counts: counts(of: found, in: bounds), sizes: sizes),
                averageReducedFrequency: Dispersion.averageReducedFrequency(places: found, size: place))
        }
    }

    /// How many of some ascending places lie in each part.
    private static func counts(of places: [Int], in bounds: [Int]) -> [Int] {
        var counts = [Int](repeating: 0, count: bounds.count - 1)
        var part = 0
        for place in places {
            while place >= bounds[part + 1] { part += 1 }
            counts[part] += 1
        }
        return counts
    }
}
