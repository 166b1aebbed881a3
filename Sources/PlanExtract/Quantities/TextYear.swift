internal import PlanModel

extension Metadata {
    /// Year the text was written in: of its signature, its publication or the begin of its period, which in the press is
    /// that of the plan written about; nil where it says none of them.
    var textYear: Int? { (signed ?? published ?? (kind == .news ? nil : periodStart)).flatMap { Int($0.prefix(4)) } }
}
