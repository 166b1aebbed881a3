import ArgumentParser
import Foundation
import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import PlanStore

/// Measures queries over the library of `planlens-bench library`.
struct LibraryQueries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library-queries", abstract: "Queries a library that planlens-bench library made.",
        shouldDisplay: false)

    @Argument var folder: String

    @Option var checked = 10

    /// CPU milliseconds of queries of one length.
    private struct Times {
        var count: [Double] = []
        var ranked: [Double] = []
        var hits = 0
    }

    func run() throws {
        let files = LibraryFiles(folder: folder)
        let resources = try ResourceSet()
        let texts = try Concordance(resources: resources)
        let queries = try String(contentsOfFile: files.queries, encoding: .utf8).split(separator: "\n").map(String.init)
        let store = try PlanStore(path: files.library)
        var times: [Int: Times] = [:]
        for query in queries {
            let key = texts.key(query)
            let first = try store.count(key)
            _ = try store.search(LibraryQuery(groups: [[key]]), limit: 10)
            var start = CPUClock.now
            let count = try store.count(key)
            times[key.count, default: Times()].count.append((CPUClock.now - start) * 1e3)
            start = CPUClock.now
            let found = try store.search(LibraryQuery(groups: [[key]]), limit: 10)
            times[key.count, default: Times()].ranked.append((CPUClock.now - start) * 1e3)
            times[key.count, default: Times()].hits += count.documents
            guard first == count, found.hits == count.hits, found.documents == count.documents else {
                print("\(query): counted \(count), searched \(found.hits) in \(found.documents)")
                throw ExitCode(1)
            }
        }
        print(LibraryQueries.table(times))
        print("private memory behind the queries \(ProcessMemory.privateMegabytes ?? 0) MB")
        try check(queries.map { texts.key($0) }, store, files, resources)
    }

    private static func table(_ times: [Int: Times]) -> String {
        var lines = ["characters  mean documents  count p50    p99 ms  top 10 p50    p99 ms"]
        for (length, own) in times.sorted(by: { $0.key < $1.key }) {
            let cells = [own.count, own.ranked].flatMap { list in
                [0.5, 0.99].map { String(format: "%9.3f", list.sorted()[Int(Double(list.count - 1) * $0)]) }
            }
            lines.append(
                String(format: "%10d  %14d  ", length, own.hits / max(1, own.count.count))
                    + cells.joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }

    /// Holds some queries of each length against a scan of all texts.
    private func check(
        _ keys: [[UInt16]], _ store: PlanStore, _ files: LibraryFiles, _ resources: ResourceSet
    ) throws {
        var chosen: [Int: [[UInt16]]] = [:]
        for key in keys where chosen[key.count, default: []].count < checked {
            chosen[key.count, default: []].append(key)
        }
        let wanted = chosen.values.flatMap { $0 }
        var counts = [(documents: Int, hits: Int)](repeating: (0, 0), count: wanted.count)
        let sources = try SourceReader(resources: resources)
        try files.forEachText { line in
            var record = try PipeRecord(line)
            let fold = try sources.read(name: "d", bytes: record.takeText(), isText: true).view.fold
            for (index, key) in wanted.enumerated() {
                let hits = PlainScan.count(key, in: fold)
                if hits > 0 { counts[index] = (counts[index].documents + 1, counts[index].hits + hits) }
            }
        }
        for (key, count) in zip(wanted, counts) where try store.count(key) != count {
            print("\(String(decoding: key, as: UTF16.self)): a scan finds \(count)")
            throw ExitCode(1)
        }
        print("\(wanted.count) counts held against a plain scan: all equal")
    }
}

/// Looking at every place.
enum PlainScan {
    /// Occurrences of a key in a text, overlapping ones too.
    static func count(_ key: [UInt16], in fold: [UInt16]) -> Int {
        guard let first = key.first, key.count <= fold.count else { return 0 }
        var hits = 0
        for start in 0...(fold.count - key.count) where fold[start] == first {
            var length = 1
            while length < key.count, fold[start + length] == key[length] { length += 1 }
            if length == key.count { hits += 1 }
        }
        return hits
    }
}
