import Foundation
import PlanKit
import PlanModel
import PlanResources
import PlanStore
import Testing

@Suite final class PassageTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "planlens-\(UUID().uuidString).sqlite"
    )
    .path
    private let reader: PlanReader
    private let texts: Concordance

    init() throws {
        let resources = try ResourceSet()
        (reader, texts) = (try PlanReader(resources: resources), try Concordance(resources: resources))
    }

    deinit { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }

    private static let plan = """
        湖光市码头振兴行动方案（2026—2030年）

        一、总体目标
        到2030年，建成码头12座，培育独角兽企业3家。码头要美。

        二、主要任务
        （一）建设码头。疏浚航道，码头与码头相连。

        三、保障措施
        成立湖光市码头建设领导小组。

        """

    private func store() throws -> PlanStore {
        let store = try PlanStore(path: path)
        let other = "山色市茶园行动计划\n一、总体目标\n到2028年，建成茶园9座。\n"
        _ = try store.add(
            try [("lake.txt", PassageTests.plan), ("hill.txt", other)].map { name, text in
                LibraryDocument(document: try reader.read(name: name, bytes: Array(text.utf8)), record: [], tool: "1")
            })
        return store
    }

    private func hits(_ words: String, _ filter: LibraryFilter, in store: PlanStore) throws -> Int {
        let query = try #require(LibraryQuery(words) { self.texts.key($0) })
        return try store.search(query, filter: filter, limit: 10).hits
    }

    @Test func hitsAreThoseOfTheSections() throws {
        let store = try store()
        #expect(try hits("码头", LibraryFilter(), in: store) == 7)
        #expect(try hits("码头", LibraryFilter(role: "goals"), in: store) == 2)
        #expect(try hits("码头", LibraryFilter(role: "tasks"), in: store) == 3)
        #expect(try hits("码头", LibraryFilter(role: "safeguards"), in: store) == 1)
        #expect(try hits("码头", LibraryFilter(role: "annex"), in: store) == 0)
        #expect(try hits("目标", LibraryFilter(role: "goals"), in: store) == 2)
        #expect(try hits("码", LibraryFilter(role: "goals"), in: store) == 2)
    }

    @Test func hitsAreThoseOfSentencesWithTheTheme() throws {
        let store = try store()
        #expect(try hits("码头", LibraryFilter(theme: "unicorns"), in: store) == 1)
        #expect(try hits("码头", LibraryFilter(role: "tasks", theme: "unicorns"), in: store) == 0)
        #expect(try hits("码头 OR 独角兽", LibraryFilter(role: "goals", theme: "unicorns"), in: store) == 2)
    }

    @Test func whatIsExcludedStandsNowhere() throws {
        let store = try store()
        #expect(try hits("总体目标 -茶园", LibraryFilter(role: "goals"), in: store) == 1)
    }

    @Test func unknownLabelsAreNamed() throws {
        let found = try store().unknownLabels(of: LibraryFilter(role: "goal"))
        #expect(found.unknown == ["role:goal"])
        #expect(found.known.contains("role:goals") && !found.known.contains { $0.hasPrefix("theme") })
    }

    @Test func readAgainADocumentKeepsItsNumber() throws {
        let store = try store()
        let before = try store.entries()
        let origin = try #require(try store.outdated(tool: "2").first)
        #expect(origin.name == "lake.txt" && origin.encoding == "UTF-8")
        let text = try #require(try store.text(of: origin.id))
        let document = try reader.read(
            kept: text, told: ([], []), id: origin.id, published: nil,
            of: TextOrigin(
                name: origin.name, sha256: origin.sha256, byteCount: origin.byteCount, format: origin.format,
                encoding: origin.encoding))
        #expect(document.source.sha256 == origin.sha256)
        #expect(try store.replace([LibraryDocument(document: document, record: [], tool: "2")]).count == 1)
        #expect(try store.entries() == before)
        #expect(try store.outdated(tool: "2").map(\.id) == ["hill"])
        #expect(try hits("码头", LibraryFilter(role: "goals"), in: store) == 2)
        #expect(try store.verify { try self.texts.source(name: $0, text: $1) }.isEmpty)
    }
}
