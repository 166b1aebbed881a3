import PlanCompare
import PlanModel

/// Indicators down, plans across.
struct MatrixSection {
    let page: ComparisonPage

    /// With more plans than this the table scrolls inside a box of its own, also on wide screens.
    private static let mostOnPage = 6

    /// Writes the table and gathers the evidence of its cells.
    func write(to html: inout HTMLWriter, evidence: inout EvidenceList) {
        page.openSection(
            "matrix", PageLabel("指标", "Indicators"),
            PageLabel(
                "点击数值查看原文句子；带“≠”的数值不与其他规划排名。", "Choose a value to read its sentence; values with ≠ are not ranked."),
            to: &html)
        if page.comparison.rows.isEmpty {
            html.element("p", PageLabel("这些规划没有可列出的指标。", "These plans have no indicator to show."))
        } else {
            writeTable(to: &html, evidence: &evidence)
        }
        html.raw("</section>")
    }

    private func writeTable(to html: inout HTMLWriter, evidence: inout EvidenceList) {
        let isSmall = page.labels.count <= MatrixSection.mostOnPage
        page.openScroll(isSmall ? "scroll small" : "scroll", labelledBy: "matrix", to: &html)
        html.raw("<table class=\"matrix\"><thead><tr><th scope=\"col\">")
        html.label(PageLabel("指标", "Indicator"))
        html.raw("</th>")
        for label in page.labels {
            html.raw("<th scope=\"col\">")
            html.text(label)
            html.raw("</th>")
        }
        html.raw("</tr></thead>")
        var index = 0
        for group in ThemeGroups.of(page.comparison.rows, theme: { $0.theme }) {
            writeHead(of: group.theme, to: &html)
            for row in group.items {
                write(row, index: index, to: &html, evidence: &evidence)
                index += 1
            }
            html.raw("</tbody>\n")
        }
        html.raw("</table></div>")
    }

    private func writeHead(of theme: String, to html: inout HTMLWriter) {
        html.raw("<tbody")
        html.attribute("data-theme", theme)
        html.raw("><tr class=\"theme\"><th scope=\"rowgroup\"")
        html.attribute("colspan", page.labels.count + 1)
        html.raw("><span>")
        page.writeTheme(theme, to: &html)
        html.raw("</span></th></tr>")
    }

    private func write(_ row: ComparisonRow, index: Int, to html: inout HTMLWriter, evidence: inout EvidenceList) {
        html.raw(row.hasDifferences ? "<tr><th scope=\"row\">" : "<tr class=\"same\"><th scope=\"row\">")
        html.text(row.name)
        if let english = row.english {
            html.raw("<small class=\"en\" lang=\"en\">")
            html.text(english)
            html.raw("</small>")
        }
        html.raw("</th>")
        for (plan, cell) in row.cells.enumerated() {
            html.raw("<td>")
            write(cell, at: EvidenceList.Entry.cell(row: index, plan: plan), to: &html, evidence: &evidence)
            html.raw("</td>")
        }
        html.raw("</tr>")
    }

    private func write(
        _ cell: ComparisonCell, at place: EvidenceList.Entry, to html: inout HTMLWriter, evidence: inout EvidenceList
    ) {
        switch cell.state {
        case .value:
            evidence.openButton(place, style: "value", to: &html)
            for figure in CellWords.figures(of: cell) { write(figure.quantity, to: &html) }
            writeMarks(of: cell, to: &html)
            html.raw("</button>")
        case .noNumber:
            evidence.openButton(place, style: "mention", to: &html)
            html.label(PageLabel("提及，无数值", "mentioned, no number"))
            html.raw("</button>")
        case .notApplicable:
            html.raw("<span class=\"blank\"><span class=\"zh\">不适用</span><span class=\"en\">n/a</span></span>")
        case .notFound:
            html.raw("<span class=\"blank\" aria-hidden=\"true\">–</span><span class=\"hidden\">")
            html.label(PageLabel("未见", "not found"))
            html.raw("</span>")
        }
    }

    /// The value first, whom it is about and when it is due small beneath.
    private func write(_ quantity: Quantity, to html: inout HTMLWriter) {
        html.raw("<span class=\"figure\"><b>")
        html.text(quantity.quote)
        html.raw("</b><small>")
        html.text([quantity.due?.date, quantity.subject].compactMap { $0 }.joined(separator: " · "))
        if quantity.kind == .actual {
            html.raw(" <span class=\"actual\">")
            html.label(quantity.kind.label)
            html.raw("</span>")
        }
        html.raw("</small></span>")
    }

    private func writeMarks(of cell: ComparisonCell, to html: inout HTMLWriter) {
        if let standing = cell.standing {
            html.raw("<span class=\"rank\">")
            html.number(standing.rank)
            html.raw("/")
            html.number(standing.count)
            html.raw("</span>")
        }
        guard !cell.flags.isEmpty else { return }
        html.raw("<span class=\"flags\">≠")
        for flag in cell.flags {
            html.raw(" ")
            html.label(flag.label)
        }
        html.raw("</span>")
    }
}
