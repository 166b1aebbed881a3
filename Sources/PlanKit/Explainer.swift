public import PlanModel
public import PlanResources

/// Tells for each record of a document the rules that made it and the rows of the tables that they looked at.
///
/// Opened only where somebody asks: it reads the word tables a second time.
public struct Explainer: Sendable {
    private let atlas: WordAtlas
    private let rules: [String: Explanation.Rule]

    /// Elements of the view that are looked at before and behind a record.
    private static func reach(_ record: Explanation.Record) -> Int {
        switch record {
        case .quantity: 40
        case .time, .institution: 12
        case .task: 0
        }
    }

    /// - Throws: `ResourceError` where a table is missing or malformed.
    public init(resources: ResourceSet) throws(ResourceError) {
        atlas = try WordAtlas(resources: resources)
        let table = try resources.folder.table("Explain/rules.tsv")
        let (name, says) = (try table.column("rule"), try table.column("says"))
        let file = try table.column("file")
        var rules: [String: Explanation.Rule] = [:]
        for row in 0..<table.rowCount {
            let rule = table.text(row, name)
            rules[rule] = Explanation.Rule(name: rule, says: table.text(row, says), file: table.text(row, file))
        }
        self.rules = rules
    }

    /// One explanation for each quantity, time, institution and task, in the order of the text.
    ///
    /// - Complexity: O(records · length of their sentences).
    public func explanations(of document: PlanDocument) -> [Explanation] {
        let all =
            document.quantities.map { explain($0, document) } + document.times.map { explain($0, document) }
            + document.institutions.map { explain($0, document) } + document.tasks.map { explain($0, document) }
        return all.sorted { ($0.span, $0.record.rawValue) < ($1.span, $1.record.rawValue) }
    }

    private func explain(_ quantity: Quantity, _ document: PlanDocument) -> Explanation {
        let bounds = [quantity.min.map(\.text), quantity.max.map(\.text)].compactMap { $0 }
        var result = [
            quantity.kind.rawValue, quantity.indicator,
            "\(quantity.comparator.rawValue) \(bounds.joined(separator: " to ")) \(quantity.unit)", quantity.theme,
        ]
        if let due = quantity.due { result.append("\(due.date) (\(due.scope.rawValue))") }
        return make(
            .quantity, id: quantity.id, quantity.span, quantity.quote, result, within: quantity.sentence,
            quantity.rule, document, tables: [.quantity, .time])
    }

    private func explain(_ time: TimeExpression, _ document: PlanDocument) -> Explanation {
        let days = [time.start?.iso, time.end?.iso].compactMap { $0 }.joined(separator: " to ")
        return make(
            .time, id: nil, time.span, time.quote, [time.type.rawValue, days], within: nil, time.rule, document,
            tables: [.time])
    }

    private func explain(_ institution: Institution, _ document: PlanDocument) -> Explanation {
        let span = institution.mentions.first ?? TextSpan(0, 0)
        return make(
            .institution, id: nil, span, institution.name,
            [institution.type.rawValue, institution.canonical ?? "", "\(institution.mentions.count) mentions"],
            within: nil, institution.rule, document, tables: [.institution])
    }

    private func explain(_ task: PlanTask, _ document: PlanDocument) -> Explanation {
        let heading = TextSpan(task.span.start, min(task.span.end, task.span.start + task.marker.count + 40))
        return make(
            .task, id: task.id, heading, "\(task.marker)\(task.title)",
            ["level \(task.level)", task.isSafeguard ? "safeguard" : "", task.lead.joined(separator: "、")],
            within: heading, task.rule, document, tables: [.task])
    }

    private func make(
        _ record: Explanation.Record, id: String?, _ span: TextSpan, _ quote: String, _ result: [String],
        within sentence: TextSpan?, _ rule: String, _ document: PlanDocument, tables: Set<Explanation.Record>
    ) -> Explanation {
        let view = document.source.view
        let own = view.range(of: span)
        let reach = Explainer.reach(record)
        var around = max(0, own.lowerBound - reach)..<min(view.fold.count, own.upperBound + reach)
        if let sentence { around = around.clamped(to: view.range(of: sentence)) }
        if sentence == nil { around = Explainer.line(view.fold, own, around) }
        let words = atlas.words(in: view.fold, around, for: tables).map { found -> Explanation.Word in
            let (row, place) = (atlas.row(found), view.canonical(found.range))
            return Explanation.Word(
                span: place, quote: document.source.quote(place), says: row.says, table: row.table, line: row.line)
        }
        return Explanation(
            record: record, id: id, span: span, quote: quote, result: result.filter { !$0.isEmpty },
            context: view.canonical(around), rules: rule.split(separator: ".").map { named(String($0)) }, words: words)
    }

    private func named(_ rule: String) -> Explanation.Rule {
        rules[rule] ?? Explanation.Rule(name: rule, says: "", file: "")
    }

    /// What of `around` stands on the line of `own`.
    private static func line(_ fold: [UInt16], _ own: Range<Int>, _ around: Range<Int>) -> Range<Int> {
        let start = fold[around.lowerBound..<own.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? around.lowerBound
        let end = fold[own.upperBound..<around.upperBound].firstIndex(of: 0x0A) ?? around.upperBound
        return start..<end
    }
}
