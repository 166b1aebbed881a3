internal import PlanModel

/// A paragraph of the view. Few bytes, since a text may be nothing but short lines.
struct TextLine: Sendable {
    private let start: Int32
    private let end: Int32
    private let first: Int32
    private let last: Int32
    /// Number of `#` signs before it; no more than 65,535 are counted.
    let hashes: UInt16
    /// Whether it is set in bold as a whole.
    let isBold: Bool
    /// Whether it is a row of a table: tabs part its cells.
    let isRow: Bool

    /// From its first element to its line end, that included.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// Without blanks and Markdown signs at its ends.
    var content: Range<Int> { Int(first)..<Int(last) }

    var length: Int { Int(last &- first) }

    /// Cuts the view at its line ends.
    ///
    /// - Complexity: O(lines and the blanks at their ends).
    static func lines(of view: ReadingView) -> [TextLine] {
        let tabs = view.tabs
        var next = 0
        var lines: [TextLine] = []
        lines.reserveCapacity(view.lines.count)
        for line in view.lines {
            let isRow = next < tabs.count && Int(tabs[next]) < line.upperBound
            while next < tabs.count, Int(tabs[next]) < line.upperBound { next += 1 }
            lines.append(TextLine(view.fold, from: line.lowerBound, to: line.upperBound, isRow: isRow))
        }
        return lines
    }

    private init(_ fold: [UInt16], from start: Int, to end: Int, isRow: Bool) {
        var first = start
        var last = end
        while first < last, TextLine.isMargin(fold[first]) { first += 1 }
        let sign = first
        while first < last, fold[first] == Sign.hash { first += 1 }
        hashes = UInt16(clamping: first - sign)
        while first < last, TextLine.isMargin(fold[first]) { first += 1 }
        while last > first, TextLine.isMargin(fold[last - 1]) { last -= 1 }
        var isBold = false
        if last - first > 4, fold[first] == Sign.asterisk, fold[first + 1] == Sign.asterisk,
            fold[last - 1] == Sign.asterisk, fold[last - 2] == Sign.asterisk
        {
            isBold = true
            first += 2
            last -= 2
        }
        (self.start, self.end) = (Int32(start), Int32(min(end + 1, fold.count)))
        (self.first, self.last) = (Int32(first), Int32(last))
        self.isBold = isBold
        self.isRow = isRow
    }

    private static func isMargin(_ unit: UInt16) -> Bool {
        unit == Sign.blank || unit == 0xFEFF || unit == 0x200B || unit == 0x0D
    }
}
