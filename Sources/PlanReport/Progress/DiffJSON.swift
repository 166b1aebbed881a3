package import PlanCompare
package import PlanModel

/// Writes what became of a plan's indicators in its next version as `planlens.diff/1`.
package enum DiffJSON {
    /// - Complexity: O(figures).
    package static func write(_ diff: PlanDiff, versions: ToolVersions, to json: inout JSONWriter) {
        json.beginObject()
        json.field("schema", "planlens.diff/1")
        json.object("old") { $0.members(of: diff.old) }
        json.object("new") { $0.members(of: diff.new) }
        json.objects("changes", diff.changes) {
            $0.field("indicator", $1.indicator)
            $0.field("name", $1.name)
            $0.field("theme", $1.theme)
            $0.field("status", $1.status.rawValue)
            $0.field("flags", $1.flags.map(\.rawValue))
            $0.figures("old", $1.old)
            $0.figures("new", $1.new)
        }
        json.tool(versions)
        json.endObject()
    }
}
