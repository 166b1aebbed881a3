import PlanCompare
import PlanModel

/// What stands in a cell, in words for people.
enum CellWords {
    /// Each figure once; one that the plan says again without its date is not shown again.
    ///
    /// - Complexity: O(figures).
    static func figures(of cell: ComparisonCell) -> [ComparedQuantity] {
        let dated = Set(cell.quantities.map(\.quantity).filter { $0.due != nil }.map { words(of: $0) })
        var seen: Set<String> = []
        return cell.quantities.filter { figure in
            let quantity = figure.quantity
            if quantity.due == nil, dated.contains(words(of: quantity)) { return false }
            return seen.insert(line(of: quantity)).inserted
        }
    }

    /// The words of a figure behind whom they are about.
    static func words(of quantity: Quantity) -> String {
        (quantity.subject.map { "\($0) " } ?? "") + quantity.quote
    }

    /// The words of a figure with what has to be known of them: `达到12座 (2030)`, `9座 (2024, actual)`.
    static func line(of quantity: Quantity) -> String {
        let marks = [quantity.due?.date, quantity.kind == .actual ? "actual" : nil].compactMap { $0 }
        return words(of: quantity) + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
    }

    /// The cell as lines; behind the last one where it stands (`#1/3`) and what keeps it from being compared
    /// (`≠base,year`).
    static func entries(of cell: ComparisonCell) -> [String] {
        switch cell.state {
        case .value:
            var entries = figures(of: cell).map { line(of: $0.quantity) }
            let marks = [standing(of: cell), flags(of: cell)].compactMap { $0 }
            if !entries.isEmpty { entries[entries.count - 1] = ([entries.last ?? ""] + marks).joined(separator: " ") }
            return entries
        case .noNumber: return ["·"]
        case .notApplicable: return ["n/a"]
        case .notFound: return []
        }
    }

    private static func standing(of cell: ComparisonCell) -> String? {
        cell.standing.map { "#\($0.rank)/\($0.count)" }
    }

    private static func flags(of cell: ComparisonCell) -> String? {
        cell.flags.isEmpty ? nil : "≠" + cell.flags.map(\.rawValue).joined(separator: ",")
    }

    /// A sentence on the flags that occur; nothing where none does.
    static func legend(of flags: [[ComparisonCell.Flag]]) -> [String] {
        let used = Set(flags.joined())
        let meanings = ComparisonCell.Flag.allCases.filter { used.contains($0) }.map { meaning(of: $0) }
        guard !meanings.isEmpty else { return [] }
        return ["≠ says why values cannot be put beside each other: \(meanings.joined(separator: "; "))."]
    }

    /// The same in Chinese, with the codes that stand in cells.
    static func chineseLegend(of flags: [[ComparisonCell.Flag]]) -> [String] {
        let used = Set(flags.joined())
        let meanings = ComparisonCell.Flag.allCases.filter { used.contains($0) }
            .map { "\($0.rawValue)（\($0.label.chinese)：\($0.meaning.chinese)）" }
        return meanings.isEmpty ? [] : ["≠ 表示不能并列比较的原因：\(meanings.joined(separator: "；"))。"]
    }

    private static func meaning(of flag: ComparisonCell.Flag) -> String {
        switch flag {
        case .scope: "scope (of a part of the place or of the indicator)"
        case .base: "base (the core, or what follows from it, where others count the whole)"
        case .unit: "unit (another unit)"
        case .year: "year (due in another year)"
        case .measure: "measure (a change or a share where others are levels)"
        case .kind: "kind (an actual figure where others are targets)"
        case .tier: "tier (a plan of another level of authority)"
        }
    }
}

/// Lists that would grow too long to read.
enum ShortList {
    /// The first `limit` items and how many more there are: `甲、乙、…, 12 more`.
    static func text(_ items: [String], limit: Int, separator: String = "、") -> String {
        guard items.count > limit else { return items.joined(separator: separator) }
        return (items.prefix(limit) + ["…, \(items.count - limit) more"]).joined(separator: separator)
    }

    /// The first `limit` items, a line each, and a line that says how many more there are.
    static func lines(_ items: [String], limit: Int) -> [String] {
        items.count > limit ? items.prefix(limit) + ["…, \(items.count - limit) more"] : items
    }
}

extension [String] {
    /// Each text once, where it first stands.
    package var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
