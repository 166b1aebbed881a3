internal import PlanModel

// A number beside words that cannot be read may have lost a digit or its unit: it is noted and not given.
extension MeasureScanner {
    /// Measures of `range` in order, none inside `times`.
    ///
    /// - Parameter times: Places taken by time expressions, ascending.
    /// - Complexity: O(length of the range).
    func measures(in range: Range<Int>, times: ArraySlice<TimeMark>) -> [Measure] {
        var found = allMeasures(in: range, times: times)
        if borders.isEmpty { return found }
        found.removeAll { measure in
            let isBeside = borders.touches(measure.core) || borders.touches(behind: measure.range.upperBound)
            if isBeside { unreadable.append(measure.range) }
            return isBeside
        }
        return found
    }

    /// Whether the figure of a cell of a table has lost nothing; one that may have is noted.
    func isReadable(_ cell: FlattenedTable.Cell) -> Bool {
        guard borders.touches(cell.measure.core) || borders.touches(cell.quote) else { return true }
        unreadable.append(cell.quote)
        return false
    }
}
