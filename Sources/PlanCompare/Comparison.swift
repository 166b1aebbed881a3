package import PlanModel

/// Plans side by side: what each says on every indicator.
package struct Comparison: Sendable {
    /// Columns.
    package var plans: [ComparedPlan]
    /// In the order of the themes.
    package var rows: [ComparisonRow]
    /// What most others set and a plan does not.
    package var gaps: [ComparisonGap]
    /// Named in the plans, those of most plans first.
    package var institutions: [SharedInstitution]
}

/// A column.
package struct ComparedPlan: Sendable, Hashable {
    package var id: String
    /// File name.
    package var name: String
    package var title: String?
    package var places: [String]
    package var kind: DocumentKind
    package var periodStart: String?
    package var periodEnd: String?

    package init(_ document: PlanDocument) {
        id = document.id
        name = document.source.name
        title = document.metadata.title
        places = document.metadata.places.map(\.name)
        kind = document.metadata.kind
        periodStart = document.metadata.periodStart
        periodEnd = document.metadata.periodEnd
    }
}

/// One indicator.
package struct ComparisonRow: Sendable {
    /// What kind of number a row holds; numbers of different kinds never share one.
    package enum Measure: String, Sendable, Hashable {
        /// A size or count.
        case level
        /// A rate or difference of change.
        case change
        /// A part of a whole.
        case share

        package init(theme: String) {
            switch theme {
            case "growth": self = .change
            case "share": self = .share
            default: self = .level
            }
        }
    }

    /// Code of the indicator table; nil where the row stands on its own words.
    package var indicator: String?
    /// Words for people.
    package var name: String
    package var theme: String
    /// Unit of the normalised values.
    package var unit: String
    package var measure: Measure
    /// One a plan.
    package var cells: [ComparisonCell]

    /// Number of plans that give a value.
    package var filled: Int { cells.count { !$0.quantities.isEmpty } }
}

/// What one plan says on one indicator.
package struct ComparisonCell: Sendable {
    /// Whether figures stand in the cell, and if not, why.
    package enum State: Sendable {
        /// Figures stand in the cell.
        case value
        /// The plan speaks of the indicator without a figure.
        case noNumber(Passage)
        /// The plan does not speak of it.
        case notFound
        /// Texts of this kind set no targets.
        case notApplicable

        /// Name of the contract.
        package var code: String {
            switch self {
            case .value: "value"
            case .noNumber: "noNumber"
            case .notFound: "notFound"
            case .notApplicable: "notApplicable"
            }
        }
    }

    /// Why a value cannot be put beside the others of its row.
    package enum Flag: String, Sendable, Hashable, CaseIterable {
        /// The plans have different years in mind.
        case year
        /// Some plans have targets, others only actual figures.
        case kind
        /// Units differ.
        case unit
    }

    package var state: State
    package var flags: [Flag]
    /// Targets first, by due date, then actual figures.
    package var quantities: [ComparedQuantity]
}

/// A figure of a plan with the sentence it stands in.
package struct ComparedQuantity: Sendable {
    package var quantity: Quantity
    /// The sentence, on both sides cut where it is very long.
    package var sentence: String
}

/// A sentence of a plan.
package struct Passage: Sendable, Hashable {
    package var sentence: String
    package var span: TextSpan
}

/// An indicator that most other plans set and one plan does not.
package struct ComparisonGap: Sendable, Hashable {
    /// Index of the plan.
    package var plan: Int
    /// Index of the row.
    package var row: Int
    /// Plans that set it.
    package var peers: [Int]
    /// What comes nearest in the plan; nil where nothing does.
    package var closest: Passage?
}

/// An institution and the plans that name it.
package struct SharedInstitution: Sendable, Hashable {
    package var name: String
    package var type: Institution.Kind
    package var plans: [Int]
}
