/// A node of the trie in 64 bits: 24 of its first child, 12 of how many there are, 12 of the set of classes that the
/// phrase which ends here belongs to, 16 of the character that leads to it.
struct PhraseNode: Sendable {
    private var bits: UInt64

    /// Most children that a node holds; the first node, which has more, is not walked.
    static let mostChildren = 0xFFF

    init(unit: UInt16, first: Int, count: Int) {
        bits = UInt64(truncatingIfNeeded: first) << 40 | UInt64(truncatingIfNeeded: count & 0xFFF) << 28 | UInt64(unit)
    }

    var unit: UInt16 { UInt16(truncatingIfNeeded: bits) }

    /// Number of the set of classes, below 4,096; 0 where no phrase ends.
    var classSet: Int {
        get { Int(truncatingIfNeeded: bits >> 16 & 0xFFF) }
        set { bits = bits & ~0xFFF_0000 | UInt64(truncatingIfNeeded: newValue) << 16 }
    }

    /// The child that `unit` leads to; 0 for none.
    ///
    /// - Complexity: O(log children).
    @inline(__always)
    func child(_ unit: UInt16, in nodes: [PhraseNode]) -> Int {
        var low = Int(truncatingIfNeeded: bits >> 40)
        var count = Int(truncatingIfNeeded: bits >> 28 & 0xFFF)
        while count > 8 {
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

/// The nodes of a trie in the order of their depth, children by their characters.
struct PhraseLayout {
    private(set) var nodes: [PhraseNode]
    /// For each place the number that the builder gave the node.
    private(set) var order: [Int32]
    /// Children of the first node, which stand right behind it.
    private(set) var rootCount = 0

    /// - Parameter grown: The first node, then all others in any order.
    /// - Complexity: O(nodes · log children).
    init(_ grown: [PhraseTrieBuilder.Node]) {
        let count = grown.count
        var firsts = [Int32](repeating: 0, count: count + 1)
        for place in 1..<max(count, 1) { firsts[PhraseEdge.parent(grown[place].edge) &+ 1] &+= 1 }
        for node in 0..<count { firsts[node &+ 1] &+= firsts[node] }
        var next = firsts
        // An edge without its parent: character above, so that numbers sort by it.
        var children = [UInt64](repeating: 0, count: count)
        for place in 1..<max(count, 1) {
            let edge = grown[place].edge
            let parent = PhraseEdge.parent(edge)
            children[Int(next[parent])] = edge & 0xFF_FFFF_FFFF
            next[parent] &+= 1
        }
        nodes = [PhraseNode](repeating: PhraseNode(unit: 0, first: 0, count: 0), count: count)
        order = [Int32](repeating: 0, count: count)
        var end = 1
        for place in 0..<count {
            let node = Int(order[place])
            let own = Int(firsts[node])..<Int(firsts[node &+ 1])
            if own.count > 1 { PhraseLayout.sort(&children, own) }
            precondition(place == 0 || own.count <= PhraseNode.mostChildren, "a phrase goes on in too many ways")
            nodes[place] = PhraseNode(unit: nodes[place].unit, first: end, count: own.count)
            if place == 0 { rootCount = own.count }
            for child in own {
                order[end] = Int32(truncatingIfNeeded: PhraseEdge.target(children[child]))
                nodes[end] = PhraseNode(unit: UInt16(truncatingIfNeeded: children[child] >> 24), first: 0, count: 0)
                end &+= 1
            }
        }
    }

    /// Sorts a part of the list; most parts have few members.
    private static func sort(_ list: inout [UInt64], _ part: Range<Int>) {
        guard part.count <= 12 else { return list[part].sort() }
        for place in part.dropFirst() {
            let moved = list[place]
            var at = place
            while at > part.lowerBound, list[at &- 1] > moved {
                list[at] = list[at &- 1]
                at &-= 1
            }
            list[at] = moved
        }
    }
}

/// The node of the phrases that begin with a character, in blocks of 256 characters: most of the 256 blocks are empty and
/// share one, since tables of all characters, one for each trie, were a sixth of the memory that a start touches.
struct PhraseRoots: Sendable {
    /// For each block of characters its place in `nodes`.
    private var blocks = [UInt16](repeating: 0, count: 256)
    /// For each character of a block its node; 0 for none. The first block is the empty one.
    private var nodes = [UInt16](repeating: 0, count: 256)

    /// - Parameter children: The children of the first node; their indices are their numbers.
    init(_ children: ArraySlice<PhraseNode>) {
        for (node, child) in zip(children.indices, children) {
            let block = Int(child.unit >> 8)
            if blocks[block] == 0 {
                blocks[block] = UInt16(nodes.count / 256)
                nodes += repeatElement(0, count: 256)
            }
            nodes[Int(blocks[block]) << 8 | Int(child.unit & 0xFF)] = UInt16(node)
        }
    }

    /// The node that a character leads to; 0 for none.
    @inline(__always)
    subscript(unit: UInt16) -> Int {
        Int(nodes[Int(blocks[Int(unit >> 8)]) << 8 | Int(unit & 0xFF)])
    }
}

/// The number of the phrase that ends at a node: how many phrases end at nodes before it. A bit a node and a count for
/// every 64 of them take a twentieth of a table of numbers.
struct PhraseNumbers: Sendable {
    private let bits: [UInt64]
    /// Phrases before each word of `bits`.
    private let counts: [Int32]

    init(_ nodes: [PhraseNode]) {
        var bits = [UInt64](repeating: 0, count: nodes.count / 64 + 1)
        for node in nodes.indices where nodes[node].classSet != 0 { bits[node >> 6] |= 1 << UInt64(node & 63) }
        var counts: [Int32] = [0]
        for word in bits.dropLast() { counts.append((counts.last ?? 0) + Int32(word.nonzeroBitCount)) }
        (self.bits, self.counts) = (bits, counts)
    }

    /// The number for a node at which a phrase ends.
    @inline(__always)
    subscript(node: Int) -> Int {
        let before = bits[node >> 6] & (1 << UInt64(node & 63) &- 1)
        return Int(counts[node >> 6]) &+ before.nonzeroBitCount
    }
}
