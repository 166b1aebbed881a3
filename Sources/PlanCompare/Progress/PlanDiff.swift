/// Two versions of a plan, or a plan and the one that follows it, indicator by indicator.
package struct PlanDiff: Sendable {
    package var old: ComparedPlan
    package var new: ComparedPlan
    /// In the order of the themes, then as in the texts.
    package var changes: [IndicatorChange]
}

/// What became of one indicator.
package struct IndicatorChange: Sendable {
    /// What became of the targets of an indicator.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case kept, raised, lowered, dropped, new
        /// The same value for another year.
        case moved
        /// Both have targets, and they cannot be put beside each other; the flags say why.
        case notComparable
    }

    package var indicator: String?
    package var name: String
    package var theme: String
    package var status: Status
    package var flags: [ComparisonCell.Flag]
    /// Targets of the old plan, by due date.
    package var old: [ComparedQuantity]
    /// Targets of the new plan, by due date.
    package var new: [ComparedQuantity]
}
