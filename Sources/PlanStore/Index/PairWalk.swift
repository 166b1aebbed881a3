internal import GRDB
import PlanIndex

/// The lists of a segment in the order of their pairs.
struct PairWalk {
    /// A pair and its places.
    struct Head {
        let entry: PairBlock.Entry
        let list: PostingList
    }

    private let rows: RowCursor
    private var block: PairBlock?
    private var entries: ArraySlice<PairBlock.Entry> = []

    init(segment: Int64, in database: Database) throws {
        rows = try Row.fetchCursor(
            database, sql: "SELECT key, pairs FROM block WHERE key BETWEEN ? AND ? ORDER BY key",
            arguments: IndexRows.keys(of: segment))
    }

    /// The next pair; a list that cannot be read is passed over.
    mutating func next() throws -> Head? {
        while true {
            while let entry = entries.popFirst() {
                if let list = block?.list(of: entry) { return Head(entry: entry, list: list) }
            }
            guard let row = try rows.next() else { return nil }
            let next = IndexRows.block(row)
            (block, entries) = (next, next.entries[...])
        }
    }
}
