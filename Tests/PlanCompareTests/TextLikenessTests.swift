import Foundation
import Testing

@testable import PlanCompare

@Suite struct TextLikenessTests {
    private let likeness = TextLikeness { $0.precomposedStringWithCompatibilityMapping }

    @Test(arguments: [
        ("《码头 计划》（2025—2027）", "码头计划20252027"), ("Ａ＋级％", "A级"), ("①一", "1一"), ("a\u{1C}b\n", "ab"), ("", ""),
    ])
    func foldsBlanksAndPunctuation(text: String, folded: String) {
        #expect(likeness.fold(text) == folded)
    }

    @Test func nothingFoldsToNothing() {
        #expect(likeness.fold(nil) == "")
    }

    @Test(arguments: [
        ("码头规模", "码头规模", 1.0), ("码头规模", "码头", 2.0 / 3), ("", "", 1.0), ("码头", "", 0.0), ("，", "。", 1.0),
        ("码码", "码", 2.0 / 3),
    ])
    func countsCommonCharacters(left: String, right: String, dice: Double) {
        #expect(likeness.dice(left, right) == dice)
    }

    @Test(arguments: [
        (5.0, "亿元", 5e8, "元"), (3.0, "万名", 3e4, "人"), (1.0, "百亿", 1e10, "元"), (2.0, "千米", 2.0, "km"),
        (2.0, "PFLOPS", 2e15, "FLOPS"),
        (2.0, "EFLOPS以上", 2e18, "FLOPS"), (7.0, "個", 7.0, "个"), (1.5, "万 亿 元", 1.5e12, "元"), (4.0, "", 4.0, ""),
    ])
    func multipliesMagnitudesOut(number: Double, unit: String, value: Double, base: String) {
        let found = BaseValue(number, unit: unit)
        #expect(BaseValue.agree(found.number, value))
        #expect(found.unit == base)
    }

    @Test func aMissingNumberAgreesWithNoneAlone() {
        #expect(BaseValue.agree(nil, nil))
        #expect(!BaseValue.agree(nil, 0))
        #expect(BaseValue.agree(1e12, 1e12 + 1e5))
        #expect(!BaseValue.agree(1, 1.00001))
    }
}
