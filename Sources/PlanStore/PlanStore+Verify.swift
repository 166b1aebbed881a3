internal import GRDB
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
        _ read: @escaping (_ name: String, _ text: [UInt8]) throws -> SourceText
    ) throws(PlanFailure) -> [LibraryFault] {
        try searching { _, index, database in
            var faults: [LibraryFault] = []
            for segment in index.segments {
                var check = SegmentCheck(segment, in: database, read: read)
                try check.run()
                faults += check.faults
            }
            let documents = try Int.fetchOne(database, sql: "SELECT count(*) FROM document") ?? 0
            if documents != index.documents {
                let message = "the index is of \(index.documents) documents, the library holds \(documents)"
                faults.append(LibraryFault(document: nil, message: message))
            }
            if try String.fetchOne(database, sql: "PRAGMA quick_check") != "ok" {
                faults.append(LibraryFault(document: nil, message: "SQLite finds the file damaged"))
            }
            return faults
        }
    }
}
