import PlanModel
import TestSupport

@testable import PlanCompare

/// Comparisons made by hand, so that reports are tested without the engine.
enum SampleComparison {
    /// Three columns: two plans and a law, which sets no targets. All texts are the words of `words`.
    static func plans(words: String = "湖光市") -> [ComparedPlan] {
        let kinds: [(String, DocumentKind)] = [("lake", .plan), ("hill", .plan), ("code", .law)]
        return kinds.enumerated().map { index, entry in
            ComparedPlan(
                SampleDocument("文", id: entry.0, places: [[words, "山色市", "云影市"][index]], kind: entry.1).document)
        }
    }

    /// A figure whose sentence is `到2030年，` and its words.
    static func figure(
        _ quote: String, _ indicator: String, _ value: Int64, unit: String = "座", due: String? = "2030",
        kind: Quantity.Kind = .target, id: String = "q1", theme: String = "infrastructure",
        base: IndicatorBase = .whole,
        comparator: Quantity.Comparator = .eq
    ) -> ComparedQuantity {
        let sentence = "到2030年，\(indicator)\(quote)，力争更多。"
        var sample = SampleDocument(sentence)
        sample.add(quote, indicator, value: value, unit: unit, kind: kind, due: due, theme: theme)
        var quantity = sample.document.quantities[0]
        quantity.id = id
        quantity.comparator = comparator
        return ComparedQuantity(
            quantity: quantity,
            alignment: Alignment(grade: .exact, reason: "plain", measure: .level, base: base, isPart: false),
            source: sample.document.source)
    }

    /// A sentence that stands behind four other characters.
    static func passage(_ words: String) -> Passage {
        let sample = SampleDocument("推进码头" + words)
        return Passage(span: TextSpan(4, 4 + words.unicodeScalars.count), source: sample.document.source)
    }

    static func cell(
        _ figures: ComparedQuantity..., flags: [ComparisonCell.Flag] = [], standing: Standing? = nil
    )
        -> ComparisonCell
    {
        var cell = ComparisonCell(state: .value)
        cell.quantities = figures
        cell.flags = flags
        cell.standing = standing
        return cell
    }

    static func row(
        _ name: String, theme: String = "infrastructure", indicator: String? = nil, english: String? = nil,
        _ entries: [(plan: Int, cell: ComparisonCell)]
    ) -> ComparisonRow {
        ComparisonRow(
            indicator: indicator, name: name, english: english, theme: theme, unit: "座", measure: .level,
            entries: entries, blanks: [.notFound, .notFound, .notApplicable])
    }

    /// A row of two comparable values, one with flags, one with each kind of blank; and all parts beside the matrix.
    static func comparison(words: String = "码头") -> Comparison {
        let standing = Standing(
            value: DecimalNumber(12), year: "2030", rank: 1, count: 2, ratioToMedian: 8.0 / 7, pace: 1.5)
        let second = Standing(
            value: DecimalNumber(9), year: "2030", rank: 2, count: 2, ratioToMedian: 6.0 / 7, pace: nil)
        let rows = [
            row(
                words, indicator: "piers", english: "Piers",
                [
                    (0, cell(figure("达到12座", words, 12), standing: standing)),
                    (1, cell(figure("9座", words, 9, id: "q2"), standing: second)),
                ]),
            row(
                "灯塔",
                [
                    (0, cell(figure("3座", "灯塔", 3, due: "2028", id: "q3", base: .core), flags: [.base, .year])),
                    (1, cell(figure("8座", "灯塔", 8, due: "2027", kind: .actual, id: "q4"), flags: [.base, .kind])),
                ]),
            row(
                "游船", theme: "products",
                [
                    (0, cell(figure("5艘", "游船", 5, unit: "艘", id: "q5", theme: "products"))),
                    (1, ComparisonCell(state: .noNumber(passage("发展游船。")))),
                ]),
        ]
        return Comparison(
            plans: plans(), rows: rows,
            gaps: [
                ComparisonGap(plan: 1, row: 2, peers: [0], closest: passage("发展游船。"))
            ],
            institutions: [
                SharedInstitution(name: "港务局", type: .government, plans: [0, 1]),
                SharedInstitution(name: "湖光大学", type: .university, plans: [0]),
            ],
            themes: [summary()], support: [support(words)], deadlines: [deadline(words)], keywords: overlap())
    }

    static func task(_ title: String, id: String = "t1") -> ComparedTask {
        ComparedTask(
            id: id, title: title, lead: ["港务局"], responsible: ["湖光大学"], deadline: "2029-12", span: TextSpan(3, 8))
    }

    static func summary() -> ThemeSummary {
        ThemeSummary(theme: "infrastructure", targets: [2, 1, 0], tasks: [[task("修建码头")], [], []])
    }

    static func support(_ words: String) -> SupportMeasure {
        SupportMeasure(
            plan: 1, form: .cap, subject: "新建\(words)", indicator: "补助", record: "q6", quote: "最高100万元",
            normalized: NormalizedValue(min: nil, max: DecimalNumber(1_000_000), unit: "元"), span: TextSpan(6, 13),
            sentence: "对新建\(words)给予最高100万元补助。")
    }

    static func deadline(_ words: String) -> ComparedDeadline {
        ComparedDeadline(
            plan: 0, date: "2030", kind: .target, record: "q1", label: "\(words) 达到12座", span: TextSpan(8, 13),
            sentence: "到2030年，\(words)达到12座，力争更多。")
    }

    static func overlap() -> KeywordOverlap {
        let shared = KeywordOverlap.Keyword(word: "航道", counts: [6, 2, 1], logLikelihood: 3.25, logRatio: 1.5)
        let own = KeywordOverlap.Keyword(word: "芦苇", counts: [0, 4, 0], logLikelihood: 9.5, logRatio: .infinity)
        return KeywordOverlap(both: [shared], only: [[], [own], []])
    }

    static let versions = ToolVersions(planlens: "1", resources: "1", icu: "1", unicode: "1")

    /// As many plans and rows as asked for, a value in every cell.
    static func large(plans: Int, rows: Int) -> Comparison {
        var comparison = comparison()
        comparison.plans = (0..<plans).map {
            ComparedPlan(SampleDocument("文", id: "plan\($0)", places: ["湖\($0)市"]).document)
        }
        comparison.rows = (0..<rows).map { row in
            let entries = (0..<plans).map { plan in
                (
                    plan: plan,
                    cell: cell(figure("达到\(row + plan + 1)座", "码头\(row)", Int64(row + plan + 1), id: "q\(row)"))
                )
            }
            return ComparisonRow(
                indicator: nil, name: "码头\(row)", english: nil, theme: "infrastructure", unit: "座", measure: .level,
                entries: entries, blanks: Array(repeating: .notFound, count: plans))
        }
        comparison.themes = [
            ThemeSummary(
                theme: "infrastructure", targets: Array(repeating: rows, count: plans),
                tasks: Array(repeating: [task("修建码头")], count: plans))
        ]
        comparison.deadlines = (0..<rows).map { row in
            ComparedDeadline(
                plan: row % plans, date: "20\(28 + row % 8)", kind: .target, record: "q\(row)", label: "码头\(row) 达到9座",
                span: TextSpan(0, 4), sentence: "码头达到9座。")
        }
        comparison.keywords = nil
        comparison.institutions = []
        comparison.gaps = []
        return comparison
    }
}
