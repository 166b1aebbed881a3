package import PlanResources

/// A user's dictionary: labels in a hierarchy, the terms that stand for each, and terms that block it.
///
/// Terms are found in the folded text, character by character, so that it does not matter where words are cut. The
/// longest term at a place wins. A term of a label does not count inside a negative term of that label: with 印度 and the
/// negative 印度尼西亚 the label is not found in 印度尼西亚. Latin terms have to stand alone: AI is not found in MAIN.
package struct TermDictionary: Sendable {
    /// One line of a dictionary.
    package struct Entry: Sendable, Hashable {
        /// Path of the label, the widest first.
        package var path: [String]
        package var term: String
        /// Whether the term blocks the label.
        package var isNegative: Bool
        /// Line in the file, counted from 1.
        package var line: Int

        package init(path: [String], term: String, isNegative: Bool = false, line: Int) {
            (self.path, self.term, self.isNegative, self.line) = (path, term, isNegative, line)
        }
    }

    /// A term in a text.
    package struct Match: Sendable, Hashable {
        /// In places of the view.
        package let range: Range<Int>
        /// Place in `labels`.
        package let label: Int
    }

    /// Paths, parts separated by `/`, in the order in which they first stand in the file.
    package let labels: [String]
    private let trie: PhraseTrie
    /// Labels that each negative term blocks.
    private let blocked: [[Int]]

    private static let positive: UInt64 = 1
    private static let negative: UInt64 = 2

    /// - Parameters:
    ///   - level: How many parts of a path make a label; nil for all.
    ///   - fold: Folds terms as texts are folded.
    /// - Throws: `DictionaryError` where there is no term, or one stands under two labels.
    package init(_ entries: [Entry], level: Int? = nil, fold: FoldTable) throws(DictionaryError) {
        var (labels, blocked): ([String], [[Int]]) = ([], [])
        var (paths, negatives): ([[UInt16]: [String]], [[UInt16]: Int]) = ([:], [:])
        var trie = PhraseTrieBuilder()
        for entry in entries {
            let key = fold.key(entry.term)
            guard !key.isEmpty else { throw DictionaryError(line: entry.line, message: "The term is empty.") }
            let name = entry.path.prefix(level ?? entry.path.count).joined(separator: "/")
            let label = labels.firstIndex(of: name) ?? labels.count
            if label == labels.count { labels.append(name) }
            if entry.isNegative {
                let number = negatives[key] ?? blocked.count
                if number == blocked.count { blocked.append([]) }
                negatives[key] = number
                blocked[number].append(label)
                trie.add(key, class: 1, payload: Int32(number))
            } else if let other = paths[key], other != entry.path {
                let names = [other, entry.path].map { $0.joined(separator: "/") }
                throw DictionaryError(
                    line: entry.line, message: "“\(entry.term)” stands under \(names[0]) and under \(names[1]).")
            } else {
                paths[key] = entry.path
                trie.add(key, class: 0, payload: Int32(label))
            }
        }
        guard !paths.isEmpty else { throw DictionaryError(line: 1, message: "The dictionary has no term.") }
        (self.labels, self.blocked, self.trie) = (labels, blocked, trie.trie())
    }

    /// Terms in a range of a folded text, in order, none overlapping another.
    ///
    /// - Complexity: O(length · length of the longest term).
    package func matches(in fold: [UInt16], _ range: Range<Int>) -> [Match] {
        var matches: [Match] = []
        var blockedUntil: [Int: Int] = [:]
        var end = range.lowerBound
        for place in range {
            trie.forEach(in: fold, at: place, limit: range.upperBound, classes: TermDictionary.negative) { match in
                for label in blocked[Int(match.payload)] {
                    blockedUntil[label] = max(blockedUntil[label] ?? 0, match.end)
                }
            }
            guard place >= end else { continue }
            var best: Match?
            trie.forEach(in: fold, at: place, limit: range.upperBound, classes: TermDictionary.positive) { match in
                let isFree = (blockedUntil[Int(match.payload)] ?? 0) < match.end
                if isFree, standsAlone(place..<match.end, fold) {
                    best = Match(range: place..<match.end, label: Int(match.payload))
                }
            }
            guard let best else { continue }
            matches.append(best)
            end = best.range.upperBound
        }
        return matches
    }

    /// Whether no Latin letter or digit goes on where a term begins or ends with one.
    private func standsAlone(_ range: Range<Int>, _ fold: [UInt16]) -> Bool {
        let isLatin = { (unit: UInt16) in (0x30...0x39).contains(unit) || (0x61...0x7A).contains(unit) }
        let (first, last) = (range.lowerBound, range.upperBound)
        let isOpenInFront = first > 0 && isLatin(fold[first]) && isLatin(fold[first - 1])
        let isOpenBehind = last < fold.count && isLatin(fold[last - 1]) && isLatin(fold[last])
        return !isOpenInFront && !isOpenBehind
    }
}

/// What is wrong with a dictionary.
package struct DictionaryError: Error, Sendable, Hashable {
    /// Counted from 1.
    package let line: Int
    /// A sentence for people.
    package let message: String

    package init(line: Int, message: String) { (self.line, self.message) = (line, message) }
}
