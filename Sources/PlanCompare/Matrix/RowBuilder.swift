import PlanModel

/// Puts quantities of several plans on rows.
///
/// A row is found by the indicator's code where it has one, else by equal words, else by words that are nearly the
/// same. Near-equal words are never merged where a contrast word differs (城镇 against 农村), nor where one plan uses
/// both: its author tells them apart.
struct RowBuilder {
    /// A row under construction.
    struct Row {
        var key: IndicatorKey
        var code: String?
        var theme: String
        var unit: String
        /// Indicators as written, with their plan.
        var names: [(plan: Int, name: String)]
        /// Quantities of each plan.
        var figures: [[Quantity]]
        /// Place of the first quantity, for the order of rows.
        var first: (plan: Int, start: Int)
    }

    /// What quantities of one row have in common besides their words.
    private struct Bucket: Hashable {
        let theme: String
        let unit: String
        let code: String?
    }

    /// Keys share at least this much.
    private static let likeness = 0.8
    /// Rows of a bucket that a new indicator is compared with; more would be no plan but an attack.
    private static let reach = 400

    private let keys: IndicatorKeys
    private let planCount: Int
    private(set) var rows: [Row] = []
    private var buckets: [Bucket: [Int]] = [:]
    private var exact: [Bucket: [[UInt16]: Int]] = [:]
    /// Rows that near-equal words of the present plan were put on.
    private var aliases: [Bucket: [[UInt16]: Int]] = [:]

    init(keys: IndicatorKeys, planCount: Int) {
        self.keys = keys
        self.planCount = planCount
    }

    /// Adds the quantities of a plan that stand for the plan itself: all but criteria.
    ///
    /// Equal words find their rows before near-equal ones are looked at, so that a plan's own words keep theirs.
    ///
    /// - Complexity: O(quantities · rows of a bucket), at most 400 a bucket.
    mutating func add(_ document: PlanDocument, plan: Int) {
        let places = document.metadata.places.map(\.name)
        var rest: [(quantity: Quantity, key: IndicatorKey)] = []
        for quantity in document.quantities where quantity.kind != .criterion {
            let key = keys.key(words(of: quantity), places: places)
            if let row = equalRow(key, in: bucket(of: quantity)) {
                put(quantity, of: plan, on: row)
            } else {
                rest.append((quantity, key))
            }
        }
        aliases = [:]
        for (quantity, key) in rest {
            let bucket = bucket(of: quantity)
            let row = equalRow(key, in: bucket) ?? nearRow(key, in: bucket, for: quantity, of: plan)
            put(quantity, of: plan, on: row ?? open(key, in: bucket, with: quantity, of: plan))
        }
    }

    private mutating func put(_ quantity: Quantity, of plan: Int, on row: Int) {
        rows[row].figures[plan].append(quantity)
        rows[row].names.append((plan, quantity.indicator))
    }

    private func bucket(of quantity: Quantity) -> Bucket {
        Bucket(
            theme: quantity.canonical == nil ? quantity.theme : "", unit: quantity.normalized.unit,
            code: quantity.canonical)
    }

    private func equalRow(_ key: IndicatorKey, in bucket: Bucket) -> Int? {
        bucket.code == nil ? exact[bucket]?[key.words] : buckets[bucket]?.first
    }

    /// The row whose words are nearest, where they are near enough.
    private mutating func nearRow(_ key: IndicatorKey, in bucket: Bucket, for quantity: Quantity, of plan: Int) -> Int?
    {
        if let row = aliases[bucket]?[key.words] { return row }
        guard quantity.kind != .support else { return nil }
        var best: (row: Int, likeness: Double)?
        for row in buckets[bucket, default: []].prefix(RowBuilder.reach) {
            guard rows[row].key.contrasts == key.contrasts, rows[row].figures[plan].isEmpty else { continue }
            let likeness = rows[row].key.likeness(to: key)
            if likeness >= RowBuilder.likeness, likeness > best?.likeness ?? 0 { best = (row, likeness) }
        }
        if let best { aliases[bucket, default: [:]][key.words] = best.row }
        return best?.row
    }

    private mutating func open(_ key: IndicatorKey, in bucket: Bucket, with quantity: Quantity, of plan: Int) -> Int {
        rows.append(
            Row(
                key: key, code: quantity.canonical, theme: quantity.theme, unit: bucket.unit, names: [],
                figures: Array(repeating: [], count: planCount), first: (plan, quantity.span.start)))
        buckets[bucket, default: []].append(rows.count - 1)
        exact[bucket, default: [:]][key.words] = rows.count - 1
        return rows.count - 1
    }

    /// Support is told apart by what is paid and to whom.
    private func words(of quantity: Quantity) -> String {
        guard quantity.kind == .support, let subject = quantity.subject else { return quantity.indicator }
        return subject + quantity.indicator
    }
}
