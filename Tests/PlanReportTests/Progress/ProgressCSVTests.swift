import PlanReport
import Testing

@testable import PlanCompare

@Suite struct ProgressCSVTests {
    /// Lines as cells by title; the samples have no cell with a comma.
    private func lines(_ write: (inout CSVWriter) -> Void) -> [[String: String]] {
        var csv = CSVWriter()
        write(&csv)
        let rows = String(decoding: csv.bytes, as: UTF8.self).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        #expect(Set(rows.map(\.count)).count == 1)
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }

    @Test func aLineATarget() {
        let lines = lines { TrackCSV.write(SampleProgress.track(), to: &$0) }
        #expect(lines.map { $0["status"] } == ["behind", "noFigure"])
        #expect(lines[0]["target"] == "达到12座" && lines[0]["targetMin"] == "12" && lines[0]["due"] == "2030")
        #expect(lines[0]["actual"] == "已有9座" && lines[0]["actualDate"] == "2028")
        #expect(lines[0]["baseline"] == "现有4座")
        #expect(lines[0]["steps"]?.hasPrefix("expected by 2028") == true)
        #expect(lines[1]["actual"] == "" && lines[1]["flags"] == "base")
        #expect(lines[1]["targetSentence"] == "到2030年，游船5艘，力争更多。")
    }

    @Test func aLineAChange() {
        let lines = lines { DiffCSV.write(SampleProgress.diff(), to: &$0) }
        #expect(lines.map { $0["status"] } == ["raised", "notComparable"])
        #expect(lines[0]["old"] == "9座" && lines[0]["new"] == "达到12座" && lines[0]["newDue"] == "2035")
    }

    @Test func aLineAFigureOfAPeer() {
        let lines = lines { GapsCSV.write(SampleComparison.comparison(), to: &$0) }
        #expect(lines.count == 1)
        #expect(lines[0]["plan"] == "hill" && lines[0]["peer"] == "lake" && lines[0]["quote"] == "5艘")
        #expect(lines[0]["closest"] == "发展游船。" && lines[0]["closestStart"] == "4")
    }
}
