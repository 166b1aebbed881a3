internal import Foundation
internal import GRDB
import PlanIndex

/// A segment's documents in the order of their places; 0 for one that was removed.
struct SegmentTexts {
    let number: Int64
    let documents: [UInt32]
    let bounds: TextBounds
    /// Whether all documents are still there, so that stored counts hold.
    let isWhole: Bool

    init(number: Int64, documents: [UInt32], bounds: TextBounds) {
        (self.number, self.documents, self.bounds) = (number, documents, bounds)
        isWhole = !documents.contains(0)
    }

    /// Where a text begins.
    func start(of text: Int) -> UInt32 { text > 0 ? bounds.ends[text - 1] : 0 }

    /// Characters of a text.
    func length(of text: Int) -> Int { Int(bounds.ends[text] - start(of: text)) - 1 }

    private static func words(_ data: Data) -> [UInt32] { ByteNumbers.words([UInt8](data)) }

    static func all(in database: Database) throws -> [SegmentTexts] {
        try Row.fetchAll(database, sql: "SELECT number, documents, ends FROM segment ORDER BY number").map { row in
            SegmentTexts(
                number: row["number"], documents: words(row["documents"]), bounds: TextBounds(ends: words(row["ends"])))
        }
    }
}
