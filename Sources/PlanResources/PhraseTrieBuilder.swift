internal import PlanModel

/// Collects the phrases of a `PhraseTrie`.
public struct PhraseTrieBuilder: Sendable {
    /// Key (node and character) above, node that it leads to below; all ones where free.
    private var edges: [UInt64]
    private var mask: Int
    /// The nodes in the order in which they came, so that a node stands behind its parent.
    var nodes = [Node(edge: 0)]
    var entries: [PhraseEntry] = []

    /// A node as it grows.
    struct Node: Sendable {
        /// The edge that leads to it; 0 for the first node.
        let edge: UInt64
        /// Classes of the phrase that ends here.
        var classes: UInt64 = 0
        /// First entry of its list, -1 for none.
        var head: Int32 = -1
    }

    /// - Parameter capacity: Characters of all phrases together, as far as known.
    public init(capacity: Int = 1 << 12) {
        let size = max(16, capacity).nextPowerOfTwo * 2
        edges = [UInt64](repeating: .max, count: size)
        mask = size - 1
        nodes.reserveCapacity(size / 2)
    }

    /// Adds a phrase; `phraseClass` is 0 to 63. Of two payloads for a phrase in one class the later one holds. One that
    /// is empty or has a character 0 is left out.
    ///
    /// - Complexity: O(length), amortised.
    public mutating func add(_ phrase: [UInt16], class phraseClass: Int, payload: Int32) {
        let units = phrase.span
        guard !units.isEmpty, units.firstPlace(of: 0, from: 0, limit: units.count) == units.count else { return }
        let classes: UInt64 = 1 << UInt64(phraseClass)
        var node = 0
        for place in units.indices { node = child(of: node, units[place]) ?? insert(node, units[place]) }
        entries.append(PhraseEntry(classMask: classes, payload: payload, next: nodes[node].head))
        nodes[node].head = Int32(entries.count - 1)
        nodes[node].classes |= classes
    }

    /// Whether this very phrase is there in one of the classes.
    public func contains(_ phrase: [UInt16], classes: UInt64) -> Bool {
        var node = 0
        for unit in phrase {
            guard let next = child(of: node, unit) else { return false }
            node = next
        }
        return nodes[node].classes & classes != 0
    }

    /// All phrases, for looking up.
    public func trie() -> PhraseTrie { PhraseTrie(self) }

    private func child(of node: Int, _ unit: UInt16) -> Int? {
        let edge = edges[PhraseEdge.slot(PhraseEdge.key(node, unit), in: edges, mask)]
        return edge == .max ? nil : PhraseEdge.target(edge)
    }

    private mutating func insert(_ node: Int, _ unit: UInt16) -> Int {
        precondition(nodes.count < PhraseEdge.mostNodes, "a table of phrases holds at most 16 million characters")
        if nodes.count * 2 > edges.count { grow() }
        let key = PhraseEdge.key(node, unit)
        let edge = PhraseEdge.make(key, nodes.count)
        edges[PhraseEdge.slot(key, in: edges, mask)] = edge
        nodes.append(Node(edge: edge))
        return nodes.count - 1
    }

    private mutating func grow() {
        edges = [UInt64](repeating: .max, count: edges.count * 2)
        mask = edges.count - 1
        for node in nodes.dropFirst() {
            edges[PhraseEdge.slot(PhraseEdge.key(of: node.edge), in: edges, mask)] = node.edge
        }
    }
}

/// One class of a phrase, with what it stands for there; the classes of a phrase make a list.
struct PhraseEntry: Sendable {
    let classMask: UInt64
    let payload: Int32
    let next: Int32
}

/// An edge of the trie in 64 bits: 24 of the node it leaves, 16 of the character, 24 of the node it leads to.
enum PhraseEdge {
    static let mostNodes = 1 << 24 - 1

    @inline(__always)
    static func key(_ node: Int, _ unit: UInt16) -> UInt64 { UInt64(truncatingIfNeeded: node) << 16 | UInt64(unit) }

    @inline(__always)
    static func key(of edge: UInt64) -> UInt64 { edge >> 24 }

    @inline(__always)
    static func make(_ key: UInt64, _ target: Int) -> UInt64 { key << 24 | UInt64(truncatingIfNeeded: target) }

    static func parent(_ edge: UInt64) -> Int { Int(truncatingIfNeeded: edge >> 40) }

    @inline(__always)
    static func target(_ edge: UInt64) -> Int { Int(truncatingIfNeeded: edge & 0xFF_FFFF) }

    /// Where the edge of this key lies, or the free place where it would.
    @inline(__always)
    static func slot(_ key: UInt64, in edges: [UInt64], _ mask: Int) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while edges[slot] >> 24 != key, edges[slot] != .max { slot = (slot + 1) & mask }
        return slot
    }
}

extension Int {
    /// Smallest power of two that is not less.
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
