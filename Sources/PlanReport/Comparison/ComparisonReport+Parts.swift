import PlanCompare
import PlanModel

// The tables beside the matrix.
extension ComparisonReport {
    /// Tables of what stands beside the matrix; some are empty.
    ///
    /// - Parameter limit: Most rows of a list; the table says how many more there are.
    func parts(width: Int?, limit: Int) -> [ReportTable] {
        let lists = [supportTable(), deadlineTable()].map { $0.limited(to: limit) }
        let words = [wordTable(), ownWordTable()].map { $0.limited(to: isLong ? 20 : limit) }
        return themeTables(width: width) + lists + taskTables(width: width) + [institutionTable()] + words
    }

    /// How many targets and tasks each plan has of a theme.
    private func themeTables(width: Int?) -> [ReportTable] {
        let title = "Themes: targets / tasks"
        if isLong {
            let rows = comparison.themes.map { theme -> [ReportTable.Cell] in
                let tasks = theme.tasks.map(\.count)
                return [
                    .text(themes.title(of: theme.theme)),
                    .text("\(theme.targets.reduce(0, +)) / \(tasks.reduce(0, +))"),
                    .text(String(zip(theme.targets, tasks).count { $0 + $1 > 0 })),
                ]
            }
            let columns: [ReportTable.Column] = [
                .init("theme", limit: 44), .init("targets / tasks", limit: 17), .init("plans", limit: 6),
            ]
            return [ReportTable(title: title, columns: columns, rows: rows)]
        }
        return columns(width: width).map { plans in
            let rows = comparison.themes.map { theme -> [ReportTable.Cell] in
                [.text(themes.title(of: theme.theme))]
                    + plans.map { plan in
                        let (targets, tasks) = (theme.targets[plan], theme.tasks[plan].count)
                        return .text(targets + tasks == 0 ? "" : "\(targets) / \(tasks)")
                    }
            }
            return ReportTable(title: title, columns: head("theme", plans: plans, width: width), rows: rows)
        }
    }

    private func supportTable() -> ReportTable {
        let rows = comparison.support.map { measure -> [ReportTable.Cell] in
            [
                .text(labels[measure.plan]), .text(measure.form.rawValue), .text(measure.subject ?? ""),
                .text(measure.indicator), .text(measure.quote),
                .evidence(Evidence(of: measure.quote, in: measure.sentence)),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("plan", limit: 20), .init("form", limit: 8), .init("for", limit: 28), .init("what", limit: 20),
            .init("value", limit: 20), .init("evidence", limit: 90),
        ]
        return ReportTable(title: "Support", columns: columns, rows: rows)
    }

    private func deadlineTable() -> ReportTable {
        let rows = comparison.deadlines.map { deadline -> [ReportTable.Cell] in
            [
                .text(deadline.date), .text(labels[deadline.plan]), .text(deadline.kind.rawValue),
                .text(deadline.label),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("date", limit: 10), .init("plan", limit: 24), .init("kind", limit: 6), .init("what", limit: 72),
        ]
        return ReportTable(title: "Deadlines", columns: columns, rows: rows)
    }

    /// Tasks of each plan, a row a theme.
    private func taskTables(width: Int?) -> [ReportTable] {
        guard !isLong else { return [] }
        let summaries = comparison.themes.filter { $0.tasks.contains { !$0.isEmpty } }
        return columns(width: width).map { plans in
            let rows = summaries.map { theme -> [ReportTable.Cell] in
                [.text(themes.title(of: theme.theme))]
                    + plans.map {
                        .entries(ShortList.lines(theme.tasks[$0].map(\.title), limit: width == nil ? 20 : 4))
                    }
            }
            return ReportTable(title: "Tasks by theme", columns: head("theme", plans: plans, width: width), rows: rows)
        }
    }

    /// Institutions of each type: those of several plans with how many name them, and those of one plan alone.
    private func institutionTable() -> ReportTable {
        var types: [Institution.Kind] = []
        var groups: [Institution.Kind: [SharedInstitution]] = [:]
        for institution in comparison.institutions {
            if groups[institution.type] == nil { types.append(institution.type) }
            groups[institution.type, default: []].append(institution)
        }
        let rows = types.map { type -> [ReportTable.Cell] in
            let group = groups[type] ?? []
            let shared = group.filter { $0.plans.count > 1 }.map { "\($0.name) (\($0.plans.count))" }
            let alone = comparison.plans.indices.map { plan in group.filter { $0.plans == [plan] }.map(\.name) }
            let lines = alone.enumerated().filter { !$0.element.isEmpty }.map { plan, names in
                "\(labels[plan]): \(ShortList.text(names, limit: 12))"
            }
            return [
                .text(type.rawValue), .text(String(group.count)), .text(ShortList.text(shared, limit: 24)),
                .entries(ShortList.lines(lines, limit: 12)),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("type", limit: 13), .init("names", limit: 6), .init("in several plans", limit: 44, lines: 12),
            .init("in one alone", limit: 64, lines: 4),
        ]
        return ReportTable(title: "Institutions", columns: columns, rows: rows)
    }

    /// Words of several plans, with how unevenly they are spread.
    private func wordTable() -> ReportTable {
        let rows = (comparison.keywords?.both ?? []).map { word -> [ReportTable.Cell] in
            let counts =
                isLong ? String(word.counts.reduce(0, +)) : word.counts.map(String.init).joined(separator: " : ")
            return [
                .text(word.word), .text(counts), .text(RoundedNumber.text(word.logLikelihood, places: 1)),
                .text(RoundedNumber.text(word.logRatio, places: 2)),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("word", limit: 24), .init("times in each plan", limit: 40), .init("log-likelihood", limit: 14),
            .init("log ratio", limit: 9),
        ]
        return ReportTable(title: "Words of several plans", columns: columns, rows: rows)
    }

    private func ownWordTable() -> ReportTable {
        let rows = (comparison.keywords?.only ?? []).enumerated().filter { !$0.element.isEmpty }.map { plan, words in
            let list = words.map { "\($0.word) \($0.counts[plan])" }
            return [ReportTable.Cell.text(labels[plan]), .text(ShortList.text(list, limit: 30))]
        }
        let columns: [ReportTable.Column] = [.init("plan", limit: 24), .init("words", limit: 100, lines: 6)]
        return ReportTable(title: "Words of one plan alone", columns: columns, rows: rows)
    }
}
