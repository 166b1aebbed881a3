internal import PlanModel
internal import PlanResources

/// The tables of indicators of a text, walked through beside its sentences.
struct TableQuantities {
    private let words: HeaderWords
    private let units: TableUnitReader
    private let metadata: Metadata
    private let tables: [TabbedTable]
    private var nextTable = 0
    /// The table that the walk stands in, where it is one of indicators.
    private var current: IndicatorTable?
    /// End of the table that the walk stands in.
    private var end = 0

    init(words: HeaderWords, vocabulary: QuantityVocabulary, source: SourceText, metadata: Metadata) {
        self.words = words
        units = TableUnitReader(vocabulary: vocabulary, source: source)
        self.metadata = metadata
        tables = TabbedTable.tables(of: source.view)
    }

    /// Where a sentence stands.
    enum Place {
        case outside
        /// In a table that is none of indicators.
        case cell
        /// In a table of indicators: nothing but its own rules may read its numbers.
        case indicators
    }

    /// Goes on to a sentence; they have to come in the order of the text.
    mutating func enter(_ sentence: Sentence) -> Place {
        let range = sentence.range
        while range.lowerBound >= end, nextTable < tables.count,
            tables[nextTable].range.lowerBound < range.upperBound
        {
            end = tables[nextTable].range.upperBound
            current = IndicatorTable(tables[nextTable], words: words, units: units, metadata: metadata)
            nextTable += 1
        }
        guard range.lowerBound < end else { return .outside }
        return current == nil ? .cell : .indicators
    }

    /// Whether a cell holds nothing but a measure.
    func isAll(_ measure: Range<Int>, of cell: Sentence) -> Bool {
        let fold = units.source.view.fold
        return cell.range.allSatisfy { measure.contains($0) || fold[$0] == 0x20 || fold[$0] == 0x0A }
    }

    /// Adds the values of the rows that the walk has come to.
    ///
    /// - Complexity: O(length of the rows).
    mutating func read(
        upTo sentence: Sentence, into builder: inout QuantityBuilder, unparsed: inout [Unparsed]
    ) {
        while let row = current?.next(before: sentence.range.upperBound) {
            builder.add(row.cells, line: row.line, section: sentence.section)
            for doubt in row.doubts {
                let span = units.source.view.canonical(doubt.cell)
                unparsed.append(
                    Unparsed(span: span, quote: units.source.quote(span), reason: doubt.reason.rawValue))
            }
        }
    }
}

extension QuantityBuilder {
    /// Values of a row of a table: unit, year and kind come from its heads.
    fileprivate mutating func add(_ cells: [IndicatorTable.Cell], line: Range<Int>, section: Int?) {
        guard let label = cells.first?.label else { return }
        let source = text.source
        let context = SentenceContext(
            vocabulary: vocabulary, source: source, range: label, measures: [], times: [], role: .goals,
            metadata: text.metadata)
        let indicator = source.reading(label)
        for cell in cells {
            let measure = measure(of: cell)
            let tail = label.upperBound..<label.upperBound
            let theme =
                cell.isChange
                ? "growth" : ThemeRule(context: context).theme(of: measure, kind: cell.kind, phrase: label, tail: tail)
            append(
                Quantity(
                    span: source.view.canonical(cell.value.quote), quote: "", kind: cell.kind, indicator: indicator,
                    subject: nil, comparator: measure.comparator, min: measure.min, max: measure.max,
                    unit: unit(of: cell), normalized: normalized(measure), due: due(of: cell), theme: theme,
                    canonical: nil, commitment: cell.attribute == .expected ? .expected : .firm,
                    attribute: cell.attribute, sentence: source.view.canonical(line),
                    section: section.map { text.structure.sections[$0].id }, rule: cell.rule))
        }
    }

    private func measure(of cell: IndicatorTable.Cell) -> Measure {
        let (value, unit) = (cell.value, cell.unit)
        return Measure(
            range: value.quote, core: value.quote, comparator: value.comparator, value: value.number,
            upper: value.upper, unitRange: unit.words, unitText: nil, unit: unit.unit,
            magnitude: unit.magnitude + (cell.ownMagnitude == nil ? 0 : value.magnitude),
            isBounded: value.comparator != .eq, form: .digits, rule: .tableCell)
    }

    private func unit(of cell: IndicatorTable.Cell) -> String {
        let own = cell.ownMagnitude.map { text.source.reading($0) } ?? ""
        if cell.unit.words.isEmpty { return own + cell.unit.unit.base }
        return own + unitWords(cell.unit.words)
    }

    private func due(of cell: IndicatorTable.Cell) -> Due? {
        guard let year = cell.column.year else { return nil }
        if let range = cell.column.yearRange {
            return Due(date: String(year), scope: .section, span: text.source.view.canonical(range))
        }
        return cell.column.isPeriodEnd ? Due(date: String(year), scope: .document, span: nil) : nil
    }
}

extension IndicatorTable.Cell {
    /// Name of the rule, with what was special about it.
    fileprivate var rule: String {
        if value.isSum { return "quantity.tableCell.bracketSum" }
        return isChange ? "quantity.tableCell.tableChange" : "quantity.tableCell"
    }
}
