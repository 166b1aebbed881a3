package import PlanCompare
package import PlanModel

/// Writes a comparison as `planlens.comparison/1`.
package enum ComparisonJSON {
    /// Writes the whole object.
    ///
    /// - Complexity: O(cells + figures).
    package static func write(_ comparison: Comparison, versions: ToolVersions, to json: inout JSONWriter) {
        write(comparison, versions: versions, to: &json) { _ in }
    }

    /// Writes the whole object in pieces.
    ///
    /// - Parameter flush: Called behind each row, so that the caller can `take` what is written: of a thousand plans a
    ///   hundred rows are megabytes.
    /// - Complexity: O(cells + figures); memory of one row where the caller takes them.
    package static func write(
        _ comparison: Comparison, versions: ToolVersions, to json: inout JSONWriter,
        flush: (inout JSONWriter) throws -> Void
    ) rethrows {
        json.beginObject()
        json.field("schema", "planlens.comparison/1")
        json.objects("plans", comparison.plans) { $0.members(of: $1) }
        json.key("rows")
        json.beginArray()
        for row in comparison.rows {
            json.beginObject()
            write(row, to: &json)
            json.endObject()
            try flush(&json)
        }
        json.endArray()
        json.objects("gaps", comparison.gaps) { write($1, rows: comparison.rows, to: &$0) }
        json.objects("institutions", comparison.institutions) {
            $0.field("name", $1.name)
            $0.field("type", $1.type.rawValue)
            $0.field("plans", $1.plans)
        }
        writeParts(of: comparison, to: &json)
        json.tool(versions)
        json.endObject()
    }

    private static func write(_ row: ComparisonRow, to json: inout JSONWriter) {
        json.field("indicator", row.indicator)
        json.field("name", row.name)
        json.field("english", row.english)
        json.field("theme", row.theme)
        json.field("unit", row.unit)
        json.field("measure", row.measure.rawValue)
        json.objects("cells", row.cells.enumerated()) { json, entry in
            json.field("plan", entry.offset)
            json.field("state", entry.element.state.code)
            switch entry.element.state {
            case .value: writeValue(entry.element, to: &json)
            case .noNumber(let passage): json.members(of: passage)
            case .notFound, .notApplicable: break
            }
        }
    }

    private static func writeValue(_ cell: ComparisonCell, to json: inout JSONWriter) {
        json.field("flags", cell.flags.map(\.rawValue))
        if let standing = cell.standing {
            json.object("standing") { write(standing, to: &$0) }
        } else {
            json.key("standing")
            json.null()
        }
        json.figures("quantities", cell.quantities)
    }

    private static func write(_ standing: Standing, to json: inout JSONWriter) {
        json.field("value", standing.value)
        json.field("year", standing.year)
        json.field("rank", standing.rank)
        json.field("count", standing.count)
        json.field("ratioToMedian", standing.ratioToMedian)
        json.field("pace", standing.pace)
    }

    private static func write(_ gap: ComparisonGap, rows: [ComparisonRow], to json: inout JSONWriter) {
        json.field("plan", gap.plan)
        json.field("indicator", rows[gap.row].indicator ?? rows[gap.row].name)
        json.field("peers", gap.peers)
        json.field("closest", gap.closest)
    }
}
