import PlanCompare
import PlanModel

/// What marks mean, and what the page was made with.
struct LegendSection {
    let page: ComparisonPage
    let versions: ToolVersions

    func write(to html: inout HTMLWriter) {
        page.openSection(
            "legend", PageLabel("说明", "Legend"),
            PageLabel("数值均为原文；空白注明原因。", "Values are the words of the plans; blanks say why they are blank."), to: &html)
        html.raw("<dl>")
        for (term, meaning) in LegendSection.states { write(term, meaning, to: &html) }
        for flag in ComparisonCell.Flag.allCases {
            html.raw("<dt>≠ ")
            html.label(flag.label)
            html.raw("</dt><dd>")
            html.label(flag.meaning)
            html.raw("</dd>")
        }
        html.raw("</dl><p class=\"source\">PlanLens ")
        html.text(versions.planlens)
        html.raw(" · resources ")
        html.text(versions.resources)
        html.raw(" · ICU ")
        html.text(versions.icu)
        html.raw(" · Unicode ")
        html.text(versions.unicode)
        html.raw("</p></section>")
    }

    private static let states: [(PageLabel, PageLabel)] = [
        (PageLabel("–", "–"), PageLabel("未见：规划没有提到该指标", "not found: the plan does not speak of it")),
        (
            PageLabel("提及，无数值", "mentioned, no number"),
            PageLabel("规划提到该指标但没有数值，点击查看句子", "the plan speaks of it without a figure; choose it to read the sentence")
        ),
        (
            PageLabel("不适用", "n/a"),
            PageLabel("这类文本不设目标（法规、评估）", "texts of this kind set no targets (laws, evaluations)")
        ),
        (PageLabel("1/3", "1/3"), PageLabel("在三个可比较的值中居第一", "first of the three values that can be compared")),
    ]

    private func write(_ term: PageLabel, _ meaning: PageLabel, to html: inout HTMLWriter) {
        html.element("dt", term)
        html.element("dd", meaning)
    }
}
