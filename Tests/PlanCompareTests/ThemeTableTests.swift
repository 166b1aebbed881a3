import PlanCompare
import PlanResources
import Testing

@Suite struct ThemeTableTests {
    @Test func standsInOrder() throws {
        let themes = try ThemeTable(resources: try ResourceSet())
        #expect(themes.themes.first?.code == "industryScale")
        #expect(themes.themes.last?.code == "other")
        #expect(themes["talent"]?.name == "人才")
        #expect(themes["nothing"] == nil)
        #expect(themes.place(of: "growth") < themes.place(of: "talent"))
        #expect(themes.place(of: "nothing") == themes.themes.count)
    }
}
