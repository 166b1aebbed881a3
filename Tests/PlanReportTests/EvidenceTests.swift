import PlanModel
import PlanReport
import TestSupport
import Testing

@Suite struct EvidenceTests {
    private func evidence(_ text: String, _ quote: String) -> Evidence {
        var sample = SampleDocument(text)
        let span = sample.span(quote)
        return Evidence(of: span, in: TextSpan(0, text.unicodeScalars.count), source: sample.document.source)
    }

    @Test func showsTheWholeSentence() {
        #expect(evidence("到2030年，建成码头12座。\n", "12座").text == "到2030年，建成码头12座。")
    }

    @Test func keepsTheQuoteWhereTheSentenceIsCut() {
        let found = evidence(String(repeating: "前", count: 400) + "12座" + String(repeating: "后", count: 400), "12座")
        #expect(found.text.hasPrefix("…前"))
        #expect(found.text.hasSuffix("后…"))
        #expect(found.text.unicodeScalars.count == 160 * 2 + 3 + 2)
        for width in [10, 31, 60] {
            let shown = found.text(width: width)
            #expect(shown.contains("12座"))
            #expect(DisplayWidth.of(shown) <= width)
        }
    }
}
