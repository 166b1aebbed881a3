package import PlanModel

/// Arranges what was read in one text for people.
package struct DocumentReport {
    let document: PlanDocument
    private let pages: PagePlaces

    package init(_ document: PlanDocument) { (self.document, pages) = (document, document.source.pages) }

    /// The report; tables without rows are left out.
    ///
    /// - Complexity: O(records).
    package func report() -> Report {
        let tables = [
            figures(.target, "Targets", "due"), figures(.actual, "Actual figures", "of"),
            figures(.support, "Support", "due"), figures(.criterion, "Criteria", "due"), deadlines(), tasks(),
            institutions(), glossary(), citations(), slogans(), unparsed(),
        ]
        return Report(
            title: document.metadata.title ?? document.source.name, facts: facts(),
            tables: tables.filter { !$0.rows.isEmpty })
    }

    private func facts() -> [Report.Fact] {
        let about = document.metadata
        let source = document.source
        let period = [about.periodStart, about.periodEnd].compactMap { $0 }.joined(separator: " to ")
        let noise = source.view.repairs.isEmpty ? "" : ", \(source.view.repairs.count) repairs"
        let facts: [(String, String)] = [
            ("kind", about.kind.rawValue), ("places", about.places.map(\.name).joined(separator: "、")),
            ("issuers", about.issuers.joined(separator: "、")), ("number", about.documentNumber ?? ""),
            ("signed", about.signed ?? ""), ("published", about.published ?? ""), ("period", period),
            ("file", "\(source.name), \(source.encoding), \(source.scalars.count) characters\(noise)"),
            ("fidelity", source.fidelity.words), ("parts", parts()),
        ]
        return facts.filter { !$0.1.isEmpty }.map { Report.Fact(name: $0.0, value: $0.1) }
    }

    /// Notice, plans and annexes, each by its label or title.
    private func parts() -> String {
        document.metadata.parts.map { part in
            let title = part.title ?? ""
            switch part.kind {
            case .notice: return "notice"
            case .main: return title.isEmpty ? "text" : title
            case .annex: return title.isEmpty ? part.marker : "\(part.marker) \(title)"
            }
        }.joined(separator: "; ")
    }

    private func figures(_ kind: Quantity.Kind, _ title: String, _ date: String) -> ReportTable {
        let rows = document.quantities.filter { $0.kind == kind }.map { quantity -> [ReportTable.Cell] in
            let subject = quantity.subject.map { "\($0)：" } ?? ""
            let page = pages.page(of: quantity.span.start).map { [ReportTable.Cell.text(String($0))] } ?? []
            return [
                .text(quantity.due?.date ?? ""), .text(subject + quantity.indicator), .text(quantity.quote),
            ] + page + [.evidence(Evidence(of: quantity.span, in: quantity.sentence, source: document.source))]
        }
        let page: [ReportTable.Column] = pages.starts.isEmpty ? [] : [.init("page", limit: 6)]
        let columns: [ReportTable.Column] =
            [
                .init(date, limit: 10), .init("indicator", limit: 32), .init("value", limit: 24),
            ] + page + [.init("evidence", limit: 90)]
        return ReportTable(title: title, columns: columns, rows: rows)
    }

    private func deadlines() -> ReportTable {
        let rows = document.times.filter { $0.type == .deadline }.map { time -> [ReportTable.Cell] in
            [.text(time.end?.iso ?? ""), .text(time.quote), .evidence(evidence(of: time.span))]
        }
        let columns: [ReportTable.Column] = [
            .init("date", limit: 10), .init("words", limit: 24), .init("evidence", limit: 90),
        ]
        return ReportTable(title: "Deadlines", columns: columns, rows: rows)
    }

    /// The evidence for a span that carries no sentence of its own.
    func evidence(of span: TextSpan) -> Evidence {
        let sentences = document.structure.sentences
        let view = document.source.view
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if view.canonical(sentences[middle].range).end <= span.start { low = middle + 1 } else { high = middle }
        }
        let sentence = low < sentences.count ? view.canonical(sentences[low].range) : span
        return Evidence(of: span, in: sentence.contains(span) ? sentence : span, source: document.source)
    }

    private func tasks() -> ReportTable {
        let rows = document.tasks.map { task -> [ReportTable.Cell] in
            let indent = String(repeating: "  ", count: max(0, min(task.level, 8) - 1))
            let number = task.marker.isEmpty ? "" : task.marker + " "
            return [
                .text(indent + number + task.title), .text(task.lead.joined(separator: "、")),
                .text(task.responsible.joined(separator: "、")), .text(task.deadline ?? ""),
                .text(task.quantities.isEmpty ? "" : String(task.quantities.count)),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("task", limit: 64), .init("lead", limit: 24), .init("responsible", limit: 40),
            .init("deadline", limit: 10),
            .init("figures", limit: 7),
        ]
        return ReportTable(title: "Tasks", columns: columns, rows: rows)
    }
}
