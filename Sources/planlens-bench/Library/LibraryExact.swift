import ArgumentParser
import Foundation
import ICU
import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import PlanStore

/// Holds random queries over real texts against a plain scan.
struct LibraryExact: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library-exact",
        abstract: "Holds random queries over the texts of folders against a plain scan.",
        discussion: """
            Adds every text to a new library and draws queries of one to eight characters from them; every other one is \
            asked in traditional characters. Documents and occurrences in each have to be those that a scan of the folded \
            texts finds. The first difference ends the run with exit code 1.

            Example:
              planlens-bench library-exact Corpus/Documents --queries 2000
            """)

    @Argument(help: ArgumentHelp("Folders of texts (*.txt).", valueName: "folder"))
    var folders: [String]

    @Option(help: "How many queries.")
    var queries = 2_000

    func run() throws {
        let resources = try ResourceSet()
        let (reader, texts) = (try PlanReader(resources: resources), try Concordance(resources: resources))
        let path = FileManager.default.temporaryDirectory.path + "/planlens-exact-\(getpid()).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        let store = try PlanStore(path: path)
        var folds: [Int64: [UInt16]] = [:]
        for folder in folders {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
            for name in names.sorted() {
                let bytes = FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) } ?? []
                let document: PlanDocument
                do throws(PlanFailure) { document = try reader.read(name: name, bytes: bytes) } catch { continue }
                let added = try store.add([LibraryDocument(document: document, record: [], tool: "bench")])
                for entry in added { folds[entry.number] = document.source.view.fold }
            }
        }
        try check(store, texts, folds)
    }

    private func check(_ store: PlanStore, _ texts: Concordance, _ folds: [Int64: [UInt16]]) throws {
        let traditional = try Transform("Hans-Hant")
        let numbers = folds.keys.sorted()
        var (random, hits) = (SplitMix(state: 2_026), 0)
        for round in 0..<queries {
            let number = numbers[Int.random(in: 0..<numbers.count, using: &random)]
            let fold = folds[number] ?? []
            let length = min(fold.count, 1 + round % 8)
            let start = Int.random(in: 0...(fold.count - length), using: &random)
            var key = Array(fold[start..<(start + length)])
            if round % 2 == 1 {
                key = texts.key(try traditional.apply(String(decoding: key, as: UTF16.self)))
            }
            let found = try store.search(LibraryQuery(groups: [[key]]), limit: .max)
            let wanted = folds.mapValues { PlainScan.count(key, in: $0) }.filter { $0.value > 0 }
            let own = Dictionary(uniqueKeysWithValues: found.results.map { ($0.entry.number, $0.hits) })
            let counted = try store.count(key)
            guard own == wanted, counted.documents == wanted.count, counted.hits == found.hits else {
                print("\(String(decoding: key, as: UTF16.self)): \(own.count) documents, a scan finds \(wanted.count)")
                throw ExitCode(1)
            }
            hits += found.hits
        }
        print("\(folds.count) texts, \(queries) queries, \(hits) hits: every hit set equals that of a plain scan")
    }
}
