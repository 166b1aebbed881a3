internal import PlanModel

/// A name that was found in the text, in places of the reading view. Few bytes, since a text may be nothing but names.
struct NameCandidate: Sendable {
    private var places: PackedRange
    var origin: NameOrigin
    var type: Institution.Kind
    let rule: NameRule
    var state: NameState
    /// Whether it counts for the names beside it in a list.
    var isListed = false

    init(range: Range<Int>, type: Institution.Kind, rule: NameRule, origin: NameOrigin, state: NameState) {
        places = PackedRange(range)
        self.origin = origin
        self.type = type
        self.rule = rule
        self.state = state
    }

    var range: Range<Int> { places.range }

    /// Name of the rule in records.
    var ruleName: String { isListed ? rule.rawValue + ".list" : rule.rawValue }
}

/// What found a name, by the name in `Institution.rule`.
enum NameRule: String, Sendable {
    case knownName, localBody, bareBody, listedPlace, companyList
    case bareHead, head, topicHead, listedHead, placeHead, countryHead, organizationHead, levelHead, nationalHead
    case rankHead, wholeHead, brandHead
}

/// Where a name's long form comes from.
enum NameOrigin: Sendable {
    /// A row of the known names.
    case known(Int32)
    /// A department of the place or level that stands in front of it, up to `department`.
    case local(row: Int32, department: Int32)
    case composed
}

/// Whether a name counts by itself.
enum NameState: Sendable {
    case accepted
    /// Counts beside another name in a list.
    case pending
}
