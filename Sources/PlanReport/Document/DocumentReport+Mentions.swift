import PlanModel

// Names, terms and other mentions.
extension DocumentReport {
    func institutions() -> ReportTable {
        var types: [Institution.Kind] = []
        var names: [Institution.Kind: [String]] = [:]
        for institution in document.institutions {
            if names[institution.type] == nil { types.append(institution.type) }
            let long = institution.canonical.map { "（\($0)）" } ?? ""
            names[institution.type, default: []].append(institution.name + long)
        }
        let rows = types.map { type -> [ReportTable.Cell] in
            let entries = names[type] ?? []
            return [.text(type.rawValue), .text(String(entries.count)), .text(entries.joined(separator: "、"))]
        }
        let columns: [ReportTable.Column] = [
            .init("type", limit: 13), .init("names", limit: 5), .init("as written", limit: 120, lines: 30),
        ]
        return ReportTable(title: "Institutions", columns: columns, rows: rows)
    }

    func glossary() -> ReportTable {
        let rows = document.glossary.map { entry -> [ReportTable.Cell] in
            [.text(entry.term), .text(entry.english ?? ""), .text(entry.definition)]
        }
        let columns: [ReportTable.Column] = [
            .init("term", limit: 24), .init("English", limit: 24), .init("definition", limit: 90, lines: 4),
        ]
        return ReportTable(title: "Glossary", columns: columns, rows: rows)
    }

    func citations() -> ReportTable {
        let rows = document.citations.map { [ReportTable.Cell.text($0.title), .text($0.number ?? "")] }
        let columns: [ReportTable.Column] = [.init("title", limit: 80), .init("number", limit: 28)]
        return ReportTable(title: "Cited documents", columns: columns, rows: rows)
    }

    func slogans() -> ReportTable {
        let rows = document.slogans.map { [ReportTable.Cell.text($0.quote), .text($0.parts.joined(separator: "、"))] }
        let columns: [ReportTable.Column] = [.init("slogan", limit: 48), .init("parts", limit: 72)]
        return ReportTable(title: "Slogans", columns: columns, rows: rows)
    }

    func unparsed() -> ReportTable {
        let rows = document.unparsed.map { entry -> [ReportTable.Cell] in
            [.text(entry.reason), .text(entry.quote), .evidence(evidence(of: entry.span))]
        }
        let columns: [ReportTable.Column] = [
            .init("reason", limit: 20), .init("words", limit: 24), .init("evidence", limit: 90),
        ]
        return ReportTable(title: "Not read with certainty", columns: columns, rows: rows)
    }
}
