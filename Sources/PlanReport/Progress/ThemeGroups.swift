import PlanCompare

/// Items of one theme after the other.
enum ThemeGroups {
    /// Neighbours of one theme together, in their order.
    ///
    /// - Complexity: O(items).
    static func of<Item>(_ items: [Item], theme: (Item) -> String) -> [(theme: String, items: [Item])] {
        var groups: [(theme: String, items: [Item])] = []
        for item in items {
            let code = theme(item)
            if groups.last?.theme == code {
                groups[groups.count - 1].items.append(item)
            } else {
                groups.append((code, [item]))
            }
        }
        return groups
    }
}

extension ThemeTable {
    /// Chinese and English name of a theme; the code where the table does not have it.
    func title(of code: String) -> String { self[code].map { "\($0.name) \($0.english)" } ?? code }
}
