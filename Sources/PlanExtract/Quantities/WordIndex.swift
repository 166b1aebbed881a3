internal import PlanResources

/// All words of a sentence that the grammar knows, found in one pass; every rule asks here instead of the text.
struct WordIndex: Sendable {
    /// First place of the sentence.
    private let base: Int
    /// Index of the first word of each place, one more at the end.
    private var firsts: [Int32]
    private var words: [Word] = []
    /// Classes of all words together.
    private var present: UInt64 = 0

    private struct Word: Sendable {
        let end: Int32
        /// Number of the phrase in the trie.
        let phrase: Int32
        let classes: UInt64
    }

    /// A word found in the sentence.
    struct Found: Sendable {
        let range: Range<Int>
        /// Number of the phrase in the trie.
        let phrase: Int
    }

    /// - Complexity: O(length of the range) times the length of the longest word.
    ///
    /// - Parameter starts: Where a word may begin.
    init(fold: [UInt16], range: Range<Int>, trie: PhraseTrie, starts: PhraseStarts) {
        base = range.lowerBound
        firsts = []
        firsts.reserveCapacity(range.count + 1)
        words.reserveCapacity(range.count / 2)
        for place in range {
            firsts.append(Int32(truncatingIfNeeded: words.count))
            guard starts.mayBegin(in: fold, at: place, limit: range.upperBound) else { continue }
            trie.forEachPhrase(in: fold, at: place, limit: range.upperBound) { end, classes, phrase in
                words.append(
                    Word(
                        end: Int32(truncatingIfNeeded: end), phrase: Int32(truncatingIfNeeded: phrase),
                        classes: classes))
            }
        }
        firsts.append(Int32(words.count))
        for word in words { present |= word.classes }
    }

    /// End of the longest word of `classes` that begins at `place` and ends by `limit`.
    func longest(at place: Int, limit: Int, classes: UInt64) -> Int? {
        let offset = place - base
        guard present & classes != 0, offset >= 0, offset + 1 < firsts.count else { return nil }
        var index = Int(firsts[offset + 1]) - 1
        let first = Int(firsts[offset])
        while index >= first {
            if words[index].classes & classes != 0, Int(words[index].end) <= limit { return Int(words[index].end) }
            index -= 1
        }
        return nil
    }

    /// First place of the longest word of `classes` that ends at `end` and begins at or behind `floor`.
    func longest(endingAt end: Int, floor: Int, reach: Int, classes: UInt64) -> Int? {
        guard present & classes != 0 else { return nil }
        var place = max(floor, end - reach, base)
        while place < end, place - base + 1 < firsts.count {
            var index = Int(firsts[place - base])
            let bound = Int(firsts[place - base + 1])
            while index < bound {
                if Int(words[index].end) == end, words[index].classes & classes != 0 { return place }
                index += 1
            }
            place += 1
        }
        return nil
    }

    /// Of the words of `classes` inside `part` the one that ends last, the longest of those.
    func last(in part: Range<Int>, classes: UInt64) -> Found? {
        guard present & classes != 0 else { return nil }
        var best: Found?
        var place = max(part.lowerBound, base)
        while place < part.upperBound, place - base + 1 < firsts.count {
            var index = Int(firsts[place - base])
            let bound = Int(firsts[place - base + 1])
            while index < bound {
                let end = Int(words[index].end)
                if words[index].classes & classes != 0, end <= part.upperBound, end > best?.range.upperBound ?? 0 {
                    best = Found(range: place..<end, phrase: Int(words[index].phrase))
                }
                index += 1
            }
            place += 1
        }
        return best
    }

    /// First word of `classes` inside `part`.
    func first(in part: Range<Int>, classes: UInt64) -> Range<Int>? {
        guard present & classes != 0 else { return nil }
        var place = max(part.lowerBound, base)
        while place < part.upperBound, place - base + 1 < firsts.count {
            if firsts[place - base] != firsts[place - base + 1],
                let end = longest(at: place, limit: part.upperBound, classes: classes)
            {
                return place..<end
            }
            place += 1
        }
        return nil
    }
}
