internal import PlanModel
internal import PlanResources

/// Reads tables that share out tasks: rows with what is to be done, who does it and by when.
struct TaskTable {
    /// A task with the cells that say who does it and by when.
    struct Item {
        var marker: Range<Int>
        var title: Range<Int>
        /// All words of its cell; for a group up to the cell of its last task.
        var span: Range<Int>
        /// Cell that its actions are read from.
        var cell: Range<Int>
        /// Whether it belongs to the last group before it.
        var isInGroup: Bool
        var duties: [(duty: TaskWords.Duty, cell: Range<Int>)] = []
    }

    private enum Role: Equatable {
        case number, task, other
        case duty(TaskWords.Duty)
    }

    private let table: TabbedTable
    private let heads: HeaderWords
    private let words: TaskWords
    private var roles: [Role] = []
    private var firstRow = 0
    private var tasks: [Int] = []

    private static let mostTitles = 3
    private static let shortestTitle = 2

    private var fold: [UInt16] { table.view.fold }

    /// nil where the table does not share out tasks.
    ///
    /// - Complexity: O(length of the first rows).
    init?(_ table: TabbedTable, heads: HeaderWords, words: TaskWords) {
        (self.table, self.heads, self.words) = (table, heads, words)
        var first = table.rows.startIndex
        while first < table.rows.endIndex, first - table.rows.startIndex < TaskTable.mostTitles,
            table.filled(in: table.rows[first]).count < 2
        {
            first += 1
        }
        guard first < table.rows.endIndex else { return nil }
        let head = table.rows[first]
        roles = (0..<head.count).map { role(table.cell($0, of: head)) }
        firstRow = first + 1
        if firstRow < table.rows.endIndex, takeSecondHead(table.rows[firstRow]) { firstRow += 1 }
        tasks = roles.indices.filter { roles[$0] == .task }
        let hasDuty = roles.contains { if case .duty = $0 { true } else { false } }
        guard let last = tasks.last, hasDuty, tasks.count <= 2, tasks.count == 1 || tasks[0] + 1 == last else {
            return nil
        }
    }

    private func role(_ cell: Range<Int>) -> Role {
        guard !cell.isEmpty, cell.count <= 24 else { return .other }
        let text = withoutBrackets(CompactCell(cell, of: fold).text)
        if let duty = words.duty(in: text, at: 0, limit: text.count), duty.end == text.count { return .duty(duty.duty) }
        if heads.fills(cell, of: fold, .number) { return .number }
        return heads.fills(cell, of: fold, .task) ? .task : .other
    }

    /// 牵头（责任）单位 is 牵头单位.
    private func withoutBrackets(_ text: [UInt16]) -> [UInt16] {
        var depth = 0
        return text.filter { unit in
            if TableSign.opens(unit) { depth += 1 }
            defer { if TableSign.closes(unit), depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }

    /// 牵头单位 and 配合单位 under 责任分工: a row with nothing but heads of duties.
    private mutating func takeSecondHead(_ row: TabbedTable.Row) -> Bool {
        guard row.count == roles.count else { return false }
        var merged = roles
        var isHead = false
        for column in roles.indices {
            let cell = table.cell(column, of: row)
            guard !cell.isEmpty else { continue }
            guard case .duty(let duty) = role(cell) else { return false }
            merged[column] = .duty(duty)
            isHead = true
        }
        if isHead { roles = merged }
        return isHead
    }

    /// The tasks in the order of the text, a group before its tasks.
    ///
    /// - Complexity: O(length of the table).
    func items() -> [Item] {
        var items: [Item] = []
        var group: Int?
        for row in table.rows[firstRow...] {
            guard row.count <= roles.count, let last = tasks.last else { continue }
            let marker = roles.firstIndex(of: .number).map { table.cell($0, of: row) }
            let own = table.cell(last, of: row)
            if isHeading(row) {
                group = addHeading(table.cell(0, of: row), to: &items)
                continue
            }
            if tasks.count > 1, let over = item(table.cell(tasks[0], of: row), marker: nil), !own.isEmpty {
                group = items.count
                items.append(over)
            }
            let cell = own.isEmpty && tasks.count > 1 ? table.cell(tasks[0], of: row) : own
            if own.isEmpty, tasks.count > 1, !cell.isEmpty { group = nil }
            if var item = item(cell, marker: tasks.count > 1 ? nil : marker) {
                item.isInGroup = group != nil
                if let group { items[group].span = items[group].span.lowerBound..<item.span.upperBound }
                items.append(item)
            }
            // A cell that reaches over several rows has its words in the first: what follows belongs to that.
            if !items.isEmpty, cell.isEmpty || items[items.count - 1].cell == cell { addDuties(of: row, to: &items) }
        }
        return items
    }

    /// Whether nothing but the first cell has words, which then reach over all columns. A task with nothing beside it may
    /// be done by those of the row before, so that only a number in characters tells it from a group: 一、.
    private func isHeading(_ row: TabbedTable.Row) -> Bool {
        let (filled, first) = (table.filled(in: row), table.cell(0, of: row))
        guard filled.count == 1, filled.cell == first else { return false }
        switch roles[0] {
        case .duty: return false
        case .task:
            let marker = RowNumber(first, in: fold).marker
            return tasks.count > 1 || marker.prefix(2).contains { NumeralCharacter.chineseDigit(fold[$0]) != nil }
        case .number, .other: return true
        }
    }

    /// A row with nothing but a title: that of a group where it orders something.
    private func addHeading(_ cell: Range<Int>, to items: inout [Item]) -> Int? {
        guard let over = item(cell, marker: nil), words.opensOrder(in: fold, over.title),
            !words.isFrame(in: fold, over.title)
        else { return nil }
        items.append(over)
        return items.count - 1
    }

    private func item(_ cell: Range<Int>, marker: Range<Int>?) -> Item? {
        let number = RowNumber(cell, in: fold)
        let end = number.words.first { fold[$0] == TaskSign.fullStop || fold[$0] == TaskSign.colon }
        let title = number.words.lowerBound..<(end ?? number.words.upperBound)
        guard title.count >= TaskTable.shortestTitle, title.contains(where: { fold[$0] >= 0x3400 }) else { return nil }
        let ownMarker = number.marker.isEmpty ? marker ?? number.marker : number.marker
        return Item(marker: ownMarker, title: title, span: cell, cell: cell, isInGroup: false)
    }

    private func addDuties(of row: TabbedTable.Row, to items: inout [Item]) {
        for (column, role) in roles.enumerated() {
            guard case .duty(let duty) = role else { continue }
            let cell = table.cell(column, of: row)
            if !cell.allSatisfy({ TableSign.isDash(fold[$0]) || fold[$0] == 0x2F }) {
                items[items.count - 1].duties.append((duty, cell))
            }
        }
    }
}

/// Dates of cells that are no expressions of time in running text: 2025, 2025.12, 2025/6.
enum TableDate {
    /// As `YYYY` or `YYYY-MM`; nil where the cell holds anything else.
    static func text(of cell: Range<Int>, in fold: [UInt16]) -> String? {
        guard cell.count >= 4, cell.count <= 7, let year = number(cell.prefix(4), fold), (1990...2100).contains(year)
        else {
            return nil
        }
        if cell.count == 4 { return String(year) }
        let mark = fold[cell.lowerBound + 4]
        guard mark == 0x2E || mark == 0x2D || mark == 0x2F, cell.count > 5,
            let month = number(cell.dropFirst(5), fold), (1...12).contains(month)
        else { return nil }
        return month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
    }

    private static func number(_ digits: Range<Int>, _ fold: [UInt16]) -> Int? {
        var value = 0
        for place in digits {
            guard let digit = NumeralCharacter.digit(fold[place]) else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
