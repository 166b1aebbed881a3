import PlanCompare
import PlanModel
import TestSupport

/// Figures and cells made by hand.
enum Samples {
    /// A figure of a document of its own.
    static func figure(
        _ value: Int64, due: String? = "2030", kind: Quantity.Kind = .target, unit: String = "座",
        comparator: Quantity.Comparator = .eq, measure: IndicatorMeasure = .level, base: IndicatorBase = .whole,
        isPart: Bool = false, commitment: Quantity.Commitment = .firm
    ) -> ComparedQuantity {
        var sample = SampleDocument("码头5座。")
        sample.add("5座", "码头", value: value, unit: unit, kind: kind, due: due)
        var quantity = sample.document.quantities[0]
        quantity.comparator = comparator
        quantity.commitment = commitment
        if comparator == .le || comparator == .lt {
            quantity.normalized.max = quantity.normalized.min
            quantity.normalized.min = nil
        }
        return ComparedQuantity(
            quantity: quantity,
            alignment: Alignment(grade: .exact, reason: "", measure: measure, base: base, isPart: isPart),
            source: sample.document.source)
    }

    static func cell(_ figures: ComparedQuantity...) -> ComparisonCell {
        var cell = ComparisonCell(state: .value)
        cell.quantities = figures
        return cell
    }
}
