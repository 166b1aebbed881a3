import PlanIndicators
import PlanModel
import PlanResources

/// Finds where plans speak of indicators that they give no figure for: one pass over each text for all rows.
struct MentionFinder {
    private let trie: PhraseTrie
    /// What each phrase stands for, by its payload.
    private let meanings: [[Meaning]]

    /// A row and whether the phrase names it only in plans of its industry (企业 in a plan for 人工智能).
    private struct Meaning {
        let row: Int
        let industry: String?
    }

    /// Shorter words tell nothing.
    private static let leastLength = 3

    /// - Parameters:
    ///   - words: Words of each row that name it in any plan.
    ///   - heads: Words of each row that name it in plans of its industry.
    ///   - industries: The industry of each row; nil where any will do.
    /// - Complexity: O(length of the words).
    init(words: [[[UInt16]]], heads: [[[UInt16]]], industries: [String?]) {
        var places: [[UInt16]: Int] = [:]
        var meanings: [[Meaning]] = []
        var builder = PhraseTrieBuilder(capacity: words.count * 8)
        func add(_ word: [UInt16], _ meaning: Meaning) {
            guard word.count >= MentionFinder.leastLength else { return }
            if let place = places[word] {
                meanings[place].append(meaning)
            } else {
                builder.add(word, class: 0, payload: Int32(meanings.count))
                places[word] = meanings.count
                meanings.append([meaning])
            }
        }
        for row in words.indices {
            for word in words[row] { add(word, Meaning(row: row, industry: nil)) }
            for word in heads[row] { add(word, Meaning(row: row, industry: industries[row])) }
        }
        trie = builder.trie()
        self.meanings = meanings
    }

    /// The first sentence that speaks of each row, by row; headings do not count.
    ///
    /// - Parameter industry: Of the plan; nil where it has none.
    /// - Complexity: O(length of the text · length of the longest phrase).
    func mentions(in document: PlanDocument, industry: String?) -> [Int: Sentence] {
        var found: [Int: Sentence] = [:]
        let fold = document.source.view.fold
        for sentence in document.structure.sentences where !sentence.isHeading {
            for place in sentence.range {
                trie.forEach(in: fold, at: place, limit: sentence.range.upperBound, classes: 1) { match in
                    for meaning in meanings[Int(match.payload)] where found[meaning.row] == nil {
                        if meaning.industry == nil || meaning.industry == industry { found[meaning.row] = sentence }
                    }
                }
            }
        }
        return found
    }
}
