internal import PlanModel

/// A name that was found in the text, in places of the reading view.
struct NameCandidate: Sendable {
    var range: Range<Int>
    var type: Institution.Kind
    var rule: String
    var origin: NameOrigin
    var state: NameState
}

/// Where a name's long form comes from.
enum NameOrigin: Sendable {
    /// A row of the known names.
    case known(Int)
    /// A department of the place or level that stands in front of it, up to `department`.
    case local(row: Int, department: Int)
    case composed
}

/// Whether a name counts by itself.
enum NameState: Sendable {
    case accepted
    /// Counts beside another name in a list.
    case pending
}
