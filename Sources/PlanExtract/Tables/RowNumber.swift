internal import PlanModel

/// The number in front of the words of a cell: 1. 1、 （1） （一） 一、 ①.
struct RowNumber {
    /// As it stands; empty where there is none.
    let marker: Range<Int>
    /// The words behind it.
    let words: Range<Int>

    private static let mostDigits = 3

    init(_ cell: Range<Int>, in fold: [UInt16]) {
        let end = RowNumber.end(cell, fold) ?? cell.lowerBound
        var start = end
        while start < cell.upperBound, fold[start] == 0x20 { start += 1 }
        marker = cell.lowerBound..<end
        words = start..<cell.upperBound
    }

    /// Place behind the number's mark; nil where the cell opens with none: 5G, 3.5亿.
    private static func end(_ cell: Range<Int>, _ fold: [UInt16]) -> Int? {
        var at = cell.lowerBound
        guard at < cell.upperBound else { return nil }
        if (0x2460...0x2473).contains(fold[at]) { return at + 1 }
        let isOpen = fold[at] == 0x28
        if isOpen { at += 1 }
        let first = at
        while at < cell.upperBound, at - first < mostDigits, isNumeral(fold[at]) { at += 1 }
        guard at > first, at + 1 < cell.upperBound else { return nil }
        let mark = fold[at]
        if isOpen { return mark == 0x29 ? at + 1 : nil }
        let isDigits = NumeralCharacter.digit(fold[first]) != nil
        if mark == 0x3001 || mark == 0x29 && isDigits { return at + 1 }
        return mark == 0x2E && isDigits && NumeralCharacter.digit(fold[at + 1]) == nil ? at + 1 : nil
    }

    private static func isNumeral(_ unit: UInt16) -> Bool {
        NumeralCharacter.digit(unit) != nil || unit == 0x5341 || NumeralCharacter.chineseDigit(unit) != nil
    }
}
