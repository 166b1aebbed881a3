import Foundation
import PlanKit
import PlanModel
import PlanResources
import PlanStore
import TestSupport
import Testing

@Suite final class PlanStoreTests {
    private let folder: URL
    private let reader: PlanReader
    private let texts: Concordance

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let resources = try ResourceSet()
        (reader, texts) = (try PlanReader(resources: resources), try Concordance(resources: resources))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func open() throws -> PlanStore { try PlanStore(path: folder.appendingPathComponent("a.sqlite").path) }

    private func document(_ name: String, _ text: String) throws -> LibraryDocument {
        LibraryDocument(
            document: try reader.read(name: name, bytes: Array(text.utf8)), record: Array("{}".utf8), tool: "0")
    }

    private func corpus() throws -> [LibraryDocument] {
        try Corpus.names(in: "Documents", suffix: ".txt").map { name in
            LibraryDocument(
                document: try reader.read(name: name, bytes: try Corpus.bytes("Documents/\(name)")), record: [],
                tool: "0")
        }
    }

    private func faults(_ store: PlanStore) throws -> [LibraryFault] {
        try store.verify { try self.texts.source(name: $0, text: $1) }
    }

    @Test func whatWasAddedIsThere() throws {
        let added = try open().add([document("a.txt", "湖光市码头方案\n到2030年，建成码头12座。\n")])
        #expect(added.map(\.id) == ["a"])
        let store = try open()
        #expect(try store.entries() == added)
        #expect(try store.text(of: "a") == Array("湖光市码头方案\n到2030年，建成码头12座。\n".utf8))
        #expect(try store.record(of: "a") == Array("{}".utf8))
        #expect(try store.record(of: "b") == nil)
        #expect(try faults(store).isEmpty)
    }

    @Test func aTextIsAddedOnce() throws {
        let store = try open()
        let text = "到2030年，建成码头12座。"
        #expect(try store.add([document("a.txt", text), document("b.txt", text)]).count == 1)
        #expect(try store.add([document("c.txt", text)]).isEmpty)
        #expect(try store.add([document("a.txt", text + "另建灯塔。")]).map(\.id) == ["a-2"])
        #expect(try store.count(Array("码头".utf16)).documents == 2)
    }

    @Test func everySubstringIsFoundAsAScanFindsIt() throws {
        let store = try open()
        let documents = try corpus()
        for document in documents { _ = try store.add([document]) }
        let folds = documents.map(\.document.source.view.fold)
        var random = SeededGenerator(seed: 2_026)
        for round in 0..<2_000 {
            let fold = try #require(folds.randomElement(using: &random))
            let length = 1 + round % 8
            let start = Int.random(in: 0..<(fold.count - length), using: &random)
            var query = Array(fold[start..<(start + length)])
            if round % 10 == 0 { query[0] = 0x9F98 }
            let counts = folds.map { fold in fold.indices.count { fold[$0...].starts(with: query) } }
            let found = try store.count(query)
            let isExact = found.hits == counts.reduce(0, +) && found.documents == counts.count { $0 > 0 }
            #expect(isExact, "\(String(decoding: query, as: UTF16.self))")
        }
    }

    @Test func bothScriptsFindTheSame() throws {
        let store = try open()
        _ = try store.add(corpus())
        for (left, right) in [("人工智能", "人工智慧"), ("产业规模", "產業規模"), ("领军企业", "領軍企業"), ("AI", "ａｉ")] {
            let pair = try [left, right].map { try store.count(texts.key($0)) }
            if left != "人工智能" { #expect(pair[0] == pair[1]) }
            #expect(pair.allSatisfy { $0.hits > 0 })
        }
    }

    @Test func queriesCombine() throws {
        let store = try open()
        let added = try ["甲港口算力平台", "乙港口算法平台", "丙港口贷款平台"].enumerated().map { index, text in
            try document("\(index).txt", text + "。")
        }
        _ = try store.add(added)
        let find = { (words: String) throws -> [String] in
            let query = try #require(LibraryQuery(words) { self.texts.key($0) })
            return try store.search(query, limit: 10).results.map(\.entry.id).sorted()
        }
        #expect(try find("港口") == ["0", "1", "2"])
        #expect(try find("港口 算力") == ["0"])
        #expect(try find("算力 OR 算法") == ["0", "1"])
        #expect(try find("平台 -贷款") == ["0", "1"])
        #expect(try find("没有") == [])
    }

    @Test func documentsThatSayMoreStandFirst() throws {
        let store = try open()
        _ = try store.add([
            document("few.txt", "码头建设，灯塔建设，航道建设，堤坝建设。"), document("many.txt", "码头、码头与码头，灯塔建设。"),
            document("none.txt", "茶园建设，果园建设。"),
        ])
        let query = try #require(LibraryQuery("码头") { self.texts.key($0) })
        let found = try store.search(query, limit: 1)
        #expect(found.results.map(\.entry.id) == ["many"])
        #expect(found.documents == 2)
        #expect(found.hits == 4)
    }

    @Test func filtersNarrow() throws {
        let store = try open()
        _ = try store.add(corpus())
        let query = try #require(LibraryQuery("人工智能") { self.texts.key($0) })
        #expect(try store.search(query, filter: LibraryFilter(place: "武汉"), limit: 9).documents == 1)
        #expect(try store.search(query, filter: LibraryFilter(kind: "law"), limit: 9).documents == 0)
        #expect(try store.search(query, filter: LibraryFilter(year: "2024"), limit: 9).documents >= 1)
    }

    @Test func whatWasRemovedIsGone() throws {
        let store = try open()
        _ = try store.add([document("a.txt", "码头建设。"), document("b.txt", "码头与码头。")])
        #expect(try store.remove("b"))
        #expect(try !store.remove("b"))
        #expect(try store.count(texts.key("码头")) == (1, 1))
        #expect(try store.count(texts.key("码头与")) == (0, 0))
        #expect(try faults(store).isEmpty)
    }

    @Test func joinedSegmentsFindTheSame() throws {
        let store = try open()
        for number in 0..<12 {
            _ = try store.add([document("\(number).txt", "第\(number)号码头建设，码头\(number)座。")])
            if number == 3 { #expect(try store.remove("2")) }
        }
        #expect(try store.count(texts.key("码头")) == (11, 22))
        #expect(try store.count(texts.key("号码头建")) == (11, 11))
        #expect(try store.count(texts.key("第2号")) == (0, 0))
        #expect(try faults(store).isEmpty)
    }

    @Test func filesThatAreNoLibraryAreRefused() throws {
        let path = folder.appendingPathComponent("text.sqlite").path
        try Data("no library but a text that is long enough to be read as a page".utf8).write(
            to: URL(fileURLWithPath: path))
        #expect { try PlanStore(path: path) } throws: { ($0 as? PlanFailure)?.code == "library_unreadable" }
    }

    @Test func damageIsFound() throws {
        let store = try open()
        _ = try store.add([document("a.txt", "码头建设，到2030年建成码头12座。")])
        let found = try store.verify { name, _ in
            try self.texts.source(name: name, text: Array("码头建筑，到2030年建成码头12座。".utf8))
        }
        #expect(!found.isEmpty)
    }
}
