import PlanIndicators
import PlanModel

/// Tells what keeps the cells of a row from being put beside each other.
///
/// Scope and base are told from the cell alone. In all else the cells are held against what most of them have; where
/// none has a majority, all that differ are flagged.
struct CellFlags {
    private let cells: [ComparisonCell]
    private let tiers: [ComparedPlan.Tier?]
    /// Whether figures count, so that 家, 个 and 项 are no different units.
    private let counts: Bool

    /// - Parameters:
    ///   - cells: The cells of a row that have figures.
    ///   - tiers: The level of authority of each cell's plan.
    init(_ cells: [ComparisonCell], tiers: [ComparedPlan.Tier?], counts: Bool) {
        self.cells = cells
        self.tiers = tiers
        self.counts = counts
    }

    /// The flags of each cell, in the order of `ComparisonCell.Flag`.
    ///
    /// - Complexity: O(figures).
    func flags() -> [[ComparisonCell.Flag]] {
        var flags = cells.map { cell -> Set<ComparisonCell.Flag> in
            var flags: Set<ComparisonCell.Flag> = []
            if CellFlags.isPart(cell) { flags.insert(.scope) }
            if cell.quantities.contains(where: { $0.alignment.base == .application }) { flags.insert(.base) }
            return flags
        }
        mark(.kind, in: &flags, differing(cells.map { $0.mainTarget == nil }))
        mark(.year, in: &flags, differingYears())
        mark(.measure, in: &flags, differing(cells.map { $0.main?.alignment.measure }))
        if !counts { mark(.unit, in: &flags, differing(cells.map { $0.main?.quantity.normalized.unit })) }
        mark(.tier, in: &flags, differing(tiers, isKnown: { $0 != nil }))
        return flags.map { set in ComparisonCell.Flag.allCases.filter { set.contains($0) } }
    }

    private func mark(_ flag: ComparisonCell.Flag, in flags: inout [Set<ComparisonCell.Flag>], _ places: [Int]) {
        for place in places { flags[place].insert(flag) }
    }

    /// Whether a figure of the cell counts a part, or several figures for one date are parts of a whole.
    private static func isPart(_ cell: ComparisonCell) -> Bool {
        if cell.quantities.contains(where: { $0.alignment.isPart }) { return true }
        var values: [String: NormalizedValue] = [:]
        for figure in cell.quantities where figure.alignment.measure == cell.main?.alignment.measure {
            let key = "\(figure.quantity.kind) \(figure.quantity.commitment) \(figure.quantity.due?.date ?? "")"
            guard let known = values[key] else {
                values[key] = figure.quantity.normalized
                continue
            }
            if known != figure.quantity.normalized { return true }
        }
        return false
    }

    /// Places of the values that are not those of most; all where there is no most.
    private func differing<Value: Hashable>(_ values: [Value], isKnown: (Value) -> Bool = { _ in true }) -> [Int] {
        var counts: [Value: Int] = [:]
        for value in values where isKnown(value) { counts[value, default: 0] += 1 }
        guard counts.count > 1, let most = counts.values.max() else { return [] }
        let usual = counts.filter { $0.value == most }
        return values.indices.filter { isKnown(values[$0]) && (usual.count > 1 || usual[values[$0]] == nil) }
    }

    /// Cells with targets that have none for the year that most have one for.
    private func differingYears() -> [Int] {
        let years = cells.map(\.targetYears)
        let dated = years.indices.filter { cells[$0].mainTarget != nil }
        guard dated.count > 1 else { return [] }
        var counts: [String: Int] = [:]
        for place in dated { for year in years[place] { counts[year, default: 0] += 1 } }
        let most = counts.values.max() ?? 0
        if most == dated.count { return [] }
        let usual = counts.filter { $0.value == most }
        return dated.filter { place in usual.count > 1 || !years[place].contains { usual[$0] != nil } }
    }
}

extension ComparisonCell {
    /// The target that stands for the cell: the one due last.
    var mainTarget: ComparedQuantity? {
        let targets = quantities.filter { $0.quantity.kind != .actual }
        return targets.last { $0.quantity.due != nil } ?? targets.last
    }

    /// The figure that stands for the cell.
    var main: ComparedQuantity? { mainTarget ?? quantities.last }

    /// Years that its targets are due in; an empty word for no date.
    var targetYears: Set<String> {
        Set(quantities.filter { $0.quantity.kind != .actual }.map { String($0.quantity.due?.date.prefix(4) ?? "") })
    }
}
