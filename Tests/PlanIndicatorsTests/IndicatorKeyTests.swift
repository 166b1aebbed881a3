import PlanIndicators
import PlanResources
import Testing

@Suite struct IndicatorKeyTests {
    private let keys: IndicatorKeys
    private let places = ["湖光市"]

    init() throws { keys = try IndicatorKeys(resources: try ResourceSet()) }

    private func words(_ indicator: String) -> String {
        String(decoding: keys.key(indicator, places: places).words, as: UTF16.self)
    }

    @Test(arguments: [
        ("湖光市码头数量", "码头数量"), ("湖光码头数量", "码头数量"), ("全市码头数量", "码头数量"), ("码头 数量", "码头数量"),
        ("“码头”数量（个）", "码头数量个"), ("Ａ級碼頭", "a级码头"), ("人工智慧軟體", "人工智能软件"), ("湖光市", "湖光市"), ("全市数", "全市数"),
    ])
    func dropsWhatDoesNotTellIndicatorsApart(indicator: String, key: String) {
        #expect(words(indicator) == key)
    }

    @Test(arguments: [
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"), ("国家级码头", "省级码头"), ("发明专利授权量", "专利授权量"), ("4G基站", "5G基站"),
    ])
    func keepsContrastsApart(left: String, right: String) {
        #expect(keys.key(left, places: []).contrasts != keys.key(right, places: []).contrasts)
    }

    @Test func measuresLikeness() {
        let key = keys.key("码头产业规模", places: [])
        #expect(key.likeness(to: key) == 1)
        #expect(key.likeness(to: keys.key("规模产业码头", places: [])) == 1)
        #expect(key.likeness(to: keys.key("码头产业总规模", places: [])) == 12.0 / 13)
        #expect(key.likeness(to: keys.key("游船", places: [])) == 0)
        #expect(keys.key("", places: []).likeness(to: keys.key("", places: [])) == 1)
        #expect(keys.key("", places: []).likeness(to: key) == 0)
    }

    @Test func namesKeepTheirOwnScript() {
        #expect(keys.withoutPlace("全市碼頭數量", places: places) == "碼頭數量")
        #expect(keys.withoutPlace("湖光市碼頭", places: places) == "碼頭")
        #expect(keys.withoutPlace("湖光市", places: places) == "湖光市")
    }

    @Test func knowsTheWholePlace() {
        #expect(keys.isWholePlace("全市", places: places))
        #expect(keys.isWholePlace("湖光市", places: places))
        #expect(!keys.isWholePlace("北岸", places: places))
    }
}
