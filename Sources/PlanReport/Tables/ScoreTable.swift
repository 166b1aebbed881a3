package import PlanCompare

/// Lays scores out as a table of plain text.
package enum ScoreTable {
    /// A line a field: precision, recall, F1, annotations, and the interval of F1.
    ///
    /// - Complexity: O(fields · documents), a thousand times for the intervals.
    package static func text(_ scores: [Score]) -> String {
        var text = "\(scores.count) documents\n"
        text += row("", ["P", "R", "F1", "gold", "95 % of F1"])
        for field in ScoreField.allCases {
            let sum = scores.reduce(Tally()) { $0 + $1[field] }
            let interval = Bootstrap.interval(of: field, in: scores)
            let figures = [sum.precision, sum.recall, sum.f1].map { decimal($0) } + [String(sum.gold)]
            text += row(field.rawValue, figures + ["\(decimal(interval.low))–\(decimal(interval.high))"])
        }
        return text
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let padded = cells.enumerated().map { index, cell in
            String(repeating: " ", count: max(1, (index < 4 ? 7 : 14) - DisplayWidth.of(cell))) + cell
        }
        return TerminalText.pad(name, to: 24) + padded.joined() + "\n"
    }

    /// Three digits behind the point.
    static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1_000).rounded(.toNearestOrEven))
        let digits = String(thousandths % 1_000)
        return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
}
