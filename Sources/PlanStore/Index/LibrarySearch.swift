internal import Foundation
internal import GRDB
import PlanIndex

/// Searches the index of a library.
struct LibrarySearch {
    private let database: Database
    private let segments: [SegmentTexts]

    init(_ database: Database) throws {
        self.database = database
        segments = try SegmentTexts.all(in: database)
    }

    /// How often a phrase stands in each document that holds it.
    ///
    /// - Complexity: O(occurrences of its rarest pair · length).
    func hits(of phrase: [UInt16]) throws -> [UInt32: Int] {
        var hits: [UInt32: Int] = [:]
        for segment in segments {
            try forEachList(phrase, in: segment) { places in
                segment.bounds.forEachText(of: places[...]) { text, range in
                    let document = segment.documents[text]
                    if document != 0 { hits[document, default: 0] += range.count }
                }
            }
        }
        return hits
    }

    /// Documents and occurrences of a phrase of two characters by the stored counts; nil where they do not hold.
    ///
    /// - Complexity: O(segments · log pairs).
    func storedCounts(of phrase: [UInt16]) throws -> (documents: Int, hits: Int)? {
        guard phrase.count == 2, segments.allSatisfy(\.isWhole) else { return nil }
        var (documents, hits) = (0, 0)
        for segment in segments {
            let key = IndexRows.key(segment.number, CharacterPair(phrase[0], phrase[1]).code)
            let statement = try database.cachedStatement(sql: "SELECT hits, texts FROM posting WHERE key = ?")
            guard let row = try Row.fetchOne(statement, arguments: [key]) else { continue }
            (documents, hits) = (documents + row["texts"], hits + row["hits"])
        }
        return (documents, hits)
    }

    /// Calls `body` with ascending places of the phrase in a segment: once, or for a single character once for each pair
    /// that begins with it.
    private func forEachList(_ phrase: [UInt16], in segment: SegmentTexts, _ body: ([UInt32]) -> Void) throws {
        if let query = PairQuery(phrase) {
            body(try query.places { try list($0, in: segment) })
        } else if let character = phrase.first {
            let codes = CharacterPair.codes(from: character)
            let rows = try Row.fetchCursor(
                database, sql: "SELECT hits, list FROM posting WHERE key BETWEEN ? AND ?",
                arguments: [
                    IndexRows.key(segment.number, codes.lowerBound), IndexRows.key(segment.number, codes.upperBound),
                ])
            while let row = try rows.next() {
                let data: Data = row["list"]
                if let list = PostingList(bytes: [UInt8](data), count: row["hits"]) { body(list.places) }
            }
        }
    }

    private func list(_ pair: UInt32, in segment: SegmentTexts) throws -> PostingList? {
        let statement = try database.cachedStatement(sql: "SELECT hits, list FROM posting WHERE key = ?")
        guard let row = try Row.fetchOne(statement, arguments: [IndexRows.key(segment.number, pair)]) else {
            return nil
        }
        let data: Data = row["list"]
        return PostingList(bytes: [UInt8](data), count: row["hits"])
    }
}
