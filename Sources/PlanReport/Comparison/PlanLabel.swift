package import PlanCompare

/// Short names of plans for the heads of columns.
package enum PlanLabel {
    /// Widest label of a plan without a place, in columns of a terminal.
    private static let mostColumns = 30

    /// A label a plan, all different: place and period where they are known, else the title or the file name. Plans of
    /// one file that would have the same label are numbered as they stand in it.
    package static func labels(of plans: [ComparedPlan]) -> [String] {
        let short = plans.map { label(of: $0) }
        var labels = short
        for (index, plan) in plans.enumerated() {
            guard let part = plan.part else { continue }
            let isShared = plans.indices.contains {
                $0 != index && short[$0] == short[index] && plans[$0].name == plan.name
            }
            if isShared { labels[index] += " #\(part)" }
        }
        for index in labels.indices where labels[..<index].contains(labels[index]) {
            labels[index] += " \(plans[index].name)"
        }
        for index in labels.indices where labels[..<index].contains(labels[index]) { labels[index] += " #\(index + 1)" }
        return labels
    }

    /// A label with the plan's title and file name.
    static func line(_ label: String?, _ plan: ComparedPlan) -> String {
        [label == plan.title || label == plan.name ? nil : label, plan.title, plan.name].compactMap { $0 }
            .joined(separator: ", ")
    }

    private static func label(of plan: ComparedPlan) -> String {
        let years = [plan.periodStart, plan.periodEnd].compactMap { $0?.prefix(4) }
        let period = years.first == years.last ? years.prefix(1).joined() : years.joined(separator: "–")
        guard let place = plan.places.first else { return TerminalText.cut(plan.title ?? plan.name, to: mostColumns) }
        return period.isEmpty ? place : "\(place) \(period)"
    }
}
