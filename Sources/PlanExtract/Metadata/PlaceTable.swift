internal import PlanModel
internal import PlanResources

/// Provinces, cities and counties with their codes (GB/T 2260).
struct PlaceTable: Sendable {
    /// How a place is named.
    enum Form: Int, Sendable { case full, short, abbreviation }

    private let trie: PhraseTrie
    private let places: ResourceTable
    private let starts: PhraseStarts
    private let counties: ResourceTable
    private let fold: FoldTable
    private let columns: (code: Int, name: Int, short: Int, abbreviation: Int)

    /// - Throws: `ResourceError` where a table is missing or malformed.
    init(_ resources: ResourceSet) throws(ResourceError) {
        fold = resources.fold
        places = try resources.folder.table("Places/places.tsv")
        counties = try resources.folder.table("Places/counties.tsv")
        columns = (
            try places.column("code"), try places.column("name"), try places.column("short"),
            try places.column("abbreviation")
        )
        trie = PlaceTable.trie(places, columns, fold)
        starts = trie.starts(of: 1 << UInt64(Form.full.rawValue) | 1 << UInt64(Form.short.rawValue))
    }

    private static func trie(
        _ places: ResourceTable, _ columns: (code: Int, name: Int, short: Int, abbreviation: Int), _ fold: FoldTable
    ) -> PhraseTrie {
        var trie = PhraseTrieBuilder(capacity: places.rowCount * 6)
        var key: [UInt16] = []
        // A province comes before the city of its name (吉林), so later rows go in first.
        for row in stride(from: 0, to: places.rowCount, by: 1) {
            places.read(row, columns.name, with: fold, into: &key)
            trie.add(key, class: Form.full.rawValue, payload: Int32(row))
            for short in places.names(row, columns.short, with: fold)
            where short.count > 1 && !trie.contains(short, classes: 1 << UInt64(Form.short.rawValue)) {
                trie.add(short, class: Form.short.rawValue, payload: Int32(row))
            }
            places.read(row, columns.abbreviation, with: fold, into: &key)
            for unit in key { trie.add([unit], class: Form.abbreviation.rawValue, payload: Int32(row)) }
        }
        return trie.trie()
    }

    /// The place whose name of this form begins at `place`.
    func at(_ place: Int, in text: [UInt16], limit: Int, _ form: Form) -> (row: Int, end: Int)? {
        trie.longest(in: text, at: place, limit: limit, classes: 1 << UInt64(form.rawValue)).map {
            (Int($0.payload), $0.end)
        }
    }

    /// The first place from `place` on at which a full or a short name may begin; `limit` where there is none.
    func next(in text: [UInt16], from place: Int, limit: Int) -> Int {
        starts.next(in: text, from: place, limit: limit)
    }

    func code(_ row: Int) -> String { places.text(row, columns.code) }

    func name(_ row: Int) -> String { places.text(row, columns.name) }

    /// Whether the full name of a place begins with some folded characters.
    func isBeginning(_ units: ArraySlice<UInt16>, ofName row: Int) -> Bool {
        places.key(row, columns.name, with: fold).starts(with: units)
    }

    /// Codes of the counties of this name; names are few enough in a title for a look through the table.
    ///
    /// - Complexity: O(log counties).
    func countyCodes(_ name: ArraySlice<UInt16>) -> [String] {
        var key: [UInt16] = []
        // Folded or not, a common character has three bytes; others are rare enough to be looked for in all rows.
        let bytes = name.allSatisfy { (0x800..<0xFFFD).contains($0) } ? name.count * 3 : nil
        for row in 0..<counties.rowCount where bytes == nil || counties.byteCount(row, 0) == bytes {
            counties.read(row, 0, with: fold, into: &key)
            if key.count == name.count, key.elementsEqual(name) {
                return counties.text(row, 1).split(separator: " ").map(String.init)
            }
        }
        return []
    }
}
