import Foundation
import PlanModel
import PlanReport
import Testing

@testable import PlanCompare

@Suite struct ComparisonJSONTests {
    private func object(_ comparison: Comparison) throws -> [String: Any] {
        var json = JSONWriter()
        ComparisonJSON.write(comparison, versions: SampleComparison.versions, to: &json)
        return try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    }

    private func cells(_ comparison: Comparison, row: Int) throws -> [[String: Any]] {
        let rows = try #require(try object(comparison)["rows"] as? [[String: Any]])
        return try #require(rows[row]["cells"] as? [[String: Any]])
    }

    @Test func holdsEveryPart() throws {
        let keys: Set<String> = [
            "schema", "plans", "rows", "gaps", "institutions", "themes", "support", "deadlines", "keywords", "tool",
        ]
        #expect(Set(try object(SampleComparison.comparison()).keys) == keys)
    }

    @Test func everyRowHasACellAPlanWithItsState() throws {
        let cells = try cells(SampleComparison.comparison(), row: 2)
        #expect(cells.map { $0["state"] as? String } == ["value", "noNumber", "notApplicable"])
        #expect(cells.map { $0["plan"] as? Int } == [0, 1, 2])
        #expect(cells[1]["sentence"] as? String == "发展游船。")
        #expect(cells[1]["span"] as? [Int] == [4, 9])
    }

    @Test func aValueHasFlagsStandingAndTheReasonOfItsRow() throws {
        let first = try cells(SampleComparison.comparison(), row: 0)[0]
        let standing = try #require(first["standing"] as? [String: Any])
        #expect(standing["rank"] as? Int == 1)
        #expect(standing["ratioToMedian"] as? Double == 1.142857)
        #expect(standing["pace"] as? Double == 1.5)
        let figure = try #require((first["quantities"] as? [[String: Any]])?.first)
        let alignment = try #require(figure["alignment"] as? [String: Any])
        #expect(alignment["grade"] as? String == "exact")
        #expect(alignment["reason"] as? String == "plain")
        #expect(figure["due"] as? String == "2030")
        let flagged = try cells(SampleComparison.comparison(), row: 1)[0]
        #expect(flagged["flags"] as? [String] == ["base", "year"])
        #expect(flagged["standing"] is NSNull)
    }

    @Test func numbersThatAreNoneAreNull() throws {
        let keywords = try #require(try object(SampleComparison.comparison())["keywords"] as? [String: Any])
        let only = try #require(keywords["only"] as? [[[String: Any]]])
        #expect(only.map(\.count) == [0, 1, 0])
        #expect(only[1][0]["logRatio"] is NSNull)
        #expect(only[1][0]["logLikelihood"] as? Double == 9.5)
    }

    @Test func wordsThatWereNotCountedAreAnEmptyListAPlan() throws {
        var comparison = SampleComparison.comparison()
        comparison.keywords = nil
        let keywords = try #require(try object(comparison)["keywords"] as? [String: Any])
        #expect((keywords["only"] as? [[Any]])?.map(\.count) == [0, 0, 0])
        #expect((keywords["both"] as? [Any])?.isEmpty == true)
    }

    @Test func partsHaveTheirWords() throws {
        let parts = try object(SampleComparison.comparison())
        let support = try #require((parts["support"] as? [[String: Any]])?.first)
        #expect(support["form"] as? String == "cap")
        #expect((support["normalized"] as? [String: Any])?["max"] as? Int == 1_000_000)
        let theme = try #require((parts["themes"] as? [[String: Any]])?.first)
        #expect((theme["tasks"] as? [[[String: Any]]])?[0][0]["title"] as? String == "修建码头")
        #expect(theme["targets"] as? [Int] == [2, 1, 0])
        let deadline = try #require((parts["deadlines"] as? [[String: Any]])?.first)
        #expect(deadline["label"] as? String == "码头 达到12座")
    }

    @Test(arguments: [JSONWriter.Layout.compact, .lines(depth: 2)])
    func piecesAreTheWhole(layout: JSONWriter.Layout) {
        let comparison = SampleComparison.large(plans: 3, rows: 4)
        var whole = JSONWriter(layout: layout)
        ComparisonJSON.write(comparison, versions: SampleComparison.versions, to: &whole)
        var json = JSONWriter(layout: layout)
        var pieces: [[UInt8]] = []
        ComparisonJSON.write(comparison, versions: SampleComparison.versions, to: &json) { pieces.append($0.take()) }
        pieces.append(json.bytes)
        #expect(pieces.count == 5)
        #expect(Array(pieces.joined()) == whole.bytes)
    }
}
