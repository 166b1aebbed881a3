import PlanModel
import Testing

@Suite struct DigitFormsTests {
    @Test(arguments: [
        ("２０２５年", "2025年"), ("１，０００亿元", "1,000亿元"), ("增３．５％", "增3.5%"), ("𝟐𝟎𝟐𝟓年", "2025年"), ("𝐀𝐈平台", "ai平台"),
        ("②⓪②⑤年", "2025年"),
        ("①建设②推进", "①建设②推进"), ("详见①②③", "详见①②③"), ("第⑩条", "第⑩条"), ("全①①市", "全①①市"),
    ])
    func readsThemAndListsNothing(_ text: String, _ fold: String) throws {
        let found = try source(text)
        #expect(String(decoding: found.view.fold, as: UTF16.self) == fold)
        #expect(found.view.repairs.isEmpty)
        #expect(found.fidelity.read == found.scalars.count)
    }
}
