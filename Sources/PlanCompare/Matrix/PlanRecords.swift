import PlanModel

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

extension ComparedTask {
    init(_ task: PlanTask) {
        self.init(
            id: task.id, title: task.title, lead: task.lead, responsible: task.responsible, deadline: task.deadline,
            span: task.span)
    }
}

extension SupportMeasure {
    /// All support of the documents, plan by plan as in the texts.
    static func all(in documents: [PlanDocument]) -> [SupportMeasure] {
        documents.enumerated().flatMap { plan, document in
            document.quantities.filter { $0.kind == .support }.map { quantity in
                let shown = ComparedQuantity.shown(quantity.sentence, around: quantity.span)
                return SupportMeasure(
                    plan: plan, form: Form(of: quantity), subject: quantity.subject, indicator: quantity.indicator,
                    record: quantity.id, quote: quantity.quote, normalized: quantity.normalized, span: quantity.span,
                    sentence: document.source.quote(shown))
            }
        }
    }
}

extension SupportMeasure.Form {
    /// Units of time, as normalised.
    private static let lengths: Set<String> = ["年", "个月", "月", "天", "周", "小时", "个工作日"]

    /// A rate is in per cent, a length in units of time; a number that bounds from above is a cap.
    init(of quantity: Quantity) {
        if quantity.normalized.unit == "%" || quantity.normalized.unit == "‰" {
            self = .rate
        } else if Self.lengths.contains(quantity.normalized.unit) {
            self = .duration
        } else if quantity.comparator == .le || quantity.comparator == .lt {
            self = .cap
        } else {
            self = quantity.normalized.unit.hasSuffix("元") ? .amount : .other
        }
    }
}

extension ComparedDeadline {
    /// What is due in the documents: targets with a date of their own or their heading's, and tasks; by date.
    static func all(in documents: [PlanDocument]) -> [ComparedDeadline] {
        let all = documents.enumerated().flatMap { plan, document in
            document.quantities.compactMap { ComparedDeadline($0, plan: plan, in: document) }
                + document.tasks.compactMap { ComparedDeadline($0, plan: plan, in: document) }
        }
        return all.sorted { ($0.date, $0.plan, $0.span.start) < ($1.date, $1.plan, $1.span.start) }
    }

    private init?(_ quantity: Quantity, plan: Int, in document: PlanDocument) {
        guard quantity.kind == .target, let due = quantity.due else { return nil }
        self.init(
            plan: plan, date: due.date, kind: .target, record: quantity.id,
            label: "\(quantity.indicator) \(quantity.quote)", span: quantity.span,
            sentence: document.source.quote(ComparedQuantity.shown(quantity.sentence, around: quantity.span)))
    }

    private init?(_ task: PlanTask, plan: Int, in document: PlanDocument) {
        guard let date = task.deadline else { return nil }
        let shown = TextSpan(task.span.start, min(task.span.end, task.span.start + 160))
        self.init(
            plan: plan, date: date, kind: .task, record: task.id, label: task.title, span: task.span,
            sentence: document.source.quote(shown))
    }
}
