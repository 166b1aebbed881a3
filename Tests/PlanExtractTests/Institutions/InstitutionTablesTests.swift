import PlanModel
import PlanResources
import Testing

/// What the tables of names promise beyond their shape.
@Suite struct InstitutionTablesTests {
    private func table(_ name: String) throws -> ResourceTable {
        try #require(InstitutionBench.resources).folder.table("Institutions/\(name).tsv")
    }

    @Test("a full form that is itself a known name has the same type")
    func canonicalForms() throws {
        let table = try table("organizations")
        var types: [String: String] = [:]
        for row in table.rows { types[row[0]] = row[1] }
        for row in table.rows where !row[2].isEmpty {
            #expect(types[row[2]] == nil || types[row[2]] == row[1], "\(row[0]) → \(row[2])")
        }
    }

    @Test("nearly every known name is found as it stands")
    func knownNames() throws {
        let names = try table("organizations").rows.filter { $0[3].isEmpty && $0[1] != "media" }.map { $0[0] }
        let found = Set(try InstitutionBench.names(names.map { "由\($0)，" }.joined(separator: "\n")))
        let missed = names.filter { !found.contains($0) }
        #expect(missed.isEmpty, "\(missed)")
    }

    @Test("a short department has a longer full form that ends like a body")
    func departments() throws {
        let bodies = try table("departments").rows.filter { !$0[1].isEmpty }
        #expect(bodies.count > 300)
        for row in bodies {
            #expect(
                row[1].count > row[0].count || row[1].hasPrefix("人民") || row[1].hasPrefix("委"), "\(row[0]) → \(row[1])")
        }
    }
}
