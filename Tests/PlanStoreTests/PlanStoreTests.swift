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

    @Test func manyAddsAndRemovalsFindWhatAScanFinds() throws {
        let store = try open()
        var random = SeededGenerator(seed: 8)
        var texts: [String: [UInt16]] = [:]
        let words = ["码头", "灯塔", "航道", "茶园", "建设", "，", "市", "2030年"]
        for number in 0..<90 {
            let text = (0..<40).map { _ in words.randomElement(using: &random) ?? "" }.joined() + "第\(number)号。"
            let document = try document("\(number).txt", text)
            #expect(try store.add([document]).count == 1)
            texts["\(number)"] = document.document.source.view.fold
            if number % 3 == 2, let gone = texts.keys.sorted().randomElement(using: &random) {
                #expect(try store.remove(gone))
                texts[gone] = nil
            }
        }
        for query in ["码头", "码", "头灯塔", "建设建设", "第8", "市2030年茶", "号。", "船"] {
            let key = self.texts.key(query)
            let counts = texts.values.map { fold in fold.indices.count { fold[$0...].starts(with: key) } }
            #expect(try store.count(key) == (counts.count { $0 > 0 }, counts.reduce(0, +)), "\(query)")
        }
        #expect(try faults(store).isEmpty)
    }

    @Test func aSecondConnectionSeesWhatTheFirstAdds() throws {
        let (first, second) = (try open(), try open())
        #expect(try second.count(texts.key("码头")) == (0, 0))
        _ = try first.add([document("a.txt", "码头建设。")])
        #expect(try second.count(texts.key("码头")) == (1, 1))
        _ = try second.remove("a")
        #expect(try first.count(texts.key("码头")) == (0, 0))
    }

    @Test func everythingIsFoundInAllDocumentsWithoutALimit() throws {
        let store = try open()
        _ = try store.add((0..<200).map { try document("\($0).txt", "第\($0)号码头建设。") })
        let query = try #require(LibraryQuery("码头") { self.texts.key($0) })
        #expect(try store.search(query, limit: .max).results.map(\.entry.id).count == 200)
        #expect(try store.search(query, limit: 3).results.map(\.entry.id) == ["0", "1", "2"])
        #expect(try store.sizes().index > 0)
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
