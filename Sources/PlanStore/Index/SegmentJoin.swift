internal import Foundation
internal import GRDB
import PlanIndex

/// Several segments as one, without the documents that were removed.
struct SegmentJoin {
    private let segments: [SegmentTexts]
    /// For each text of each segment where it begins in the joined one; nil for one that was removed.
    private let starts: [[UInt32?]]
    private let documents: [UInt32]
    private let bounds: TextBounds

    init(_ segments: [SegmentTexts]) {
        self.segments = segments
        var (starts, documents, ends): ([[UInt32?]], [UInt32], [UInt32]) = ([], [], [])
        for segment in segments {
            var own: [UInt32?] = []
            var begin: UInt32 = 0
            for (text, end) in segment.bounds.ends.enumerated() {
                let document = segment.documents[text]
                own.append(document == 0 ? nil : ends.last ?? 0)
                if document != 0 {
                    documents.append(document)
                    ends.append((ends.last ?? 0) + (end - begin))
                }
                begin = end
            }
            starts.append(own)
        }
        (self.starts, self.documents, bounds) = (starts, documents, TextBounds(ends: ends))
    }

    /// Writes the joined segment and takes the old ones away.
    ///
    /// - Complexity: O(places).
    func write(to database: Database) throws {
        let joined = try IndexRows.insertSegment(documents: documents, ends: bounds.ends, into: database)
        var cursors = try segments.map { segment in
            try Row.fetchCursor(
                database, sql: "SELECT key, hits, list FROM posting WHERE key BETWEEN ? AND ? ORDER BY key",
                arguments: [IndexRows.key(segment.number, 0), IndexRows.key(segment.number, .max)])
        }
        var heads = try cursors.indices.map { try SegmentJoin.next(&cursors[$0]) }
        while let pair = heads.compactMap({ $0?.pair }).min() {
            var places: [UInt32] = []
            for index in heads.indices {
                guard let head = heads[index], head.pair == pair else { continue }
                places += moved(head.list.places, of: index)
                heads[index] = try SegmentJoin.next(&cursors[index])
            }
            try IndexRows.write(
                pair, places, texts: bounds.count(of: places[...]), segment: joined, to: database)
        }
        for segment in segments {
            try database.execute(
                sql: "DELETE FROM posting WHERE key BETWEEN ? AND ?",
                arguments: [IndexRows.key(segment.number, 0), IndexRows.key(segment.number, .max)])
            try database.execute(sql: "DELETE FROM segment WHERE number = ?", arguments: [segment.number])
        }
    }

    private static func next(_ cursor: inout RowCursor) throws -> (pair: UInt32, list: PostingList)? {
        while let row = try cursor.next() {
            let key: Int64 = row["key"]
            let data: Data = row["list"]
            if let list = PostingList(bytes: [UInt8](data), count: row["hits"]) {
                return (UInt32(truncatingIfNeeded: key), list)
            }
        }
        return nil
    }

    /// Places of a segment as places of the joined one.
    private func moved(_ places: [UInt32], of index: Int) -> [UInt32] {
        var result: [UInt32] = []
        let bounds = segments[index].bounds
        bounds.forEachText(of: places[...]) { text, range in
            guard let start = starts[index][text] else { return }
            let begin = text > 0 ? bounds.ends[text - 1] : 0
            result += places[range].map { $0 - begin + start }
        }
        return result
    }
}
