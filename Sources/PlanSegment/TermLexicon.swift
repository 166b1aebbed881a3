import PlanResources

/// The terms of planning language that a general dictionary cuts apart, from `Segment/terms.tsv`.
final class TermLexicon: Sendable {
    private let trie: PhraseTrie

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder, fold: FoldTable) throws(ResourceError) {
        let table = try folder.table("Segment/terms.tsv")
        let term = try table.column("term")
        var trie = PhraseTrieBuilder(capacity: 1 << 13)
        for row in 0..<table.rowCount { trie.add(table.key(row, term, with: fold), class: 0, payload: 0) }
        self.trie = trie.trie()
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
