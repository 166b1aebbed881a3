internal import PlanModel
internal import PlanResources

/// Reads tables of indicators that a copy has flattened to one cell a line: a header of years, then for each row a
/// label with its unit in brackets and its values.
struct FlattenedTable {
    let vocabulary: QuantityVocabulary
    let view: ReadingView

    private var fold: [UInt16] { view.fold }

    /// A value of such a table.
    struct Cell: Sendable {
        /// Number with its sign, in places of the view.
        var quote: Range<Int>
        var measure: Measure
        var label: Range<Int>
        /// Unit in the label, in places of the view.
        var unit: Range<Int>
        /// Words before the number in its cell: 重点城市≥30.
        var subject: Range<Int>?
        var column: Column
    }

    /// A column of the table.
    struct Column: Sendable {
        var year: Int
        var kind: Quantity.Kind
        var range: Range<Int>
    }

    /// Longest line that can be a cell, in characters.
    private static let longestCell = 40
    /// How many lines may lie between the header and the first row.
    private static let headerReach = 12

    /// - Complexity: O(length of the text).
    func cells() -> (cells: [Cell], unclear: [Range<Int>]) {
        let lines = shortLines()
        var (found, unclear): ([Cell], [Range<Int>]) = ([], [])
        var columns: [Column] = []
        var (lastHeader, hasRows, index) = (0, false, 0)
        while index < lines.count {
            if let column = column(lines[index]) {
                if hasRows || index - lastHeader > FlattenedTable.headerReach { columns = [] }
                (hasRows, lastHeader) = (false, index)
                columns.append(column)
            } else if !columns.isEmpty, let unit = unitInBrackets(lines[index]) {
                let values = values(behind: index, in: lines)
                if let row = row(lines[index], unit, values, columns) {
                    found += row
                } else if values.contains(where: { $0 != nil }) {
                    unclear.append(lines[index])
                }
                hasRows = hasRows || !values.isEmpty
                index += values.count
            }
            index += 1
        }
        return (found, unclear)
    }

    /// Lines with text in them, blanks trimmed; longer ones, and rows with their cells parted by tabs, are kept empty
    /// so that distances count. None where no line is a column's head, as in nearly all texts.
    private func shortLines() -> [Range<Int>] {
        guard view.lines.contains(where: { column(trimmed($0)) != nil }) else { return [] }
        var lines: [Range<Int>] = []
        var nextTab = 0
        for line in view.lines {
            let firstTab = nextTab
            while nextTab < view.tabs.count, Int(view.tabs[nextTab]) < line.upperBound { nextTab += 1 }
            let words = trimmed(line)
            let isCell = words.count <= FlattenedTable.longestCell && nextTab == firstTab
            if !words.isEmpty { lines.append(isCell ? words : words.lowerBound..<words.lowerBound) }
        }
        return lines
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var (first, last) = (line.lowerBound, line.upperBound)
        while first < last, fold[first] == 0x20 { first += 1 }
        while last > first, fold[last - 1] == 0x20 { last -= 1 }
        return first..<last
    }

    // MARK: header

    /// `2025年目标`: four digits, 年, at most six characters.
    private func column(_ line: Range<Int>) -> Column? {
        guard line.count >= 5, line.count <= 11, fold[line.lowerBound + 4] == 0x5E74 else { return nil }
        var year = 0
        for at in line.lowerBound..<line.lowerBound + 4 {
            guard let digit = NumeralCharacter.digit(fold[at]) else { return nil }
            year = year * 10 + Int(digit)
        }
        let rest = line.lowerBound + 5..<line.upperBound
        guard (1990...2100).contains(year), !rest.contains(where: { NumeralCharacter.digit(fold[$0]) != nil }) else {
            return nil
        }
        let words = vocabulary.trie
        let isActual = rest.contains {
            words.longest(in: fold, at: $0, limit: rest.upperBound, classes: WordClass.baseline.mask) != nil
        }
        return Column(year: year, kind: isActual ? .actual : .target, range: line)
    }

    /// The unit in the brackets that end a row's label.
    private func unitInBrackets(_ line: Range<Int>) -> Range<Int>? {
        guard line.count >= 5, fold[line.upperBound - 1] == 0x29 else { return nil }
        var open = line.upperBound - 2
        while open > line.lowerBound, fold[open] != 0x28 { open -= 1 }
        guard open > line.lowerBound + 1 else { return nil }
        var at = open + 1
        while at < line.upperBound - 1, NumeralCharacter.magnitude(fold[at]) != nil { at += 1 }
        for start in [open + 1, at] {
            if let match = vocabulary.trie.longest(
                in: fold, at: start, limit: line.upperBound - 1, classes: WordClass.unit.mask),
                match.end == line.upperBound - 1
            {
                return open + 1..<line.upperBound - 1
            }
        }
        return nil
    }

    // MARK: rows

    /// A value cell; nil inside for a dash.
    private struct Value {
        var quote: Range<Int>
        var comparator: Quantity.Comparator
        var number: DecimalNumber
        var subject: Range<Int>?
    }

    /// Value cells right behind a label; nil for a cell that holds a dash.
    private func values(behind label: Int, in lines: [Range<Int>]) -> [Value?] {
        var values: [Value?] = []
        for line in lines[(label + 1)...].prefix(12) {
            if isDash(line) {
                values.append(nil)
            } else if let value = value(line) {
                values.append(value)
            } else {
                break
            }
        }
        return values
    }

    private func isDash(_ line: Range<Int>) -> Bool {
        !line.isEmpty && line.allSatisfy { fold[$0] == 0x2014 || fold[$0] == 0x2D || fold[$0] == 0x2F }
    }

    /// `95`, `≥30`, `重点城市≥30`: the whole line.
    private func value(_ line: Range<Int>) -> Value? {
        let scanner = NumeralScanner(fold: fold, vocabulary: vocabulary)
        guard let first = line.first(where: { NumeralCharacter.digit(fold[$0]) != nil }),
            let (number, numberEnd) = scanner.plainDigits(at: first, limit: line.upperBound)
        else { return nil }
        let bounds = ComparatorReader(fold: fold, vocabulary: vocabulary)
        let before = bounds.before(first, floor: line.lowerBound)
        let start = before?.start ?? first
        var end = numberEnd
        if end < line.upperBound, fold[end] == 0x25 { end += 1 }
        let after = bounds.after(end, limit: line.upperBound)
        end = after?.end ?? end
        guard end == line.upperBound else { return nil }
        let subject = line.lowerBound..<start
        guard subject.isEmpty || before != nil || subject.count <= 8 && !fold[subject].contains(0x2E) else {
            return nil
        }
        return Value(
            quote: start..<end,
            comparator: ComparatorReader.joined(before?.comparator, after?.comparator, isVague: false),
            number: number, subject: subject.isEmpty ? nil : subject)
    }

    /// Cells of one row; nil where it cannot be told which value belongs to which year.
    private func row(_ label: Range<Int>, _ unit: Range<Int>, _ values: [Value?], _ columns: [Column]) -> [Cell]? {
        guard let places = assign(values, columns) else { return nil }
        var unitStart = unit.lowerBound
        var magnitude = 0
        while let power = NumeralCharacter.magnitude(fold[unitStart]), unitStart < unit.upperBound,
            vocabulary.trie.longest(in: fold, at: unitStart, limit: unit.upperBound, classes: WordClass.unit.mask)
                == nil
        {
            magnitude += power
            unitStart += 1
        }
        guard
            let match = vocabulary.trie.longest(
                in: fold, at: unitStart, limit: unit.upperBound, classes: WordClass.unit.mask)
        else { return nil }
        return zip(values, places).compactMap { value, column in
            guard let value else { return nil }
            let measure = Measure(
                range: value.quote, core: value.quote, comparator: value.comparator, value: value.number, upper: nil,
                unitRange: unit, unitText: nil, unit: vocabulary.units[Int(match.payload)], magnitude: magnitude,
                isBounded: value.comparator != .eq, form: .digits, rule: .table)
            return Cell(
                quote: value.quote, measure: measure, label: label.lowerBound..<unit.lowerBound - 1, unit: unit,
                subject: value.subject, column: columns[column])
        }
    }

    /// Column of each value: one each, the same number each, or all in the last one behind a dash.
    private func assign(_ values: [Value?], _ columns: [Column]) -> [Int]? {
        guard !values.isEmpty else { return [] }
        if values.count == columns.count { return Array(values.indices) }
        let dashes = values.prefix { $0 == nil }.count
        if dashes > 0, dashes == columns.count - 1, !values.dropFirst(dashes).contains(where: { $0 == nil }) {
            return values.indices.map { min($0, columns.count - 1) }
        }
        guard values.count % columns.count == 0, !values.contains(where: { $0 == nil }) else { return nil }
        return values.indices.map { $0 / (values.count / columns.count) }
    }
}
