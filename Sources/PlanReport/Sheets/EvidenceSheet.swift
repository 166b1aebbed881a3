import PlanCompare
import PlanModel

/// A row a figure, with the sentence it was read from.
struct EvidenceSheet {
    private let comparison: Comparison
    private let labels: [String]
    private(set) var table = SheetTable(
        "Evidence",
        columns: [
            ("单元格 cell", 10), ("规划 plan", 20), ("指标 indicator", 26), ("状态 state", 10), ("标记 flags", 12),
            ("类别 kind", 8), ("对象 subject", 14), ("原文 quote", 20), ("比较 comparator", 8), ("下限 min", 14),
            ("上限 max", 14), ("单位 unit", 8), ("期限 due", 11), ("性质 measure", 9), ("口径 base", 9), ("部分 part", 7),
            ("对应 grade", 11), ("依据 reason", 22), ("名次 rank", 7), ("可比数 compared", 9), ("与中位数之比 ratio", 10),
            ("年均 pace", 12), ("记录 record", 8), ("章节 section", 9), ("文件 file", 22), ("起 start", 8), ("止 end", 8),
            ("句子 sentence", 90),
        ])

    init(comparison: Comparison, labels: [String]) {
        self.comparison = comparison
        self.labels = labels
    }

    /// Adds the figures of a cell of the matrix, or the sentence that speaks of its indicator.
    ///
    /// - Parameter place: The cell of the matrix, to lead back to.
    /// - Returns: The first cell that was added, to lead to.
    mutating func add(_ cell: ComparisonCell, of row: ComparisonRow, plan: Int, from place: String) -> String {
        let target = SheetTable.target(sheet: "Evidence", row: table.rows.count + 1, column: 7)
        let head: [SheetTable.Cell] = [
            .link("↩", target: place, isFlagged: false), .text(labels[plan]), .text(row.name),
            .text(cell.state.code), .words(cell.flags.map(\.rawValue).joined(separator: " ")),
        ]
        let file = SheetTable.Cell.text(comparison.plans[plan].name)
        if case .noNumber(let passage) = cell.state {
            let blanks = Array(repeating: SheetTable.Cell.empty, count: 19)
            table.rows.append(head + blanks + [file] + EvidenceSheet.source(passage.span, passage.sentence))
        }
        for figure in cell.quantities {
            table.rows.append(
                head + EvidenceSheet.value(of: figure) + EvidenceSheet.standing(cell.standing)
                    + [.words(figure.quantity.id), .words(figure.quantity.section), file]
                    + EvidenceSheet.source(figure.quantity.span, figure.sentence))
        }
        return target
    }

    private static func value(of figure: ComparedQuantity) -> [SheetTable.Cell] {
        let quantity = figure.quantity
        return [
            .text(quantity.kind.rawValue), .words(quantity.subject), .text(quantity.quote),
            .text(quantity.comparator.rawValue), .value(quantity.normalized.min?.doubleValue),
            .value(quantity.normalized.max?.doubleValue), .words(quantity.normalized.unit), .words(quantity.due?.date),
            .text(figure.alignment.measure.rawValue), .text(figure.alignment.base.rawValue),
            figure.alignment.isPart ? .text("yes") : .empty, .text(figure.alignment.grade.rawValue),
            .words(figure.alignment.reason),
        ]
    }

    private static func standing(_ standing: Standing?) -> [SheetTable.Cell] {
        guard let standing else { return Array(repeating: .empty, count: 4) }
        return [
            .number(Double(standing.rank)), .number(Double(standing.count)), .value(standing.ratioToMedian),
            .value(standing.pace),
        ]
    }

    private static func source(_ span: TextSpan, _ sentence: String) -> [SheetTable.Cell] {
        [
            .number(Double(span.start)), .number(Double(span.end)), .words(TerminalText.line(sentence).trimmingBlanks),
        ]
    }
}
