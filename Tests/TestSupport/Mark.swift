package import PlanModel

/// What is expected, or was found, at one place of a text.
package struct Mark: Sendable, Hashable {
    /// In Unicode scalars of the text without marks.
    package var span: TextSpan
    package var value: MarkedValue

    package init(span: TextSpan, value: MarkedValue) {
        self.span = span
        self.value = value
    }

    /// Whether `found` is what this mark expects: some of the same words, and the same reading of them.
    package func accepts(_ found: Mark) -> Bool { span.overlaps(found.span) && value.accepts(found.value) }
}

/// The reading of marked words, one case a kind of record.
package enum MarkedValue: Sendable, Hashable {
    case quantity(QuantityMark)
    case time(type: TimeExpression.Kind, start: CalendarDate?, end: CalendarDate?)
    /// A case without `canonical` or `roles` does not look at them.
    case institution(type: Institution.Kind, canonical: String?, roles: [String]?)
    case task(TaskMark)
    case term(english: String?)
    case citation(number: String?)
    case slogan
    case unparsed(reason: String)

    /// Which list of a `PlanDocument` it belongs to.
    package var dimension: Dimension {
        switch self {
        case .quantity: .quantities
        case .time: .times
        case .institution: .institutions
        case .task: .tasks
        case .term: .glossary
        case .citation: .citations
        case .slogan: .slogans
        case .unparsed: .unparsed
        }
    }

    fileprivate func accepts(_ found: MarkedValue) -> Bool {
        switch (self, found) {
        case (.quantity(let expected), .quantity(let found)): expected.accepts(found)
        case (.institution(let type, let canonical, let roles), .institution(let found, let form, let doings)):
            type == found && canonical.map { $0 == form } ?? true && roles.map { $0 == doings ?? [] } ?? true
        default: self == found
        }
    }
}

/// The lists of a document that cases look at.
package enum Dimension: String, Sendable, Hashable, CaseIterable {
    case quantities, times, institutions, tasks, glossary, citations, slogans, unparsed, metadata
}

/// What a case says of a quantity.
package struct QuantityMark: Sendable, Hashable {
    package var kind: Quantity.Kind
    package var comparator: Quantity.Comparator
    package var min: DecimalNumber?
    package var max: DecimalNumber?
    /// As written; empty for a pure number.
    package var unit: String
    /// Nil where the case does not look at it.
    package var indicator: String?
    package var due: String?
    /// Nil where the case does not look at it.
    package var theme: String?

    /// Units, numbers, comparator and kind agree exactly, dates where one is the other's beginning (2026 and
    /// 2026-06), indicators as `Likeness.threshold` has it.
    fileprivate func accepts(_ found: QuantityMark) -> Bool {
        kind == found.kind && comparator == found.comparator && min == found.min && max == found.max
            && unit == found.unit && sameDate(due, found.due)
            && (theme == nil || theme == found.theme)
            && indicator.map { Likeness.between($0, found.indicator ?? "") >= Likeness.threshold } ?? true
    }
}

private func sameDate(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == right }
    return left.hasPrefix(right) || right.hasPrefix(left)
}

/// What a case says of a task.
package struct TaskMark: Sendable, Hashable {
    package var level: Int
    package var marker: String
    package var lead: [String]
    package var responsible: [String]
    package var deadline: String?
}
