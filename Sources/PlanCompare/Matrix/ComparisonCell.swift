package import PlanModel

/// What one plan says on one indicator.
package struct ComparisonCell: Sendable {
    /// Whether figures stand in the cell, and if not, why.
    package enum State: Sendable, Hashable {
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

    /// Why a value cannot be put beside the others of its row. A flagged cell is never ranked or charted with others.
    package enum Flag: String, Sendable, Hashable, CaseIterable {
        /// It is of a part of the place or of the indicator, or its parts are given one by one.
        case scope
        /// It counts the core, or what follows from it, where others count the whole.
        case base
        /// It is in another unit.
        case unit
        /// It is due in another year.
        case year
        /// It is a change or a share where others are levels.
        case measure
        /// It is an actual figure where others are targets.
        case kind
        /// Its plan is of another level of authority.
        case tier
    }

    package var state: State
    /// In the order of `Flag`.
    package var flags: [Flag] = []
    /// Targets first, by due date, then actual figures.
    package var quantities: [ComparedQuantity] = []
    /// Where it stands among the cells that can be compared; nil where it cannot or is the only one.
    package var standing: Standing?

    package init(state: State) { self.state = state }

    /// Whether a figure could have stood in the cell and does not.
    package var isOpen: Bool {
        switch state {
        case .notFound, .noNumber: true
        case .value, .notApplicable: false
        }
    }
}

/// Where a cell stands among the comparable cells of its row.
package struct Standing: Sendable, Hashable {
    /// The value compared, in the unit of the row.
    package var value: DecimalNumber
    /// Year that it is due.
    package var year: String
    /// From 1; equal values share one.
    package var rank: Int
    /// Number of cells compared.
    package var count: Int
    /// The value in parts of the median; nil where the median is zero.
    package var ratioToMedian: Double?
    /// Change a year from the plan's own actual figure to the value; nil where it gives none.
    package var pace: Double?
}

/// A figure of a plan with the sentence it stands in.
package struct ComparedQuantity: Sendable {
    package let quantity: Quantity
    /// Why it stands on its row.
    package var alignment: Alignment
    private let source: SourceText

    package init(quantity: Quantity, alignment: Alignment, source: SourceText) {
        self.quantity = quantity
        self.alignment = alignment
        self.source = source
    }

    /// The sentence, on both sides cut where it is very long.
    ///
    /// - Complexity: O(length).
    package var sentence: String { source.quote(ComparedQuantity.shown(quantity.sentence, around: quantity.span)) }

    /// Most characters of a sentence that are shown on each side of a figure.
    private static let reach = 160

    /// The part of a sentence that is shown with a figure in it.
    static func shown(_ sentence: TextSpan, around span: TextSpan) -> TextSpan {
        TextSpan(max(sentence.start, span.start - reach), max(span.end, min(sentence.end, span.end + reach)))
    }
}

/// A sentence of a plan.
package struct Passage: Sendable, Hashable {
    package let span: TextSpan
    private let source: SourceText

    package init(span: TextSpan, source: SourceText) {
        self.span = span
        self.source = source
    }

    /// The words at the span.
    ///
    /// - Complexity: O(length).
    package var sentence: String { source.quote(span) }

    /// The same words of the same text.
    package static func == (left: Passage, right: Passage) -> Bool {
        left.span == right.span && left.source === right.source
    }

    /// By the span alone.
    package func hash(into hasher: inout Hasher) { hasher.combine(span) }
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
