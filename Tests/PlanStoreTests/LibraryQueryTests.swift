import PlanStore
import Testing

@Suite struct LibraryQueryTests {
    private func query(_ words: String) -> LibraryQuery? { LibraryQuery(words) { Array($0.utf16) } }

    private func groups(_ words: String) -> [[String]]? {
        query(words)?.groups.map { $0.map { String(decoding: $0, as: UTF16.self) } }
    }

    private func excluded(_ words: String) -> [String]? {
        query(words)?.excluded.map { String(decoding: $0, as: UTF16.self) }
    }

    @Test func wordsHaveToStandTogether() {
        #expect(groups("算力 平台") == [["算力"], ["平台"]])
        #expect(groups("算力 AND 平台") == [["算力"], ["平台"]])
    }

    @Test func alternativesAreOneGroup() {
        #expect(groups("港口 算力 OR 算法 OR 数据") == [["港口"], ["算力", "算法", "数据"]])
    }

    @Test func whatMustNotStandIsExcluded() {
        #expect(excluded("算力 -贷款 NOT 基金") == ["贷款", "基金"])
        #expect(groups("算力 -贷款 NOT 基金") == [["算力"]])
    }

    @Test func quotesKeepWhatIsInThem() {
        #expect(groups("\"AI 人才\" \"OR\" \"-1\"") == [["AI 人才"], ["OR"], ["-1"]])
    }

    @Test(arguments: ["", "  ", "-贷款", "NOT 贷款", "\"\"", "AND"])
    func nothingToLookForIsNoQuery(words: String) { #expect(query(words) == nil) }
}
