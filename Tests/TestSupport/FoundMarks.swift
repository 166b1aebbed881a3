package import PlanModel

extension MarkedText {
    /// A document's text with what was found in it, in the notation of the cases.
    package init(_ document: PlanDocument, dimensions: Set<Dimension>) {
        var marks: [Mark] = []
        for dimension in Dimension.allCases where dimensions.contains(dimension) {
            marks += document.marks(dimension)
        }
        let all = TextSpan(0, document.source.scalars.count)
        self.init(plain: document.source.quote(all), marks: marks.sorted { $0.span < $1.span })
    }
}

extension PlanDocument {
    /// What was found of one kind, in the order of the text.
    fileprivate func marks(_ dimension: Dimension) -> [Mark] {
        switch dimension {
        case .quantities: quantities.map { Mark(span: $0.span, value: .quantity(QuantityMark($0))) }
        case .times: times.map { Mark(span: $0.span, value: .time(type: $0.type, start: $0.start, end: $0.end)) }
        case .institutions:
            institutions.flatMap { body in
                body.mentions.map {
                    let value = MarkedValue.institution(type: body.type, canonical: body.canonical, roles: body.roles)
                    return Mark(span: $0, value: value)
                }
            }
        case .tasks: tasks.map { Mark(span: place(of: $0.title, in: $0.span), value: .task(TaskMark($0))) }
        case .glossary:
            glossary.map { Mark(span: place(of: $0.term, in: $0.span), value: .term(english: $0.english)) }
        case .citations: citations.map { Mark(span: $0.span, value: .citation(number: $0.number)) }
        case .slogans: slogans.map { Mark(span: $0.span, value: .slogan) }
        case .unparsed: unparsed.map { Mark(span: $0.span, value: .unparsed(reason: $0.reason)) }
        case .metadata: []
        }
    }

    /// Where a name stands in a wider span; the span itself where it was joined from pieces.
    private func place(of name: String, in span: TextSpan) -> TextSpan {
        let wanted = name.unicodeScalars.map(\.value)
        guard !wanted.isEmpty, span.length >= wanted.count else { return span }
        for start in span.start...(span.end - wanted.count)
        where source.scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
            return TextSpan(start, start + wanted.count)
        }
        return span
    }
}

extension QuantityMark {
    fileprivate init(_ quantity: Quantity) {
        self.init(
            kind: quantity.kind, comparator: quantity.comparator, min: quantity.min, max: quantity.max,
            unit: quantity.unit, indicator: quantity.indicator, due: quantity.due?.date, theme: quantity.theme)
    }
}

extension TaskMark {
    fileprivate init(_ task: PlanTask) {
        self.init(
            level: task.level, marker: task.marker, lead: task.lead, responsible: task.responsible,
            deadline: task.deadline)
    }
}
