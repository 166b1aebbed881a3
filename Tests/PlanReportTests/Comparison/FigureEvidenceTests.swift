import PlanModel
import TestSupport
import Testing

@testable import PlanCompare
@testable import PlanReport

@Suite struct FigureEvidenceTests {
    private func evidence(before: Int, after: Int) -> Evidence {
        let text = String(repeating: "前", count: before) + "12座码头12座" + String(repeating: "后", count: after)
        var sample = SampleDocument(text)
        _ = sample.span("码头")
        sample.add("12座", "码头", value: 12, unit: "座")
        let figure = ComparedQuantity(
            quantity: sample.document.quantities[0],
            alignment: Alignment(grade: .exact, reason: "", measure: .level, base: .whole, isPart: false),
            source: sample.document.source)
        return figure.evidence
    }

    @Test func marksTheFigureItselfAndNotItsTwin() {
        #expect(evidence(before: 2, after: 2).before == "前前12座码头")
        #expect(evidence(before: 2, after: 2).quote == "12座")
        #expect(evidence(before: 2, after: 2).after == "后后")
    }

    @Test func saysWhereTheSentenceIsCut() {
        let evidence = evidence(before: 300, after: 300)
        #expect(evidence.before.hasPrefix("…前") && evidence.before.hasSuffix("12座码头"))
        #expect(evidence.after.hasPrefix("后") && evidence.after.hasSuffix("后…"))
    }
}
