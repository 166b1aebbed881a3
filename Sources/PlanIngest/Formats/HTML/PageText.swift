import PlanModel

/// Writes the text of a page: a block a line, a row of a table a line, furniture and what is hidden left out and listed.
struct PageText {
    private let tree: PageTree
    private let furniture: PageFurniture
    private var line = InlineText()
    private(set) var draft: TextDraft
    private let most: Int

    init(_ tree: PageTree, limits: ReadingLimits) {
        self.tree = tree
        furniture = PageFurniture(tree)
        draft = TextDraft(limits: limits)
        most = limits.cells
    }

    /// What is done at a place of the page.
    private enum Step {
        case visit(Int)
        /// Behind an element.
        case leave(PageName)
        case row([Int?])
    }

    /// Writes the whole page.
    ///
    /// A list of steps stands for recursion: pages are nested as deep as their makers like.
    ///
    /// - Throws: `FormatFault` where the text or its tables are too large.
    /// - Complexity: O(nodes), tables O(cells).
    mutating func write() throws(FormatFault) {
        var steps: [Step] = []
        var root = 0
        var roots: [Int] = []
        while root < tree.nodes.count {
            roots.append(root)
            root = Int(tree.nodes[root].end)
        }
        steps.append(contentsOf: roots.reversed().map { .visit($0) })
        var numbers: [Int] = []  // of the lists that are open; -1 for those without numbers
        while let step = steps.popLast() {
            switch step {
            case .visit(let place): try visit(place, &steps, &numbers)
            case .leave(let name):
                if name == .ol || name == .ul { numbers.removeLast() }
                try endLine()
            case .row(let cells): try write(cells)
            }
        }
        try endLine()
    }

    private mutating func visit(_ place: Int, _ steps: inout [Step], _ numbers: inout [Int]) throws(FormatFault) {
        let node = tree.nodes[place]
        if node.isText {
            line.add(tree.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
            return
        }
        guard let name = node.name else { return push(place, &steps) }
        if PageName.silent.contains(name) { return }
        if let kind = absence(of: node) { return try leave(place, kind) }
        if furniture.isFurniture(place) { return try leave(place, .siteChrome) }
        guard PageName.blocks.contains(name) else { return push(place, &steps) }
        try endLine()
        if name == .table, let rows = PageTable(tree, place, most: most).rows {
            // What a table has beyond the bound is not among its rows.
            if rows.reduce(0, { $0 + $1.count }) > most { throw .table }
            steps.append(contentsOf: rows.reversed().map { .row($0) })
            return
        }
        if name == .ol { numbers.append(Int(node.first)) }
        if name == .ul { numbers.append(-1) }
        if name == .li { try writeNumber(&numbers) }
        steps.append(.leave(name))
        push(place, &steps)
    }

    private func push(_ place: Int, _ steps: inout [Step]) {
        for child in tree.children(of: place).reversed() { steps.append(.visit(child)) }
    }

    /// The number that a browser shows in front of an item.
    private mutating func writeNumber(_ numbers: inout [Int]) throws(FormatFault) {
        guard let number = numbers.last, number >= 0 else { return }
        numbers[numbers.count - 1] = number + 1
        let start = draft.count
        try draft.add("\(number). ".utf8)
        draft.note(.numbering, from: start)
    }

    private mutating func leave(_ place: Int, _ kind: Repair.Kind) throws(FormatFault) {
        if tree.nodes[place].name.map({ PageName.blocks.contains($0) }) ?? false { try endLine() }
        draft.leave(kind, tree.words(of: place))
    }

    private mutating func endLine() throws(FormatFault) {
        let words = line.take()
        guard !words.isEmpty else { return }
        try draft.add(words)
        draft.endLine()
    }

    /// A row of a table; nil for places that a cell beside or above covers.
    private mutating func write(_ cells: [Int?]) throws(FormatFault) {
        try endLine()
        guard cells.contains(where: { $0 != nil }) else { return }
        try draft.addRow(cells.map { $0.map { shownWords(of: $0) } ?? [] })
    }

    /// Why a node is not shown; nil where it is.
    private func absence(of node: PageTree.Node) -> Repair.Kind? {
        if node.isHidden { return .hidden }
        return node.name == .del || node.name == .s || node.name == .strike ? .deletion : nil
    }

    /// The text of a cell without what is not shown, which is listed.
    private mutating func shownWords(of place: Int) -> [UInt8] {
        var words: [UInt8] = []
        var next = place
        while next < tree.nodes[place].end {
            let node = tree.nodes[next]
            if let kind = absence(of: node) { draft.leave(kind, tree.words(of: next)) }
            let isSilent = absence(of: node) != nil || node.name.map { PageName.silent.contains($0) } ?? false
            if node.isText { words += tree.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)] }
            if let name = node.name, PageName.blocks.contains(name) { words.append(0x20) }
            next = isSilent ? Int(node.end) : next + 1
        }
        return words
    }
}
