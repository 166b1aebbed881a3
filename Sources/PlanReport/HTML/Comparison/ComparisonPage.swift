package import PlanCompare
package import PlanModel

/// Writes a comparison as one HTML file that asks nothing of the network.
///
/// Without scripts it can be read whole: the language and the rows without differences are switched by style alone,
/// and evidence is opened by the browser itself.
package struct ComparisonPage {
    /// Most plans that a page holds; more columns are for programs.
    package static let mostPlans = 60

    let comparison: Comparison
    let themes: ThemeTable
    let labels: [String]
    private let versions: ToolVersions

    package init(_ comparison: Comparison, themes: ThemeTable, versions: ToolVersions) {
        self.comparison = comparison
        self.themes = themes
        self.versions = versions
        labels = PlanLabel.labels(of: comparison.plans)
    }

    /// The file.
    ///
    /// - Complexity: O(cells + records).
    package func bytes() -> [UInt8] {
        var html = HTMLWriter()
        var evidence = EvidenceList()
        PageShell.open(title: "规划对比 · Comparison of \(labels.count) plans", to: &html)
        writeHead(to: &html)
        writeControls(to: &html)
        html.raw("<main>")
        MatrixSection(page: self).write(to: &html, evidence: &evidence)
        BarSection(page: self).write(to: &html)
        HeatMapSection(page: self).write(to: &html)
        TimelineSection(page: self).write(to: &html)
        writeLists(to: &html, evidence: &evidence)
        LegendSection(page: self, versions: versions).write(to: &html)
        EvidenceSection(page: self).write(evidence, to: &html)
        html.raw("</main>")
        PageShell.close(to: &html)
        return html.bytes
    }

    private func writeLists(to html: inout HTMLWriter, evidence: inout EvidenceList) {
        GapSection(page: self).write(to: &html, evidence: &evidence)
        SupportSection(page: self).write(to: &html, evidence: &evidence)
        TaskSection(page: self).write(to: &html)
        InstitutionSection(page: self).write(to: &html)
        KeywordSection(page: self).write(to: &html)
    }

    // MARK: Head

    private func writeHead(to html: inout HTMLWriter) {
        html.raw("<header class=\"top\"><h1>")
        html.label(PageLabel("规划对比", "Comparison of plans"))
        html.raw("</h1>")
        writeFacts(to: &html)
        html.raw("<ol class=\"plans\">")
        for plan in labels.indices { writeCard(of: plan, to: &html) }
        html.raw("</ol></header>")
    }

    private func writeFacts(to html: inout HTMLWriter) {
        let shared = comparison.rows.count { $0.filled.count > 1 }
        let ranked = comparison.rows.count { row in row.filled.contains { $0.cell.standing != nil } }
        let facts: [(Int, PageLabel)] = [
            (labels.count, PageLabel("份规划", "plans")), (comparison.rows.count, PageLabel("项指标", "indicators")),
            (shared, PageLabel("项为多份规划共有", "set by several plans")),
            (ranked, PageLabel("项可直接比较", "can be compared")),
        ]
        html.raw("<ul class=\"facts\">")
        for (number, label) in facts {
            html.raw("<li><b>")
            html.number(number)
            html.raw("</b> ")
            html.label(label)
            html.raw("</li>")
        }
        html.raw("</ul>")
    }

    private func writeCard(of index: Int, to html: inout HTMLWriter) {
        let plan = comparison.plans[index]
        html.raw("<li><b>")
        html.text(labels[index])
        html.raw("</b>")
        html.element("span", plan.title)
        html.raw("<small>")
        html.label(plan.kind.label)
        if let tier = plan.tier {
            html.raw(" · ")
            html.label(tier.label)
        }
        html.raw(" · ")
        html.text(plan.name)
        html.raw("</small></li>")
    }

    // MARK: Controls

    private func writeControls(to html: inout HTMLWriter) {
        html.raw("<nav class=\"controls\"><div class=\"links\">")
        let parts: [(StaticString, PageLabel, Bool)] = [
            ("matrix", PageLabel("指标", "Indicators"), true),
            ("bars", PageLabel("图表", "Charts"), true),
            ("themes", PageLabel("主题", "Themes"), !comparison.themes.isEmpty),
            ("timeline", PageLabel("期限", "Deadlines"), !comparison.deadlines.isEmpty),
            ("gaps", PageLabel("缺口", "Gaps"), !comparison.gaps.isEmpty),
            ("support", PageLabel("支持", "Support"), !comparison.support.isEmpty),
            ("tasks", PageLabel("任务", "Tasks"), hasTasks),
            ("institutions", PageLabel("机构", "Institutions"), !comparison.institutions.isEmpty),
            ("keywords", PageLabel("关键词", "Words"), comparison.keywords != nil),
            ("legend", PageLabel("说明", "Legend"), true),
        ]
        for (id, label, isThere) in parts where isThere {
            html.raw("<a href=\"#")
            html.raw(id)
            html.raw("\">")
            html.label(label)
            html.raw("</a>")
        }
        html.raw("</div><form class=\"switches\">")
        writeThemeChoice(to: &html)
        html.raw("<label class=\"tick\"><input type=\"checkbox\" id=\"differences\">")
        html.label(PageLabel("只看差异", "Differences only"))
        html.raw("</label>")
        PageShell.writeLanguageSwitch(to: &html)
        html.raw("</form></nav>")
    }

    /// Whether a plan has a task of a theme.
    var hasTasks: Bool { comparison.themes.contains { $0.tasks.contains { !$0.isEmpty } } }

    private func writeThemeChoice(to html: inout HTMLWriter) {
        html.raw("<label class=\"scripted\"><span class=\"hidden\">")
        html.label(PageLabel("主题", "Theme"))
        html.raw("</span><select id=\"theme\"><option value=\"\">全部主题 All themes</option>")
        for group in ThemeGroups.of(comparison.rows, theme: { $0.theme }) {
            html.raw("<option")
            html.attribute("value", group.theme)
            html.raw(">")
            html.text(themes.title(of: group.theme))
            html.raw("</option>")
        }
        html.raw("</select></label>")
    }

    // MARK: What sections share

    /// Name of a theme in both languages.
    func writeTheme(_ code: String, to html: inout HTMLWriter) {
        let theme = themes[code]
        html.both(theme?.name ?? code, theme?.english ?? code)
    }

    /// A sentence on what a list leaves out; nothing where it leaves out nothing.
    func writeMore(_ count: Int, to html: inout HTMLWriter) {
        guard count > 0 else { return }
        html.raw("<p class=\"note\">")
        html.both("另有 \(count) 项", "…, \(count) more")
        html.raw("</p>")
    }

    /// Opens a section with its heading and a sentence on what it shows.
    func openSection(_ id: StaticString, _ title: PageLabel, _ note: PageLabel, to html: inout HTMLWriter) {
        html.raw("<section id=\"")
        html.raw(id)
        html.raw("\" aria-labelledby=\"h-")
        html.raw(id)
        html.raw("\"><h2 id=\"h-")
        html.raw(id)
        html.raw("\">")
        html.label(title)
        html.raw("</h2><p class=\"note\">")
        html.label(note)
        html.raw("</p>")
    }

    /// Opens a box that scrolls sideways by itself, so that the page never does.
    func openScroll(_ name: StaticString, labelledBy id: StaticString, to html: inout HTMLWriter) {
        html.raw("<div class=\"")
        html.raw(name)
        html.raw("\" tabindex=\"0\" role=\"region\" aria-labelledby=\"h-")
        html.raw(id)
        html.raw("\">")
    }
}
