internal import PlanResources

/// A table of words with what each is looked up as: rows `word<TAB>use use=value …`.
///
/// `Use` is numbered from 0 and names the uses by its cases.
struct WordTable<Use: CodingKey & CaseIterable & RawRepresentable & Sendable>: Sendable where Use.RawValue == Int {
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
        var trie = PhraseTrieBuilder(capacity: table.rowCount * 2)
        var firstUnits: [(unit: UInt16, uses: UInt64)] = []
        var reach = 1
        var known: [String: [(Use, Int32)]] = [:]  // few different cells stand in the column
        for row in 0..<table.rowCount {
            let key = table.key(row, word, with: fold)
            reach = max(reach, key.count)
            let cell = table.text(row, uses)
            var entries = known[cell] ?? []
            if entries.isEmpty {
                entries = try WordTable.parse(cell, table, row, value)
                known[cell] = entries
            }
            for (use, number) in entries {
                trie.add(key, class: use.rawValue, payload: number)
                if let first = key.first { firstUnits.append((first, WordTable.mask(use))) }
            }
        }
        self.trie = trie.trie()
        self.firstUnits = firstUnits
        self.reach = reach
    }

    /// What a cell says: uses with their values.
    private static func parse(
        _ cell: String, _ table: ResourceTable, _ row: Int, _ value: (Use, String) -> Int32?
    ) throws(ResourceError) -> [(Use, Int32)] {
        var entries: [(Use, Int32)] = []
        for entry in ResourceTable.parts(of: cell, at: " ") {
            let pair = ResourceTable.parts(of: entry, at: "=")
            guard pair.count <= 2, let name = pair.first, let use = named(name, among: Use.self),
                let number = pair.count == 2 ? value(use, pair[1]) : 0
            else { throw table.fault(row: row, "does not know “\(entry)”") }
            entries.append((use, number))
        }
        return entries
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

/// The case of an enumeration by its name, through the names that the compiler writes for coding keys: reflection would
/// take a third of the program's start.
func named<Name: CodingKey>(_ text: String, among: Name.Type) -> Name? { Name(stringValue: text) }
