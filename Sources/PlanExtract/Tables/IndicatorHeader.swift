internal import PlanModel

/// The head of a table of indicators: what each of its columns is.
struct IndicatorHeader: Sendable {
    /// What the cells of a column are.
    enum Role: Sendable {
        case label, unit, attribute, value, change, other
    }

    /// A column, with what its head says of its values.
    struct Column: Sendable {
        var role: Role
        var head: HeaderCell?
        /// Year of its values, as its head or that of the column beside it says.
        var year: Int?
        /// nil where it cannot be told.
        var kind: Quantity.Kind?
        /// Where the year is said; nil where only the plan's period says it.
        var yearRange: Range<Int>?
        /// The last day of the plan's own period.
        var isPeriodEnd = false
    }

    let columns: [Column]
    /// Index in the table's rows of the first one behind the head.
    let firstRow: Int
    /// Unit for all values, from a row or a line above the head.
    let unit: TableUnit?
    /// Columns that name what a row measures, from the left.
    let labels: [Int]
    /// Whether the head says which column names what a row measures.
    let isLabelled: Bool
    let unitColumn: Int?
}

/// Finds the head of a table of indicators among its first rows.
struct IndicatorHeaderReader {
    let table: TabbedTable
    let cells: HeaderCellReader
    let metadata: Metadata

    /// Rows above the head that may hold a title, and rows of a head.
    private static let mostTitles = 3
    private static let mostRows = 3

    private var fold: [UInt16] { table.view.fold }

    /// The head that begins at `row` or behind titles there; nil where the table is none of indicators.
    ///
    /// - Complexity: O(length of the first rows).
    func header(from row: Int) -> IndicatorHeader? {
        var first = row
        var captions = row == table.rows.startIndex ? table.linesAbove() : []
        while first < table.rows.endIndex, first - row < IndicatorHeaderReader.mostTitles {
            let filled = table.filled(in: table.rows[first])
            guard filled.count < 2 else { break }
            if filled.count == 1 { captions.append(filled.cell) }
            first += 1
        }
        guard first < table.rows.endIndex, table.filled(in: table.rows[first]).count == 2 else { return nil }
        var heads = self.heads(of: table.rows[first])
        var filled = (0..<heads.count).map { !table.cell($0, of: table.rows[first]).isEmpty }
        var next = first + 1
        while next < table.rows.endIndex, next - first < IndicatorHeaderReader.mostRows,
            add(table.rows[next], to: &heads, &filled)
        {
            next += 1
        }
        return header(heads, rows: first..<next, captions: captions)
    }

    private func heads(of row: TabbedTable.Row) -> [HeaderCell?] {
        (0..<row.count).map { cells.read(table.cell($0, of: row)) }
    }

    /// Adds a second row of a head; false where the row holds anything that is not a head's.
    ///
    /// The heads of groups stand in the first of their columns above, the columns behind it are empty there.
    ///
    /// - Parameter filled: Whether a column has words above, known ones or others.
    private func add(_ row: TabbedTable.Row, to heads: inout [HeaderCell?], _ filled: inout [Bool]) -> Bool {
        guard row.count == heads.count else { return false }
        let below = self.heads(of: row)
        var merged = heads
        var (group, addsYears): (HeaderCell?, Bool) = (nil, false)
        for column in heads.indices {
            let isEmpty = table.cell(column, of: row).isEmpty
            guard isEmpty || below[column] != nil else { return false }
            if filled[column] { group = heads[column] }
            guard let lower = below[column] else { continue }
            guard lower.year != nil || lower.uses.containsAny(.actual, .target, .planEnd, .rate, .change, .yearly)
            else {
                return false
            }
            addsYears = true
            guard var head = group, !isPlain(head) else { return false }
            head.add(lower)
            merged[column] = head
        }
        guard addsYears else { return false }
        heads = merged
        for column in heads.indices where below[column] != nil { filled[column] = true }
        return true
    }

    /// 指标, 单位, 序号: heads that are no group's.
    private func isPlain(_ head: HeaderCell) -> Bool {
        head.uses.containsAny(.number, .unit, .attribute, .category) || head.uses.contains(.label) && !isValue(head)
    }

    private func isValue(_ head: HeaderCell) -> Bool {
        head.year != nil || head.uses.containsAny(.actual, .target, .planEnd, .estimate)
    }

    private func role(_ head: HeaderCell?) -> IndicatorHeader.Role {
        guard let head else { return .other }
        if head.uses.containsAny(.rate, .change, .yearly), !head.uses.contains(.label) { return .change }
        if isValue(head), !head.uses.containsAny(.unit, .task) { return .value }
        if head.uses.contains(.unit) { return .unit }
        if head.uses.contains(.attribute) { return .attribute }
        return head.uses.contains(.label) ? .label : .other
    }

    private func header(_ heads: [HeaderCell?], rows: Range<Int>, captions: [Range<Int>]) -> IndicatorHeader? {
        var columns = heads.map { IndicatorHeader.Column(role: role($0), head: $0) }
        guard let value = columns.firstIndex(where: { $0.role == .value || $0.role == .change }),
            columns.contains(where: { $0.role == .value })
        else { return nil }
        var labels = columns.indices.filter { columns[$0].role == .label }
        let isLabelled = !labels.isEmpty
        if labels.isEmpty {
            labels = columns[..<value].indices.filter { isEmptyHead($0, in: rows) }
            guard labels.count == 1, columns[..<value].allSatisfy({ $0.head != nil || $0.role == .other }) else {
                return nil
            }
        }
        guard labels.allSatisfy({ $0 < value || isLabelled }) else { return nil }
        let isPlan =
            columns.contains { $0.role == .attribute || $0.role == .change }
            || captions.contains { cells.words.holds(.goals, in: $0, of: fold) }
        ColumnDates(metadata: metadata, isPlan: isPlan).fill(&columns)
        return IndicatorHeader(
            columns: columns, firstRow: rows.upperBound, unit: unit(in: captions), labels: labels,
            isLabelled: isLabelled,
            unitColumn: columns.firstIndex { $0.role == .unit })
    }

    /// Whether nothing stands over a column.
    private func isEmptyHead(_ column: Int, in rows: Range<Int>) -> Bool {
        rows.allSatisfy { table.cell(column, of: table.rows[$0]).isEmpty }
    }

    /// 单位：亿元 in a line of its own or behind a caption.
    private func unit(in captions: [Range<Int>]) -> TableUnit? {
        for line in captions {
            guard let start = cells.words.unitLabel(in: line, of: fold) else { continue }
            var (first, end) = (start, line.upperBound)
            while first < end, fold[first] == 0x20 { first += 1 }
            while end > first, fold[end - 1] == 0x20 || TableSign.closes(fold[end - 1]) { end -= 1 }
            return cells.units.known(first..<end)
        }
        return nil
    }
}
