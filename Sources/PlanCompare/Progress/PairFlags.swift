import PlanIndicators
import PlanModel

/// What keeps two figures of one indicator from being put beside each other.
enum PairFlags {
    /// Scope, base, unit and measure, in the order of `ComparisonCell.Flag`.
    static func flags(_ left: ComparedQuantity, _ right: ComparedQuantity, counts: Bool) -> [ComparisonCell.Flag] {
        var flags: [ComparisonCell.Flag] = []
        if left.alignment.isPart != right.alignment.isPart { flags.append(.scope) }
        if left.alignment.base != right.alignment.base { flags.append(.base) }
        if !counts, left.quantity.normalized.unit != right.quantity.normalized.unit { flags.append(.unit) }
        if left.alignment.measure != right.alignment.measure { flags.append(.measure) }
        return flags
    }
}

/// A date as a number of years, at the end of what it names: 2025 is 2026, 2025-06 is 2025.5.
struct YearPoint: Comparable {
    let value: Double
    let year: Int

    init?(_ date: String?) {
        guard let parts = date?.split(separator: "-").map({ Int($0) }), let year = parts.first ?? nil else {
            return nil
        }
        let month = parts.count > 1 ? parts[1] ?? 12 : 12
        let day = parts.count > 2 ? parts[2] : nil
        let months = day.map { Double(month - 1) + Double($0) / 31 } ?? Double(month)
        value = Double(year) + months / 12
        self.year = year
    }

    static func < (left: YearPoint, right: YearPoint) -> Bool { left.value < right.value }
}
