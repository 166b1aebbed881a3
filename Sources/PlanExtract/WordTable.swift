internal import PlanResources

/// A table of words with what each is looked up as: rows `word<TAB>use use=value …`.
///
/// `Use` is numbered from 0 and names the uses by its cases.
struct WordTable<Use: CaseIterable & RawRepresentable & Sendable>: Sendable where Use.RawValue == Int {
    private let trie: PhraseTrie
    /// First characters of the words of each use, as bits.
    let firstUnits: [(unit: UInt16, uses: UInt64)]
    /// Longest word, in characters.
    private let reach: Int

    /// - Parameter value: Number of a value by its name; nil where the use has no such value.
    /// - Throws: `ResourceError` where a row names an unknown use or value.
    init(
        _ table: ResourceTable, fold: FoldTable, value: (Use, String) -> Int32?
    ) throws(ResourceError) {
        let (word, uses) = (try table.column("word"), try table.column("uses"))
        var trie = PhraseTrieBuilder(capacity: table.rows.count * 2)
        var firstUnits: [(unit: UInt16, uses: UInt64)] = []
        var reach = 1
        var known: [Substring: (Use, Int32)] = [:]  // naming cases by reflection is slow
        for (index, row) in table.rows.enumerated() {
            let key = fold.key(row[word])
            reach = max(reach, key.count)
            for entry in row[uses].split(separator: " ") {
                guard let (use, number) = known[entry] ?? WordTable.parse(entry, value) else {
                    throw ResourceError(table: table.name, line: index + 2, message: "does not know “\(entry)”")
                }
                known[entry] = (use, number)
                trie.add(key, class: use.rawValue, payload: number)
                if let first = key.first { firstUnits.append((first, WordTable.mask(use))) }
            }
        }
        self.trie = trie.trie()
        self.firstUnits = firstUnits
        self.reach = reach
    }

    private static func parse(_ entry: Substring, _ value: (Use, String) -> Int32?) -> (Use, Int32)? {
        let pair = entry.split(separator: "=", maxSplits: 1).map(String.init)
        guard let name = pair.first, let use = named(name, among: Use.self) else { return nil }
        guard pair.count == 2 else { return (use, 0) }
        return value(use, pair[1]).map { (use, $0) }
    }

    /// Where the words of some uses may begin.
    func starts(of uses: UInt64) -> PhraseStarts { trie.starts(of: uses) }

    static func mask(_ use: Use) -> UInt64 { 1 << UInt64(use.rawValue) }

    /// The longest word of `use` that begins at `place`.
    func at(_ place: Int, in text: [UInt16], _ use: Use, limit: Int? = nil) -> PhraseTrie.Match? {
        trie.longest(in: text, at: place, limit: limit ?? text.count, classes: WordTable.mask(use))
    }

    /// The longest word of `use` that ends at `place` and begins at or behind `floor`.
    func endingAt(_ place: Int, in text: [UInt16], floor: Int, _ use: Use) -> (start: Int, payload: Int32)? {
        trie.longest(in: text, endingAt: place, floor: floor, reach: reach, classes: WordTable.mask(use))
    }
}

/// The case of an enumeration by its name.
func named<Name: CaseIterable>(_ text: String, among: Name.Type) -> Name? {
    Name.allCases.first { "\($0)" == text }
}
