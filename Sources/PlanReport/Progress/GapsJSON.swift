package import PlanCompare
package import PlanModel

/// Writes what plans lack against others, with the figures of the others, as `planlens.gaps/1`.
package enum GapsJSON {
    /// - Complexity: O(figures of the rows with gaps).
    package static func write(_ comparison: Comparison, versions: ToolVersions, to json: inout JSONWriter) {
        json.beginObject()
        json.field("schema", "planlens.gaps/1")
        json.objects("plans", comparison.plans) { $0.members(of: $1) }
        json.objects("gaps", comparison.gaps) { write($1, row: comparison.rows[$1.row], to: &$0) }
        json.tool(versions)
        json.endObject()
    }

    private static func write(_ gap: ComparisonGap, row: ComparisonRow, to json: inout JSONWriter) {
        json.field("plan", gap.plan)
        json.field("indicator", row.indicator ?? row.name)
        json.field("name", row.name)
        json.field("english", row.english)
        json.field("theme", row.theme)
        json.field("unit", row.unit)
        json.objects("peers", gap.peers) {
            $0.field("plan", $1)
            $0.figures("quantities", row.cell(of: $1).quantities)
        }
        json.field("closest", gap.closest)
    }
}
