internal import GRDB
internal import PlanIndex
package import PlanModel

extension PlanStore {
    /// What a query finds.
    ///
    /// - Parameter limit: Most documents that are named; counts are of all.
    /// - Complexity: O(occurrences of the phrases' rarest pairs).
    package func search(
        _ query: LibraryQuery, filter: LibraryFilter = LibraryFilter(), limit: Int
    ) throws(PlanFailure) -> LibraryFindings {
        try searching { search, index, database in
            let allowed = try filter.choosesDocuments ? PlanStore.numbers(filter, in: database) : nil
            let passages = try filter.labels.isEmpty ? nil : PassageFilter(filter.labels, in: database)
            var run = QueryRun(query, index, limit: limit)
            try run.find(search, passages, allowed)
            return LibraryFindings(
                documents: run.documents, hits: run.hits,
                results: try run.ranked().compactMap { found in
                    try DocumentRows.entry(Int64(found.document), in: database).map {
                        LibraryFindings.Found(
                            entry: $0, hits: found.hits, score: found.score,
                            passages: passages?.ranges(of: found.document))
                    }
                })
        }
    }

    /// Labels of the filter's passages that no document has, and those of the same sort that there are.
    ///
    /// - Complexity: O(passages).
    package func unknownLabels(of filter: LibraryFilter) throws(PlanFailure) -> (unknown: [String], known: [String]) {
        try attempt {
            try database.read { database in
                let known = try String.fetchAll(database, sql: "SELECT DISTINCT label FROM passage ORDER BY label")
                let unknown = filter.labels.filter { !known.contains($0) }
                let sorts = unknown.map { $0.prefix { $0 != ":" } }
                return (unknown, known.filter { label in sorts.contains(label.prefix { $0 != ":" }) })
            }
        }
    }

    /// Exact numbers of documents and occurrences of one phrase.
    ///
    /// - Complexity: O(log pairs) for two characters, else that of a search.
    package func count(_ phrase: [UInt16]) throws(PlanFailure) -> (documents: Int, hits: Int) {
        try searching { search, _, _ in try search.count(of: phrase) }
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
