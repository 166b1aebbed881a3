internal import Foundation
internal import GRDB

extension PlanStore {
    /// A document for the data package.
    package struct ExportDocument: Sendable {
        package let id: String
        /// Canonical text in UTF-8.
        package let text: [UInt8]
        /// Record as it was stored.
        package let record: [UInt8]
    }

    /// Calls `body` with every document in the order of their numbers.
    ///
    /// - Throws: `PlanFailure` with `library_failed`, and what `body` throws.
    /// - Complexity: O(bytes); one document is held at a time.
    package func forEachDocument(_ body: (ExportDocument) throws -> Void) throws {
        try walking { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT id, text, record FROM document ORDER BY number")
            while let row = try rows.next() {
                try body(
                    ExportDocument(
                        id: row["id"], text: [UInt8](bytesOrNil: row["text"]) ?? [],
                        record: [UInt8](bytesOrNil: row["record"]) ?? []))
            }
        }
    }

    /// Calls `body` with the cells of every row of a table, the document's id first; numbers are in the figures of the
    /// record, lists are JSON.
    ///
    /// - Throws: `PlanFailure` with `library_failed`, and what `body` throws.
    /// - Complexity: O(bytes of the records).
    package func forEachRow(of table: ExportTable, _ body: ([String?]) throws -> Void) throws {
        try walking { database in
            let rows = try Row.fetchCursor(database, sql: PlanStore.statement(for: table))
            while let row = try rows.next() { try body((0...table.columns.count).map { row[$0] }) }
        }
    }

    /// Calls `body` with every row of a table as a JSON object that names its document.
    ///
    /// - Throws: `PlanFailure` with `library_failed`, and what `body` throws.
    /// - Complexity: O(bytes of the records).
    package func forEachItem(of table: ExportTable, _ body: (String) throws -> Void) throws {
        let item =
            table.list == nil
            ? "json_remove(CAST(record AS TEXT), '$.outline', '$.quantities', '$.times', "
                + "'$.institutions', '$.tasks', '$.glossary', '$.citations', '$.slogans', '$.unparsed')"
            : "json_set(item.value, '$.document', document.id)"
        try walking { database in
            let rows = try String.fetchCursor(database, sql: "SELECT \(item) \(PlanStore.source(of: table))")
            while let row = try rows.next() { try body(row) }
        }
    }

    /// Reads, and names the library where SQLite refuses; what the caller's own work throws goes through.
    private func walking(_ work: (Database) throws -> Void) throws {
        do {
            try database.read(work)
        } catch let error as DatabaseError {
            throw PlanStore.failure(error)
        }
    }

    /// `->` gives a number or a truth value in the words in which it was written; the others go through `->>`.
    private static func statement(for table: ExportTable) -> String {
        let value = table.list == nil ? "CAST(record AS TEXT)" : "item.value"
        let columns = table.columns.map { column in
            let raw = "\(value) -> '\(column.path)'"
            return column.kind == .number || column.kind == .boolean
                ? "nullif(\(raw), 'null')" : "CAST(\(value) ->> '\(column.path)' AS TEXT)"
        }
        return "SELECT document.id, " + columns.joined(separator: ", ") + " " + source(of: table)
    }

    private static func source(of table: ExportTable) -> String {
        guard let list = table.list else {
            return "FROM document WHERE json_valid(CAST(record AS TEXT)) ORDER BY number"
        }
        return """
            FROM document, json_each(CAST(record AS TEXT), '\(list)') AS item \
            WHERE json_valid(CAST(record AS TEXT)) AND \(table.condition) ORDER BY number, item.key
            """
    }
}
