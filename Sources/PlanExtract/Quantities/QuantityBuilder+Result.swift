internal import PlanModel
internal import PlanResources

/// From a measure with its words to a quantity.
extension QuantityBuilder {
    /// Adds a quantity that was put together elsewhere.
    mutating func append(_ quantity: Quantity) { quantities.append(quantity) }

    /// A value of a flattened table: unit, year and kind come from its header.
    mutating func add(_ cell: FlattenedTable.Cell, sentence: Sentence) {
        let context = SentenceContext(
            vocabulary: vocabulary, source: source, range: cell.label, measures: [cell.measure], times: [],
            role: .goals,
            metadata: text.metadata)
        let empty = cell.label.upperBound..<cell.label.upperBound
        let span = source.view.canonical(cell.quote)
        quantities.append(
            Quantity(
                span: span, quote: "", kind: cell.column.kind,
                indicator: source.reading(cell.label), subject: cell.subject.map { source.reading($0) },
                comparator: cell.measure.comparator, min: cell.measure.min, max: cell.measure.max,
                unit: unitWords(cell.unit), normalized: normalized(cell.measure),
                due: Due(
                    date: String(cell.column.year), scope: .section, span: source.view.canonical(cell.column.range)),
                theme: ThemeRule(context: context).theme(
                    of: cell.measure, kind: cell.column.kind, phrase: cell.label, tail: empty),
                canonical: nil, commitment: .firm, sentence: source.view.canonical(sentence.range),
                section: sentence.section.map { structure.sections[$0].id }, rule: "quantity.table"))
    }

    mutating func append(
        _ measure: Measure, _ kind: Quantity.Kind, _ named: Named, _ due: Due?, _ context: SentenceContext,
        _ sentence: Sentence
    ) {
        let span = source.view.canonical(measure.range)
        let theme =
            growsAsBefore(measure, context)
            ? "growth"
            : ThemeRule(context: context).theme(of: measure, kind: kind, phrase: named.phrase, tail: named.tail)
        let unit = measure.unitText ?? unitWords(measure.unitRange)
        quantities.append(
            Quantity(
                span: span, quote: "", kind: kind, indicator: named.text, subject: named.subject,
                comparator: measure.comparator, min: measure.min, max: measure.max, unit: unit,
                normalized: normalized(measure), due: due, theme: theme, canonical: nil,
                commitment: commitment(measure, context), sentence: source.view.canonical(sentence.range),
                section: sentence.section.map { structure.sections[$0].id },
                rule: names.name(measure.rule, named.rule)))
    }

    /// 分别增长9.7%、15.3%: a ratio that is only joined to a rate of growth is one as well.
    private func growsAsBefore(_ measure: Measure, _ context: SentenceContext) -> Bool {
        guard measure.unit.isRelative, !quantities.isEmpty, quantities.theme(at: quantities.count - 1) == "growth",
            let before = context.measures.last(where: { $0.range.upperBound <= measure.range.lowerBound })
        else { return false }
        return before.unit.isRelative && context.areAdjacent(before, measure)
            && source.view.canonical(before.range) == quantities.span(at: quantities.count - 1)
    }

    /// The unit as it stands, without the blank before a Latin one.
    func unitWords(_ range: Range<Int>) -> String {
        var start = range.lowerBound
        while start < range.upperBound, source.view.fold[start] == 0x20 { start += 1 }
        return source.reading(start..<range.upperBound)
    }

    func normalized(_ measure: Measure) -> NormalizedValue {
        let power = measure.magnitude + measure.unit.power
        return NormalizedValue(
            min: measure.min?.scaled(by: power), max: measure.max?.scaled(by: power), unit: measure.unit.base)
    }

    private func commitment(_ measure: Measure, _ context: SentenceContext) -> Quantity.Commitment {
        let clause = context.clause(around: measure.range.lowerBound)
        let before = clause.lowerBound..<measure.range.lowerBound
        if context.first(.aspire, in: before) != nil { return .aspirational }
        return context.first(.expect, in: before) != nil ? .expected : .firm
    }
}
