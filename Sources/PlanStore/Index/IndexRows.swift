internal import Foundation
internal import GRDB
import PlanIndex

/// Rows of the index: segments and the lists of their pairs.
enum IndexRows {
    private static func data(_ numbers: [UInt32]) -> Data { Data(ByteNumbers.bytes(ofWords: numbers)) }

    /// The key of a block: the segment above, the block's first pair below.
    static func key(_ segment: Int64, _ pair: UInt32) -> Int64 { segment << 32 | Int64(pair) }

    /// Keys of all blocks of a segment.
    static func keys(of segment: Int64) -> StatementArguments { [key(segment, 0), key(segment, .max)] }

    /// The block of a row of `key` and `pairs`.
    static func block(_ row: Row) -> PairBlock {
        let (key, data): (Int64, Data) = (row["key"], row["pairs"])
        return PairBlock(first: UInt32(truncatingIfNeeded: key), bytes: [UInt8](data))
    }

    /// The block that holds a pair if there is one that does.
    ///
    /// - Complexity: O(log blocks + bytes of the block).
    static func block(of pair: UInt32, segment: Int64, in database: Database) throws -> PairBlock? {
        let statement = try database.cachedStatement(
            sql: "SELECT key, pairs FROM block WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1")
        let rows = try Row.fetchCursor(statement, arguments: [key(segment, 0), key(segment, pair)])
        // A row of a cursor is there as long as the cursor is.
        return try withExtendedLifetime(rows) { try rows.next().map { block($0) } }
    }

    /// Places of a pair that has a block for itself, without reading it; nil for others.
    ///
    /// - Complexity: O(log blocks).
    static func longCount(of pair: UInt32, segment: Int64, in database: Database) throws -> Int? {
        let statement = try database.cachedStatement(sql: "SELECT long FROM block WHERE key = ?")
        return try Int.fetchOne(statement, arguments: [key(segment, pair)]).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Takes pairs of a segment, ascending.
    static func writer(segment: Int64, to database: Database) throws -> PairBlockWriter {
        let statement = try database.cachedStatement(sql: "INSERT INTO block VALUES (?,?,?)")
        return PairBlockWriter { first, count, bytes in
            try statement.execute(arguments: [key(segment, first), count ?? 0, Data(bytes)])
        }
    }

    static func insert(_ builder: SegmentBuilder, documents: [Int64], into database: Database) throws {
        guard !documents.isEmpty else { return }
        let segment = try insertSegment(
            documents: documents.map { UInt32(truncatingIfNeeded: $0) }, ends: builder.ends, into: database)
        var writer = try writer(segment: segment, to: database)
        try builder.forEachPair { try writer.add($0, places: $1, texts: $2) }
        try writer.finish()
    }

    /// Writes the row of a segment and says its number.
    static func insertSegment(documents: [UInt32], ends: [UInt32], into database: Database) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO segment (characters, documents, ends) VALUES (?,?,?)",
            arguments: [Int64(ends.last ?? 0), data(documents), data(ends)])
        return database.lastInsertedRowID
    }

    /// Marks documents as removed; their places go when their segment is joined.
    static func remove(_ removed: Set<UInt32>, from database: Database) throws {
        for segment in try SegmentTexts.all(in: database) {
            let documents = segment.documents.map { removed.contains($0) ? 0 : $0 }
            guard documents != segment.documents else { continue }
            if documents.count(where: { $0 == 0 }) * 2 > documents.count {
                let left = SegmentTexts(number: segment.number, documents: documents, bounds: segment.bounds)
                try SegmentJoin([left]).write(to: database)
            } else {
                try database.execute(
                    sql: "UPDATE segment SET documents = ? WHERE number = ?",
                    arguments: [data(documents), segment.number])
            }
        }
    }

    /// Joins segments until no tier has too many, and leaves out what was removed.
    static func joinSegments(in database: Database) throws {
        while true {
            let rows = try Row.fetchAll(database, sql: "SELECT number, characters FROM segment ORDER BY number")
            let due = SegmentTiers.due(rows.map { $0["characters"] })
            guard due.count > 1 else { return }
            let numbers = Set(rows[due].map { row -> Int64 in row["number"] })
            try SegmentJoin(SegmentTexts.all(in: database).filter { numbers.contains($0.number) }).write(to: database)
        }
    }
}
