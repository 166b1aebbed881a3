internal import Foundation
internal import GRDB
internal import PlanIndex
package import PlanModel

/// A fault of a library.
package struct LibraryFault: Sendable, Hashable {
    /// Id of the document; nil where the fault is of the index as a whole.
    package let document: String?
    package let message: String
}

extension PlanStore {
    /// Holds every record's quote against the text at its span, and the index against the texts.
    ///
    /// - Parameter read: Reads a document's canonical text (UTF-8) again.
    /// - Complexity: O(characters).
    package func verify(
        _ read: (_ name: String, _ text: [UInt8]) throws -> SourceText
    ) throws(PlanFailure)
        -> [LibraryFault]
    {
        try attempt {
            try database.read { database in
                var faults: [LibraryFault] = []
                for segment in try SegmentTexts.all(in: database) {
                    faults += try PlanStore.verify(segment, in: database, read)
                }
                if try String.fetchOne(database, sql: "PRAGMA quick_check") != "ok" {
                    faults.append(LibraryFault(document: nil, message: "SQLite finds the file damaged"))
                }
                return faults
            }
        }
    }

    private static func verify(
        _ segment: SegmentTexts, in database: Database, _ read: (String, [UInt8]) throws -> SourceText
    ) throws -> [LibraryFault] {
        var faults: [LibraryFault] = []
        var builder = SegmentBuilder()
        for (place, number) in segment.documents.enumerated() {
            let begin = place > 0 ? segment.bounds.ends[place - 1] : 0
            let length = Int(segment.bounds.ends[place] - begin) - 1
            guard number != 0 else {
                builder.add([UInt16](repeating: CharacterPair.end, count: length))
                continue
            }
            let row = try Row.fetchOne(
                database, sql: "SELECT id, name, text FROM document WHERE number = ?", arguments: [Int64(number)])
            guard let row else {
                faults.append(
                    LibraryFault(document: nil, message: "the index names document \(number), which is not there"))
                builder.add([UInt16](repeating: CharacterPair.end, count: length))
                continue
            }
            let source = try read(row["name"], [UInt8](bytesOrNil: row["text"]) ?? [])
            let id: String = row["id"]
            builder.add(source.view.fold)
            if source.view.fold.count != length {
                return faults + [LibraryFault(document: id, message: "its text is not the one that was indexed")]
            }
            faults += try quotes(of: Int64(number), id: id, source, in: database)
        }
        return faults + (try lists(of: segment, builder, in: database))
    }

    private static func quotes(
        of number: Int64, id: String, _ source: SourceText, in database: Database
    ) throws -> [LibraryFault] {
        try Row.fetchAll(
            database, sql: "SELECT id, start, end, quote FROM quantity WHERE document = ?", arguments: [number]
        ).compactMap { row in
            let (quantity, quote): (String, String) = (row["id"], row["quote"])
            let (start, end): (Int, Int) = (row["start"], row["end"])
            let isInside = start >= 0 && start <= end && end <= source.scalars.count
            return isInside && source.quote(TextSpan(start, end)) == quote
                ? nil : LibraryFault(document: id, message: "the quote of \(quantity) is not the text at its span")
        }
    }

    /// Holds the lists of a segment against those that its texts give; removed documents are left out of account.
    private static func lists(
        of segment: SegmentTexts, _ builder: SegmentBuilder, in database: Database
    ) throws -> [LibraryFault] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT key, hits, list FROM posting WHERE key BETWEEN ? AND ? ORDER BY key",
            arguments: [IndexRows.key(segment.number, 0), IndexRows.key(segment.number, .max)])
        var stored: [UInt32: PostingList] = [:]
        while let row = try rows.next() {
            let (key, data): (Int64, Data) = (row["key"], row["list"])
            stored[UInt32(truncatingIfNeeded: key)] = PostingList(bytes: [UInt8](data), count: row["hits"])
        }
        let isRemoved = { (place: UInt32) in
            var removed = false
            segment.bounds.forEachText(of: [place]) { text, _ in removed = segment.documents[text] == 0 }
            return removed
        }
        var faults = 0
        builder.forEachEntry { entry in
            guard entry.pair != CharacterPair(CharacterPair.end, CharacterPair.end).code else { return }
            let wanted = PostingList(bytes: entry.bytes, count: entry.hits)?.places ?? []
            let found =
                stored.removeValue(forKey: entry.pair)?.places.filter { segment.isWhole || !isRemoved($0) } ?? []
            if wanted.filter({ segment.isWhole || !isRemoved($0) }) != found { faults += 1 }
        }
        faults += stored.values.count { list in list.places.contains { !isRemoved($0) } }
        return faults == 0
            ? [] : [LibraryFault(document: nil, message: "\(faults) lists of the index are not those of the texts")]
    }
}
