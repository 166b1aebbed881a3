internal import PlanModel

/// Numbers beside words that cannot be read.
struct UnreadableNumbers {
    var borders: UnreadableBorders?
    /// In places of the view.
    private(set) var found: [Range<Int>] = []

    /// Whether a number may have lost something; notes it.
    mutating func take(_ core: Range<Int>, _ quote: Range<Int>) -> Bool {
        guard let borders, borders.touches(core) || borders.touches(behind: quote.upperBound) else { return false }
        found.append(quote)
        return true
    }
}

// A number beside words that cannot be read may have lost a digit or its unit: it is noted and not given.
extension MeasureScanner {
    /// Measures of `range` in order, none inside `times`.
    ///
    /// - Parameter times: Places taken by time expressions, ascending.
    /// - Complexity: O(length of the range).
    func measures(in range: Range<Int>, times: ArraySlice<TimeMark>) -> [Measure] {
        var found = allMeasures(in: range, times: times)
        joinRepeated(&found)
        takeFines(&found, in: range)
        takeCompared(&found)
        if unreadable.borders?.isEmpty == false { found.removeAll { unreadable.take($0.core, $0.range) } }
        found.removeAll { isCode($0) || runsTogether($0) }
        return found
    }

    /// 007, 000: no number is written so, but a code or what a number was cut from.
    private func isCode(_ measure: Measure) -> Bool {
        let start = measure.core.lowerBound
        return measure.form == .digits && measure.core.count > 1 && fold[start] == 0x30
            && NumeralCharacter.digit(fold[start + 1]) != nil
    }

    /// 119951800254927.8%: cells of a table that lost what parted them.
    private func runsTogether(_ measure: Measure) -> Bool {
        guard measure.unit.isShare, measure.value > DecimalNumber(10_000_000) else { return false }
        unclear.append(measure.range)
        return true
    }

    /// Whether the figure of a cell of a table has lost nothing; one that may have is noted.
    func isReadable(_ cell: FlattenedTable.Cell) -> Bool { !unreadable.take(cell.measure.core, cell.quote) }
}
