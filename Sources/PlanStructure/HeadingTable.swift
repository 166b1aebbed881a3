internal import PlanModel
internal import PlanResources

/// Heading words and their roles, from `Structure/headings.tsv`.
///
/// The table's `use` says how a word counts: `chapter` ends a heading that is only a frame for others, `end` ends a
/// heading, `lead` stands in the first words under a heading that does not say its role itself.
struct HeadingTable: Sendable {
    private let words: PhraseTrie
    /// Where a word of `leads` may begin.
    private let leadStarts: PhraseStarts
    private let roles: [SectionRole]
    private let longest: Int

    private static let endings: UInt64 = 0b011
    private static let leads: UInt64 = 0b100

    /// - Throws: `ResourceError` where a role or a use is unknown.
    init(_ table: ResourceTable, fold: FoldTable) throws(ResourceError) {
        let word = try table.column("word")
        let role = try table.column("role")
        let use = try table.column("use")
        let uses = ["chapter": 0, "end": 1, "lead": 2]
        var words = PhraseTrieBuilder(capacity: 2048)
        var roles: [SectionRole] = []
        var longest = 0
        for row in 0..<table.rowCount {
            guard let value = SectionRole(rawValue: table.text(row, role)), let wordClass = uses[table.text(row, use)]
            else { throw table.fault(row: row, "has an unknown role or use") }
            let key = table.key(row, word, with: fold)
            words.add(key, class: wordClass, payload: Int32(roles.count))
            roles.append(value)
            longest = max(longest, key.count)
        }
        self.words = words.trie()
        leadStarts = self.words.starts(of: HeadingTable.leads)
        self.roles = roles
        self.longest = longest
    }

    /// Role of the heading word that ends at `end`, and where the word begins.
    func role(in fold: [UInt16], endingAt end: Int, floor: Int) -> (role: SectionRole, start: Int)? {
        guard
            let found = words.longest(
                in: fold, endingAt: end, floor: floor, reach: longest, classes: HeadingTable.endings)
        else { return nil }
        return (roles[Int(found.payload)], found.start)
    }

    /// The heading word that begins at `place`.
    func word(in fold: [UInt16], at place: Int, limit: Int) -> (role: SectionRole, end: Int)? {
        guard let match = words.longest(in: fold, at: place, limit: limit, classes: HeadingTable.endings) else {
            return nil
        }
        return (roles[Int(match.payload)], match.end)
    }

    /// Role that the first words under a heading give.
    func leadRole(in fold: [UInt16], within range: Range<Int>) -> SectionRole? {
        var place = leadStarts.next(in: fold, from: range.lowerBound, limit: range.upperBound)
        while place < range.upperBound {
            if let match = words.longest(in: fold, at: place, limit: range.upperBound, classes: HeadingTable.leads) {
                return roles[Int(match.payload)]
            }
            place = leadStarts.next(in: fold, from: place + 1, limit: range.upperBound)
        }
        return nil
    }
}
