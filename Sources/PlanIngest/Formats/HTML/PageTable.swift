/// The rows of a table of data; tables that only lay out a page have none.
struct PageTable {
    private let tree: PageTree
    private let place: Int
    private let most: Int

    /// Longest text of a cell that stands on one line, in characters; longer ones are articles.
    private static let longestCell = 2000

    init(_ tree: PageTree, _ place: Int, most: Int) { (self.tree, self.place, self.most) = (tree, place, most) }

    /// For each row its cells by columns: nil where a cell beside or above covers the place. Nil as a whole where the
    /// table is no table of data: it holds another one, has one column or one row, or articles for cells.
    ///
    /// - Complexity: O(nodes of the table + cells).
    var rows: [[Int?]]? {
        guard let found = cellsByRow(), found.count >= 2, found.contains(where: { $0.count >= 2 }) else { return nil }
        var (rows, below): ([[Int?]], [Int32]) = ([], [])
        var cells = 0
        for row in found {
            var line: [Int?] = []
            var next = row[...]
            while !next.isEmpty || line.count < below.count, cells + line.count <= most {
                if line.count < below.count, below[line.count] > 0 {
                    below[line.count] -= 1
                    line.append(nil)
                } else if let cell = next.popFirst() {
                    let node = tree.nodes[cell]
                    for column in 0..<node.columns {
                        if line.count >= below.count { below.append(0) }
                        below[line.count] = node.rows - 1
                        line.append(column == 0 ? cell : nil)
                    }
                } else {
                    line.append(nil)
                }
            }
            cells += line.count
            rows.append(line)
            if cells > most { break }  // whoever writes them counts them and says so
        }
        return rows
    }

    /// The cells of each row; nil where it is no table of data.
    private func cellsByRow() -> [[Int]]? {
        var rows: [[Int]] = []
        var next = place + 1
        while next < tree.nodes[place].end {
            let node = tree.nodes[next]
            switch node.name {
            case .table: return nil
            case .tr: rows.append([])
            case .td, .th:
                if node.length > PageTable.longestCell || holdsTable(next) { return nil }
                if rows.isEmpty { rows.append([]) }
                rows[rows.count - 1].append(next)
                next = Int(node.end)
                continue
            case .caption: break
            default: break
            }
            next += 1
        }
        return rows.filter { !$0.isEmpty }
    }

    private func holdsTable(_ cell: Int) -> Bool {
        tree.nodes[cell..<Int(tree.nodes[cell].end)].contains { $0.name == .table }
    }
}
