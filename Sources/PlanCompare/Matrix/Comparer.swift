package import PlanIndicators
package import PlanModel
package import PlanResources

/// Puts plans side by side.
package struct Comparer: Sendable {
    /// Themes in their order, for those who print the comparison.
    package let themes: ThemeTable
    package let indicators: IndicatorReader
    private let topics: TaskThemes

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        themes = try ThemeTable(resources: resources)
        indicators = try IndicatorReader(resources: resources)
        topics = try TaskThemes(resources: resources)
    }

    /// The comparison of the documents, a column each in their order.
    ///
    /// - Parameter words: How often each word stands in each document, where words are to be compared.
    /// - Complexity: O(length of the texts + quantities · rows of the same theme and unit).
    package func compare(_ documents: [PlanDocument], words: [WordCounts]? = nil) -> Comparison {
        let (drafts, writer) = aligning(documents)
        let rows = writer.rows(drafts)
        return Comparison(
            plans: documents.map { ComparedPlan($0) }, rows: rows, gaps: gaps(rows, drafts, documents),
            institutions: SharedInstitution.all(in: documents), themes: summaries(documents, rows),
            support: SupportMeasure.all(in: documents), deadlines: ComparedDeadline.all(in: documents),
            keywords: words.map { KeywordOverlap($0) })
    }

    /// The rows of the documents without blanks, flags and standings, in the order of a comparison.
    ///
    /// - Complexity: O(quantities · rows of the same theme and unit).
    func aligned(_ documents: [PlanDocument]) -> [AlignedRow] {
        let (drafts, writer) = aligning(documents)
        return drafts.map { writer.aligned($0) }
    }

    /// Rows of the documents' figures in the order of a comparison, and what makes them for people.
    private func aligning(_ documents: [PlanDocument]) -> ([RowBuilder.Row], MatrixWriter) {
        let readings = documents.map { indicators.read($0) }
        var builder = RowBuilder()
        for plan in documents.indices { builder.add(documents[plan], readings: readings[plan], plan: plan) }
        let drafts = builder.rows.sorted { comesFirst($0, $1) }
        return (drafts, MatrixWriter(documents: documents, readings: readings, indicators: indicators))
    }

    /// Themes in order; within one, rows of more plans first, then those of the indicator table in its order, then as
    /// in the texts.
    private func comesFirst(_ left: RowBuilder.Row, _ right: RowBuilder.Row) -> Bool {
        let order = { (row: RowBuilder.Row) in
            (themes.place(of: row.theme), -row.entries.count, row.code == nil ? 1 : 0, row.reading.place ?? .max)
        }
        let (first, second) = (order(left), order(right))
        return first == second ? left.first < right.first : first < second
    }

    /// What more than half of the other plans set and a plan does not.
    private func gaps(
        _ rows: [ComparisonRow], _ drafts: [RowBuilder.Row], _ documents: [PlanDocument]
    ) -> [ComparisonGap] {
        let wanted = rows.indices.compactMap { row -> (row: Int, peers: [Int])? in
            let peers = rows[row].filled.filter { $0.cell.mainTarget != nil }.map(\.plan)
            return peers.count * 2 > documents.count - 1 && peers.count < documents.count ? (row, peers) : nil
        }
        var gaps: [ComparisonGap] = []
        for plan in documents.indices {
            let open = wanted.filter { rows[$0.row].cell(of: plan).isOpen }
            guard !open.isEmpty else { continue }
            let index = SentenceIndex(documents[plan])
            gaps += open.map { entry in
                ComparisonGap(
                    plan: plan, row: entry.row, peers: entry.peers,
                    closest: index.closest(to: drafts[entry.row].reading.key.words))
            }
        }
        return gaps
    }

    /// Themes that a plan has a figure or a task of.
    private func summaries(_ documents: [PlanDocument], _ rows: [ComparisonRow]) -> [ThemeSummary] {
        var targets: [String: [Int]] = [:]
        for row in rows {
            for entry in row.filled {
                let count = entry.cell.quantities.count { $0.quantity.kind == .target }
                targets[row.theme, default: Array(repeating: 0, count: documents.count)][entry.plan] += count
            }
        }
        var tasks: [String: [[ComparedTask]]] = [:]
        for (plan, document) in documents.enumerated() {
            for task in document.tasks {
                let theme = topics.theme(of: task, in: document)
                tasks[theme, default: Array(repeating: [], count: documents.count)][plan].append(ComparedTask(task))
            }
        }
        return Set(targets.keys).union(tasks.keys).sorted { (themes.place(of: $0), $0) < (themes.place(of: $1), $1) }
            .map { theme in
                ThemeSummary(
                    theme: theme, targets: targets[theme] ?? Array(repeating: 0, count: documents.count),
                    tasks: tasks[theme] ?? Array(repeating: [], count: documents.count))
            }
    }
}
