package import PlanCompare
import PlanModel

/// Writes the matrix as one long sheet: a line a figure, and a line a blank that says why it is blank.
package enum ComparisonCSV {
    private static let titles = [
        "plan", "place", "theme", "indicator", "name", "english", "state", "flags", "kind", "subject", "quote",
        "comparator", "min", "max", "unit", "due", "measure", "base", "part", "grade", "rank", "compared",
        "ratioToMedian", "pace", "record", "section", "start", "end", "sentence",
    ]

    /// Writes the head and all lines.
    ///
    /// - Complexity: O(cells + figures).
    package static func write(_ comparison: Comparison, to csv: inout CSVWriter) {
        write(comparison, to: &csv) { _ in }
    }

    /// Writes the head and all lines in pieces.
    ///
    /// - Parameter flush: Called behind each row of the matrix, so that the caller can `take` what is written.
    /// - Complexity: O(cells + figures); memory of one row where the caller takes them.
    package static func write(
        _ comparison: Comparison, to csv: inout CSVWriter, flush: (inout CSVWriter) throws -> Void
    ) rethrows {
        for title in titles { csv.text(title) }
        csv.endRow()
        for row in comparison.rows {
            for (cell, plan) in zip(row.cells, comparison.plans) { write(cell, of: row, plan, to: &csv) }
            try flush(&csv)
        }
    }

    private static func write(
        _ cell: ComparisonCell, of row: ComparisonRow, _ plan: ComparedPlan, to csv: inout CSVWriter
    ) {
        guard !cell.quantities.isEmpty else {
            writeHead(of: cell, row, plan, to: &csv)
            writeBlank(cell, to: &csv)
            return csv.endRow()
        }
        for figure in cell.quantities {
            writeHead(of: cell, row, plan, to: &csv)
            writeValue(of: figure, to: &csv)
            write(cell.standing, to: &csv)
            writePlace(of: figure, to: &csv)
            csv.endRow()
        }
    }

    private static func writeHead(
        of cell: ComparisonCell, _ row: ComparisonRow, _ plan: ComparedPlan, to csv: inout CSVWriter
    ) {
        csv.text(plan.id)
        csv.text(plan.places.joined(separator: " "))
        csv.text(row.theme)
        csv.text(row.indicator)
        csv.text(row.name)
        csv.text(row.english)
        csv.text(cell.state.code)
        csv.text(cell.flags.map(\.rawValue).joined(separator: " "))
    }

    /// Empty cells up to the place of the sentence, where there is one.
    private static func writeBlank(_ cell: ComparisonCell, to csv: inout CSVWriter) {
        csv.blanks(18)
        guard case .noNumber(let passage) = cell.state else { return csv.blanks(3) }
        csv.number(passage.span.start)
        csv.number(passage.span.end)
        csv.text(TerminalText.line(passage.sentence).trimmingBlanks)
    }

    private static func writeValue(of figure: ComparedQuantity, to csv: inout CSVWriter) {
        let quantity = figure.quantity
        csv.text(quantity.kind.rawValue)
        csv.text(quantity.subject)
        csv.text(quantity.quote)
        csv.text(quantity.comparator.rawValue)
        csv.number(quantity.normalized.min)
        csv.number(quantity.normalized.max)
        csv.text(quantity.normalized.unit)
        csv.text(quantity.due?.date)
        csv.text(figure.alignment.measure.rawValue)
        csv.text(figure.alignment.base.rawValue)
        csv.text(figure.alignment.isPart ? "yes" : "")
        csv.text(figure.alignment.grade.rawValue)
    }

    private static func write(_ standing: Standing?, to csv: inout CSVWriter) {
        guard let standing else { return csv.blanks(4) }
        csv.number(standing.rank)
        csv.number(standing.count)
        csv.number(rounded: standing.ratioToMedian)
        csv.number(rounded: standing.pace)
    }

    private static func writePlace(of figure: ComparedQuantity, to csv: inout CSVWriter) {
        csv.text(figure.quantity.id)
        csv.text(figure.quantity.section)
        csv.number(figure.quantity.span.start)
        csv.number(figure.quantity.span.end)
        csv.text(TerminalText.line(figure.sentence).trimmingBlanks)
    }
}
