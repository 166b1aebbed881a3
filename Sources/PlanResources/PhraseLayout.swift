/// A node of the trie in 64 bits: 24 of its first child, 12 of how many there are, 12 of the set of classes that the
/// phrase which ends here belongs to, 16 of the character that leads to it.
struct PhraseNode: Sendable {
    private var bits: UInt64

    /// Most children that a node holds; the first node, which has more, is not walked.
    static let mostChildren = 0xFFF
    /// Most children that are looked through one by one; more are in the order of their characters.
    static let fewChildren = 8

    init(unit: UInt16, first: Int, count: Int) {
        bits = UInt64(truncatingIfNeeded: first) << 40 | UInt64(truncatingIfNeeded: count & 0xFFF) << 28 | UInt64(unit)
    }

    var unit: UInt16 { UInt16(truncatingIfNeeded: bits) }

    /// Number of the set of classes, below 4,096; 0 where no phrase ends.
    var classSet: Int {
        get { Int(truncatingIfNeeded: bits >> 16 & 0xFFF) }
        set { bits = bits & ~0xFFF_0000 | UInt64(truncatingIfNeeded: newValue) << 16 }
    }

    /// The numbers of its children.
    var children: Range<Int> {
        let first = Int(truncatingIfNeeded: bits >> 40)
        return first..<first &+ Int(truncatingIfNeeded: bits >> 28 & 0xFFF)
    }

    /// The child that `unit` leads to; 0 for none.
    ///
    /// - Complexity: O(log children).
    @inline(__always)
    func child(_ unit: UInt16, in nodes: [PhraseNode]) -> Int {
        var low = Int(truncatingIfNeeded: bits >> 40)
        var count = Int(truncatingIfNeeded: bits >> 28 & 0xFFF)
        while count > PhraseNode.fewChildren {
            let half = count / 2
            if nodes[low &+ half].unit <= unit { low &+= half }
            count &-= half
        }
        let end = low &+ count
        while low < end {
            if nodes[low].unit == unit { return low }
            low &+= 1
        }
        return 0
    }
}

/// The nodes of a trie in the order of their depth, many children of one by their characters.
struct PhraseLayout {
    let nodes: [PhraseNode]
    /// For each place the number that the builder gave the node.
    let order: [Int32]
    /// Children of the first node, which stand right behind it.
    let rootCount: Int

    /// - Parameter grown: The first node, then all others in any order.
    /// - Complexity: O(nodes · log children).
    init(_ grown: [PhraseTrieBuilder.Node]) {
        let count = grown.count
        let grown = grown.span
        // For each node the end of its children, which is where they begin once all are entered from behind.
        var firsts = [Int32](repeating: 0, count: count + 1)
        // An edge without its parent: character above, so that numbers sort by it.
        var children = [UInt64](repeating: 0, count: count)
        PhraseLayout.enter(grown, &firsts, &children)
        var nodes = [PhraseNode](repeating: PhraseNode(unit: 0, first: 0, count: 0), count: count)
        var order = [Int32](repeating: 0, count: count)
        var end = 1
        var places = nodes.mutableSpan
        var numbers = order.mutableSpan
        for place in 0..<count {
            let node = Int(numbers[place])
            let own = Int(firsts[node])..<Int(firsts[node &+ 1])
            // The children of the first node are found through their pairs, few children one by one.
            if place > 0, own.count > PhraseNode.fewChildren { children[own].sort() }
            precondition(place == 0 || own.count <= PhraseNode.mostChildren, "a phrase goes on in too many ways")
            places[place] = PhraseNode(unit: places[place].unit, first: end, count: own.count)
            for child in own {
                let edge = children[child]
                numbers[end] = Int32(truncatingIfNeeded: PhraseEdge.target(edge))
                places[end] = PhraseNode(unit: UInt16(truncatingIfNeeded: edge >> 24), first: 0, count: 0)
                end &+= 1
            }
        }
        (self.nodes, self.order, rootCount) = (nodes, order, Int(firsts[1]))
    }

    /// Puts the edges of each node side by side, in the order in which they came.
    ///
    /// - Parameter firsts: Gives for each node where its edges begin in `children`.
    private static func enter(
        _ grown: Span<PhraseTrieBuilder.Node>, _ firsts: inout [Int32], _ children: inout [UInt64]
    ) {
        var ends = firsts.mutableSpan
        var edges = children.mutableSpan
        for place in 1..<max(grown.count, 1) { ends[PhraseEdge.parent(grown[place].edge)] &+= 1 }
        for node in 1..<ends.count { ends[node] &+= ends[node &- 1] }
        var place = grown.count - 1
        while place > 0 {
            let edge = grown[place].edge
            let parent = PhraseEdge.parent(edge)
            ends[parent] &-= 1
            edges[Int(ends[parent])] = edge & 0xFF_FFFF_FFFF
            place &-= 1
        }
    }
}
