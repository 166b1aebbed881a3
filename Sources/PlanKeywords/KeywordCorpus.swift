/// Texts over one list of words; what all keyword tools work on.
package struct KeywordCorpus: Sendable {
    /// By number.
    package private(set) var words: [KeywordWord] = []
    package private(set) var texts: [KeywordText] = []
    private var numbers: [String: WordID] = [:]

    /// A corpus without texts.
    package init() {}

    /// Number of a word by its folded form; nil where no text holds it.
    package func word(_ key: String) -> WordID? { numbers[key] }

    /// The form in which a word is shown.
    package func form(_ word: WordID) -> String { words[Int(word)].form }

    /// Numbers of the labels of a dictionary, whether or not a text holds them.
    package mutating func numbers(ofLabels labels: [String]) -> [WordID] {
        labels.map { intern(KeywordWord(label: $0)) }
    }

    /// Adds a text behind the others; its words get the numbers of the corpus.
    ///
    /// - Complexity: O(words of the text).
    package mutating func add(_ read: ReadKeywordText) {
        let map = read.words.map { intern($0) }
        var text = read.text
        for place in text.words.indices where text.words[place] != KeywordText.mark {
            text.words[place] = map[Int(text.words[place])]
        }
        texts.append(text)
    }

    /// Number of a word, which is added where it is new. A word that is a term in one text is one in all; it is shown in
    /// simplified characters where a text has it so.
    mutating func intern(_ word: KeywordWord) -> WordID {
        if let known = numbers[word.key] {
            if word.kind == .term { words[Int(known)].kind = .term }
            if word.isPlain, !words[Int(known)].isPlain { words[Int(known)].form = word.form }
            return known
        }
        let number = WordID(words.count)
        numbers[word.key] = number
        words.append(word)
        return number
    }

    /// The corpus with its texts rewritten, sentence by sentence.
    func rewritten(
        _ join: (ArraySlice<WordID>) -> [(word: WordID, range: Range<Int>)]
    ) -> KeywordCorpus {
        var corpus = self
        corpus.texts = texts.map { $0.rewritten(join) }
        return corpus
    }

    /// The corpus without the texts that say no year.
    package var dated: KeywordCorpus {
        var corpus = self
        corpus.texts = texts.filter { $0.year != nil }
        return corpus
    }

    // MARK: Counts

    /// Occurrences of every word in some texts, by number.
    ///
    /// - Complexity: O(words of the texts + words of the list).
    package func counts(of places: [Int]) -> [Int] {
        var counts = [Int](repeating: 0, count: words.count)
        for place in places {
            for word in texts[place].words where word != KeywordText.mark { counts[Int(word)] += 1 }
        }
        return counts
    }

    /// Occurrences of every word in all texts, by number.
    package var counts: [Int] { counts(of: Array(texts.indices)) }

    /// Number of words in some texts.
    package func size(of places: [Int]) -> Int { places.reduce(0) { $0 + texts[$1].size } }

    /// Listed words of one text with their counts, in the order in which they first stand there.
    func listed(in text: KeywordText) -> [(word: WordID, count: Int)] {
        var found: [(word: WordID, count: Int)] = []
        var index: [WordID: Int] = [:]
        for word in text.words where word != KeywordText.mark && words[Int(word)].kind.isListed {
            if let place = index[word] {
                found[place].count += 1
            } else {
                index[word] = found.count
                found.append((word, 1))
            }
        }
        return found
    }

    /// The most frequent listed words that stand `least` times or more.
    ///
    /// - Complexity: O(words of all texts + listed words · log).
    package func mostFrequent(_ limit: Int, least: Int = 1) -> [WordID] {
        let counts = counts
        let listed = words.indices.filter { words[$0].kind.isListed && counts[$0] >= least }
        let sorted = listed.map { (counts[$0], WordID($0)) }.sorted { precedes($0, $1) }
        return sorted.prefix(limit).map(\.1)
    }

    /// A word with the year in which it was first met.
    package struct FirstYear: Sendable, Hashable {
        package let word: WordID
        package let count: Int
        /// Texts that hold it.
        package let documents: Int
        package let year: Int
    }

    /// Listed words that stand `least` times with the earliest year of their texts, the most frequent first; texts
    /// without a year do not count.
    ///
    /// - Complexity: O(words of all texts + listed words · log).
    package func firstYears(least: Int) -> [FirstYear] {
        var found: [WordID: FirstYear] = [:]
        for text in texts {
            guard let year = text.year else { continue }
            for entry in listed(in: text) {
                let known = found[entry.word]
                found[entry.word] = FirstYear(
                    word: entry.word, count: (known?.count ?? 0) + entry.count,
                    documents: (known?.documents ?? 0) + 1, year: min(known?.year ?? year, year))
            }
        }
        return found.values.filter { $0.count >= least }.sorted { precedes(($0.count, $0.word), ($1.count, $1.word)) }
    }

    /// The order of all lists where nothing else decides: more occurrences first, then by the code points of the key.
    func precedes(_ left: (count: Int, word: WordID), _ right: (count: Int, word: WordID)) -> Bool {
        if left.count != right.count { return left.count > right.count }
        return keyPrecedes(left.word, right.word)
    }

    /// Whether a word stands before another one by its code points.
    func keyPrecedes(_ left: WordID, _ right: WordID) -> Bool {
        words[Int(left)].key.unicodeScalars.lexicographicallyPrecedes(words[Int(right)].key.unicodeScalars)
    }
}
