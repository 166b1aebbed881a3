import PlanCompare
import PlanModel

/// What most others set and a plan does not.
struct GapSection {
    let page: ComparisonPage

    func write(to html: inout HTMLWriter, evidence: inout EvidenceList) {
        guard !page.comparison.gaps.isEmpty else { return }
        page.openSection(
            "gaps", PageLabel("缺口", "Gaps"),
            PageLabel("多数其他规划有、而本规划没有的指标。", "Indicators that most other plans set and a plan does not."), to: &html)
        page.openScroll("wide", labelledBy: "gaps", to: &html)
        html.raw("<table class=\"plain\">")
        html.tableHead([
            PageLabel("规划", "Plan"), PageLabel("缺少的指标", "Lacks"), PageLabel("已设定的规划", "Set by"),
            PageLabel("本规划中最接近的句子", "Closest sentence"),
        ])
        html.raw("<tbody>")
        for (index, gap) in page.comparison.gaps.enumerated() { write(gap, index, to: &html, evidence: &evidence) }
        html.raw("</tbody></table></div></section>")
    }

    private func write(_ gap: ComparisonGap, _ index: Int, to html: inout HTMLWriter, evidence: inout EvidenceList) {
        let row = page.comparison.rows[gap.row]
        html.raw("<tr")
        html.attribute("data-theme", row.theme)
        html.raw("><td>")
        html.text(page.labels[gap.plan])
        html.raw("</td><td>")
        html.text(row.name)
        html.raw("</td><td>")
        html.text(gap.peers.map { page.labels[$0] }.joined(separator: "、"))
        html.raw("</td><td>")
        if gap.closest == nil {
            html.raw("<span class=\"blank\">–</span>")
        } else {
            evidence.openButton(.gap(index), style: "mention", to: &html)
            html.label(PageLabel("查看句子", "Read it"))
            html.raw("</button>")
        }
        html.raw("</td></tr>")
    }
}

/// Money and benefits promised.
struct SupportSection {
    let page: ComparisonPage

    func write(to html: inout HTMLWriter, evidence: inout EvidenceList) {
        guard !page.comparison.support.isEmpty else { return }
        page.openSection(
            "support", PageLabel("支持", "Support"),
            PageLabel("规划承诺的资金和优惠。", "Money and benefits that the plans promise."), to: &html)
        page.openScroll("wide", labelledBy: "support", to: &html)
        html.raw("<table class=\"plain\">")
        html.tableHead([
            PageLabel("规划", "Plan"), PageLabel("数值", "Value"), PageLabel("形式", "Form"), PageLabel("内容", "What"),
            PageLabel("对象", "For"),
        ])
        html.raw("<tbody>")
        for (index, measure) in page.comparison.support.enumerated() {
            html.raw("<tr><td>")
            html.text(page.labels[measure.plan])
            html.raw("</td><td>")
            evidence.openButton(.support(index), style: "value", to: &html)
            html.element("b", measure.quote)
            html.raw("</button></td><td>")
            html.label(measure.form.label)
            html.raw("</td><td>")
            html.text(measure.indicator)
            html.raw("</td><td>")
            html.text(measure.subject ?? "")
            html.raw("</td></tr>")
        }
        html.raw("</tbody></table></div></section>")
    }
}

/// Tasks side by side, a row a theme.
struct TaskSection {
    let page: ComparisonPage

    func write(to html: inout HTMLWriter) {
        guard page.hasTasks else { return }
        page.openSection(
            "tasks", PageLabel("任务", "Tasks"),
            PageLabel("按主题排列，附牵头单位和完成时限。", "By theme, with who leads and by when."), to: &html)
        page.openScroll("wide", labelledBy: "tasks", to: &html)
        html.raw("<table class=\"plain sided tasks\"><thead><tr><th scope=\"col\">")
        html.label(PageLabel("主题", "Theme"))
        html.raw("</th>")
        for label in page.labels {
            html.raw("<th scope=\"col\">")
            html.text(label)
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>")
        for theme in page.comparison.themes where theme.tasks.contains(where: { !$0.isEmpty }) {
            html.raw("<tr")
            html.attribute("data-theme", theme.theme)
            html.raw("><th scope=\"row\">")
            page.writeTheme(theme.theme, to: &html)
            html.raw("</th>")
            for tasks in theme.tasks { write(tasks, to: &html) }
            html.raw("</tr>")
        }
        html.raw("</tbody></table></div></section>")
    }

    private func write(_ tasks: [ComparedTask], to html: inout HTMLWriter) {
        html.raw("<td>")
        if !tasks.isEmpty { html.raw("<ul>") }
        for task in tasks {
            html.raw("<li>")
            html.text(task.title)
            let bodies = task.lead.isEmpty ? task.responsible : task.lead
            html.element(
                "small",
                ([bodies.joined(separator: "、")] + [task.deadline].compactMap { $0 })
                    .filter { !$0.isEmpty }.joined(separator: " · "))
            html.raw("</li>")
        }
        html.raw(tasks.isEmpty ? "</td>" : "</ul></td>")
    }
}
