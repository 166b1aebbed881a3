import PlanIndicators
import PlanModel

/// What several plans say on one indicator.
struct AlignedRow {
    let code: String?
    let name: String
    let theme: String
    /// Whether its figures count, so that 家, 个 and 项 are no different units.
    let counts: Bool
    let better: Indicator.Direction?
    /// Figures of each plan: targets first, by due date, then actual figures.
    let figures: [[ComparedQuantity]]
}

/// Makes rows with cells, blanks, flags and standings of figures put together.
struct MatrixWriter {
    private let documents: [PlanDocument]
    private let plans: [ComparedPlan]
    private let indicators: IndicatorReader
    private let readings: [[IndicatorReading]]
    private let blanks: [ComparisonCell.State]

    /// - Parameter readings: What the quantities of each document measure.
    init(documents: [PlanDocument], readings: [[IndicatorReading]], indicators: IndicatorReader) {
        (self.documents, self.readings, self.indicators) = (documents, readings, indicators)
        plans = documents.map { ComparedPlan($0) }
        blanks = plans.map { $0.setsTargets ? .notFound : .notApplicable }
    }

    /// - Complexity: O(length of the texts + figures).
    func rows(_ drafts: [RowBuilder.Row]) -> [ComparisonRow] {
        let mentions = mentions(drafts)
        return drafts.indices.map { place in
            let draft = drafts[place]
            var cells = draft.entries.map { cell($0.figures, of: $0.plan, isAlone: isAlone(draft)) }
            let counts = draft.reading.kind == .count
            let flags = CellFlags(cells, tiers: draft.entries.map { plans[$0.plan].tier }, counts: counts).flags()
            for index in cells.indices { cells[index].flags = flags[index] }
            RowStandings.fill(&cells, better: draft.code == nil ? nil : draft.reading.indicator?.better)
            let filled = zip(draft.entries, cells).map { (plan: $0.plan, cell: $1) }
            return ComparisonRow(
                indicator: draft.code, name: name(of: draft), english: draft.code == nil ? nil : draft.reading.english,
                theme: draft.theme, unit: unit(of: draft), measure: measure(of: draft),
                entries: (filled + mentions[place]).sorted { $0.plan < $1.plan }, blanks: blanks)
        }
    }

    /// The figures of each plan on one row.
    func aligned(_ draft: RowBuilder.Row) -> AlignedRow {
        var figures = [[ComparedQuantity]](repeating: [], count: plans.count)
        for entry in draft.entries {
            figures[entry.plan] = cell(entry.figures, of: entry.plan, isAlone: isAlone(draft)).quantities
        }
        return AlignedRow(
            code: draft.code, name: name(of: draft), theme: draft.theme, counts: draft.reading.kind == .count,
            better: draft.code == nil ? nil : draft.reading.indicator?.better, figures: figures)
    }

    private func isAlone(_ draft: RowBuilder.Row) -> Bool { draft.code == nil && draft.entries.count == 1 }

    private func cell(_ figures: [RowBuilder.Figure], of plan: Int, isAlone: Bool) -> ComparisonCell {
        var cell = ComparisonCell(state: .value)
        cell.quantities = figures.map { figure in
            let reading = figure.reading
            return ComparedQuantity(
                quantity: figure.quantity,
                alignment: Alignment(
                    grade: isAlone ? .own : figure.grade, reason: reading.reason, measure: reading.measure,
                    base: reading.base, isPart: reading.isPart), source: documents[plan].source)
        }.sorted { order(of: $0.quantity) < order(of: $1.quantity) }
        return cell
    }

    /// Targets first, by due date, then actual figures.
    private func order(of quantity: Quantity) -> (Int, String, Int) {
        (quantity.kind == .actual ? 1 : 0, quantity.due?.date ?? "9999", quantity.span.start)
    }

    /// The unit of all figures; for counts that of the first.
    private func unit(of draft: RowBuilder.Row) -> String {
        let units = draft.entries.flatMap { $0.figures.map(\.quantity.normalized.unit) }
        return draft.reading.kind == .count || Set(units).count == 1 ? units.first ?? "" : ""
    }

    /// What most of a coded row's figures are by nature; else that of the first figure.
    private func measure(of draft: RowBuilder.Row) -> IndicatorMeasure {
        let isRate = draft.reading.kind == .ratio || draft.reading.kind == .points
        return draft.code == nil || isRate ? draft.reading.measure : .level
    }

    /// The name of the code; else the shortest of the row's indicators as written, without the plan's own place.
    private func name(of draft: RowBuilder.Row) -> String {
        if draft.code != nil, let name = draft.reading.name { return name }
        let names = draft.entries.flatMap { entry in
            entry.figures.map { figure in
                indicators.keys.withoutPlace(figure.quantity.indicator, places: plans[entry.plan].places)
            }
        }
        return names.min { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
    }

    /// For each row the cells of plans that speak of it without a figure.
    private func mentions(_ drafts: [RowBuilder.Row]) -> [[(plan: Int, cell: ComparisonCell)]] {
        let words = drafts.map { draft in
            Array(Set(draft.entries.flatMap { $0.figures.filter(\.reading.hasOwnWords).map(\.reading.key.words) }))
                .sorted {
                    $0.lexicographicallyPrecedes($1)
                }
        }
        let heads = drafts.map { draft in
            draft.code == nil || !draft.reading.isPlain
                ? [] : draft.reading.place.map { indicators.heads(of: $0) } ?? []
        }
        let finder = MentionFinder(
            words: words, heads: heads, industries: drafts.map(\.reading.domain), keys: indicators.keys)
        var cells = [[(plan: Int, cell: ComparisonCell)]](repeating: [], count: drafts.count)
        for (plan, document) in documents.enumerated() where plans[plan].setsTargets {
            let found = finder.mentions(
                in: document, industry: indicators.industry(of: document), readings: readings[plan])
            for (row, sentence) in found where !drafts[row].entries.contains(where: { $0.plan == plan }) {
                let passage = Passage(span: shown(sentence, in: document.source), source: document.source)
                cells[row].append((plan, ComparisonCell(state: .noNumber(passage))))
            }
        }
        return cells
    }

    /// The beginning of a sentence.
    private func shown(_ sentence: Sentence, in source: SourceText) -> TextSpan {
        let span = source.view.canonical(sentence.range)
        return TextSpan(span.start, min(span.end, span.start + MatrixWriter.reach))
    }

    /// Most characters of a sentence that are shown.
    private static let reach = 160
}
