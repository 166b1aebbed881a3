package import PlanModel
package import PlanResources

/// Puts plans side by side.
package struct Comparer: Sendable {
    /// Themes in their order, for those who print the comparison.
    package let themes: ThemeTable
    private let keys: IndicatorKeys

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        themes = try ThemeTable(resources: resources)
        keys = try IndicatorKeys(resources: resources)
    }

    /// The comparison of the documents, a column each in their order.
    ///
    /// - Complexity: O(length of the texts + quantities · rows of the same theme and unit).
    package func compare(_ documents: [PlanDocument]) -> Comparison {
        var builder = RowBuilder(keys: keys, planCount: documents.count)
        for (plan, document) in documents.enumerated() { builder.add(document, plan: plan) }
        let indexes = documents.map { SentenceIndex($0) }
        let drafts = builder.rows.sorted { comesFirst($0, $1) }
        let rows = drafts.map { row($0, documents, indexes) }
        return Comparison(
            plans: documents.map { ComparedPlan($0) }, rows: rows, gaps: gaps(rows, drafts, indexes),
            institutions: SharedInstitution.all(in: documents), themes: [], support: [], deadlines: [], keywords: nil)
    }

    /// Themes in order; within one, rows of more plans first, then those of the indicator table, then as in the texts.
    private func comesFirst(_ left: RowBuilder.Row, _ right: RowBuilder.Row) -> Bool {
        let order = { (row: RowBuilder.Row) in
            (themes.place(of: row.theme), -row.figures.count { !$0.isEmpty }, row.code == nil ? 1 : 0)
        }
        let (first, second) = (order(left), order(right))
        return first == second ? left.first < right.first : first < second
    }

    private func row(_ draft: RowBuilder.Row, _ documents: [PlanDocument], _ indexes: [SentenceIndex]) -> ComparisonRow
    {
        var cells = documents.indices.map { plan in
            var cell = ComparisonCell(
                state: draft.figures[plan].isEmpty ? blank(draft, documents[plan], indexes[plan]) : .value)
            cell.quantities = figures(draft.figures[plan], in: documents[plan])
            return cell
        }
        let flags = ComparisonCell.Flag.allCases.filter { $0.applies(to: cells) }
        for index in cells.indices where !cells[index].quantities.isEmpty { cells[index].flags = flags }
        return ComparisonRow(
            indicator: draft.code, name: name(of: draft, documents), english: nil, theme: draft.theme, unit: draft.unit,
            measure: draft.theme == "growth" ? .change : draft.theme == "share" ? .share : .level,
            entries: cells.enumerated().map { ($0.offset, $0.element) },
            blanks: documents.map { ComparedPlan($0).setsTargets ? .notFound : .notApplicable })
    }

    /// Why a cell is empty.
    private func blank(
        _ draft: RowBuilder.Row, _ document: PlanDocument, _ index: SentenceIndex
    ) -> ComparisonCell.State {
        if document.metadata.kind == .law || document.metadata.kind == .evaluation { return .notApplicable }
        guard let found = index.closest(to: draft.key.words), found.holdsAll else { return .notFound }
        return .noNumber(found.passage)
    }

    private func figures(_ quantities: [Quantity], in document: PlanDocument) -> [ComparedQuantity] {
        quantities.sorted { order(of: $0) < order(of: $1) }.map { quantity in
            let span = quantity.sentence
            let start = max(span.start, quantity.span.start - 160)
            let end = min(span.end, quantity.span.end + 160)
            return ComparedQuantity(
                quantity: quantity, sentence: document.source.quote(TextSpan(start, end)),
                alignment: Alignment(grade: .exact, reason: "", measure: .level, base: .whole, isPart: false))
        }
    }

    private func order(of quantity: Quantity) -> (Int, String, Int) {
        (quantity.kind == .actual ? 1 : 0, quantity.due?.date ?? "9999", quantity.span.start)
    }

    /// The shortest of the row's indicators as written, without the plan's own place; the first one where several are.
    private func name(of draft: RowBuilder.Row, _ documents: [PlanDocument]) -> String {
        let names = draft.names.map { entry in
            keys.withoutPlace(entry.name, places: documents[entry.plan].metadata.places.map(\.name))
        }
        return names.min { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
    }

    /// What more than half of the other plans set and a plan does not.
    private func gaps(
        _ rows: [ComparisonRow], _ drafts: [RowBuilder.Row], _ indexes: [SentenceIndex]
    ) -> [ComparisonGap] {
        var gaps: [ComparisonGap] = []
        for plan in indexes.indices {
            for (row, entry) in rows.enumerated() where entry.cell(of: plan).isOpen {
                let peers = indexes.indices.filter { peer in
                    entry.cell(of: peer).quantities.contains { $0.quantity.kind == .target }
                }
                guard peers.count * 2 > indexes.count - 1 else { continue }
                let closest = indexes[plan].closest(to: drafts[row].key.words)?.passage
                gaps.append(ComparisonGap(plan: plan, row: row, peers: peers, closest: closest))
            }
        }
        return gaps
    }
}

extension ComparisonCell.Flag {
    /// Whether the filled cells of a row differ in this respect.
    func applies(to cells: [ComparisonCell]) -> Bool {
        let figures = cells.map(\.quantities).filter { !$0.isEmpty }
        guard figures.count > 1 else { return false }
        switch self {
        case .year:
            return Set(figures.map { $0.last { $0.quantity.kind == .target }?.quantity.due?.date.prefix(4) }).count > 1
        case .kind:
            return Set(figures.map { $0.contains { $0.quantity.kind != .actual } }).count > 1
        case .unit:
            return Set(figures.flatMap { $0.map(\.quantity.normalized.unit) }).count > 1
        default: return false
        }
    }
}

extension SharedInstitution {
    /// All institutions of the documents, by their long names; those of most plans first, then as in the texts.
    static func all(in documents: [PlanDocument]) -> [SharedInstitution] {
        var places: [String: Int] = [:]
        var found: [SharedInstitution] = []
        for (plan, document) in documents.enumerated() {
            for institution in document.institutions {
                let name = institution.canonical ?? institution.name
                if let place = places[name] {
                    if found[place].plans.last != plan { found[place].plans.append(plan) }
                } else {
                    places[name] = found.count
                    found.append(SharedInstitution(name: name, type: institution.type, plans: [plan]))
                }
            }
        }
        return found.enumerated().sorted { ($1.element.plans.count, $0.offset) < ($0.element.plans.count, $1.offset) }
            .map(\.element)
    }
}
