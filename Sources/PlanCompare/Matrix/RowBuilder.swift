import PlanIndicators
import PlanModel

/// Puts quantities of several plans on rows.
///
/// A row is found by the indicator's code where it has one, else by equal words, else by words that are nearly the
/// same. Near-equal words are never merged where a contrast word differs (城镇 against 农村), nor where one plan uses
/// both: its author tells them apart.
struct RowBuilder {
    /// A figure with what it measures.
    struct Figure {
        let quantity: Quantity
        let reading: IndicatorReading
        let grade: Alignment.Grade
    }

    /// A row under construction.
    struct Row {
        /// What its first figure measures.
        let reading: IndicatorReading
        let code: String?
        let theme: String
        /// Words of its key in the order of their characters.
        let sorted: [UInt16]
        /// Figures of the plans that have any, by plan.
        var entries: [(plan: Int, figures: [Figure])] = []
        /// Place of the first figure, for the order of rows.
        let first: (plan: Int, start: Int)

        /// Whether a plan has a figure here already; plans come one after the other.
        func holds(_ plan: Int) -> Bool { entries.last?.plan == plan }
    }

    /// What figures of one row have in common besides their words.
    private struct Bucket: Hashable {
        let code: String?
        let theme: String
        let kind: UnitKind
    }

    /// Keys share at least this much.
    private static let likeness = 0.8
    /// Rows of a bucket that a new indicator is compared with; more would be no plan but an attack.
    private static let reach = 400

    private(set) var rows: [Row] = []
    private var buckets: [Bucket: [Int]] = [:]
    private var exact: [Bucket: [[UInt16]: Int]] = [:]
    /// Rows that near-equal words of the present plan were put on.
    private var aliases: [Bucket: [[UInt16]: Int]] = [:]

    /// Adds the quantities of a plan that stand for the plan itself: all but criteria, and support, which has a table of its own.
    ///
    /// Equal words find their rows before near-equal ones are looked at, so that a plan's own words keep theirs.
    ///
    /// - Parameter readings: What each quantity measures, in their order.
    /// - Complexity: O(quantities · rows of a bucket), at most 400 a bucket.
    mutating func add(_ document: PlanDocument, readings: [IndicatorReading], plan: Int) {
        var rest: [(Quantity, IndicatorReading)] = []
        for (quantity, reading) in zip(document.quantities, readings) where quantity.kind.isOnMatrix {
            if let row = equalRow(reading, in: bucket(quantity, reading)) {
                put(quantity, reading, of: plan, on: row)
            } else {
                rest.append((quantity, reading))
            }
        }
        aliases = [:]
        for (quantity, reading) in rest {
            let bucket = bucket(quantity, reading)
            let row = equalRow(reading, in: bucket) ?? nearRow(reading.key, in: bucket, of: plan)
            put(quantity, reading, of: plan, on: row ?? open(reading, in: bucket, with: quantity, of: plan))
        }
    }

    private mutating func put(_ quantity: Quantity, _ reading: IndicatorReading, of plan: Int, on row: Int) {
        let isExact = reading.key.words == rows[row].reading.key.words
        let grade: Alignment.Grade = isExact ? .exact : rows[row].code == nil ? .near : .normalized
        if !rows[row].holds(plan) { rows[row].entries.append((plan, [])) }
        let figure = Figure(quantity: quantity, reading: reading, grade: grade)
        rows[row].entries[rows[row].entries.count - 1].figures.append(figure)
    }

    private func bucket(_ quantity: Quantity, _ reading: IndicatorReading) -> Bucket {
        let code = quantity.canonical ?? reading.code
        return Bucket(code: code, theme: code == nil ? quantity.theme : "", kind: reading.kind)
    }

    private func equalRow(_ reading: IndicatorReading, in bucket: Bucket) -> Int? {
        bucket.code == nil ? exact[bucket]?[reading.key.words] : buckets[bucket]?.first
    }

    /// The row whose words are nearest, where they are near enough.
    private mutating func nearRow(_ key: IndicatorKey, in bucket: Bucket, of plan: Int) -> Int? {
        if let row = aliases[bucket]?[key.words] { return row }
        guard bucket.code == nil else { return nil }
        var best: (row: Int, likeness: Double)?
        let sorted = key.words.sorted()
        for row in buckets[bucket, default: []].prefix(RowBuilder.reach) {
            guard rows[row].reading.key.contrasts == key.contrasts, !rows[row].holds(plan) else { continue }
            let likeness = IndicatorKey.likeness(rows[row].sorted, sorted)
            if likeness >= RowBuilder.likeness, likeness > best?.likeness ?? 0 { best = (row, likeness) }
        }
        if let best { aliases[bucket, default: [:]][key.words] = best.row }
        return best?.row
    }

    private mutating func open(
        _ reading: IndicatorReading, in bucket: Bucket, with quantity: Quantity, of plan: Int
    ) -> Int {
        let theme = bucket.code == nil ? quantity.theme : reading.theme ?? quantity.theme
        rows.append(
            Row(
                reading: reading, code: bucket.code, theme: theme, sorted: reading.key.words.sorted(),
                first: (plan, quantity.span.start)))
        buckets[bucket, default: []].append(rows.count - 1)
        exact[bucket, default: [:]][reading.key.words] = rows.count - 1
        return rows.count - 1
    }
}

extension Quantity.Kind {
    /// Whether figures of this kind say where the place of a plan stands or wants to be.
    var isOnMatrix: Bool { self == .target || self == .actual }
}
