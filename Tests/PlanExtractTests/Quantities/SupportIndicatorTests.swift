import PlanModel
import Testing

@testable import PlanExtract

@Suite struct SupportIndicatorTests {
    private func support(_ text: String) throws -> [Quantity] {
        try OneSentence(text, kind: .measures).quantities.filter { $0.kind == .support }
    }

    @Test(arguments: [
        ("给予最高500万元奖励。", ["奖励"]), ("按投资额的30%给予补贴。", ["补贴"]), ("每年安排10亿元专项资金。", ["专项资金"]), ("给予20万元一次性奖励。", ["一次性奖励"]),
        ("给予最高200万元、100万元、50万元奖励。", ["奖励", "奖励", "奖励"]), ("给予实际投入20%、最高300万元的资助。", ["资助", "资助"]), ("奖励100万元。", ["奖励"]),
        ("给予补贴，最高不超过300万元。", ["补贴"]), ("给予不超过50万元租金补贴。", ["租金补贴"]), ("一次性奖励50万元。", ["奖励"]),
    ])
    func namesWhatIsPaid(text: String, indicators: [String]) throws {
        #expect(try support(text).map(\.indicator) == indicators)
    }

    @Test(
        arguments: [
            ("每年对入选名录的茶企，给予最高50万元奖励。", "入选名录的茶企"), ("按规定对评定合格的，给予最高50万元奖励。", "评定合格"), ("给予最高50万元奖励。", nil),
        ] as [(String, String?)])
    func namesWhoGetsIt(text: String, subject: String?) throws {
        let found = try support(text)
        #expect(found.count == 1)
        #expect(found.first?.subject == subject)
    }

    @Test(arguments: ["给予最高500万元奖励。", "按投资额的30%给予补贴。", "奖励100万元。"])
    func hasNoDueDateAndTheThemeOfSupport(text: String) throws {
        let found = try support(text)
        #expect(found.allSatisfy { $0.due == nil && $0.theme == "support" })
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        ("给予最高500万元奖励。", "最高500万元", "le"), ("按不超过投资额的30%给予补贴。", "不超过投资额的30%", "le"), ("给予100万元奖励。", "100万元", "eq"),
    ])
    func keepsItsBound(text: String, quote: String, comparator: String) throws {
        let found = try support(text)
        #expect(found.map(\.quote) == [quote])
        #expect(found.map(\.comparator.rawValue) == [comparator])
    }
}
