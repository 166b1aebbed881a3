/// Terms of several words: neighbours that stand together often and not by chance (人工智能 产业).
///
/// Two listed words make a bond where they are neighbours `least` times or more, with a pointwise mutual information of
/// `cohesion` bits or more. A run of words whose neighbours all have bonds is one term, cut from the left into terms of
/// at most `longest` words. Every term is listed, with the counts of the whole run; its parts are counted where they
/// stand outside of terms.
package struct Compounds: Sendable {
    /// Fewest times that neighbours stand together.
    package var least: Int
    /// Bits of mutual information.
    package var cohesion: Double

    /// Most words of a term.
    private static let longest = 4

    package init(least: Int = 3, cohesion: Double = 3) { (self.least, self.cohesion) = (least, cohesion) }

    /// The corpus with its terms as words of their own.
    ///
    /// - Complexity: O(words + pairs · log).
    package func joined(_ corpus: KeywordCorpus) -> KeywordCorpus {
        let pairs = Collocations(window: 1, least: least, measure: .pmi).pairs(corpus)
        let bonds = Set(pairs.filter { $0.mutualInformation >= cohesion }.map { Compounds.key($0.first, $0.second) })
        guard !bonds.isEmpty else { return corpus }
        var result = corpus
        var names: [[WordID]: WordID] = [:]
        for text in corpus.texts {
            for sentence in text.sentences {
                for run in Compounds.runs(text.words[sentence.range], bonds) where run.count > 1 {
                    let words = Array(text.words[run])
                    guard names[words] == nil else { continue }
                    names[words] = result.intern(Compounds.word(of: words, in: corpus))
                }
            }
        }
        return result.rewritten { words in
            Compounds.runs(words, bonds).map { run in
                (run.count > 1 ? names[Array(words[run])] ?? words[run.lowerBound] : words[run.lowerBound], run)
            }
        }
    }

    private static func key(_ first: WordID, _ second: WordID) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// Ranges that cover the words: runs with bonds, and single words.
    private static func runs(_ words: ArraySlice<WordID>, _ bonds: Set<UInt64>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = words.startIndex
        while start < words.endIndex {
            var end = start + 1
            while end < words.endIndex, end - start < longest, words[end - 1] >= 0, words[end] >= 0,
                bonds.contains(key(words[end - 1], words[end]))
            {
                end += 1
            }
            runs.append(start..<end)
            start = end
        }
        return runs
    }

    private static func word(of parts: [WordID], in corpus: KeywordCorpus) -> KeywordWord {
        let words = parts.map { corpus.words[Int($0)] }
        return KeywordWord(
            key: joined(words.map(\.key)), form: joined(words.map(\.form)), kind: .term)
    }

    /// Words in a row; a blank stands between two of Latin letters.
    static func joined(_ words: [String]) -> String {
        words.reduce("") { text, word in
            let isLatin = { (scalar: Unicode.Scalar?) in (scalar?.value ?? 0x4E00) < 0x250 }
            let hasBlank = isLatin(text.unicodeScalars.last) && isLatin(word.unicodeScalars.first)
            return text + (hasBlank ? " " : "") + word
        }
    }
}
