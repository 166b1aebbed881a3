internal import PlanModel
internal import PlanResources

/// Vocabulary of tasks: verbs of doing, frame headings, labels of duties.
struct TaskWords: Sendable {
    /// What a label introduces.
    enum Duty: Int32, Sendable {
        case lead, responsible, deadline, cooperating
    }

    private let trie: PhraseTrie
    /// Where a label of a duty may begin.
    private let dutyStarts: PhraseStarts

    private enum Class {
        static let verb = 0
        static let either = 1
        static let manner = 2
        static let frame = 3
        static let duty = 4
    }

    private static let verbs: UInt64 = 0b0111
    private static let longestFrame = 12

    /// - Throws: `ResourceError` where a table is missing, malformed or names an unknown kind.
    init(resources: ResourceSet) throws(ResourceError) {
        var trie = PhraseTrieBuilder(capacity: 4096)
        let kinds = ["verb": Class.verb, "either": Class.either, "manner": Class.manner]
        try TaskWords.load("Structure/verbs.tsv", "kind", resources) { word, kind in
            guard let value = kinds[kind] else { return false }
            trie.add(word, class: value, payload: Int32(value))
            return true
        }
        let uses = ["lead": Duty.lead, "responsible": .responsible, "deadline": .deadline, "cooperating": .cooperating]
        try TaskWords.load("Structure/duties.tsv", "use", resources) { word, use in
            guard let value = uses[use] else { return false }
            trie.add(word, class: Class.duty, payload: value.rawValue)
            return true
        }
        try TaskWords.load("Structure/headings.tsv", "use", resources) { word, use in
            if use == "chapter" { trie.add(word, class: Class.frame, payload: 0) }
            return true
        }
        self.trie = trie.trie()
        dutyStarts = self.trie.starts(of: 1 << UInt64(Class.duty))
    }

    private static func load(
        _ name: String, _ column: String, _ resources: ResourceSet, add: ([UInt16], String) -> Bool
    ) throws(ResourceError) {
        let table = try resources.folder.table(name)
        let word = try table.column("word")
        let value = try table.column(column)
        for row in 0..<table.rowCount
        where !add(table.key(row, word, with: resources.fold), table.text(row, value)) {
            throw table.fault(row: row, "has an unknown \(column) “\(table.text(row, value))”")
        }
    }

    /// End of the verb or adverb that begins at `place`.
    func verb(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        trie.longest(in: fold, at: place, limit: limit, classes: TaskWords.verbs)?.end
    }

    /// End of the verb that begins at `place`, adverbs left out.
    func deed(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        trie.longest(in: fold, at: place, limit: limit, classes: 0b0011)?.end
    }

    /// End of a word that is a verb and no noun.
    func plainVerb(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        trie.longest(in: fold, at: place, limit: limit, classes: 0b0001)?.end
    }

    /// End of the adverb of effort that begins at `place`.
    func manner(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        trie.longest(in: fold, at: place, limit: limit, classes: 0b0100)?.end
    }

    /// Whether the words order something to be done.
    func opensOrder(in fold: [UInt16], _ range: Range<Int>) -> Bool {
        guard let end = verb(in: fold, at: range.lowerBound, limit: range.upperBound) else { return false }
        return end >= range.upperBound || fold[end] != 0x7684  // 积极的财政政策
    }

    /// Whether a heading is only a frame for others: 主要任务, 2026年重点工作, 推进…的对策与措施; but
    /// not 强化组织保障, which orders something itself.
    func isFrame(in fold: [UInt16], _ title: Range<Int>) -> Bool {
        guard
            let found = trie.longest(
                in: fold, endingAt: title.upperBound, floor: title.lowerBound, reach: TaskWords.longestFrame,
                classes: 1 << UInt64(Class.frame))
        else { return false }
        if found.start == title.lowerBound { return true }
        let before = fold[found.start - 1]
        if before == 0x7684 || before == 0x548C || before == 0x4E0E || before == 0x53CA { return true }  // 的和与及
        var clause = found.start
        while clause > title.lowerBound, fold[clause - 1] != TaskSign.dash, fold[clause - 1] != TaskSign.comma {
            clause -= 1
        }
        return title.upperBound - found.start > 2 && !opensOrder(in: fold, clause..<found.start)
    }

    /// The label of a duty that begins at `place`.
    func duty(in fold: [UInt16], at place: Int, limit: Int) -> (duty: Duty, end: Int)? {
        guard dutyStarts.mayBegin(in: fold, at: place, limit: limit),
            let match = trie.longest(in: fold, at: place, limit: limit, classes: 1 << UInt64(Class.duty)),
            let duty = Duty(rawValue: match.payload)
        else { return nil }
        return (duty, match.end)
    }
}
