import PlanCompare
import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

/// The matrix of the corpus plans against the one that was written by hand from their texts.
@Suite struct ComparisonMatrixTests {
    /// A cell as the file writes it: a state, or the words of each figure with their date, then the flags.
    private struct Cell: Hashable {
        let words: String

        init(_ cell: ComparisonCell) {
            guard !cell.quantities.isEmpty else {
                words = cell.state.code
                return
            }
            let figures = cell.quantities.map { "\($0.quantity.quote)@\($0.quantity.due?.date ?? "")" }
            let flags = cell.flags.isEmpty ? [] : ["≠"] + cell.flags.map(\.rawValue)
            words = (figures + flags).joined(separator: " ")
        }

        init(words: String) { self.words = words }
    }

    private let comparison: Comparison
    private let table: ResourceTable

    init() throws {
        let resources = try ResourceSet()
        let reader = try PlanReader(resources: resources)
        let table = try ResourceTable(
            name: "Comparison/matrix.tsv", bytes: try Corpus.bytes("Comparison/matrix.tsv"))
        let documents = try table.columns.dropFirst().map { name in
            try reader.read(name: "\(name).txt", bytes: try Corpus.bytes("Documents/\(name).txt"))
        }
        (comparison, self.table) = (try Comparer(resources: resources).compare(documents), table)
    }

    private func row(_ key: String) -> ComparisonRow? {
        comparison.rows.first { $0.indicator == key } ?? comparison.rows.first { $0.indicator == nil && $0.name == key }
    }

    @Test func theMatrixIsMet() {
        var wrong: [String] = []
        for line in table.rows {
            let cells = row(line[0])?.cells.map { Cell($0) }
            for (plan, wanted) in line.dropFirst().enumerated() where cells?[plan] != Cell(words: wanted) {
                wrong.append(
                    "\(line[0]) of \(table.columns[plan + 1]): \(wanted), ours: \(cells?[plan].words ?? "no row")")
            }
        }
        let count = table.rowCount * (table.columns.count - 1)
        #expect(table.rowCount >= 25)
        #expect(wrong.count * 20 <= count, "\(wrong.count) of \(count) cells differ:\n\(wrong.joined(separator: "\n"))")
    }

    @Test func thereAreNoOtherRows() {
        let known = Set(table.rows.map { $0[0] })
        let others = comparison.rows.map { $0.indicator ?? $0.name }.filter { !known.contains($0) }
        #expect(others.isEmpty)
    }

    @Test func everyFilledCellHasEvidence() {
        for row in comparison.rows {
            for figure in row.cells.flatMap(\.quantities) {
                #expect(figure.sentence.contains(figure.quantity.quote), "\(row.name) \(figure.quantity.quote)")
            }
        }
    }
}
