package import PlanModel

/// A column: one plan, version or year.
package struct ComparedPlan: Sendable, Hashable {
    /// Level of the authority that a plan is of.
    package enum Tier: String, Sendable, Hashable, CaseIterable {
        case nation, province, city, county
    }

    package var id: String
    /// File name.
    package var name: String
    /// Which plan of its file it is, where that holds several; counted from 1.
    package var part: Int?
    package var title: String?
    package var places: [String]
    package var kind: DocumentKind
    package var periodStart: String?
    package var periodEnd: String?
    /// nil where no place is known.
    package var tier: Tier?

    package init(_ document: PlanDocument) {
        id = document.id
        name = document.source.name
        part = document.source.part?.number
        title = document.metadata.title
        places = document.metadata.places.map(\.name)
        kind = document.metadata.kind
        periodStart = document.metadata.periodStart
        periodEnd = document.metadata.periodEnd
        tier = Tier(of: document.metadata)
    }

    /// Whether texts of this kind set targets, so that a blank in their column says something.
    package var setsTargets: Bool { kind != .law && kind != .evaluation }
}

extension ComparedPlan.Tier {
    /// Provinces whose plans are a city's.
    private static let municipalities: Set<Substring> = ["11", "12", "31", "50"]

    /// Told from the first place's code (GB/T 2260: two digits and zeros are a province, four and zeros a city); a text
    /// with issuers and no place is the nation's.
    init?(of metadata: Metadata) {
        guard let place = metadata.places.first else {
            if metadata.issuers.isEmpty { return nil }
            self = .nation
            return
        }
        guard let code = place.code, code.utf8.count == 6 else { return nil }
        if code.hasSuffix("0000") {
            self = ComparedPlan.Tier.municipalities.contains(code.prefix(2)) ? .city : .province
        } else {
            self = code.hasSuffix("00") ? .city : .county
        }
    }
}
