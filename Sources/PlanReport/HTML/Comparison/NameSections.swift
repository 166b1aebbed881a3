import PlanCompare
import PlanModel

/// Institutions by type: those of several plans, and those of one alone.
struct InstitutionSection {
    let page: ComparisonPage

    /// Most names of a cell; the sheets hold all.
    private static let mostNames = 60

    func write(to html: inout HTMLWriter) {
        let institutions = page.comparison.institutions
        guard !institutions.isEmpty else { return }
        page.openSection(
            "institutions", PageLabel("机构", "Institutions"),
            PageLabel("多份规划共同提到的机构，以及只在一份规划中出现的机构。", "Named in several plans, and named in one alone."), to: &html)
        var types: [Institution.Kind] = []
        for institution in institutions where !types.contains(institution.type) { types.append(institution.type) }
        page.openScroll("wide", labelledBy: "institutions", to: &html)
        html.raw("<table class=\"plain sided tasks\"><thead><tr>")
        html.element("th", PageLabel("类型", "Type"))
        html.element("th", PageLabel("多份规划", "Several plans"))
        for label in page.labels {
            html.raw("<th scope=\"col\">")
            html.text(label)
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>")
        for type in types { write(type, institutions.filter { $0.type == type }, to: &html) }
        html.raw("</tbody></table></div></section>")
    }

    private func write(_ type: Institution.Kind, _ group: [SharedInstitution], to html: inout HTMLWriter) {
        html.raw("<tr><th scope=\"row\">")
        html.label(type.label)
        html.raw(" <small>")
        html.number(group.count)
        html.raw("</small></th>")
        write(group.filter { $0.plans.count > 1 }.map { "\($0.name) ×\($0.plans.count)" }, to: &html)
        for plan in page.labels.indices { write(group.filter { $0.plans == [plan] }.map(\.name), to: &html) }
        html.raw("</tr>")
    }

    private func write(_ names: [String], to html: inout HTMLWriter) {
        html.raw("<td>")
        if !names.isEmpty { html.raw("<ul class=\"names\">") }
        for name in names.prefix(InstitutionSection.mostNames) { html.element("li", name) }
        if !names.isEmpty { html.raw("</ul>") }
        page.writeMore(names.count - InstitutionSection.mostNames, to: &html)
        html.raw("</td>")
    }
}

/// Words that the plans share and words of one plan alone.
struct KeywordSection {
    let page: ComparisonPage

    /// Most words of a list; the sheets hold all.
    private static let mostWords = 40

    func write(to html: inout HTMLWriter) {
        guard let keywords = page.comparison.keywords else { return }
        page.openSection(
            "keywords", PageLabel("关键词", "Words"),
            PageLabel(
                "对数似然值越大，各规划间的差别越不可能是偶然；对数比为 1 表示使用频率高一倍。",
                "The larger the log-likelihood, the less likely a chance difference; a log ratio of 1 is twice as often."
            ),
            to: &html)
        if !keywords.both.isEmpty { writeShared(keywords.both, to: &html) }
        html.raw("<div class=\"alone\">")
        for (plan, words) in keywords.only.enumerated() where !words.isEmpty { writeAlone(words, plan, to: &html) }
        html.raw("</div></section>")
    }

    private func writeShared(_ words: [KeywordOverlap.Keyword], to html: inout HTMLWriter) {
        page.openScroll("wide", labelledBy: "keywords", to: &html)
        html.raw("<table class=\"plain sided numbers\"><thead><tr>")
        html.element("th", PageLabel("共有词", "Shared word"))
        for label in page.labels {
            html.raw("<th scope=\"col\">")
            html.text(label)
            html.raw("</th>")
        }
        html.element("th", PageLabel("对数似然", "Log-likelihood"))
        html.element("th", PageLabel("对数比", "Log ratio"))
        html.raw("</tr></thead><tbody>")
        for word in words.prefix(KeywordSection.mostWords) {
            html.raw("<tr><th scope=\"row\">")
            html.text(word.word)
            html.raw("</th>")
            for count in word.counts { writeNumber(String(count), to: &html) }
            writeNumber(RoundedNumber.text(word.logLikelihood, places: 1), to: &html)
            writeNumber(RoundedNumber.text(word.logRatio, places: 2), to: &html)
            html.raw("</tr>")
        }
        html.raw("</tbody></table>")
        page.writeMore(words.count - KeywordSection.mostWords, to: &html)
        html.raw("</div>")
    }

    private func writeNumber(_ text: String, to html: inout HTMLWriter) {
        html.raw("<td>")
        html.text(text)
        html.raw("</td>")
    }

    private func writeAlone(_ words: [KeywordOverlap.Keyword], _ plan: Int, to html: inout HTMLWriter) {
        html.raw("<div><h3>")
        html.label(PageLabel("仅见于 ", "Only in "))
        html.text(page.labels[plan])
        html.raw("</h3><ul class=\"names\">")
        for word in words.prefix(KeywordSection.mostWords) {
            html.raw("<li>")
            html.text(word.word)
            html.raw(" <small>")
            html.number(word.counts[plan])
            html.raw("</small></li>")
        }
        html.raw("</ul>")
        page.writeMore(words.count - KeywordSection.mostWords, to: &html)
        html.raw("</div>")
    }
}
