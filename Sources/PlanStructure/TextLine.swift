internal import PlanModel

/// A paragraph of the view.
struct TextLine: Sendable {
    /// From its first element to its line end, that included.
    let range: Range<Int>
    /// Without blanks and Markdown signs at its ends.
    let content: Range<Int>
    /// Number of `#` signs before it.
    let hashes: Int
    /// Whether it is set in bold as a whole.
    let isBold: Bool
    /// Whether it is a row of a table: tabs part its cells.
    let isRow: Bool

    var length: Int { content.count }

    /// Cuts the view at its line ends.
    ///
    /// - Complexity: O(lines and the blanks at their ends).
    static func lines(of view: ReadingView) -> [TextLine] {
        let tabs = view.tabs
        var next = 0
        return view.lines.map { line in
            let isRow = next < tabs.count && Int(tabs[next]) < line.upperBound
            while next < tabs.count, Int(tabs[next]) < line.upperBound { next += 1 }
            return TextLine(view.fold, from: line.lowerBound, to: line.upperBound, isRow: isRow)
        }
    }

    private init(_ fold: [UInt16], from start: Int, to end: Int, isRow: Bool) {
        var first = start
        var last = end
        var hashes = 0
        while first < last, TextLine.isMargin(fold[first]) { first += 1 }
        while first < last, fold[first] == Sign.hash {
            hashes += 1
            first += 1
        }
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
        range = start..<min(end + 1, fold.count)
        content = first..<last
        self.hashes = hashes
        self.isBold = isBold
        self.isRow = isRow
    }

    private static func isMargin(_ unit: UInt16) -> Bool {
        unit == Sign.blank || unit == 0xFEFF || unit == 0x200B || unit == 0x0D
    }
}
