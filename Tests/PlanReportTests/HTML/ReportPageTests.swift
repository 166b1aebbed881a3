import PlanCompare
import PlanModel
import PlanResources
import TestSupport
import Testing

@testable import PlanReport

@Suite struct ReportPageTests {
    private func page(_ reports: Report...) -> String { String(decoding: ReportPage(reports).bytes(), as: UTF8.self) }

    private func document(_ title: String) -> Report {
        var sample = SampleDocument("到2030年，码头12座<b>。")
        sample.add("12座", "码头", value: 12, unit: "座", due: "2030")
        sample.change { $0.metadata.title = title }
        return DocumentReport(sample.document).report()
    }

    @Test func showsTheWordsInTheirSentence() {
        let page = page(document("计划"))
        #expect(page.contains("到2030年，码头<mark>12座</mark>&lt;b&gt;。"))
        #expect(page.contains("<span class=\"zh\">目标</span><span class=\"en\" lang=\"en\">Targets</span>"))
        #expect(HTMLOutline(page).faults.isEmpty)
    }

    @Test func severalReportsHavePlacesOfTheirOwn() {
        let outline = HTMLOutline(page(document("甲"), document("乙")))
        let names = outline.values(of: "id")
        #expect(Set(names).count == names.count)
        for link in outline.values(of: "href") { #expect(names.contains(link.dropFirst())) }
        #expect(outline.elements.count { $0.name == "h1" } == 2)
        #expect(names.count { $0 == "english" } == 1)
    }

    @Test(arguments: ["<script>x</script>", "\"onload=\"x", "\u{202E}&"])
    func wordsAreNeverMarkup(words: String) {
        let page = page(document(words))
        #expect(HTMLOutline(page).faults.isEmpty)
        #expect(HTMLOutline(page).elements.count { $0.name == "script" } == 1)
        #expect(!page.unicodeScalars.contains("\u{202E}"))
    }

    @Test func tracksAndDifferencesHaveBothSentences() throws {
        let themes = try ThemeTable(resources: try ResourceSet())
        let track = page(TrackReport(SampleProgress.track(), themes: themes).report(hasEvidence: true))
        #expect(track.contains("<span class=\"zh\">落后于进度</span>"))
        #expect(track.contains("<mark>达到12座</mark>") && track.contains("<mark>已有9座</mark>"))
        #expect(track.contains("湖光市的目标与山色市的数据"))
        #expect(track.contains("2：1 落后于进度，1 无数据") && track.contains("2: 1 behind, 1 no figure"))
        #expect(track.contains("≠ 表示不能并列比较的原因：base（口径："))
        let diff = page(DiffReport(SampleProgress.diff(), themes: themes).report(hasEvidence: true))
        #expect(diff.contains("<mark>9座</mark>") && diff.contains("<mark>达到12座</mark>"))
        #expect(diff.contains("<span class=\"zh\">提高</span>"))
    }
}
