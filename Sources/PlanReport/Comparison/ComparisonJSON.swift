package import PlanCompare
package import PlanModel

/// Writes a comparison as `planlens.comparison/1`.
package enum ComparisonJSON {
    /// - Complexity: O(cells + figures).
    package static func write(_ comparison: Comparison, versions: ToolVersions, to json: inout JSONWriter) {
        json.beginObject()
        json.field("schema", "planlens.comparison/1")
        json.objects("plans", comparison.plans) {
            $0.field("id", $1.id)
            $0.field("name", $1.name)
            $0.field("title", $1.title)
            $0.field("places", $1.places)
            $0.field("kind", $1.kind.rawValue)
            $0.field("periodStart", $1.periodStart)
            $0.field("periodEnd", $1.periodEnd)
        }
        json.objects("rows", comparison.rows) { write($1, to: &$0) }
        json.objects("gaps", comparison.gaps) { write($1, rows: comparison.rows, to: &$0) }
        json.objects("institutions", comparison.institutions) {
            $0.field("name", $1.name)
            $0.field("type", $1.type.rawValue)
            $0.field("plans", $1.plans)
        }
        json.object("tool") { $0.members(of: versions) }
        json.endObject()
    }

    private static func write(_ row: ComparisonRow, to json: inout JSONWriter) {
        json.field("indicator", row.indicator)
        json.field("name", row.name)
        json.field("theme", row.theme)
        json.field("unit", row.unit)
        json.field("measure", row.measure.rawValue)
        json.objects("cells", row.cells.enumerated()) { json, entry in
            json.field("plan", entry.offset)
            json.field("state", entry.element.state.code)
            switch entry.element.state {
            case .value: writeValue(entry.element, to: &json)
            case .noNumber(let passage): write(passage, to: &json)
            case .notFound, .notApplicable: break
            }
        }
    }

    private static func writeValue(_ cell: ComparisonCell, to json: inout JSONWriter) {
        json.field("flags", cell.flags.map(\.rawValue))
        json.objects("quantities", cell.quantities) { json, figure in
            json.field("id", figure.quantity.id)
            json.field("quote", figure.quantity.quote)
            json.field("kind", figure.quantity.kind.rawValue)
            json.field("indicator", figure.quantity.indicator)
            json.field("subject", figure.quantity.subject)
            json.field("comparator", figure.quantity.comparator.rawValue)
            json.object("normalized") { $0.members(of: figure.quantity.normalized) }
            json.field("due", figure.quantity.due?.date)
            json.field("span", figure.quantity.span)
            json.field("sentence", figure.sentence)
        }
    }

    private static func write(_ passage: Passage, to json: inout JSONWriter) {
        json.field("sentence", passage.sentence)
        json.field("span", passage.span)
    }

    private static func write(_ gap: ComparisonGap, rows: [ComparisonRow], to json: inout JSONWriter) {
        json.field("plan", gap.plan)
        json.field("indicator", rows[gap.row].indicator ?? rows[gap.row].name)
        json.field("peers", gap.peers)
        json.key("closest")
        guard let closest = gap.closest else { return json.null() }
        json.beginObject()
        write(closest, to: &json)
        json.endObject()
    }
}
