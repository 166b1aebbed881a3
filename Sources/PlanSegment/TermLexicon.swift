import PlanResources

/// The terms of planning language that a general dictionary cuts apart, from `Segment/terms.tsv`.
struct TermLexicon: Sendable {
    private let trie: PhraseTrie

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder, fold: FoldTable) throws(ResourceError) {
        let table = try folder.table("Segment/terms.tsv")
        let term = try table.column("term")
        var trie = PhraseTrie(capacity: 1 << 13)
        for row in table.rows { trie.add(fold.key(row[term]), class: 0, payload: 0) }
        self.trie = trie
    }

    /// Ends of the terms that begin at `place`, the longest first.
    ///
    /// - Complexity: O(length of the longest term).
    func ends(in fold: [UInt16], at place: Int, limit: Int) -> [Int] {
        var ends: [Int] = []
        trie.forEach(in: fold, at: place, limit: limit, classes: 1) { ends.append($0.end) }
        return ends.reversed()
    }
}
