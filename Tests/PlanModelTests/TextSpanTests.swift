import PlanModel
import Testing

@Suite struct TextSpanTests {
    @Test(arguments: [
        (TextSpan(0, 3), TextSpan(2, 5), true), (TextSpan(0, 3), TextSpan(3, 5), false),
        (TextSpan(1, 2), TextSpan(0, 9), true),
    ])
    func overlaps(left: TextSpan, right: TextSpan, answer: Bool) {
        #expect(left.overlaps(right) == answer)
        #expect(right.overlaps(left) == answer)
    }

    @Test func containsOnlyWhatLiesWhollyInside() {
        #expect(TextSpan(2, 6).contains(TextSpan(2, 6)))
        #expect(!TextSpan(2, 6).contains(TextSpan(1, 6)))
    }

    @Test func ordersByStartThenEnd() {
        #expect(
            [TextSpan(3, 4), TextSpan(1, 9), TextSpan(1, 2)].sorted() == [
                TextSpan(1, 2), TextSpan(1, 9), TextSpan(3, 4),
            ])
    }
}
