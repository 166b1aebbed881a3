import PlanModel
import PlanResources
import Testing

@testable import PlanCompare
@testable import PlanReport

@Suite struct ComparisonPageTests {
    private let themes: ThemeTable

    init() throws { themes = try ThemeTable(resources: try ResourceSet()) }

    private func page(_ comparison: Comparison) -> String {
        let page = ComparisonPage(comparison, themes: themes, versions: SampleComparison.versions)
        return String(decoding: page.bytes(), as: UTF8.self)
    }

    @Test func everyElementIsClosed() {
        let outline = HTMLOutline(page(SampleComparison.comparison()))
        #expect(outline.faults.isEmpty)
        #expect(outline.elements.count > 100)
    }

    @Test func whatIsPointedAtIsThere() {
        let outline = HTMLOutline(page(SampleComparison.comparison()))
        let names = outline.values(of: "id")
        #expect(Set(names).count == names.count)
        let links = outline.values(of: "href").map { $0.dropFirst() }
        let targets = links + outline.values(of: "popovertarget") + outline.values(of: "aria-labelledby")
        #expect(targets.count > 20)
        for target in targets { #expect(names.contains(target), "\(target)") }
    }

    @Test func asksNothingOfTheNetwork() {
        let page = page(SampleComparison.comparison())
        for words in ["http:", "https:", "src=", "url(", "@import", " style="] {
            #expect(!page.contains(words), "\(words)")
        }
        #expect(page.contains("default-src 'none'"))
        #expect(
            HTMLOutline(page).elements.allSatisfy { element in
                !element.attributes.keys.contains { $0.hasPrefix("on") }
            })
    }

    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "'&amp;\u{202E}\u{200F}\u{0}", "=1+1"])
    func wordsOfAPlanAreNeverMarkup(words: String) {
        var comparison = SampleComparison.comparison(words: words)
        comparison.plans = SampleComparison.plans(words: words)
        comparison.plans[0].title = words
        comparison.plans[0].name = words
        let page = page(comparison)
        let outline = HTMLOutline(page)
        #expect(outline.faults.isEmpty)
        #expect(outline.elements.count { $0.name == "script" } == 1)
        #expect(!outline.elements.contains { $0.name == "img" })
        #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{200F}" || $0 == "\u{0}" })
    }

    @Test func aValueOpensItsSentence() throws {
        let page = page(SampleComparison.comparison())
        #expect(
            page.contains(
                #"<button type="button" class="value" popovertarget="e1" data-n="1"><span class="figure"><b>达到12座</b>"#)
        )
        let start = try #require(page.firstRange(of: #"id="e1""#)).lowerBound
        let evidence = page[start...].prefix { $0 != "\n" }
        #expect(evidence.contains("到2030年，码头<mark>达到12座</mark>，力争更多。"))
        #expect(evidence.contains("lake.txt"))
        #expect(evidence.contains("可比较的 2 个值中第 1"))
        #expect(evidence.contains("中位数的 1.14 倍"))
    }

    @Test func blanksSayWhyTheyAreBlank() {
        let page = page(SampleComparison.comparison())
        #expect(page.contains("mentioned, no number"))
        #expect(page.contains("不适用"))
        #expect(page.contains("<blockquote>发展游船。</blockquote>"))
        var comparison = SampleComparison.comparison()
        comparison.rows = [SampleComparison.row("水闸", [])]
        comparison.gaps = []
        #expect(self.page(comparison).contains("<span class=\"zh\">未见</span>"))
    }

    @Test func flaggedValuesAreNotDrawn() {
        let page = page(SampleComparison.comparison())
        #expect(page.contains("≠ <span class=\"zh\">口径</span>"))
        #expect(page.count(of: "<figure ") == 1)
        #expect(page.count(of: "<rect class=\"bar\"") == 2)
        var comparison = SampleComparison.comparison()
        comparison.rows.removeFirst()
        comparison.gaps = []
        #expect(self.page(comparison).contains("没有可以并列比较的数值"))
    }

    @Test func barsShowHowValuesAreBounded() {
        var comparison = SampleComparison.comparison()
        let figure = SampleComparison.figure("12座以上", "码头", 12, comparator: .ge)
        let standing = Standing(value: DecimalNumber(12), year: "2030", rank: 1, count: 2, ratioToMedian: 1, pace: nil)
        let second = Standing(value: DecimalNumber(9), year: "2030", rank: 2, count: 2, ratioToMedian: 1, pace: nil)
        comparison.rows[0] = SampleComparison.row(
            "码头",
            [
                (0, SampleComparison.cell(figure, standing: standing)),
                (1, SampleComparison.cell(SampleComparison.figure("9座", "码头", 9), standing: second)),
            ])
        let page = page(comparison)
        #expect(page.contains(">≥12座</text>"))
        #expect(page.contains(">9座</text>"))
        #expect(page.contains("<td>12座以上</td><td>12座</td><td>1/2</td>"))
    }

    @Test func rowsThatAllSayAlikeAreMarked() {
        var comparison = SampleComparison.comparison()
        let figure = SampleComparison.figure("9座", "水闸", 9)
        comparison.rows.append(
            SampleComparison.row("水闸", [(0, SampleComparison.cell(figure)), (1, SampleComparison.cell(figure))]))
        #expect(page(comparison).count(of: "<tr class=\"same\">") == 1)
    }

    @Test func partsThatAreEmptyAreLeftOut() {
        var comparison = SampleComparison.comparison()
        comparison.themes = []
        comparison.deadlines = []
        comparison.support = []
        comparison.keywords = nil
        comparison.institutions = []
        comparison.gaps = []
        let sections = HTMLOutline(page(comparison)).elements.filter { $0.name == "section" }.compactMap {
            $0.attributes["id"]
        }
        #expect(sections == ["matrix", "bars", "legend", "evidence"])
    }

    @Test func longListsSayWhatTheyLeaveOut() {
        var comparison = SampleComparison.comparison()
        comparison.institutions = (0..<70).map { SharedInstitution(name: "第\($0)局", type: .government, plans: [0]) }
        #expect(page(comparison).contains("另有 10 项"))
    }

    @Test func sameComparisonSameBytes() {
        #expect(page(SampleComparison.comparison()) == page(SampleComparison.comparison()))
    }
}

extension String {
    /// How often `words` stand in the text.
    fileprivate func count(of words: String) -> Int { ranges(of: words).count }
}
