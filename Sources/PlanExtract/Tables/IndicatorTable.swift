internal import PlanModel

/// Reads the rows of a table of indicators, one after the other.
struct IndicatorTable {
    /// A value with all that the table says of it.
    struct Cell {
        var value: TableValue
        /// What is measured.
        var label: Range<Int>
        var unit: TableUnit
        /// Magnitude characters of the cell that stand before a unit from elsewhere: 1.2万 under 家.
        var ownMagnitude: Range<Int>?
        var column: IndicatorHeader.Column
        var kind: Quantity.Kind
        var attribute: Quantity.Attribute?
        /// Whether it is a change whatever its label says.
        var isChange: Bool
    }

    /// What cannot be told of a value.
    enum Doubt: String {
        /// More cells than heads.
        case columns = "tableColumns"
        /// Whether it was reached or is to be reached.
        case kind = "tableColumnKind"
        /// What it measures.
        case label = "tableLabel"
        case unit = "tableUnit"
        /// What the number is.
        case value = "tableCell"
    }

    let table: TabbedTable
    private let headers: IndicatorHeaderReader
    private let units: TableUnitReader
    private let values: TableValueReader
    private var header: IndicatorHeader
    private var nextRow: Int

    private var fold: [UInt16] { table.view.fold }
    private var words: HeaderWords { headers.cells.words }

    private static let longestLabel = 60

    /// nil where the table is none of indicators.
    ///
    /// - Complexity: O(length of the first rows).
    init?(_ table: TabbedTable, words: HeaderWords, units: TableUnitReader, metadata: Metadata) {
        self.table = table
        self.units = units
        let cells = HeaderCellReader(words: words, units: units)
        headers = IndicatorHeaderReader(table: table, cells: cells, metadata: metadata)
        values = TableValueReader(vocabulary: units.vocabulary, fold: table.view.fold, words: words)
        guard let header = headers.header(from: table.rows.startIndex) else { return nil }
        (self.header, nextRow) = (header, header.firstRow)
    }

    /// Values and doubts of the next row that begins in front of `place`, with its line; nil where there is none.
    ///
    /// - Complexity: O(length of the row).
    mutating func next(
        before place: Int
    ) -> (line: Range<Int>, cells: [Cell], doubts: [(cell: Range<Int>, reason: Doubt)])? {
        guard nextRow < table.rows.endIndex, table.rows[nextRow].line.lowerBound < place else { return nil }
        let row = table.rows[nextRow]
        if repeatsHead(row), let header = headers.header(from: nextRow) {
            (self.header, nextRow) = (header, header.firstRow)
            return (row.line, [], [])
        }
        nextRow += 1
        var doubts: [(cell: Range<Int>, reason: Doubt)] = []
        let cells = read(row, &doubts)
        return (row.line, cells, doubts)
    }

    /// 指标 under 指标: the head stands again on a new page, or another table follows.
    private func repeatsHead(_ row: TabbedTable.Row) -> Bool {
        guard header.isLabelled, let label = header.labels.first else { return false }
        return words.fills(table.cell(label, of: row), of: fold, .label)
    }

    private func read(_ row: TabbedTable.Row, _ doubts: inout [(cell: Range<Int>, reason: Doubt)]) -> [Cell] {
        let isCut = row.count < header.columns.count && table.cell(row.count - 1, of: row).isEmpty
        let label = self.label(of: row)
        let attribute = self.attribute(of: row)
        var cells: [Cell] = []
        for (index, column) in header.columns.enumerated() where column.role == .value || column.role == .change {
            let place = table.cell(index, of: row)
            switch values.read(place) {
            case .none: continue
            case .unclear: doubts.append((place, .value))
            case .value(let value):
                if row.count > header.columns.count || isCut {
                    doubts.append((place, .columns))
                } else if let label {
                    switch cell(value, label, column, row) {
                    case .success(var cell):
                        cell.attribute = attribute
                        cells.append(cell)
                    case .failure(let doubt): doubts.append((place, doubt))
                    }
                } else {
                    doubts.append((place, .label))
                }
            }
        }
        return cells
    }

    private enum Reading {
        case success(Cell)
        case failure(Doubt)
    }

    private func cell(
        _ value: TableValue, _ label: (words: Range<Int>, unit: TableUnit?), _ column: IndicatorHeader.Column,
        _ row: TabbedTable.Row
    ) -> Reading {
        guard let kind = column.kind else { return .failure(.kind) }
        let rowUnit = self.unit(of: row, label: label.unit)
        let unit: TableUnit
        var isChange = value.isGrowth
        if column.role == .change {
            guard let found = change(value, under: column.head, rowUnit) else { return .failure(.unit) }
            unit = found.unit
            isChange = isChange || found.isChange
        } else {
            guard let found = value.unit ?? column.head?.unit ?? rowUnit else { return .failure(.unit) }
            unit = found
        }
        return .success(
            Cell(
                value: value, label: label.words, unit: unit,
                ownMagnitude: value.unit == nil && value.magnitude > 0 ? value.magnitudeRange : nil, column: column,
                kind: kind, isChange: isChange))
    }

    /// Unit of a value under a head of changes, and whether it is a rate of change; nil where that cannot be told.
    private func change(
        _ value: TableValue, under head: HeaderCell?, _ rowUnit: TableUnit?
    ) -> (unit: TableUnit, isChange: Bool)? {
        let uses = head?.uses ?? HeaderUses()
        let isRelative = rowUnit?.unit.isRelative ?? false
        if let own = value.unit ?? head?.unit {
            return (own, own.unit.isRelative && (uses.containsAny(.rate, .change) || !isRelative))
        }
        // [4.5] behind 60 and 65 is what is gained in all.
        if value.isSum { return rowUnit.map { ($0, isRelative) } }
        if !uses.containsAny(.rate, .change) { return rowUnit.map { ($0, false) } }
        if uses.contains(.rate) {
            // 6.5 under 年均增速 is in percent, whatever the values beside it are in.
            let end = value.quote.upperBound
            let percent = TableUnit(words: end..<end, unit: .percent, magnitude: 0)
            return (isRelative ? rowUnit ?? percent : percent, true)
        }
        return isRelative ? rowUnit.map { ($0, false) } : nil
    }

    // MARK: what a row says of its values

    /// The words of the rightmost label, and the unit in its brackets.
    private func label(of row: TabbedTable.Row) -> (words: Range<Int>, unit: TableUnit?)? {
        guard let column = header.labels.last(where: { !table.cell($0, of: row).isEmpty }) else { return nil }
        // A group of rows is no label of the values beside it.
        guard column == header.labels.last || header.labels.count > 1 else { return nil }
        var words = RowNumber(table.cell(column, of: row), in: fold).words
        while let last = words.last, TableSign.isNote(fold[last]) { words = words.lowerBound..<last }
        let unit = units.ending(words)
        words = withoutColon(unit?.label ?? words)
        guard words.count >= 2, words.count <= IndicatorTable.longestLabel,
            words.contains(where: { NumeralCharacter.isHan(fold[$0]) || (0x61...0x7A).contains(fold[$0]) })
        else { return nil }
        // Without a head over the labels and without a unit, nothing says that they are indicators: 东区, 西区.
        if !header.isLabelled, header.unitColumn == nil, unit == nil { return nil }
        return (words, unit?.unit)
    }

    /// 其中：农村居民 is told by what stands behind its colon.
    private func withoutColon(_ words: Range<Int>) -> Range<Int> {
        guard words.count > 4, fold[words.lowerBound] == 0x5176, fold[words.lowerBound + 1] == 0x4E2D else {
            return words
        }
        let at = words.lowerBound + 2
        return (fold[at] == 0x3A || fold[at] == 0x2C ? at + 1 : at)..<words.upperBound
    }

    /// Unit of the row: of its own column, of its label's brackets, or of the whole table.
    private func unit(of row: TabbedTable.Row, label: TableUnit?) -> TableUnit? {
        if let column = header.unitColumn {
            let cell = table.cell(column, of: row)
            if !cell.isEmpty { return units.inUnitCell(cell) }
        }
        return label ?? (header.unitColumn == nil ? header.unit : nil)
    }

    private func attribute(of row: TabbedTable.Row) -> Quantity.Attribute? {
        for (index, column) in header.columns.enumerated() where column.role == .attribute || column.role == .other {
            let cell = table.cell(index, of: row)
            if words.fills(cell, of: fold, .binding) { return .binding }
            if words.fills(cell, of: fold, .expected) { return .expected }
        }
        return nil
    }
}
