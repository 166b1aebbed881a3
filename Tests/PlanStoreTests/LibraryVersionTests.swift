import Foundation
import GRDB
import PlanKit
import PlanModel
import PlanResources
import PlanStore
import TestSupport
import Testing

/// Libraries as earlier programs left them; `Libraries/` has one of every version of the schema.
@Suite final class LibraryVersionTests {
    private let folder: URL
    private let texts: Concordance

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        texts = try Concordance(resources: try ResourceSet())
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static let libraries = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Libraries")

    private func copy(_ name: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.copyItem(at: LibraryVersionTests.libraries.appendingPathComponent(name), to: url)
        return url.path
    }

    @Test(arguments: ["v1.sqlite", "v2.sqlite"])
    func everyVersionOpens(name: String) throws {
        let path = try copy(name)
        let store = try PlanStore(path: path)
        #expect(try store.entries().map(\.id) == ["lake-2030", "hill-2027"])
        #expect(try store.count(texts.key("码头")) == (1, 3))
        #expect(try store.count(texts.key("茶园面积")) == (1, 1))
        #expect(try store.count(texts.key("灯塔")) == (0, 0))
        #expect(try store.verify { try self.texts.source(name: $0, text: $1) }.isEmpty)
        let database = try DatabaseQueue(path: path)
        let sections = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM section") }
        #expect(sections == 5)
        let quotes = try database.read {
            try String.fetchAll($0, sql: "SELECT quote FROM time ORDER BY document, number")
        }
        #expect(quotes == ["2026—2030年", "到2030年", "2028年底前", "2025—2027年", "到2027年"])
        let encodings = try database.read { try String.fetchSet($0, sql: "SELECT encoding FROM document") }
        #expect(encodings == ["UTF-8"])
    }

    @Test func thereIsALibraryOfEveryVersion() throws {
        let latest = try DatabaseQueue(path: try copy("v2.sqlite"))
        let stored = try latest.read { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations") }
        let new = try PlanStore(path: folder.appendingPathComponent("new.sqlite").path)
        _ = try new.entries()
        let own = try DatabaseQueue(path: folder.appendingPathComponent("new.sqlite").path)
        let current = try own.read { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations") }
        #expect(current == stored)
        let names = try FileManager.default.contentsOfDirectory(atPath: LibraryVersionTests.libraries.path)
        #expect(names.sorted() == stored.map { $0 + ".sqlite" }.sorted())
    }

    @Test func aNewerLibraryIsRefused() throws {
        let path = try copy("v2.sqlite")
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')")
        }
        #expect { try PlanStore(path: path) } throws: { ($0 as? PlanFailure)?.code == "library_newer" }
    }

    @Test(arguments: [
        ("UPDATE quantity SET start = start + 1 WHERE id = 'q1'", "the quote of quantity q1"),
        (
            #"UPDATE document SET record = CAST(replace(CAST(record AS TEXT), '"12座"', '"13座"') AS BLOB)"#,
            "the quote of quantities of the record, 0"
        ),
        ("UPDATE time SET quote = '2031年'", "the quote of time 1"),
        ("UPDATE document SET text = CAST('湖光市码头' AS BLOB)", "its text is not the one"),
        ("DELETE FROM block WHERE key = (SELECT min(key) FROM block)", "lists of the index are not those"),
        ("DELETE FROM document WHERE id = 'hill-2027'", "which is not there"),
        ("DELETE FROM segment", "the index is of 0 documents"),
    ])
    func damageIsNamed(sql: String, words: String) throws {
        let path = try copy("v2.sqlite")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
        let store = try PlanStore(path: path)
        let faults = try store.verify { try self.texts.source(name: $0, text: $1) }
        #expect(faults.contains { $0.message.contains(words) }, "\(faults)")
    }
}
