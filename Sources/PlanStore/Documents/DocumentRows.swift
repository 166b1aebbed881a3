internal import Foundation
internal import GRDB
import PlanModel

extension [UInt8] {
    /// The bytes of a blob; nil where there is none.
    init?(bytesOrNil data: Data?) {
        guard let data else { return nil }
        self.init(data)
    }
}

/// Rows of documents and their records.
enum DocumentRows {
    /// Writes a document that the library did not hold; nil where it holds its text already.
    static func insert(_ stored: LibraryDocument, into database: Database) throws -> LibraryEntry? {
        let isKnown = try Bool.fetchOne(
            database, sql: "SELECT 1 FROM document WHERE sha256 = ?", arguments: [stored.document.source.sha256])
        guard isKnown == nil else { return nil }
        let id = try freeID(stored.document.id, in: database)
        return try write(stored, number: nil, id: id, into: database)
    }

    /// Writes a document in place of the one of the same id; nil where there is none.
    static func replace(_ stored: LibraryDocument, in database: Database) throws -> LibraryEntry? {
        let id = stored.document.id
        let number = try Int64.fetchOne(database, sql: "SELECT number FROM document WHERE id = ?", arguments: [id])
        guard let number else { return nil }
        try database.execute(sql: "DELETE FROM document WHERE number = ?", arguments: [number])
        return try write(stored, number: number, id: id, into: database)
    }

    private static func write(
        _ stored: LibraryDocument, number: Int64?, id: String, into database: Database
    ) throws -> LibraryEntry {
        let document = stored.document
        let (metadata, source) = (document.metadata, document.source)
        let text = source.quote(TextSpan(0, source.scalars.count))
        try database.execute(
            sql: """
                INSERT INTO document (number, id, name, sha256, bytes, script, title, kind, places, periodStart,
                    periodEnd, published, signed, length, text, record, tool, format, encoding)
                VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """,
            arguments: [
                number, id, source.name, source.sha256, source.byteCount, source.script.rawValue, metadata.title,
                metadata.kind.rawValue, metadata.places.map(\.name).joined(separator: "、"), metadata.periodStart,
                metadata.periodEnd, metadata.published, metadata.signed, source.view.fold.count, Data(text.utf8),
                Data(stored.record), stored.tool, source.format, source.encoding,
            ])
        let number = database.lastInsertedRowID
        try insertRecords(of: document, number: number, into: database)
        try insertStructure(of: document, number: number, into: database)
        return LibraryEntry(
            number: number, id: id, name: source.name, title: metadata.title, kind: metadata.kind.rawValue,
            places: metadata.places.map(\.name), periodStart: metadata.periodStart, periodEnd: metadata.periodEnd,
            length: source.view.fold.count)
    }

    /// The id, or with a number behind it where another text has it.
    private static func freeID(_ id: String, in database: Database) throws -> String {
        var (free, number) = (id, 2)
        while try Bool.fetchOne(database, sql: "SELECT 1 FROM document WHERE id = ?", arguments: [free]) != nil {
            (free, number) = ("\(id)-\(number)", number + 1)
        }
        return free
    }

    private static func insertRecords(of document: PlanDocument, number: Int64, into database: Database) throws {
        let quantity = try database.cachedStatement(
            sql: "INSERT INTO quantity VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        for record in document.quantities {
            try quantity.execute(
                arguments: [
                    number, record.id, record.kind.rawValue, record.indicator, record.canonical, record.theme,
                    record.comparator.rawValue, record.normalized.min?.text, record.normalized.max?.text,
                    record.normalized.unit, record.due?.date, record.span.start, record.span.end, record.quote,
                ])
        }
        let institution = try database.cachedStatement(sql: "INSERT OR IGNORE INTO institution VALUES (?,?,?,?,?)")
        for record in document.institutions {
            try institution.execute(
                arguments: [number, record.name, record.type.rawValue, record.canonical, record.mentions.count])
        }
        let task = try database.cachedStatement(sql: "INSERT INTO task VALUES (?,?,?,?,?,?,?)")
        for record in document.tasks {
            try task.execute(
                arguments: [
                    number, record.id, record.level, record.title, record.deadline, record.span.start, record.span.end,
                ])
        }
    }

    private static func insertStructure(of document: PlanDocument, number: Int64, into database: Database) throws {
        let sections = document.structure.sections
        let section = try database.cachedStatement(sql: "INSERT INTO section VALUES (?,?,?,?,?,?,?,?,?)")
        for record in sections {
            let span = document.source.view.canonical(record.range)
            try section.execute(
                arguments: [
                    number, record.id, record.level, record.parent.map { sections[$0].id }, record.marker, record.title,
                    record.role.rawValue, span.start, span.end,
                ])
        }
        let time = try database.cachedStatement(sql: "INSERT INTO time VALUES (?,?,?,?,?,?,?,?)")
        for (place, record) in document.times.enumerated() {
            try time.execute(
                arguments: [
                    number, place + 1, record.type.rawValue, record.start?.iso, record.end?.iso, record.span.start,
                    record.span.end, record.quote,
                ])
        }
        let passage = try database.cachedStatement(sql: "INSERT INTO passage VALUES (?,?,?,?)")
        for (label, range) in PassageFilter.passages(of: document) {
            try passage.execute(arguments: [label, number, range.lowerBound, range.upperBound])
        }
    }

    /// Where the documents that meet a condition came from.
    static func origins(_ condition: String, _ argument: String, in database: Database) throws -> [LibraryOrigin] {
        let columns = "id, name, sha256, bytes, format, encoding, published"
        let sql = "SELECT \(columns) FROM document WHERE \(condition) ORDER BY number"
        return try Row.fetchAll(database, sql: sql, arguments: [argument]).map { row in
            LibraryOrigin(
                id: row["id"], name: row["name"], sha256: row["sha256"], byteCount: row["bytes"],
                format: row["format"] ?? "text", encoding: row["encoding"] ?? "UTF-8", published: row["published"])
        }
    }

    private static let columns = "number, id, name, title, kind, places, periodStart, periodEnd, length"

    /// All documents in the order of their numbers.
    static func entries(in database: Database) throws -> [LibraryEntry] {
        try Row.fetchAll(database, sql: "SELECT \(columns) FROM document ORDER BY number").map { entry($0) }
    }

    /// One document; nil where there is none of this number.
    static func entry(_ number: Int64, in database: Database) throws -> LibraryEntry? {
        try Row.fetchOne(database, sql: "SELECT \(columns) FROM document WHERE number = ?", arguments: [number])
            .map { entry($0) }
    }

    private static func entry(_ row: Row) -> LibraryEntry {
        let places: String = row["places"]
        return LibraryEntry(
            number: row["number"], id: row["id"], name: row["name"], title: row["title"], kind: row["kind"],
            places: places.split(separator: "、").map(String.init), periodStart: row["periodStart"],
            periodEnd: row["periodEnd"], length: row["length"])
    }
}
