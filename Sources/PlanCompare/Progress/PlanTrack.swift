/// The targets of a plan against the figures of a later text.
package struct PlanTrack: Sendable {
    package var plan: ComparedPlan
    package var report: ComparedPlan
    /// In the order of the themes, then as in the plan.
    package var targets: [TrackedTarget]
}

/// One target and what became of it.
package struct TrackedTarget: Sendable {
    /// How a target stands, by the linear path from where the plan began to what it wants.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// The figure reaches the target.
        case met
        /// It is on the path or above it.
        case onPath
        /// It is below the path.
        case behind
        /// It is on the wrong side of where the plan began.
        case reversed
        /// There is a figure before the due date and nothing to draw a path from.
        case open
        /// The due date has passed and the figure does not reach the target.
        case missed
        /// There is a figure, and it cannot be put beside the target; the flags say why.
        case notComparable
        /// The later text has no figure for it.
        case noFigure
    }

    package var target: ComparedQuantity
    /// Figure of the later text; nil where there is none.
    package var actual: ComparedQuantity?
    /// Where the path begins: an actual figure of the plan itself; nil where it gives none.
    package var baseline: ComparedQuantity?
    package var indicator: String?
    package var name: String
    package var theme: String
    package var status: Status
    package var flags: [ComparisonCell.Flag]
    /// Every step of the sum: `expected by 2023 = 400 + (1000 − 400) · (2023 − 2021) / (2025 − 2021) = 700`.
    package var steps: [String]
}
