package import PlanModel

/// Writes the quantities of documents as one sheet, a quantity a row.
package enum QuantityCSV {
    private static let titles = [
        "document", "id", "kind", "indicator", "subject", "comparator", "min", "max", "unit", "normalizedMin",
        "normalizedMax", "normalizedUnit", "due", "dueScope", "theme", "canonical", "commitment", "quote", "start",
        "end", "section", "task", "rule", "sentence", "attribute", "page",
    ]

    /// The names of the columns.
    package static func writeHeader(to csv: inout CSVWriter) {
        for title in titles { csv.text(title) }
        csv.endRow()
    }

    /// One row a quantity.
    ///
    /// - Complexity: O(quantities).
    package static func write(_ document: PlanDocument, to csv: inout CSVWriter) {
        let pages = document.source.pages
        for quantity in document.quantities {
            csv.text(document.id)
            writeValue(of: quantity, to: &csv)
            writePlace(of: quantity, to: &csv)
            csv.text(Evidence(of: quantity.span, in: quantity.sentence, source: document.source).text)
            csv.text(quantity.attribute?.rawValue)
            if let page = pages.page(of: quantity.span.start) { csv.number(page) } else { csv.text("") }
            csv.endRow()
        }
    }

    private static func writeValue(of quantity: Quantity, to csv: inout CSVWriter) {
        csv.text(quantity.id)
        csv.text(quantity.kind.rawValue)
        csv.text(quantity.indicator)
        csv.text(quantity.subject)
        csv.text(quantity.comparator.rawValue)
        csv.number(quantity.min)
        csv.number(quantity.max)
        csv.text(quantity.unit)
        csv.number(quantity.normalized.min)
        csv.number(quantity.normalized.max)
        csv.text(quantity.normalized.unit)
        csv.text(quantity.due?.date)
        csv.text(quantity.due?.scope.rawValue)
        csv.text(quantity.theme)
        csv.text(quantity.canonical)
        csv.text(quantity.commitment.rawValue)
    }

    private static func writePlace(of quantity: Quantity, to csv: inout CSVWriter) {
        csv.text(quantity.quote)
        csv.number(quantity.span.start)
        csv.number(quantity.span.end)
        csv.text(quantity.section)
        csv.text(quantity.task)
        csv.text(quantity.rule)
    }
}
