internal import PlanResources

/// Verbs of doing and the adverbs before them, from `Structure/verbs.tsv`.
struct VerbTable: Sendable {
    private let words: PhraseTrie

    /// - Throws: `ResourceError` where a kind is unknown.
    init(_ table: ResourceTable, fold: FoldTable) throws(ResourceError) {
        let word = try table.column("word")
        let kind = try table.column("kind")
        var words = PhraseTrieBuilder(capacity: 2048)
        for row in 0..<table.rowCount {
            guard let value = VerbTable.classes[table.text(row, kind)] else {
                throw table.fault(row: row, "has an unknown kind “\(table.text(row, kind))”")
            }
            words.add(table.key(row, word, with: fold), class: value, payload: Int32(value))
        }
        self.words = words.trie()
    }

    private static let classes = ["verb": 0, "either": 1, "manner": 2]

    /// End of the verb or adverb that begins at `place`.
    func verb(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        words.longest(in: fold, at: place, limit: limit, classes: 0b111)?.end
    }

    /// End of a word that is a verb and no noun.
    func plainVerb(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        words.longest(in: fold, at: place, limit: limit, classes: 0b001)?.end
    }

    /// Whether the words begin with a verb of doing behind adverbs of effort; 努力在…闯出新路 says what is hoped for.
    func opensDeed(in fold: [UInt16], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let end = words.longest(in: fold, at: start, limit: range.upperBound, classes: 0b100)?.end { start = end }
        return words.longest(in: fold, at: start, limit: range.upperBound, classes: 0b011) != nil
    }

    /// Whether the words order something to be done: they begin with a verb that is no noun, an adverb of effort, or
    /// two verbs.
    func opensOrder(in fold: [UInt16], _ range: Range<Int>) -> Bool {
        let (start, limit) = (range.lowerBound, range.upperBound)
        if words.longest(in: fold, at: start, limit: limit, classes: 0b101) != nil { return true }
        guard let end = verb(in: fold, at: start, limit: limit) else { return false }
        return verb(in: fold, at: end, limit: limit) != nil
    }
}
