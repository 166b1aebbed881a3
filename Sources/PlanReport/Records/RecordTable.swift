package import PlanModel

/// Records of one kind, for every format: what the keyword tools print.
package struct RecordTable: Sendable {
    /// One value of a record.
    package enum Value: Sendable, Hashable {
        case text(String?)
        case count(Int)
        /// Shown to people with so many places, written with six.
        case number(Double, places: Int)
        case span(TextSpan)
        case spans([TextSpan])
        case texts([String])
        case counts([Int])
    }

    /// What stands under a name in every record.
    package struct Column: Sendable {
        /// Key in JSON, title in CSV; a span has two columns there.
        package var key: StaticString
        /// Title for people; nil where it is not shown to them.
        package var title: String?
        /// Widest that it gets on a terminal.
        package var limit: Int
        /// Whether it stands at the right edge of its column, so that numbers are read and contexts meet.
        package var isRight: Bool
        /// Most lines of an entry on a terminal.
        package var lines: Int

        package init(
            _ key: StaticString, _ title: String?, limit: Int = 24, isRight: Bool = false, lines: Int = 2
        ) {
            (self.key, self.title, self.limit, self.isRight, self.lines) = (key, title, limit, isRight, lines)
        }
    }

    /// What the records depend on: a measure, a window.
    package struct Parameter: Sendable {
        package var key: StaticString
        package var value: Value

        package init(_ key: StaticString, _ value: Value) { (self.key, self.value) = (key, value) }
    }

    /// Name and version of the records: `planlens.keywords/1`.
    package var schema: String
    package var title: String
    package var chineseTitle: String
    package var parameters: [Parameter] = []
    package var columns: [Column]
    package var rows: [[Value]]
    /// Column by whose values people get tables of their own, titled by it; nil for one table.
    package var group: Int?
    /// Columns of what stands in front of words, the words and what stands behind them; on pages and in Markdown they are
    /// one cell with the words marked.
    package var context: ClosedRange<Int>?
    /// Sentences behind the tables.
    package var notes: [String] = []
    /// The same for Chinese readers.
    package var chineseNotes: [String] = []

    package init(schema: String, title: String, chineseTitle: String, columns: [Column], rows: [[Value]] = []) {
        (self.schema, self.title, self.chineseTitle) = (schema, title, chineseTitle)
        (self.columns, self.rows) = (columns, rows)
    }

    // MARK: For people

    /// The records as a report.
    ///
    /// - Parameter forTerminal: Whether contexts keep three columns, the words under each other; else they are one cell.
    /// - Complexity: O(values).
    package func report(forTerminal: Bool) -> Report {
        let merged = forTerminal ? nil : context
        let shown = columns.indices.filter { column in
            columns[column].title != nil && column != group && !(merged?.dropFirst().contains(column) ?? false)
        }
        let facts = parameters.map { Report.Fact(name: $0.key.text, value: RecordTable.text($0.value)) }
        var tables: [ReportTable] = []
        var start = 0
        while start < rows.count {
            let name = group.map { RecordTable.text(rows[start][$0]) }
            let end = group.map { group in rows[start...].firstIndex { $0[group] != rows[start][group] } ?? rows.count }
            let part = rows[start..<(end ?? rows.count)]
            tables.append(
                ReportTable(
                    title: name ?? title,
                    columns: shown.map { titled($0, isContext: $0 == merged?.lowerBound) },
                    rows: cells(of: part, shown, isMerged: merged != nil)))
            start = end ?? rows.count
        }
        return Report(
            title: title, chineseTitle: chineseTitle, facts: facts, tables: tables, notes: notes,
            chineseNotes: chineseNotes)
    }

    private func titled(_ column: Int, isContext: Bool) -> ReportTable.Column {
        let column = columns[column]
        return .init(
            isContext ? "context" : column.title ?? "", limit: column.limit, lines: column.lines,
            isRight: column.isRight && !isContext)
    }

    /// Words between what stands in front of and behind them.
    private func evidence(of row: [Value], _ columns: ClosedRange<Int>) -> ReportTable.Cell {
        let texts = columns.map { RecordTable.text(row[$0]) }
        return .evidence(Evidence(before: texts[0], quote: texts[1], after: texts[2]))
    }

    private func cells(of rows: ArraySlice<[Value]>, _ shown: [Int], isMerged: Bool) -> [[ReportTable.Cell]] {
        rows.map { row in
            shown.map { column in
                if isMerged, let context, column == context.lowerBound { return evidence(of: row, context) }
                if case .texts(let entries) = row[column] { return .entries(entries) }
                return .text(TerminalText.line(RecordTable.text(row[column])))
            }
        }
    }

    /// A value as people read it.
    static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text ?? ""
        case .count(let count): String(count)
        case .number(let number, let places):
            number.isFinite ? fixed(number, places: places) : number > 0 ? "∞" : number < 0 ? "−∞" : ""
        case .span(let span): "\(span.start)–\(span.end)"
        case .spans(let spans): spans.map { "\($0.start)–\($0.end)" }.joined(separator: " ")
        case .texts(let texts): texts.joined(separator: "、")
        case .counts(let counts): counts.map(String.init).joined(separator: " ")
        }
    }
}

extension RecordTable {
    /// A number with exactly so many places, so that points stand under each other; “<0.01” where a number above zero
    /// would be written as zero.
    static func fixed(_ number: Double, places: Int) -> String {
        let text = RoundedNumber.text(number, places: places)
        guard places > 0 else { return text }
        if number > 0, text == "0" { return "<0." + String(repeating: "0", count: places - 1) + "1" }
        let point = text.firstIndex(of: ".")
        let behind = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        return text + (point == nil ? "." : "") + String(repeating: "0", count: max(0, places - behind))
    }
}

extension StaticString {
    /// The same words as a string.
    var text: String { "\(self)" }
}
