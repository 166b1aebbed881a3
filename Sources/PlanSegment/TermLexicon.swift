import PlanResources

/// The terms of planning language that a general dictionary cuts apart, from `Segment/terms.tsv`; words that stand across
/// the end of what looks like a term, from `Segment/guards.tsv`; and short terms that need no border, from
/// `Segment/free.tsv`.
final class TermLexicon: Sendable {
    private let trie: PhraseTrie

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder, fold: FoldTable) throws(ResourceError) {
        let table = try folder.table("Segment/terms.tsv")
        let term = try table.column("term")
        var trie = PhraseTrieBuilder(capacity: 1 << 13)
        for row in 0..<table.rowCount { trie.add(table.key(row, term, with: fold), class: 0, payload: 0) }
        let guards = try folder.table("Segment/guards.tsv")
        let (word, isGuard) = (try guards.column("word"), try guards.column("guards"))
        for row in 0..<guards.rowCount {
            trie.add(
                guards.key(row, word, with: fold), class: 1,
                payload: guards.code(row, isGuard) == TermLexicon.yes ? 1 : 0)
        }
        let free = try folder.table("Segment/free.tsv")
        let name = try free.column("term")
        for row in 0..<free.rowCount { trie.add(free.key(row, name, with: fold), class: 2, payload: 0) }
        self.trie = trie.trie()
    }

    private static let yes = ResourceTable.code("yes")

    /// A word that begins inside a term and ends behind it, so that the term is none: 化解 in 多元化解.
    ///
    /// At each place the longest row decides, so that 化解决 takes 产业化解决方案 out again.
    ///
    /// - Complexity: O(length of the term · length of the longest guard).
    func guardWord(in fold: [UInt16], _ term: Range<Int>, limit: Int) -> Range<Int>? {
        for place in term.dropFirst() {
            guard let match = trie.longest(in: fold, at: place, limit: limit, classes: 2), match.payload == 1,
                match.end > term.upperBound
            else { continue }
            return place..<match.end
        }
        return nil
    }

    /// Whether a short term is taken wherever its characters stand, because nothing else is written so (氢能).
    func isFree(_ term: Range<Int>, _ fold: [UInt16]) -> Bool {
        trie.longest(in: fold, at: term.lowerBound, limit: term.upperBound, classes: 4)?.end == term.upperBound
    }

    /// Whether these very characters are a term.
    ///
    /// - Complexity: O(length).
    func contains(_ word: [UInt16]) -> Bool {
        trie.longest(in: word, at: 0, limit: word.count, classes: 1)?.end == word.count
    }

    /// End of the longest term at `place` whose end `isRight` accepts.
    ///
    /// - Complexity: O(length of the longest term).
    func end(in fold: [UInt16], at place: Int, limit: Int, where isRight: (Int) -> Bool) -> Int? {
        var best: Int?
        trie.forEach(in: fold, at: place, limit: limit, classes: 1) { match in
            if isRight(match.end) { best = match.end }
        }
        return best
    }
}
