import Foundation
import Testing

@testable import PlanIngest
@testable import PlanReport

@Suite struct PageShellTests {
    /// What a browser compares: the digest of the text between the tags.
    private func digest(_ text: StaticString) -> String {
        let figures = Array(Digest.sha256(Array(text.description.utf8)))
        let bytes = stride(from: 0, to: figures.count, by: 2).compactMap {
            UInt8(String(figures[$0...$0 + 1]), radix: 16)
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }

    @Test func theStyleIsTheOneThatIsAllowed() {
        #expect(PageStyle.digest.description == digest(PageStyle.text))
    }

    @Test func theScriptIsTheOneThatIsAllowed() {
        #expect(PageScript.digest.description == digest(PageScript.text))
    }
}
