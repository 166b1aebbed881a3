#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sequences of words that are used like one word and that no lexicon holds.
///
/// A sequence qualifies by three figures: it stands `least` times; the weakest of the ways to cut it in two still has
/// `cohesion` bits of mutual information; and what stands beside it changes, by `freedom` bits of entropy on the poorer
/// side (Luo and Sun 2003; the branching entropy of Jin and Tanaka-Ishii 2006).
package struct NewTerms: Sendable {
    /// A sequence with its figures.
    package struct Entry: Sendable, Hashable {
        package let words: [WordID]
        /// All of it, as it stands where it was first met.
        package let form: String
        package let count: Int
        /// Texts that hold it.
        package let documents: Int
        /// log₂ of count · size / (count of the left part · count of the right part), for the cut where it is least.
        package let cohesion: Double
        /// Entropy of what stands in front, in bits; each mark and each end of a sentence is a neighbour of its own.
        package let leftEntropy: Double
        /// Entropy of what stands behind.
        package let rightEntropy: Double
        /// Year of the earliest text that holds it; nil where none of them has a year.
        package let firstYear: Int?
    }

    package var least: Int
    package var cohesion: Double
    package var freedom: Double
    /// Most words of a sequence.
    package var longest: Int
    /// Most characters of a sequence.
    private static let mostCharacters = 12

    package init(least: Int = 3, cohesion: Double = 3, freedom: Double = 1, longest: Int = 5) {
        (self.least, self.cohesion, self.freedom, self.longest) = (least, cohesion, freedom, longest)
    }

    /// Sequences that qualify, the most frequent first; ties by code points.
    ///
    /// - Parameter isKnown: Whether a sequence, in its folded form, is no news.
    /// - Complexity: O(words · `longest`); only sequences whose parts are frequent are counted at all.
    package func entries(_ corpus: KeywordCorpus, isKnown: (String) -> Bool) -> [Entry] {
        let levels = SequenceLevels(corpus, least: least, longest: longest)
        var entries: [(key: String, entry: Entry)] = []
        for length in 2...max(2, longest) where length < levels.numbers.count {
            for candidate in levels.candidates(of: length) {
                let words = Array(levels.flat[candidate.first..<candidate.first + length])
                guard let names = names(words, corpus), !isKnown(names.key) else { continue }
                let bits = levels.cohesion(of: candidate, length: length)
                guard bits >= cohesion else { continue }
                let (left, right) = levels.entropies(of: candidate, length: length)
                guard min(left, right) >= freedom else { continue }
                let texts = levels.texts(of: candidate)
                let entry = Entry(
                    words: words, form: names.form, count: candidate.places.count, documents: texts.count,
                    cohesion: bits, leftEntropy: left, rightEntropy: right,
                    firstYear: texts.compactMap { corpus.texts[$0].year }.min())
                entries.append((names.key, entry))
            }
        }
        return entries.sorted { left, right in
            if left.entry.count != right.entry.count { return left.entry.count > right.entry.count }
            return left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
        }.map(\.entry)
    }

    /// Folded form and form of a sequence; nil where it cannot be a term: it begins or ends with a function word, or
    /// holds a number.
    private func names(_ words: [WordID], _ corpus: KeywordCorpus) -> (key: String, form: String)? {
        let parts = words.map { corpus.words[Int($0)] }
        guard let first = parts.first, let last = parts.last, first.kind != .function, last.kind != .function,
            !parts.contains(where: { $0.kind == .number })
        else { return nil }
        let key = Compounds.joined(parts.map(\.key))
        guard key.unicodeScalars.count <= NewTerms.mostCharacters,
            key.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) })
        else { return nil }
        return (key, Compounds.joined(parts.map(\.form)))
    }
}

/// Frequent sequences of words of every length, each known at its places by a number.
private struct SequenceLevels {
    /// A frequent sequence.
    struct Candidate {
        let first: Int
        let places: [Int]
    }

    /// All words; a mark stands between sentences.
    let flat: [WordID]
    /// For each length the number of the frequent sequence that begins at each place; -1 for none.
    private(set) var numbers: [[Int32]]
    /// For each length how often each of them stands.
    private var counts: [[Int]]
    /// First place of each text.
    private let textStarts: [Int]
    private let size: Int

    init(_ corpus: KeywordCorpus, least: Int, longest: Int) {
        var flat: [WordID] = [KeywordText.mark]
        var textStarts: [Int] = []
        for text in corpus.texts {
            textStarts.append(flat.count)
            for sentence in text.sentences { flat += text.words[sentence.range] + [KeywordText.mark] }
        }
        (self.flat, self.textStarts) = (flat, textStarts)
        size = flat.count { $0 != KeywordText.mark }
        numbers = [[], flat]
        counts = [[], corpus.counts]
        while numbers.count <= longest, addLevel(least: max(1, least)) {}
    }

    /// Counts sequences that are one word longer; false where none is frequent.
    ///
    /// A sequence is known by the numbers of its front and its end, which overlap.
    private mutating func addLevel(least: Int) -> Bool {
        let (before, frequent) = (numbers[numbers.count - 1], counts[counts.count - 1])
        let key = { (place: Int) -> UInt64? in
            guard place + 1 < before.count, before[place] >= 0, before[place + 1] >= 0,
                frequent[Int(before[place])] >= least, frequent[Int(before[place + 1])] >= least
            else { return nil }
            return UInt64(before[place]) << 32 | UInt64(before[place + 1])
        }
        var found: [UInt64: Int] = [:]
        for place in before.indices { if let key = key(place) { found[key, default: 0] += 1 } }
        var names: [UInt64: Int32] = [:]
        var level = [Int32](repeating: -1, count: before.count)
        var levelCounts: [Int] = []
        for place in before.indices {
            guard let key = key(place), let count = found[key], count >= least else { continue }
            let name = names[key] ?? Int32(levelCounts.count)
            if Int(name) == levelCounts.count {
                names[key] = name
                levelCounts.append(count)
            }
            level[place] = name
        }
        guard !levelCounts.isEmpty else { return false }
        numbers.append(level)
        counts.append(levelCounts)
        return true
    }

    /// Frequent sequences of a length, in the order of their first places.
    func candidates(of length: Int) -> [Candidate] {
        var places = [[Int]](repeating: [], count: counts[length].count)
        for (place, name) in numbers[length].enumerated() where name >= 0 { places[Int(name)].append(place) }
        return places.filter { !$0.isEmpty }.map { Candidate(first: $0[0], places: $0) }
    }

    /// Mutual information of the weakest cut, in bits.
    func cohesion(of candidate: Candidate, length: Int) -> Double {
        (1..<length).map { cut in
            let left = counts[cut][Int(numbers[cut][candidate.first])]
            let right = counts[length - cut][Int(numbers[length - cut][candidate.first + cut])]
            return log2(Double(candidate.places.count) * Double(size) / (Double(left) * Double(right)))
        }.min() ?? 0
    }

    /// Entropies of what stands in front and behind, in bits.
    func entropies(of candidate: Candidate, length: Int) -> (left: Double, right: Double) {
        (
            SequenceLevels.entropy(candidate.places.map { flat[$0 - 1] }),
            SequenceLevels.entropy(candidate.places.map { flat[$0 + length] })
        )
    }

    private static func entropy(_ neighbours: [WordID]) -> Double {
        var counts: [WordID: Int] = [:]
        for word in neighbours { counts[word, default: 0] += 1 }
        let marks = counts.removeValue(forKey: KeywordText.mark) ?? 0
        let all = Double(neighbours.count)
        // In order of size, so that the sum does not depend on the order of a hash.
        let shares = counts.values.sorted().map { Double($0) / all } + [Double](repeating: 1 / all, count: marks)
        return shares.reduce(0) { $0 - $1 * log2($1) }
    }

    /// Texts that hold a sequence, ascending.
    func texts(of candidate: Candidate) -> [Int] {
        var texts: [Int] = []
        var text = 0
        for place in candidate.places {
            while text + 1 < textStarts.count, textStarts[text + 1] <= place { text += 1 }
            if texts.last != text { texts.append(text) }
        }
        return texts
    }
}
