internal import PlanModel
internal import PlanResources

/// All word tables of the extraction in one look-up structure that knows the row of every word.
struct WordAtlas: Sendable {
    /// A word at a place of the view.
    struct Found: Sendable {
        var range: Range<Int>
        var table: Int
        /// Counted from 0, without the header.
        var row: Int
    }

    private struct Source: Sendable {
        var table: ResourceTable
        var says: Int
        var record: Explanation.Record
    }

    private let sources: [Source]
    private let trie: PhraseTrie

    /// - Throws: `ResourceError` where a table is missing or malformed.
    init(resources: ResourceSet) throws(ResourceError) {
        let list = try resources.folder.table("Explain/tables.tsv")
        let (name, word) = (try list.column("table"), try list.column("word"))
        let (says, record) = (try list.column("says"), try list.column("record"))
        var sources: [Source] = []
        var trie = PhraseTrieBuilder(capacity: 1 << 16)
        for row in 0..<list.rowCount {
            let table = try resources.folder.table(list.text(row, name))
            guard let kind = Explanation.Record(rawValue: list.text(row, record)), row < 64 else {
                throw list.fault(row: row, "names no kind of record")
            }
            let column = try table.column(list.text(row, word))
            for entry in 0..<table.rowCount {
                trie.add(table.key(entry, column, with: resources.fold), class: row, payload: Int32(entry))
            }
            sources.append(Source(table: table, says: try table.column(list.text(row, says)), record: kind))
        }
        self.sources = sources
        self.trie = trie.trie()
    }

    /// The longest word of each table for `records` at every place of `range`; words inside longer ones of their table
    /// are left out.
    ///
    /// - Complexity: O(length of the range · tables).
    func words(in fold: [UInt16], _ range: Range<Int>, for records: Set<Explanation.Record>) -> [Found] {
        var found: [Found] = []
        for (index, source) in sources.enumerated() where records.contains(source.record) {
            var place = range.lowerBound
            while place < range.upperBound {
                let match = trie.longest(in: fold, at: place, limit: range.upperBound, classes: 1 << UInt64(index))
                if let match { found.append(Found(range: place..<match.end, table: index, row: Int(match.payload))) }
                place = match?.end ?? place + 1
            }
        }
        return found.sorted { ($0.range.lowerBound, $0.table) < ($1.range.lowerBound, $1.table) }
    }

    /// Path below `Resources/` of a table, the line of a row in it, and what the row says.
    func row(_ found: Found) -> (table: String, line: Int, says: String) {
        let source = sources[found.table]
        return (source.table.name, found.row + 2, source.table.text(found.row, source.says))
    }
}
