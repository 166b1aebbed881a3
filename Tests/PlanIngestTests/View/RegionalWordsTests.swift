import PlanModel
import Testing

@Suite struct RegionalWordsTests {
    @Test func listsTheFirstOfEachWordAndKeepsIt() throws {
        let text = "加強資訊與軟體產業，擴大資訊應用，完善網路與物聯網。"
        let found = try source(text)
        #expect(found.script == .hant)
        #expect(found.view.repairs.map(\.kind) == [.regional, .regional, .regional])
        #expect(found.view.repairs.map { found.quote($0.span) } == ["資訊", "軟體", "網路"])
        #expect(found.view.repairs.first?.note.contains("信息") == true)
        #expect(reading(found) == text)
        #expect(found.fidelity.read == text.unicodeScalars.count)
    }

    @Test func listsNothingInSimplifiedTexts() throws {
        #expect(try repairs("加强资讯与软体产业，扩大网路应用，这是发展的关键。").isEmpty)
    }
}
