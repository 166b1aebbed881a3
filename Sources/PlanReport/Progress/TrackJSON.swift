package import PlanCompare
package import PlanModel

/// Writes the targets of a plan against a later text as `planlens.track/1`.
package enum TrackJSON {
    /// - Complexity: O(targets).
    package static func write(_ track: PlanTrack, versions: ToolVersions, to json: inout JSONWriter) {
        json.beginObject()
        json.field("schema", "planlens.track/1")
        json.object("plan") { $0.members(of: track.plan) }
        json.object("report") { $0.members(of: track.report) }
        json.objects("targets", track.targets) { write($1, to: &$0) }
        json.tool(versions)
        json.endObject()
    }

    private static func write(_ target: TrackedTarget, to json: inout JSONWriter) {
        json.field("indicator", target.indicator)
        json.field("name", target.name)
        json.field("theme", target.theme)
        json.field("status", target.status.rawValue)
        json.field("flags", target.flags.map(\.rawValue))
        json.field("target", target.target)
        json.field("actual", target.actual)
        json.field("baseline", target.baseline)
        json.field("steps", target.steps)
    }
}
