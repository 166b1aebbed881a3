import PlanReport
import Testing

@testable import PlanCompare

@Suite struct ComparisonCSVTests {
    /// Cells of each line; the sample has no cell with a comma.
    private func lines(_ comparison: Comparison) -> [[String]] {
        var csv = CSVWriter()
        ComparisonCSV.write(comparison, to: &csv)
        return String(decoding: csv.bytes, as: UTF8.self).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func aLineAFigureAndALineABlank() throws {
        let lines = lines(SampleComparison.comparison())
        #expect(lines.count == 1 + 9)
        #expect(Set(lines.map(\.count)) == [lines[0].count])
        let state = try #require(lines[0].firstIndex(of: "state"))
        #expect(
            lines.dropFirst().map { $0[state] } == [
                "value", "value", "notApplicable", "value", "value", "notApplicable", "value", "noNumber",
                "notApplicable",
            ])
    }

    @Test func namesWhatEachCellHolds() throws {
        let lines = lines(SampleComparison.comparison())
        let line = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
        #expect(line["plan"] == "lake")
        #expect(line["indicator"] == "piers")
        #expect(line["quote"] == "达到12座")
        #expect(line["min"] == "12")
        #expect(line["rank"] == "1")
        #expect(line["ratioToMedian"] == "1.142857")
        let blank = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[8]))
        #expect(blank["start"] == "4")
        #expect(blank["sentence"] == "发展游船。")
    }

    @Test func wordsAreNeverFormulas() {
        var comparison = SampleComparison.comparison()
        comparison.rows[0].name = "=cmd"
        comparison.rows[1].name = "@x"
        let names = lines(comparison).dropFirst().map { $0[4] }
        #expect(names.prefix(6) == ["'=cmd", "'=cmd", "'=cmd", "'@x", "'@x", "'@x"])
    }

    @Test func piecesAreTheWhole() {
        let comparison = SampleComparison.large(plans: 3, rows: 4)
        var whole = CSVWriter()
        ComparisonCSV.write(comparison, to: &whole)
        var csv = CSVWriter()
        var pieces: [UInt8] = []
        ComparisonCSV.write(comparison, to: &csv) { pieces += $0.take() }
        #expect(pieces + csv.bytes == whole.bytes)
    }
}
