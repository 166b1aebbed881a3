package import PlanCompare
import PlanModel

/// Writes the targets of a plan against a later text as a sheet, a line a target.
package enum TrackCSV {
    /// - Complexity: O(targets).
    package static func write(_ track: PlanTrack, to csv: inout CSVWriter) {
        csv.row([
            "theme", "indicator", "name", "status", "flags", "target", "targetMin", "targetMax", "unit", "due",
            "actual",
            "actualMin", "actualMax", "actualUnit", "actualDate", "baseline", "steps", "targetStart", "targetEnd",
            "actualStart", "actualEnd", "targetSentence", "actualSentence",
        ])
        for target in track.targets {
            csv.text(target.theme)
            csv.text(target.indicator)
            csv.text(target.name)
            csv.text(target.status.rawValue)
            csv.text(target.flags.map(\.rawValue).joined(separator: " "))
            csv.value(of: target.target)
            csv.value(of: target.actual)
            csv.text(target.baseline?.quantity.quote)
            csv.text(target.steps.joined(separator: "; "))
            csv.place(of: target.target)
            csv.place(of: target.actual)
            csv.sentence(of: target.target)
            csv.sentence(of: target.actual)
            csv.endRow()
        }
    }
}

/// Writes two versions of a plan as a sheet, a line an indicator with its last targets.
package enum DiffCSV {
    /// - Complexity: O(indicators).
    package static func write(_ diff: PlanDiff, to csv: inout CSVWriter) {
        csv.row([
            "theme", "indicator", "name", "status", "flags", "old", "oldMin", "oldMax", "oldUnit", "oldDue", "new",
            "newMin", "newMax", "newUnit", "newDue", "oldStart", "oldEnd", "newStart", "newEnd", "oldSentence",
            "newSentence",
        ])
        for change in diff.changes {
            csv.text(change.theme)
            csv.text(change.indicator)
            csv.text(change.name)
            csv.text(change.status.rawValue)
            csv.text(change.flags.map(\.rawValue).joined(separator: " "))
            csv.value(of: change.old.last)
            csv.value(of: change.new.last)
            csv.place(of: change.old.last)
            csv.place(of: change.new.last)
            csv.sentence(of: change.old.last)
            csv.sentence(of: change.new.last)
            csv.endRow()
        }
    }
}

/// Writes what plans lack as a sheet, a line for each figure that another plan has.
package enum GapsCSV {
    /// - Complexity: O(figures of the rows with gaps).
    package static func write(_ comparison: Comparison, to csv: inout CSVWriter) {
        csv.row([
            "plan", "theme", "indicator", "name", "peer", "quote", "min", "max", "unit", "due", "start", "end",
            "sentence",
            "closestStart", "closestEnd", "closest",
        ])
        for gap in comparison.gaps {
            let row = comparison.rows[gap.row]
            for peer in gap.peers {
                for figure in row.cell(of: peer).quantities where figure.quantity.kind == .target {
                    csv.text(comparison.plans[gap.plan].id)
                    csv.text(row.theme)
                    csv.text(row.indicator)
                    csv.text(row.name)
                    csv.text(comparison.plans[peer].id)
                    csv.value(of: figure)
                    csv.place(of: figure)
                    csv.sentence(of: figure)
                    write(gap.closest, to: &csv)
                    csv.endRow()
                }
            }
        }
    }

    private static func write(_ passage: Passage?, to csv: inout CSVWriter) {
        guard let passage else { return csv.blanks(3) }
        csv.number(passage.span.start)
        csv.number(passage.span.end)
        csv.text(TerminalText.line(passage.sentence).trimmingBlanks)
    }
}

// Cells of figures; empty ones where there is none.
extension CSVWriter {
    /// A row of titles.
    mutating func row(_ titles: [String]) {
        for title in titles { text(title) }
        endRow()
    }

    /// Words, bounds, unit and date.
    fileprivate mutating func value(of figure: ComparedQuantity?) {
        guard let quantity = figure?.quantity else { return blanks(5) }
        text(quantity.quote)
        number(quantity.normalized.min)
        number(quantity.normalized.max)
        text(quantity.normalized.unit)
        text(quantity.due?.date)
    }

    fileprivate mutating func place(of figure: ComparedQuantity?) {
        guard let span = figure?.quantity.span else { return blanks(2) }
        number(span.start)
        number(span.end)
    }

    fileprivate mutating func sentence(of figure: ComparedQuantity?) {
        text(figure.map { TerminalText.line($0.sentence).trimmingBlanks })
    }
}
