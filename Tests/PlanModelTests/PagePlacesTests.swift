import PlanModel
import Testing

@Suite struct PagePlacesTests {
    private func source(_ text: String, part: SourcePart? = nil) -> SourceText {
        let scalars = ScalarText(text.unicodeScalars.map(\.value))
        return SourceText(
            name: "plan.pdf", sha256: "", byteCount: 0, format: "pdf", encoding: "UTF-8", scalars: scalars,
            script: .hans, view: ReadingView(fold: [], places: [], repairs: []), part: part)
    }

    @Test func aFormFeedBeginsAPage() {
        let pages = source("一二\n\u{0C}三\n\u{0C}\u{0C}四").pages
        #expect(pages.starts == [0, 4, 7, 8])
        #expect([0, 2, 3, 4, 6, 7, 8].map { pages.page(of: $0) } == [1, 1, 1, 2, 2, 3, 4])
    }

    @Test func emptyFirstPagesCount() {
        #expect(source("\u{0C}\u{0C}一").pages.page(of: 2) == 3)
    }

    @Test func aTextWithoutPagesHasNone() {
        #expect(source("一二\n三").pages.starts.isEmpty)
        #expect(source("一二\n三").pages.page(of: 1) == nil)
        #expect(source("").pages.page(of: 0) == nil)
    }

    @Test func aPartGoesOnFromItsFirstPage() {
        let part = SourcePart(number: 2, count: 2, span: TextSpan(90, 95), page: 7)
        let pages = source("一\n\u{0C}二", part: part).pages
        #expect([0, 3].map { pages.page(of: $0) } == [7, 8])
        let onePage = source("一\n二", part: part).pages
        #expect(onePage.page(of: 2) == 7)
        let first = SourcePart(number: 1, count: 2, span: TextSpan(0, 3), page: 1)
        #expect(source("一\n二", part: first).pages.page(of: 2) == 1)
        let paperless = SourcePart(number: 2, count: 2, span: TextSpan(90, 93), page: nil)
        #expect(source("一\n二", part: paperless).pages.page(of: 2) == nil)
    }
}
