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

    /// Shorter words of a plan's own tell nothing.
    private static let leastLength = 3
    private let keys: IndicatorKeys

    /// - Parameters:
    ///   - words: Words of each row that name it in any plan.
    ///   - heads: Words of each row that name it in plans of its industry.
    ///   - industries: The industry of each row; nil where any will do.
    /// - Complexity: O(length of the words).
    init(words: [[[UInt16]]], heads: [[[UInt16]]], industries: [String?], keys: IndicatorKeys) {
        self.keys = keys
        var places: [[UInt16]: Int] = [:]
        var meanings: [[Meaning]] = []
        var builder = PhraseTrieBuilder(capacity: words.count * 8)
        func add(_ word: [UInt16], _ meaning: Meaning) {
            if let place = places[word] {
                meanings[place].append(meaning)
            } else {
                builder.add(word, class: 0, payload: Int32(meanings.count))
                places[word] = meanings.count
                meanings.append([meaning])
            }
        }
        for row in words.indices {
            for word in words[row] where word.count >= MentionFinder.leastLength {
                add(word, Meaning(row: row, industry: nil))
            }
            for word in heads[row] { add(word, Meaning(row: row, industry: industries[row])) }
        }
        trie = builder.trie()
        self.meanings = meanings
    }

    /// The first sentence that speaks of each row, by row; where none does, the first heading.
    ///
    /// A word inside the indicator of a figure (科技成果 in 科技成果转化率30%) speaks of that figure alone.
    ///
    /// - Parameters:
    ///   - industry: Of the plan; nil where it has none.
    ///   - readings: What each quantity of the document measures.
    /// - Complexity: O(length of the text · length of the longest phrase + figures).
    func mentions(
        in document: PlanDocument, industry: String?, readings: [IndicatorReading]
    ) -> [Int: Sentence] {
        var figures: [Int: [[UInt16]]] = [:]
        for (quantity, reading) in zip(document.quantities, readings) {
            figures[quantity.sentence.start, default: []].append(reading.key.words)
        }
        var found: [Int: Sentence] = [:]
        let sentences = document.structure.sentences.filter {
            $0.range.lowerBound >= document.structure.titleBlock.upperBound
        }
        for sentence in sentences.filter({ !$0.isHeading }) + sentences.filter(\.isHeading) {
            let start = document.source.view.canonical(sentence.range).start
            let words = words(of: sentence, in: document)
            for place in words.indices {
                trie.forEach(in: words, at: place, limit: words.count, classes: 1) { match in
                    let word = words[place..<match.end]
                    if figures[start]?.contains(where: { $0.holds(word) }) == true { return }
                    for meaning in meanings[Int(match.payload)] where found[meaning.row] == nil {
                        if meaning.industry == nil || meaning.industry == industry { found[meaning.row] = sentence }
                    }
                }
            }
        }
        return found
    }

    private func words(of sentence: Sentence, in document: PlanDocument) -> [UInt16] {
        let words = document.source.view.fold[sentence.range]
        return document.source.script == .hant ? keys.common(folded: words) : Array(words)
    }
}
