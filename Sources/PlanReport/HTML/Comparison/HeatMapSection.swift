import PlanCompare

/// How much each plan sets of each theme.
struct HeatMapSection {
    let page: ComparisonPage

    private static let nameWidth = 132.0
    private static let cellWidth = 92.0
    private static let cellHeight = 26.0
    private static let headHeight = 36.0

    func write(to html: inout HTMLWriter) {
        let themes = page.comparison.themes
        guard !themes.isEmpty else { return }
        page.openSection(
            "themes", PageLabel("主题", "Themes"),
            PageLabel("各规划在每个主题下的目标数；颜色越深越多。", "Targets of each plan in each theme; the darker, the more."), to: &html)
        page.openScroll("wide", labelledBy: "themes", to: &html)
        draw(themes.filter { $0.targets.contains { $0 > 0 } }, to: &html)
        html.raw("</div>")
        writeData(themes, to: &html)
        html.raw("</section>")
    }

    private func draw(_ themes: [ThemeSummary], to html: inout HTMLWriter) {
        let most = themes.flatMap(\.targets).max() ?? 0
        let width = HeatMapSection.nameWidth + Double(page.labels.count) * HeatMapSection.cellWidth
        let height = HeatMapSection.headHeight + Double(themes.count) * HeatMapSection.cellHeight
        SVG.open(width: width, height: height, title: "主题 Themes", to: &html)
        for plan in page.labels.indices { drawHead(of: plan, to: &html) }
        for (index, theme) in themes.enumerated() {
            let top = HeatMapSection.headHeight + Double(index) * HeatMapSection.cellHeight
            drawName(of: theme.theme, y: top + 17, to: &html)
            for plan in page.labels.indices { drawCell(theme.targets[plan], of: most, plan: plan, top: top, to: &html) }
        }
        html.raw("</svg>")
    }

    private func drawHead(of plan: Int, to html: inout HTMLWriter) {
        let x = HeatMapSection.nameWidth + Double(plan) * HeatMapSection.cellWidth + 2
        for (line, words) in SVG.lines(of: page.labels[plan], width: 14).enumerated() {
            SVG.text(words, x: x, y: 12 + Double(line) * 14, style: "head", to: &html)
        }
    }

    private func drawName(of code: String, y: Double, to html: inout HTMLWriter) {
        let theme = page.themes[code]
        html.raw("<g class=\"zh\">")
        SVG.text(TerminalText.cut(theme?.name ?? code, to: 18), x: 0, y: y, to: &html)
        html.raw("</g><g class=\"en\">")
        SVG.text(TerminalText.cut(theme?.english ?? code, to: 20), x: 0, y: y, to: &html)
        html.raw("</g>")
    }

    private func drawCell(_ count: Int, of most: Int, plan: Int, top: Double, to html: inout HTMLWriter) {
        let x = HeatMapSection.nameWidth + Double(plan) * HeatMapSection.cellWidth
        let styles: [(box: StaticString, text: StaticString)] = [
            ("heat0", "count0"), ("heat1", "count1"), ("heat2", "count2"), ("heat3", "count3"), ("heat4", "count4"),
            ("heat5", "count5"),
        ]
        let style = styles[HeatMapSection.level(of: count, most: most)]
        SVG.box(
            x: x, y: top, width: HeatMapSection.cellWidth - 2, height: HeatMapSection.cellHeight - 2, style: style.box,
            to: &html)
        if count > 0 {
            let middle = x + HeatMapSection.cellWidth / 2 - 1
            SVG.text(String(count), x: middle, y: top + 17, style: style.text, to: &html)
        }
    }

    /// 0 for none, 1 to 5 for a fifth to all of the most.
    static func level(of count: Int, most: Int) -> Int { most > 0 ? (count * 5 + most - 1) / most : 0 }

    private func writeData(_ themes: [ThemeSummary], to html: inout HTMLWriter) {
        html.raw("<details><summary>")
        html.label(PageLabel("数据：目标数 / 任务数", "Data: targets / tasks"))
        html.raw("</summary><div class=\"wide\"><table class=\"plain sided\"><thead><tr><th scope=\"col\">")
        html.label(PageLabel("主题", "Theme"))
        html.raw("</th>")
        for label in page.labels {
            html.raw("<th scope=\"col\">")
            html.text(label)
            html.raw("</th>")
        }
        html.raw("</tr></thead><tbody>")
        for theme in themes {
            html.raw("<tr><th scope=\"row\">")
            page.writeTheme(theme.theme, to: &html)
            html.raw("</th>")
            for plan in page.labels.indices {
                html.raw("<td>")
                html.number(theme.targets[plan])
                html.raw(" / ")
                html.number(theme.tasks[plan].count)
                html.raw("</td>")
            }
            html.raw("</tr>")
        }
        html.raw("</tbody></table></div></details>")
    }
}
