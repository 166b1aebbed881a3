import Foundation
import PlanReport
import PlanResources
import Testing

@testable import PlanCompare

@Suite struct ProgressReportTests {
    private let themes: ThemeTable

    init() throws { themes = try ThemeTable(resources: try ResourceSet()) }

    private func object(_ write: (inout JSONWriter) -> Void) throws -> [String: Any] {
        var json = JSONWriter()
        write(&json)
        return try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    }

    @Test func trackShowsTheSum() {
        let text = MarkdownReport().text(TrackReport(SampleProgress.track(), themes: themes).report())
        #expect(text.contains("- targets: 2: 1 behind, 1 no figure\n"))
        #expect(
            text.contains(
                "| 码头 | 达到12座 (2030) | 已有9座 (2028, actual) | behind | from 现有4座 (2025, actual)<br>expected by 2028 = "
            ))
        #expect(text.contains("| 游船 | 5艘 (2030) |  | no figure<br>≠base |  |"))
        #expect(text.contains("behind (below that line)"))
        #expect(text.contains("≠ says why"))
    }

    @Test(arguments: [80, 120, 200])
    func trackFitsTheTerminal(width: Int) {
        let style = TerminalStyle(width: width, hasColours: false)
        let text = TerminalReport(style: style).text(TrackReport(SampleProgress.track(), themes: themes).report())
        for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
    }

    @Test func trackJSONHasEveryStep() throws {
        let track = try object { TrackJSON.write(SampleProgress.track(), versions: SampleComparison.versions, to: &$0) }
        #expect(track["schema"] as? String == "planlens.track/1")
        #expect((track["plan"] as? [String: Any])?["id"] as? String == "lake")
        let targets = try #require(track["targets"] as? [[String: Any]])
        #expect(targets.map { $0["status"] as? String } == ["behind", "noFigure"])
        #expect((targets[0]["steps"] as? [String])?.count == 1)
        #expect((targets[0]["actual"] as? [String: Any])?["quote"] as? String == "已有9座")
        #expect(targets[1]["actual"] is NSNull)
        #expect(targets[1]["flags"] as? [String] == ["base"])
    }

    @Test func diffNamesEachChange() throws {
        let text = MarkdownReport().text(DiffReport(SampleProgress.diff(), themes: themes).report())
        #expect(text.contains("- indicators: 2: 1 raised, 1 not comparable\n"))
        #expect(text.contains("| indicator | 湖光市 | 山色市 | change |"))
        #expect(text.contains("| 码头 | 9座 (2030) | 达到12座 (2035) | raised |"))
        #expect(text.contains("not comparable<br>≠unit |"))
        let diff = try object { DiffJSON.write(SampleProgress.diff(), versions: SampleComparison.versions, to: &$0) }
        let changes = try #require(diff["changes"] as? [[String: Any]])
        #expect(changes.map { $0["status"] as? String } == ["raised", "notComparable"])
        #expect((changes[0]["new"] as? [[String: Any]])?.first?["due"] as? String == "2035")
    }

    @Test func gapsShowWhatPeersSet() throws {
        let report = GapsReport(SampleComparison.comparison(), themes: themes).report()
        #expect(report.tables.map(\.title) == ["山色市"])
        #expect(report.tables[0].rows == [[.text("产品"), .text("游船"), .entries(["湖光市: 5艘 (2030)"]), .text("发展游船。")]])
        #expect(GapsReport(SampleComparison.comparison(), themes: themes).report(of: 0).tables.isEmpty)
        let gaps = try object {
            GapsJSON.write(SampleComparison.comparison(), versions: SampleComparison.versions, to: &$0)
        }
        let gap = try #require((gaps["gaps"] as? [[String: Any]])?.first)
        #expect(gap["plan"] as? Int == 1)
        #expect(
            ((gap["peers"] as? [[String: Any]])?.first?["quantities"] as? [[String: Any]])?.first?["quote"] as? String
                == "5艘")
        #expect((gap["closest"] as? [String: Any])?["sentence"] as? String == "发展游船。")
    }
}
