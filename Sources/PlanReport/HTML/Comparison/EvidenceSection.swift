import PlanCompare
import PlanModel

/// The places of a page that open a sentence, numbered from 1.
struct EvidenceList {
    /// What is opened.
    enum Entry {
        case cell(row: Int, plan: Int)
        case gap(Int)
        case support(Int)
    }

    private(set) var entries: [Entry] = []

    /// Opens a button that shows the entry; the caller writes its words and `</button>`.
    mutating func openButton(_ entry: Entry, style: StaticString, to html: inout HTMLWriter) {
        entries.append(entry)
        html.raw("<button type=\"button\" class=\"")
        html.raw(style)
        html.raw("\" popovertarget=\"e")
        html.number(entries.count)
        html.raw("\"")
        html.attribute("data-n", entries.count)
        html.raw(">")
    }
}

/// The sentences themselves: opened one at a time on a screen, a numbered list on paper.
struct EvidenceSection {
    let page: ComparisonPage

    func write(_ list: EvidenceList, to html: inout HTMLWriter) {
        html.raw("<section id=\"evidence\" aria-labelledby=\"h-evidence\"><h2 id=\"h-evidence\">")
        html.label(PageLabel("原文依据", "Evidence"))
        html.raw("</h2>")
        for (index, entry) in list.entries.enumerated() {
            html.raw("<div popover role=\"dialog\" id=\"e")
            html.number(index + 1)
            html.raw("\" aria-labelledby=\"t")
            html.number(index + 1)
            html.raw("\">")
            write(entry, number: index + 1, to: &html)
            html.raw("</div>\n")
        }
        html.raw("</section>")
    }

    private func write(_ entry: EvidenceList.Entry, number: Int, to html: inout HTMLWriter) {
        switch entry {
        case .cell(let row, let plan):
            let row = page.comparison.rows[row]
            writeTitle(number, plan, row.name, to: &html)
            write(row.cell(of: plan), plan: plan, unit: row.unit, to: &html)
        case .gap(let index):
            let gap = page.comparison.gaps[index]
            writeTitle(number, gap.plan, page.comparison.rows[gap.row].name, to: &html)
            if let closest = gap.closest { write(closest, plan: gap.plan, to: &html) }
        case .support(let index):
            let measure = page.comparison.support[index]
            writeTitle(number, measure.plan, measure.indicator, to: &html)
            write(Evidence(of: measure.quote, in: measure.sentence), to: &html)
            writeSource(plan: measure.plan, section: nil, span: measure.span, to: &html)
        }
    }

    private func writeTitle(_ number: Int, _ plan: Int, _ name: String, to html: inout HTMLWriter) {
        html.raw("<h3 id=\"t")
        html.number(number)
        html.raw("\"><span class=\"n\">")
        html.number(number)
        html.raw("</span> ")
        html.text(name)
        html.raw("<small>")
        html.text(page.labels[plan])
        html.raw("</small></h3><button type=\"button\" class=\"close\" popovertargetaction=\"hide\" popovertarget=\"e")
        html.number(number)
        html.raw("\"><span aria-hidden=\"true\">×</span><span class=\"hidden\">")
        html.label(PageLabel("关闭", "Close"))
        html.raw("</span></button>")
    }

    private func write(_ cell: ComparisonCell, plan: Int, unit: String, to html: inout HTMLWriter) {
        if case .noNumber(let passage) = cell.state { return write(passage, plan: plan, to: &html) }
        for figure in cell.quantities { write(figure, plan: plan, to: &html) }
        if let standing = cell.standing { write(standing, unit: unit, to: &html) }
        guard !cell.flags.isEmpty else { return }
        html.raw("<ul class=\"why\">")
        for flag in cell.flags {
            html.raw("<li>≠ ")
            html.label(flag.label)
            html.raw(" – ")
            html.label(flag.meaning)
            html.raw("</li>")
        }
        html.raw("</ul>")
    }

    private func write(_ passage: Passage, plan: Int, to html: inout HTMLWriter) {
        html.element("blockquote", passage.sentence)
        writeSource(plan: plan, section: nil, span: passage.span, to: &html)
    }

    private func write(_ figure: ComparedQuantity, plan: Int, to html: inout HTMLWriter) {
        let quantity = figure.quantity
        html.raw("<p class=\"said\"><b>")
        html.text(quantity.quote)
        html.raw("</b> ")
        html.label(quantity.kind.label)
        if let due = quantity.due {
            html.raw(" · ")
            html.text(due.date)
        }
        html.raw(" · ")
        html.text(ReadableNumber.text(of: quantity.normalized))
        html.raw("</p>")
        write(figure.evidence, to: &html)
        writeSource(plan: plan, section: quantity.section, span: quantity.span, to: &html)
        html.raw("<p class=\"source\">")
        html.label(figure.alignment.grade.label)
        if !figure.alignment.reason.isEmpty {
            html.raw(": ")
            html.text(figure.alignment.reason)
        }
        html.raw("</p>")
    }

    private func write(_ evidence: Evidence, to html: inout HTMLWriter) {
        html.raw("<blockquote>")
        html.text(evidence.before)
        html.raw("<mark>")
        html.text(evidence.quote)
        html.raw("</mark>")
        html.text(evidence.after)
        html.raw("</blockquote>")
    }

    private func writeSource(plan: Int, section: String?, span: TextSpan, to html: inout HTMLWriter) {
        html.raw("<p class=\"source\">")
        html.text(page.comparison.plans[plan].name)
        if let section {
            html.raw(" · ")
            html.text(section)
        }
        html.raw(" · ")
        html.label(PageLabel("字符 ", "characters "))
        html.number(span.start)
        html.raw("–")
        html.number(span.end)
        html.raw("</p>")
    }

    private func write(_ standing: Standing, unit: String, to html: inout HTMLWriter) {
        html.raw("<p class=\"standing\">")
        let (rank, count) = (String(standing.rank), String(standing.count))
        html.both("可比较的 \(count) 个值中第 \(rank)", "Rank \(rank) of \(count) that can be compared")
        if let ratio = standing.ratioToMedian {
            let text = RoundedNumber.text(ratio, places: 2)
            html.raw(" · ")
            html.both("中位数的 \(text) 倍", "\(text) × the median")
        }
        if let pace = standing.pace {
            let text = ReadableNumber.text(pace, unit: unit)
            html.raw(" · ")
            html.both("年均 \(text)", "\(text) a year")
        }
        html.raw("</p>")
    }
}
