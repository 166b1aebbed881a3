internal import GRDB
internal import PlanIndex
package import PlanModel
internal import Synchronization

/// A library of plans in one SQLite file: texts, records and the keyword index.
///
/// Each batch that is added is one transaction in a write-ahead log, so that what was reported as added survives whatever
/// ends the process, and a library that was being written opens as it was before the batch.
package final class PlanStore: Sendable {
    let database: DatabaseQueue
    private let kept = Mutex(KeptIndex())

    /// Opens a library, or makes one where there is none.
    ///
    /// - Throws: `PlanFailure` with `library_unreadable` where the file is no library or cannot be written, and
    ///   `library_newer` where a newer program made it.
    package init(path: String) throws(PlanFailure) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            }
            configuration.busyMode = .timeout(10)
            database = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = LibrarySchema.migrator
            let isNewer = try database.read { try migrator.hasBeenSuperseded($0) }
            guard !isNewer else {
                throw PlanFailure(
                    code: "library_newer", name: name, message: "A newer program made this library; use that one.")
            }
            try migrator.migrate(database)
        } catch let failure as PlanFailure {
            throw failure
        } catch {
            throw PlanFailure(
                code: "library_unreadable", name: name,
                message: "It cannot be used as a library; name another file with --library. (\(error))")
        }
    }

    /// Runs what the library does and names it where SQLite refuses.
    func attempt<Value>(_ work: () throws -> Value) throws(PlanFailure) -> Value {
        do {
            return try work()
        } catch let failure as PlanFailure {
            throw failure
        } catch {
            throw PlanStore.failure(error)
        }
    }

    /// What is said where SQLite refuses.
    static func failure(_ error: any Error) -> PlanFailure {
        PlanFailure(code: "library_failed", name: "library", message: "SQLite says: \(error). Nothing was changed.")
    }

    /// Runs what needs the index.
    func searching<Value>(
        _ work: (LibrarySearch, LibraryIndex, Database) throws -> Value
    ) throws(PlanFailure) -> Value {
        try attempt {
            try database.read { database in
                let index = try kept.withLock { try $0.current(database) }
                return try work(LibrarySearch(database, index), index, database)
            }
        }
    }

    /// Runs what writes, as one transaction.
    func writing<Value>(_ work: (Database) throws -> Value) throws(PlanFailure) -> Value {
        defer { kept.withLock { $0.forget() } }
        return try attempt { try database.write(work) }
    }

    /// Adds documents with their index in one transaction; texts that the library holds are passed over.
    ///
    /// - Returns: The documents that were added.
    /// - Complexity: O(characters) and, now and then, O(characters of small segments) for joining them.
    package func add(_ documents: [LibraryDocument]) throws(PlanFailure) -> [LibraryEntry] {
        try writing { try PlanStore.write(documents, to: $0) { try DocumentRows.insert($0, into: $1) } }
    }

    /// Writes documents, with their index, in place of those of the same ids, which keep their numbers.
    ///
    /// - Returns: The documents that were there to be replaced.
    package func replace(_ documents: [LibraryDocument]) throws(PlanFailure) -> [LibraryEntry] {
        try writing { database in
            var old: Set<UInt32> = []
            for document in documents {
                let number = try Int64.fetchOne(
                    database, sql: "SELECT number FROM document WHERE id = ?", arguments: [document.document.id])
                if let number { old.insert(UInt32(truncatingIfNeeded: number)) }
            }
            try IndexRows.remove(old, from: database)
            return try PlanStore.write(documents, to: database) { try DocumentRows.replace($0, in: $1) }
        }
    }

    private static func write(
        _ documents: [LibraryDocument], to database: Database,
        _ write: (LibraryDocument, Database) throws -> LibraryEntry?
    ) throws -> [LibraryEntry] {
        var builder = SegmentBuilder()
        var written: [LibraryEntry] = []
        for document in documents {
            guard let entry = try write(document, database) else { continue }
            builder.add(document.document.source.view.fold)
            written.append(entry)
        }
        try IndexRows.insert(builder, documents: written.map(\.number), into: database)
        try IndexRows.joinSegments(in: database)
        return written
    }

    /// Characters that a batch holds at most, where the caller has no other wish: its index takes twelve bytes each while
    /// it is written.
    package static let batchCharacters = 4_000_000

    /// SHA-256 of the bytes of all texts.
    ///
    /// - Complexity: O(documents).
    package func digests() throws(PlanFailure) -> Set<String> {
        try attempt { try database.read { try String.fetchSet($0, sql: "SELECT sha256 FROM document") } }
    }

    /// Bytes that the index and the whole file take.
    ///
    /// - Complexity: O(pages of the index).
    package func sizes() throws(PlanFailure) -> (index: Int, file: Int) {
        try attempt {
            try database.read { database in
                let index = try Int.fetchOne(
                    database, sql: "SELECT sum(pgsize) FROM dbstat WHERE name IN ('block', 'segment')")
                let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                return (index ?? 0, pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0))
            }
        }
    }

    /// All documents in the order in which they were added.
    ///
    /// - Complexity: O(documents).
    package func entries() throws(PlanFailure) -> [LibraryEntry] {
        try attempt { try database.read { try DocumentRows.entries(in: $0) } }
    }

    /// Documents whose records were not made by `tool`, as they have to be read again, without their texts.
    ///
    /// - Complexity: O(documents).
    package func outdated(tool: String) throws(PlanFailure) -> [LibraryOrigin] {
        try attempt {
            try database.read { database in
                try DocumentRows.origins("tool <> ?", tool, in: database)
            }
        }
    }

    /// Where a document came from; nil where there is none of this id.
    package func origin(of id: String) throws(PlanFailure) -> LibraryOrigin? {
        try attempt { try database.read { try DocumentRows.origins("id = ?", id, in: $0).first } }
    }

    /// A document's record as it was written, `planlens.document/1`; nil where there is none of this id.
    package func record(of id: String) throws(PlanFailure) -> [UInt8]? {
        try attempt {
            try database.read { database in
                try [UInt8](
                    bytesOrNil: Row.fetchOne(
                        database, sql: "SELECT record FROM document WHERE id = ?", arguments: [id])?["record"])
            }
        }
    }

    /// A document's canonical text in UTF-8; nil where there is none of this id.
    package func text(of id: String) throws(PlanFailure) -> [UInt8]? {
        try attempt {
            try database.read { database in
                try [UInt8](
                    bytesOrNil: Row.fetchOne(
                        database, sql: "SELECT text FROM document WHERE id = ?", arguments: [id])?["text"])
            }
        }
    }

    /// Takes a document out of the library; false where there is none of this id.
    package func remove(_ id: String) throws(PlanFailure) -> Bool {
        try writing { database in
            let number = try Int64.fetchOne(
                database, sql: "SELECT number FROM document WHERE id = ?", arguments: [id])
            guard let number else { return false }
            try database.execute(sql: "DELETE FROM document WHERE number = ?", arguments: [number])
            try IndexRows.remove([UInt32(truncatingIfNeeded: number)], from: database)
            return true
        }
    }
}
