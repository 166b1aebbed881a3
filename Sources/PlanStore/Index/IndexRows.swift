internal import Foundation
internal import GRDB
import PlanIndex
import PlanModel

/// A segment's documents in the order of their places; 0 for one that was removed.
struct SegmentTexts {
    let number: Int64
    var documents: [UInt32]
    let bounds: TextBounds

    /// Whether all documents are still there, so that stored counts hold.
    var isWhole: Bool { !documents.contains(0) }

    static func all(in database: Database) throws -> [SegmentTexts] {
        try Row.fetchAll(database, sql: "SELECT number, documents, ends FROM segment ORDER BY number").map { row in
            SegmentTexts(
                number: row["number"], documents: Numbers.read(row["documents"]),
                bounds: TextBounds(ends: Numbers.read(row["ends"])))
        }
    }
}

/// Lists of numbers as blobs, four bytes each, least first.
enum Numbers {
    static func read(_ data: Data) -> [UInt32] {
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count - 3, by: 4).map { place in
            UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
                | UInt32(bytes[place + 3]) << 24
        }
    }

    static func data(_ numbers: [UInt32]) -> Data {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 4)
        for number in numbers {
            for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        return Data(bytes)
    }
}

/// Rows of the index: segments and the lists of their pairs.
enum IndexRows {
    /// Segments of fewer characters are joined when there are many.
    private static let small = 4_000_000
    /// So many small segments are left as they are.
    private static let mostSmall = 4

    /// The key of a pair's list: the segment above, the pair below.
    static func key(_ segment: Int64, _ pair: UInt32) -> Int64 { segment << 32 | Int64(pair) }

    static func insert(_ builder: SegmentBuilder, documents: [Int64], into database: Database) throws {
        guard !documents.isEmpty else { return }
        let segment = try insertSegment(
            documents: documents.map { UInt32(truncatingIfNeeded: $0) }, ends: builder.bounds.ends, into: database)
        try builder.forEachEntry { try insert($0, segment: segment, into: database) }
    }

    /// Writes the row of a segment and says its number.
    static func insertSegment(documents: [UInt32], ends: [UInt32], into database: Database) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO segment (characters, documents, ends) VALUES (?,?,?)",
            arguments: [Int64(ends.last ?? 0), Numbers.data(documents), Numbers.data(ends)])
        return database.lastInsertedRowID
    }

    private static func insert(_ entry: SegmentBuilder.Entry, segment: Int64, into database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO posting VALUES (?,?,?,?)")
        try statement.execute(
            arguments: [key(segment, entry.pair), entry.hits, entry.texts, Data(entry.bytes)])
    }

    /// Marks a document as removed; its places go when its segment is joined.
    static func remove(_ document: Int64, from database: Database) throws {
        for var segment in try SegmentTexts.all(in: database) {
            guard let place = segment.documents.firstIndex(of: UInt32(truncatingIfNeeded: document)) else { continue }
            segment.documents[place] = 0
            try database.execute(
                sql: "UPDATE segment SET documents = ? WHERE number = ?",
                arguments: [Numbers.data(segment.documents), segment.number])
        }
    }

    /// Joins small segments into one where there are many, and leaves out what was removed.
    static func joinSmallSegments(in database: Database) throws {
        let small = try Int64.fetchAll(
            database, sql: "SELECT number FROM segment WHERE characters < ? ORDER BY number",
            arguments: [IndexRows.small])
        guard small.count > mostSmall else { return }
        let segments = try SegmentTexts.all(in: database).filter { small.contains($0.number) }
        try SegmentJoin(segments).write(to: database)
    }

    /// Writes one entry of a joined segment.
    static func write(_ pair: UInt32, _ places: [UInt32], texts: Int, segment: Int64, to database: Database) throws {
        guard !places.isEmpty else { return }
        try insert(
            SegmentBuilder.Entry(pair: pair, places: places[...], texts: texts), segment: segment, into: database)
    }
}
