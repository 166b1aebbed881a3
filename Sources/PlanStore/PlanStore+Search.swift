internal import Foundation
internal import GRDB
package import PlanModel

extension PlanStore {
    /// What a query finds.
    ///
    /// - Parameter limit: Most documents that are named; counts are of all.
    /// - Complexity: O(occurrences of the phrases' rarest pairs).
    package func search(
        _ query: LibraryQuery, filter: LibraryFilter = LibraryFilter(), limit: Int
    ) throws(PlanFailure) -> LibraryFindings {
        try attempt {
            try database.read { database in
                let search = try LibrarySearch(database)
                let allowed = try filter.isEmpty ? nil : PlanStore.numbers(filter, in: database)
                return try PlanStore.findings(query, search, allowed, limit, in: database)
            }
        }
    }

    /// Exact numbers of documents and occurrences of one phrase.
    ///
    /// - Complexity: O(log pairs) for two characters, else that of a search.
    package func count(_ phrase: [UInt16]) throws(PlanFailure) -> (documents: Int, hits: Int) {
        try attempt {
            try database.read { database in
                let search = try LibrarySearch(database)
                if let stored = try search.storedCounts(of: phrase) { return stored }
                let hits = try search.hits(of: phrase)
                return (hits.count, hits.values.reduce(0, +))
            }
        }
    }

    private static func findings(
        _ query: LibraryQuery, _ search: LibrarySearch, _ allowed: Set<UInt32>?, _ limit: Int, in database: Database
    ) throws -> LibraryFindings {
        var phrases: [[UInt16]: [UInt32: Int]] = [:]
        for phrase in query.phrases + query.excluded where phrases[phrase] == nil {
            phrases[phrase] = try search.hits(of: phrase)
        }
        var fitting: Set<UInt32>?
        for group in query.groups {
            let any = group.reduce(into: Set<UInt32>()) { $0.formUnion((phrases[$1] ?? [:]).keys) }
            fitting = fitting?.intersection(any) ?? any
        }
        for phrase in query.excluded { fitting?.subtract((phrases[phrase] ?? [:]).keys) }
        let numbers = (fitting ?? []).filter { allowed?.contains($0) ?? true }
        let counts = Set(query.phrases).compactMap { phrases[$0] }
        let ranking = try Ranking(database)
        let ranked = numbers.map { number -> (number: UInt32, hits: Int, score: Double) in
            let own = counts.map { ($0[number] ?? 0, $0.count) }
            return (number, own.reduce(0) { $0 + $1.0 }, ranking.score(own, of: number))
        }.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
        return LibraryFindings(
            documents: ranked.count, hits: ranked.reduce(0) { $0 + $1.hits },
            results: try ranked.prefix(limit).compactMap { found in
                try DocumentRows.entry(Int64(found.number), in: database).map {
                    LibraryFindings.Found(entry: $0, hits: found.hits, score: found.score)
                }
            })
    }

    /// Numbers of the documents that a filter lets through.
    private static func numbers(_ filter: LibraryFilter, in database: Database) throws -> Set<UInt32> {
        var (conditions, arguments): ([String], [any DatabaseValueConvertible]) = (["1"], [])
        if let place = filter.place {
            conditions.append("instr(places, ?) > 0")
            arguments.append(place)
        }
        if let kind = filter.kind {
            conditions.append("kind = ?")
            arguments.append(kind)
        }
        if let year = filter.year {
            conditions.append(
                """
                (substr(periodStart, 1, 4) <= ? AND substr(periodEnd, 1, 4) >= ?
                    OR periodEnd IS NULL AND substr(coalesce(published, signed), 1, 4) = ?)
                """)
            arguments += [year, year, year]
        }
        let sql = "SELECT number FROM document WHERE " + conditions.joined(separator: " AND ")
        let numbers = try Int64.fetchAll(database, sql: sql, arguments: StatementArguments(arguments))
        return Set(numbers.map { UInt32(truncatingIfNeeded: $0) })
    }
}

/// BM25 over phrases.
private struct Ranking {
    private let lengths: [UInt32: Double]
    private let meanLength: Double

    init(_ database: Database) throws {
        var lengths: [UInt32: Double] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT number, length FROM document") {
            let number: Int64 = row["number"]
            lengths[UInt32(truncatingIfNeeded: number)] = row["length"]
        }
        self.lengths = lengths
        meanLength = lengths.isEmpty ? 1 : max(1, lengths.values.reduce(0, +) / Double(lengths.count))
    }

    /// - Parameter counts: For each phrase its occurrences in the document and the number of documents that hold it.
    func score(_ counts: [(hits: Int, documents: Int)], of document: UInt32) -> Double {
        let share = (lengths[document] ?? meanLength) / meanLength
        return counts.reduce(0) { sum, count in
            let rest = Double(lengths.count) - Double(count.documents)
            let weight = log(1 + (rest + 0.5) / (Double(count.documents) + 0.5))
            let hits = Double(count.hits)
            return sum + weight * hits * 2.2 / (hits + 1.2 * (0.25 + 0.75 * share))
        }
    }
}
