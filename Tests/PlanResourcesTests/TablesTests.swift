import Foundation
import PlanResources
import TestSupport
import Testing

@testable import PlanIngest

/// What holds for every table of `Resources/`.
@Suite struct TablesTests {
    private static let folder = Corpus.checkout.appendingPathComponent("Resources")

    /// Every table, named from `Resources/`.
    static let names: [String] = {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".tsv") }.sorted()
    }()

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: TablesTests.folder.appendingPathComponent(name)))
    }

    @Test func findsTheTables() { #expect(TablesTests.names.contains("MANIFEST.tsv") && TablesTests.names.count > 5) }

    @Test(arguments: names)
    func isPlainText(_ name: String) throws {
        let bytes = try bytes(name)
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(bytes.last == 0x0A)
        #expect(!text.contains("\r") && !text.hasPrefix("\u{FEFF}") && !text.contains("\n\n"))
        #expect(
            Array(text.precomposedStringWithCanonicalMapping.unicodeScalars) == Array(text.unicodeScalars), "not NFC")
    }

    @Test(arguments: names)
    func hasSortedKeysAndFullRows(_ name: String) throws {
        let table = try ResourceTable(name: name, bytes: try bytes(name))
        let keys = table.rows.map { Array($0[0].unicodeScalars.map(\.value)) }
        #expect(Set(table.columns).count == table.columns.count)
        #expect(!table.rows.isEmpty)
        for (index, pair) in zip(keys, keys.dropFirst()).enumerated() {
            #expect(pair.0.lexicographicallyPrecedes(pair.1), "\(name):\(index + 3) is out of order or there twice")
        }
        for (index, row) in table.rows.enumerated() {
            let isClean = row.allSatisfy { $0.trimmingCharacters(in: .whitespaces) == $0 }
            #expect(isClean && !row[0].isEmpty, "\(name):\(index + 2)")
        }
    }

    @Test func namesEveryTableInTheManifest() throws {
        let manifest = try ResourceTable(name: "MANIFEST.tsv", bytes: try bytes("MANIFEST.tsv"))
        #expect(manifest.columns == ["file", "rows", "sha256", "origin", "licence"])
        #expect(manifest.rows.map { $0[0] } == TablesTests.names.filter { $0 != "MANIFEST.tsv" })
        for row in manifest.rows {
            let bytes = try bytes(row[0])
            #expect(Int(row[1]) == bytes.count { $0 == 0x0A } - 1, "\(row[0])")
            #expect(row[2] == Digest.sha256(bytes), "\(row[0]) is not the file of the manifest")
            #expect(!row[3].isEmpty && !row[4].isEmpty, "\(row[0])")
        }
    }
}
