internal import PlanModel

extension Metadata {
    /// Year the text was written in: of its signature, its publication or the begin of its period; nil where it says
    /// none of them.
    var textYear: Int? { (signed ?? published ?? periodStart).flatMap { Int($0.prefix(4)) } }
}
