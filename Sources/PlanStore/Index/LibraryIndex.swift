internal import GRDB
import PlanIndex

/// What every search needs of the index: which documents stand where.
struct LibraryIndex: Sendable {
    let segments: [SegmentTexts]
    /// Documents that are there.
    let documents: Int
    /// Characters of a document, on average; at least 1.
    let meanLength: Double

    /// - Complexity: O(documents).
    init(_ database: Database) throws {
        segments = try SegmentTexts.all(in: database)
        var (count, characters) = (0, 0)
        for segment in segments {
            for text in segment.documents.indices where segment.documents[text] != 0 {
                count += 1
                characters += segment.length(of: text)
            }
        }
        documents = count
        meanLength = count > 0 ? max(1, Double(characters) / Double(count)) : 1
    }
}

/// The index as it was read last, kept as long as nobody writes.
struct KeptIndex: Sendable {
    private var kept: LibraryIndex?
    /// SQLite's number that changes with every write of another connection.
    private var version: Int?

    /// The index as it is now.
    mutating func current(_ database: Database) throws -> LibraryIndex {
        // The first look at a table fixes what this reading sees; the number asked for behind it is that of the same state.
        _ = try Int.fetchOne(database.cachedStatement(sql: "SELECT number FROM segment LIMIT 1"))
        let version = try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
        if let kept, self.version == version { return kept }
        let index = try LibraryIndex(database)
        (kept, self.version) = (index, version)
        return index
    }

    /// Has to be called after each write of this connection.
    mutating func forget() { kept = nil }
}
