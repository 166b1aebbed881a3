import PlanModel

/// Finds the tabs that part the cells of tables.
///
/// A table is two or more lines with tabs, one behind the other, that have words in two cells at least. A tab in front
/// of a paragraph and one behind the number of a list item part no cells.
struct TableTabs: Sendable {
    /// Canonical places of the tabs, in order.
    private(set) var places: [Int32] = []
    /// For each line that is not blank, whether it is a row; empty where no line is one.
    private(set) var rows: [Bool] = []

    /// Fewest rows with words in two cells.
    private static let fewest = 2
    /// Longest cell that holds nothing but a number of a list.
    private static let longestNumber = 6
    private static let tab: UInt16 = 0x09

    /// Lines in a row, all with tabs.
    private struct Run {
        var lines: Range<Int>
        /// Lines with words in two cells.
        var filled: Int
        var places: [Int32]
    }

    /// - Parameters:
    ///   - units: The canonical text.
    ///   - fold: The same, folded.
    /// - Complexity: O(length).
    init(_ units: [UInt16], fold: [UInt16], lines: [TextLine]) {
        var next = units.span.firstPlace(of: TableTabs.tab, from: 0, limit: units.count)
        guard next < units.count else { return }
        var run = Run(lines: 0..<0, filled: 0, places: [])
        for (index, line) in lines.enumerated() {
            var places: [Int32] = []
            var blank: [Int32] = []
            while next < Int(line.end) {
                if next < Int(line.start) { blank.append(Int32(next)) } else { places.append(Int32(next)) }
                next = units.span.firstPlace(of: TableTabs.tab, from: next + 1, limit: units.count)
            }
            let follows = run.lines.upperBound == index && !run.lines.isEmpty
            if !follows || places.isEmpty || !TableTabs.touch(lines[index - 1], line, units) {
                keep(run, of: lines.count)
                run = Run(lines: index..<index, filled: 0, places: [])
                blank = []
            }
            guard !places.isEmpty else { continue }
            run.lines = run.lines.lowerBound..<index + 1
            run.places += blank
            run.places += places
            run.filled += TableTabs.hasTwoCells(line, places, fold) ? 1 : 0
        }
        keep(run, of: lines.count)
    }

    private mutating func keep(_ run: Run, of count: Int) {
        guard run.filled >= TableTabs.fewest else { return }
        if rows.isEmpty { rows = [Bool](repeating: false, count: count) }
        for line in run.lines { rows[line] = true }
        places += run.places
    }

    /// Whether nothing stands between two lines but rows without words.
    private static func touch(_ line: TextLine, _ after: TextLine, _ units: [UInt16]) -> Bool {
        var hasTab = true
        for place in Int(line.end)..<Int(after.start) {
            if units[place] == tab { hasTab = true }
            guard units[place] == 0x0A else { continue }
            if !hasTab { return false }
            hasTab = false
        }
        return true
    }

    /// Whether two cells of a line have words in them, a number of a list in front not counted.
    private static func hasTwoCells(_ line: TextLine, _ places: [Int32], _ fold: [UInt16]) -> Bool {
        var (start, filled, isFirst) = (Int(line.start), 0, true)
        for end in places.map({ Int($0) }) + [Int(line.end)] {
            let cell = fold[start..<end].drop { $0 == 0x20 }
            if !cell.isEmpty {
                if !isFirst || !isListNumber(cell) { filled += 1 }
                if filled == 2 { return true }
                isFirst = false
            }
            start = end + 1
        }
        return false
    }

    private static func isListNumber(_ cell: ArraySlice<UInt16>) -> Bool {
        guard cell.count <= longestNumber else { return false }
        let table = CharacterClass.table
        return cell.allSatisfy { unit in
            let kind = CharacterClass(rawValue: table[Int(unit)])
            return !kind.isDisjoint(with: [.digit, .numeral, .bullet, .blank, .stop]) || unit == 0x28 || unit == 0x29
                || unit == 0x2E || unit == 0x7B2C || unit == 0x7AE0 || unit == 0x8282  // ( ) . 第 章 节
        }
    }

    /// Whether a tab between cells stands in `range`.
    ///
    /// - Complexity: O(log tabs).
    func partCells(in range: Range<Int>) -> Bool {
        guard !places.isEmpty else { return false }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(places[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < places.count && Int(places[low]) < range.upperBound
    }
}
