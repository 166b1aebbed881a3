import PlanCompare
import PlanModel

/// A chart of bars for each indicator whose values can be compared: same unit, same year, no flag.
struct BarSection {
    let page: ComparisonPage

    /// One bar.
    private struct Bar {
        let plan: Int
        let standing: Standing
        /// The figure as written; empty where it cannot be told from others of the cell.
        let quote: String
        /// How it is bounded: ≥, >, ≤, <, ≈.
        let sign: String

        init?(plan: Int, cell: ComparisonCell) {
            guard let standing = cell.standing else { return nil }
            (self.plan, self.standing) = (plan, standing)
            let quantity = cell.quantities.map(\.quantity).first {
                $0.due?.date.hasPrefix(standing.year) == true
                    && [$0.normalized.min, $0.normalized.max].contains(standing.value)
            }
            quote = quantity?.quote ?? ""
            sign = quantity.map { ReadableNumber.sign(of: $0.comparator) } ?? ""
        }
    }

    private static let width = 320.0
    private static let step = 38.0

    func write(to html: inout HTMLWriter) {
        page.openSection(
            "bars", PageLabel("图表", "Charts"),
            PageLabel(
                "只画单位、年份相同且没有标记的目标值。虚线为中位数。",
                "Only values of the same unit and year without a flag. The dashed line is the median."),
            to: &html)
        let charts = page.comparison.rows.map { ($0, bars(of: $0)) }.filter { $0.1.count > 1 }
        if charts.isEmpty {
            html.element(
                "p",
                PageLabel(
                    "没有可以并列比较的数值：年份、单位或口径各不相同。",
                    "No values can be put beside each other: their years, units or bases differ."))
        }
        html.raw("<div class=\"charts\">")
        for (row, bars) in charts { write(row, bars, to: &html) }
        html.raw("</div></section>")
    }

    private func bars(of row: ComparisonRow) -> [Bar] {
        row.filled.compactMap { Bar(plan: $0.plan, cell: $0.cell) }
    }

    private func write(_ row: ComparisonRow, _ bars: [Bar], to html: inout HTMLWriter) {
        let years = bars.map(\.standing.year).withoutRepeats.joined(separator: ", ")
        html.raw("<figure")
        html.attribute("data-theme", row.theme)
        html.raw("><figcaption><b>")
        html.text(row.name)
        html.raw("</b> <small>")
        html.text([years, row.unit].filter { !$0.isEmpty }.joined(separator: " · "))
        html.raw("</small></figcaption>")
        draw(row, bars, to: &html)
        writeData(row, bars, to: &html)
        html.raw("</figure>")
    }

    // MARK: Drawing

    private func draw(_ row: ComparisonRow, _ bars: [Bar], to html: inout HTMLWriter) {
        let height = Double(bars.count) * BarSection.step + 4
        let values = bars.map { $0.standing.value.doubleValue }
        let scale = BarScale(values: values, width: BarSection.width - 96)
        SVG.open(width: BarSection.width, height: height, title: row.name, to: &html)
        for (index, bar) in bars.enumerated() {
            let top = Double(index) * BarSection.step
            let (start, length) = scale.bar(values[index])
            SVG.text(TerminalText.cut(page.labels[bar.plan], to: 40), x: 0, y: top + 12, to: &html)
            SVG.box(x: start, y: top + 17, width: max(1, length), height: 15, style: "bar", to: &html)
        }
        if let median = BarScale.median(of: values) {
            SVG.line(x: scale.place(of: median), from: 15, to: height, style: "median", html: &html)
        }
        for (index, value) in values.enumerated() {
            let (start, length) = scale.bar(value)
            let words = bars[index].sign + ReadableNumber.text(value, unit: row.unit)
            SVG.text(
                words, x: start + max(1, length) + 6, y: Double(index) * BarSection.step + 29, style: "number",
                to: &html)
        }
        html.raw("</svg>")
    }

    // MARK: Data

    private func writeData(_ row: ComparisonRow, _ bars: [Bar], to html: inout HTMLWriter) {
        html.raw("<details><summary>")
        html.label(PageLabel("数据", "Data"))
        html.raw("</summary><div class=\"wide\"><table class=\"plain\">")
        html.tableHead([
            PageLabel("规划", "Plan"), PageLabel("原文", "As written"), PageLabel("数值", "Value"), PageLabel("名次", "Rank"),
            PageLabel("与中位数之比", "To median"),
            PageLabel("年均", "A year"),
        ])
        html.raw("<tbody>")
        for bar in bars {
            let ratio = bar.standing.ratioToMedian.map { RoundedNumber.text($0, places: 2) }
            let pace = bar.standing.pace.map { ReadableNumber.text($0, unit: row.unit) }
            html.raw("<tr>")
            for words in [
                page.labels[bar.plan], bar.quote,
                ReadableNumber.text(bar.standing.value.doubleValue, unit: row.unit),
                "\(bar.standing.rank)/\(bar.standing.count)", ratio ?? "", pace ?? "",
            ] {
                html.raw("<td>")
                html.text(words)
                html.raw("</td>")
            }
            html.raw("</tr>")
        }
        html.raw("</tbody></table></div></details>")
    }
}

/// Where values stand on an axis that always shows zero.
struct BarScale {
    private let low: Double
    private let high: Double
    private let width: Double

    init(values: [Double], width: Double) {
        low = min(0, values.min() ?? 0)
        high = max(0, values.max() ?? 0)
        self.width = width
    }

    /// Distance of a value from the left end.
    func place(of value: Double) -> Double { high > low ? (value - low) / (high - low) * width : 0 }

    /// Start and length of the bar from zero to a value.
    func bar(_ value: Double) -> (start: Double, length: Double) {
        let (zero, end) = (place(of: 0), place(of: value))
        return (min(zero, end), (end - zero).magnitude)
    }

    /// The middle value, of two middle ones the half of their sum; nil where there are none.
    static func median(of values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
