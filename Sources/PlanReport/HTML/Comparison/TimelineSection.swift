import PlanCompare

/// When the targets and tasks of each plan are due: a lane a plan, a column a year.
struct TimelineSection {
    let page: ComparisonPage

    private static let nameWidth = 132.0
    private static let yearWidth = 52.0
    private static let laneHeight = 54.0
    private static let headHeight = 20.0
    /// With a longer span of years only those stand on the axis that have a deadline.
    private static let longestSpan = 20
    /// Most lines of the list; the sheets hold all.
    private static let mostListed = 500

    /// Deadlines of one plan in one year.
    private struct Count {
        var targets = 0
        var tasks = 0
    }

    func write(to html: inout HTMLWriter) {
        guard !page.comparison.deadlines.isEmpty else { return }
        page.openSection(
            "timeline", PageLabel("期限", "Deadlines"),
            PageLabel("每年到期的目标数和任务数。", "How many targets and tasks fall due in each year."),
            to: &html)
        html.raw("<p class=\"source\"><i class=\"swatch\"></i>")
        html.label(ComparedDeadline.Kind.target.label)
        html.raw("<i class=\"swatch light\"></i>")
        html.label(ComparedDeadline.Kind.task.label)
        html.raw("</p>")
        page.openScroll("wide", labelledBy: "timeline", to: &html)
        draw(to: &html)
        html.raw("</div>")
        writeData(to: &html)
        html.raw("</section>")
    }

    // MARK: Drawing

    private func draw(to html: inout HTMLWriter) {
        let years = years()
        let columns = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
        var counts = Array(repeating: Array(repeating: Count(), count: years.count), count: page.labels.count)
        for deadline in page.comparison.deadlines {
            guard let year = Int(deadline.date.prefix(4)), let column = columns[year] else { continue }
            switch deadline.kind {
            case .target: counts[deadline.plan][column].targets += 1
            case .task: counts[deadline.plan][column].tasks += 1
            }
        }
        let most = counts.joined().map { max($0.targets, $0.tasks) }.max() ?? 1
        SVG.open(
            width: TimelineSection.nameWidth + Double(years.count) * TimelineSection.yearWidth,
            height: TimelineSection.headHeight + Double(page.labels.count) * TimelineSection.laneHeight,
            title: "期限 Deadlines", to: &html)
        for (column, year) in years.enumerated() {
            SVG.text(String(year), x: middle(of: column), y: 12, style: "year", to: &html)
        }
        for plan in page.labels.indices { drawLane(plan, counts[plan], most: most, to: &html) }
        html.raw("</svg>")
    }

    private func drawLane(_ plan: Int, _ counts: [Count], most: Int, to html: inout HTMLWriter) {
        let bottom = TimelineSection.headHeight + Double(plan + 1) * TimelineSection.laneHeight - 4
        let lines = SVG.lines(of: page.labels[plan], width: 20)
        for (line, words) in lines.enumerated() {
            SVG.text(words, x: 0, y: bottom - Double(lines.count - 1 - line) * 14, to: &html)
        }
        let width = Double(counts.count) * TimelineSection.yearWidth
        SVG.box(x: TimelineSection.nameWidth, y: bottom, width: width, height: 1, style: "axis", to: &html)
        for (column, count) in counts.enumerated() {
            let center = middle(of: column)
            drawColumn(count.targets, most: most, x: center - 18, bottom: bottom, style: "due-target", to: &html)
            drawColumn(count.tasks, most: most, x: center + 1, bottom: bottom, style: "due-task", to: &html)
        }
    }

    private func drawColumn(
        _ count: Int, most: Int, x: Double, bottom: Double, style: StaticString, to html: inout HTMLWriter
    ) {
        guard count > 0 else { return }
        let height = max(2, Double(count) / Double(most) * (TimelineSection.laneHeight - 22))
        SVG.box(x: x, y: bottom - height, width: 17, height: height, style: style, to: &html)
        SVG.text(String(count), x: x + 8.5, y: bottom - height - 3, style: "tick", to: &html)
    }

    private func middle(of column: Int) -> Double {
        TimelineSection.nameWidth + (Double(column) + 0.5) * TimelineSection.yearWidth
    }

    /// The years of the axis, in order.
    private func years() -> [Int] {
        let found = Set(page.comparison.deadlines.compactMap { Int($0.date.prefix(4)) })
        guard let first = found.min(), let last = found.max(), last - first <= TimelineSection.longestSpan else {
            return found.sorted()
        }
        return Array(first...last)
    }

    // MARK: Data

    private func writeData(to html: inout HTMLWriter) {
        let deadlines = page.comparison.deadlines
        html.raw("<details><summary>")
        html.label(PageLabel("数据：全部期限", "Data: all deadlines"))
        html.raw(" (")
        html.number(deadlines.count)
        html.raw(")</summary><div class=\"wide\"><table class=\"plain\">")
        html.tableHead([
            PageLabel("日期", "Date"), PageLabel("规划", "Plan"), PageLabel("类别", "Kind"), PageLabel("内容", "What"),
        ])
        html.raw("<tbody>")
        for deadline in deadlines.prefix(TimelineSection.mostListed) {
            html.raw("<tr><td>")
            html.text(deadline.date)
            html.raw("</td><td>")
            html.text(page.labels[deadline.plan])
            html.raw("</td><td>")
            html.label(deadline.kind.label)
            html.raw("</td><td>")
            html.text(deadline.label)
            html.raw("</td></tr>")
        }
        html.raw("</tbody></table>")
        page.writeMore(deadlines.count - TimelineSection.mostListed, to: &html)
        html.raw("</div></details>")
    }
}
