internal import Foundation
internal import GRDB
import PlanIndex

/// The tables of a library. Migrations are only ever appended; a library of any older version is brought up to date when
/// it is opened.
enum LibrarySchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { try $0.execute(sql: version1) }
        migrator.registerMigration("v2") { database in
            try database.execute(sql: version2)
            try moveLists(in: database)
            try readRecords(in: database)
        }
        return migrator
    }

    private static let version1 = """
        CREATE TABLE document (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL UNIQUE,
            bytes INTEGER NOT NULL,
            script TEXT NOT NULL,
            title TEXT,
            kind TEXT NOT NULL,
            places TEXT NOT NULL,
            periodStart TEXT,
            periodEnd TEXT,
            published TEXT,
            signed TEXT,
            length INTEGER NOT NULL,
            text BLOB NOT NULL,
            record BLOB NOT NULL,
            tool TEXT NOT NULL);
        CREATE TABLE quantity (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            indicator TEXT NOT NULL,
            canonical TEXT,
            theme TEXT NOT NULL,
            comparator TEXT NOT NULL,
            min TEXT, max TEXT, unit TEXT NOT NULL,
            due TEXT,
            start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL,
            PRIMARY KEY (document, id)) WITHOUT ROWID;
        CREATE TABLE institution (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            canonical TEXT,
            mentions INTEGER NOT NULL,
            PRIMARY KEY (document, name, type)) WITHOUT ROWID;
        CREATE TABLE task (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            id TEXT NOT NULL,
            level INTEGER NOT NULL,
            title TEXT NOT NULL,
            deadline TEXT,
            start INTEGER NOT NULL, end INTEGER NOT NULL,
            PRIMARY KEY (document, id)) WITHOUT ROWID;
        CREATE TABLE segment (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            characters INTEGER NOT NULL,
            documents BLOB NOT NULL,
            ends BLOB NOT NULL);
        CREATE TABLE posting (
            key INTEGER PRIMARY KEY,
            hits INTEGER NOT NULL,
            texts INTEGER NOT NULL,
            list BLOB NOT NULL);
        CREATE INDEX quantityByCode ON quantity (canonical) WHERE canonical IS NOT NULL;
        CREATE INDEX institutionByName ON institution (name);
        """

    /// Version 1 had a row for each list.
    private static func moveLists(in database: Database) throws {
        for segment in try Int64.fetchAll(database, sql: "SELECT number FROM segment ORDER BY number") {
            var writer = try IndexRows.writer(segment: segment, to: database)
            let rows = try Row.fetchCursor(
                database, sql: "SELECT key, hits, texts, list FROM posting WHERE key BETWEEN ? AND ? ORDER BY key",
                arguments: IndexRows.keys(of: segment))
            while let row = try rows.next() {
                let (key, list): (Int64, Data) = (row["key"], row["list"])
                let places = PostingList(bytes: [UInt8](list), count: row["hits"])?.places ?? []
                guard !places.isEmpty else { continue }
                try writer.add(UInt32(truncatingIfNeeded: key), places: places[...], texts: row["texts"])
            }
            try writer.finish()
        }
        try database.execute(sql: "DROP TABLE posting")
    }

    /// Version 1 had sections, times and the encoding in the records alone. Passages are not in them; they come when the
    /// documents are read again.
    private static func readRecords(in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE document SET
                    format = json_extract(CAST(record AS TEXT), '$.source.format'),
                    encoding = json_extract(CAST(record AS TEXT), '$.source.encoding')
                WHERE json_valid(CAST(record AS TEXT));
                INSERT INTO section SELECT number, item.value ->> 'id', item.value ->> 'level', NULL,
                    item.value ->> 'marker', item.value ->> 'title', item.value ->> 'role',
                    item.value ->> '$.span[0]', item.value ->> '$.span[1]'
                FROM document, json_each(CAST(record AS TEXT), '$.outline') AS item
                WHERE json_valid(CAST(record AS TEXT));
                INSERT INTO time SELECT number, item.key + 1, item.value ->> 'type', item.value ->> 'start',
                    item.value ->> 'end', item.value ->> '$.span[0]', item.value ->> '$.span[1]', item.value ->> 'quote'
                FROM document, json_each(CAST(record AS TEXT), '$.times') AS item
                WHERE json_valid(CAST(record AS TEXT));
                """)
    }

    private static let version2 = """
        ALTER TABLE document ADD COLUMN format TEXT;
        ALTER TABLE document ADD COLUMN encoding TEXT;
        CREATE TABLE section (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            id TEXT NOT NULL,
            level INTEGER NOT NULL,
            parent TEXT,
            marker TEXT NOT NULL,
            title TEXT NOT NULL,
            role TEXT NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL,
            PRIMARY KEY (document, id)) WITHOUT ROWID;
        CREATE TABLE time (
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            type TEXT NOT NULL,
            first TEXT, last TEXT,
            start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL,
            PRIMARY KEY (document, number)) WITHOUT ROWID;
        CREATE TABLE passage (
            label TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
            start INTEGER NOT NULL, end INTEGER NOT NULL,
            PRIMARY KEY (label, document, start)) WITHOUT ROWID;
        CREATE INDEX passageByDocument ON passage (document);
        CREATE TABLE block (
            key INTEGER PRIMARY KEY,
            long INTEGER NOT NULL,
            pairs BLOB NOT NULL);
        """
}
