import Testing

@Suite struct OpeningSignsTests {
    @Test(arguments: ["+ #! +", "=+!云"]) func passesOverSigns(_ signs: String) throws {
        let text = signs.hasSuffix("云") ? "\(signs)溪市方案\n建成码头12座。" : "\(signs)云溪市方案\n建成码头12座。"
        #expect(try reading(text) == "云溪市方案\n建成码头12座。")
    }

    @Test(arguments: [
        "# 云溪市方案", "> **云溪市方案**", "--- *云溪市方案*", "**云溪市方案**", "\"云溪\"方案", "...云溪市方案", "+!云溪市方案",
        "云溪市方案+ #! +湖光市",
    ])
    func leavesTheText(_ text: String) throws { #expect(try reading(text) == text) }
}
