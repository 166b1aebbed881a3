/// Many phrases in one look-up structure over folded text: at a place, the longest phrase of a class.
///
/// A character trie in one array: nodes in order of their depth, so that the children of a node lie side by side, eight
/// to a line of the cache; what a look-up costs is the lines that it touches. In front of it stand small filters that
/// turn away nearly every look-up that finds nothing. A phrase may belong to several classes, each with a payload of
/// its own. A class, so that the many readers that hold one share it.
public final class PhraseTrie: Sendable {
    private let nodes: [PhraseNode]
    /// For each character the node of the phrases that begin with it; 0 for none.
    private let roots: [UInt16]
    /// For each node the number of its phrase, -1 where no phrase ends.
    private let phraseNumbers: [Int32]
    /// By number of the phrase: its classes, and the first of its entries.
    private let phrases: [(classes: UInt64, entry: Int32)]
    private let entries: [PhraseEntry]
    private let starts: PhraseBorders
    private let ends: PhraseBorders
    private let openings: [(first: UInt16, second: UInt16, classes: UInt64)]

    fileprivate init(_ builder: PhraseTrieBuilder) {
        let layout = PhraseLayout(builder.made)
        var (nodes, numbers) = (layout.nodes, [Int32](repeating: -1, count: layout.order.count))
        var phrases: [(classes: UInt64, entry: Int32)] = []
        phrases.reserveCapacity(builder.entries.count)
        for place in 0..<nodes.count {
            let old = Int(layout.order[place])
            guard builder.heads[old] >= 0 else { continue }
            nodes[place].endsPhrase = true
            numbers[place] = Int32(truncatingIfNeeded: phrases.count)
            phrases.append((builder.nodeClasses[old], builder.heads[old]))
        }
        (self.nodes, phraseNumbers, self.phrases, entries) = (nodes, numbers, phrases, builder.entries)
        var roots = [UInt16](repeating: 0, count: 65536)
        for child in nodes[0].children { roots[Int(nodes[child].unit)] = UInt16(child) }
        self.roots = roots
        (starts, ends, openings) = (builder.starts, builder.ends, builder.openings)
    }

    /// Where phrases of some classes can begin, for loops over a text.
    ///
    /// - Complexity: O(phrases).
    public func starts(of classes: UInt64) -> PhraseStarts {
        var starts = PhraseStarts()
        for opening in openings where opening.classes & classes != 0 { starts.add(opening.first, opening.second) }
        return starts
    }

    /// A phrase found at a place.
    public struct Match: Sendable, Hashable {
        /// Place behind its last character.
        public let end: Int
        public let payload: Int32
    }

    /// Whether a phrase of `classes` can begin at `place`: false for most places of a text.
    @inline(__always)
    private func canStart(_ text: [UInt16], _ place: Int, _ limit: Int, _ classes: UInt64) -> Bool {
        let first = text[place]
        guard starts.holds(classes, first) else { return false }
        return place &+ 1 < limit && starts.holds(first, text[place &+ 1]) || starts.isSingle(first)
    }

    /// Whether a phrase of `classes` can end at `end`.
    @inline(__always)
    private func canEnd(_ text: [UInt16], _ end: Int, _ floor: Int, _ classes: UInt64) -> Bool {
        guard end > floor else { return false }
        let last = text[end &- 1]
        guard ends.holds(classes, last) else { return false }
        return end &- 1 > floor && ends.holds(text[end &- 2], last) || ends.isSingle(last)
    }

    /// The longest phrase of one of the classes in `classes` (a bit mask) that begins at `place` and ends by `limit`.
    ///
    /// - Complexity: O(length of the longest phrase).
    public func longest(in text: [UInt16], at place: Int, limit: Int, classes: UInt64) -> Match? {
        guard place < limit, canStart(text, place, limit, classes) else { return nil }
        var (end, phrase) = (0, -1)
        walk(text, place, limit) { at, number in
            guard phrases[number].classes & classes != 0 else { return }
            (end, phrase) = (at, number)
        }
        return phrase < 0 ? nil : Match(end: end, payload: payload(of: phrase, classes))
    }

    /// Calls `body` with every phrase of `classes` that begins at `place`, shortest first.
    public func forEach(
        in text: [UInt16], at place: Int, limit: Int, classes: UInt64, _ body: (Match) -> Void
    ) {
        guard place < limit, canStart(text, place, limit, classes) else { return }
        walk(text, place, limit) { at, number in
            guard phrases[number].classes & classes != 0 else { return }
            body(Match(end: at, payload: payload(of: number, classes)))
        }
    }

    /// Calls `body` with the end and the classes of every phrase that begins at `place`, shortest first.
    ///
    /// For going over a text once and keeping all its phrases.
    public func forEachPhrase(in text: [UInt16], at place: Int, limit: Int, _ body: (Int, UInt64) -> Void) {
        guard place < limit, canStart(text, place, limit, .max) else { return }
        walk(text, place, limit) { body($0, phrases[$1].classes) }
    }

    /// The longest phrase of `classes` that ends at `end` and begins at or behind `floor`, as its first place.
    ///
    /// - Complexity: O(`reach`²) in the worst case; `reach` is the longest phrase that is looked for.
    public func longest(
        in text: [UInt16], endingAt end: Int, floor: Int, reach: Int, classes: UInt64
    ) -> (start: Int, payload: Int32)? {
        guard canEnd(text, end, floor, classes) else { return nil }
        var start = max(floor, end - reach)
        while start < end {
            if canStart(text, start, end, classes) {
                var phrase = -1
                walk(text, start, end) { at, number in
                    if at == end, phrases[number].classes & classes != 0 { phrase = number }
                }
                if phrase >= 0 { return (start, payload(of: phrase, classes)) }
            }
            start += 1
        }
        return nil
    }

    /// Calls `found` with the end and the number of every phrase that begins at `place`, shortest first.
    @inline(__always)
    private func walk(_ text: [UInt16], _ place: Int, _ limit: Int, _ found: (Int, Int) -> Void) {
        let nodes = nodes
        var node = Int(roots[Int(text[place])])
        var at = place
        while node != 0 {
            at &+= 1
            let record = nodes[node]
            if record.endsPhrase { found(at, Int(phraseNumbers[node])) }
            guard at < limit else { return }
            node = record.child(text[at], in: nodes)
        }
    }

    @inline(__always)
    private func payload(of phrase: Int, _ classes: UInt64) -> Int32 {
        var entry = Int(phrases[phrase].entry)
        while entries[entry].classMask & classes == 0 { entry = Int(entries[entry].next) }
        return entries[entry].payload
    }
}

/// A node of the trie in 64 bits: 31 of its first child, 16 of how many there are, 1 whether a phrase ends here, 16 of
/// the character that leads to it.
private struct PhraseNode: Sendable {
    private var bits: UInt64

    init(unit: UInt16, first: Int, count: Int) {
        bits = UInt64(truncatingIfNeeded: first) << 33 | UInt64(truncatingIfNeeded: count) << 17 | UInt64(unit)
    }

    var unit: UInt16 { UInt16(truncatingIfNeeded: bits) }

    var endsPhrase: Bool {
        get { bits & 0x1_0000 != 0 }
        set { bits = newValue ? bits | 0x1_0000 : bits & ~0x1_0000 }
    }

    var children: Range<Int> {
        let first = Int(truncatingIfNeeded: bits >> 33)
        return first..<first &+ Int(truncatingIfNeeded: bits >> 17 & 0xFFFF)
    }

    /// The child that `unit` leads to; 0 for none.
    ///
    /// - Complexity: O(log children).
    @inline(__always)
    func child(_ unit: UInt16, in nodes: [PhraseNode]) -> Int {
        var low = Int(truncatingIfNeeded: bits >> 33)
        var count = Int(truncatingIfNeeded: bits >> 17 & 0xFFFF)
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
private struct PhraseLayout {
    private(set) var nodes: [PhraseNode] = []
    /// For each place the number that the builder gave the node.
    private(set) var order: [Int32] = [0]

    /// - Parameter edges: One for each node but the root.
    /// - Complexity: O(edges · log children).
    init(_ edges: [UInt64]) {
        let count = edges.count + 1
        var firsts = [Int32](repeating: 0, count: count + 1)
        for edge in edges { firsts[PhraseEdge.parent(edge) &+ 1] &+= 1 }
        for node in 0..<count { firsts[node &+ 1] &+= firsts[node] }
        var next = firsts
        // An edge without its parent: character above, so that numbers sort by it.
        var children = [UInt64](repeating: 0, count: edges.count)
        for edge in edges {
            let parent = PhraseEdge.parent(edge)
            children[Int(next[parent])] = edge & 0xFF_FFFF_FFFF
            next[parent] &+= 1
        }
        nodes.reserveCapacity(count)
        order.reserveCapacity(count)
        var units: [UInt16] = [0]
        units.reserveCapacity(count)
        var place = 0
        while place < order.count {
            let node = Int(order[place])
            let own = Int(firsts[node])..<Int(firsts[node &+ 1])
            PhraseLayout.sort(&children, own)
            nodes.append(PhraseNode(unit: units[place], first: order.count, count: own.count))
            for child in own {
                order.append(Int32(truncatingIfNeeded: PhraseEdge.target(children[child])))
                units.append(UInt16(truncatingIfNeeded: children[child] >> 24))
            }
            place &+= 1
        }
    }

    /// Sorts a part of the list; most parts have one or two members.
    private static func sort(_ list: inout [UInt64], _ part: Range<Int>) {
        guard part.count > 1 else { return }
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

/// Collects the phrases of a `PhraseTrie`.
public struct PhraseTrieBuilder: Sendable {
    /// Key (node and character) above, node that it leads to below; all ones where free.
    private var edges: [UInt64]
    private var mask: Int
    /// The edges in the order in which they came.
    fileprivate var made: [UInt64] = []
    /// First entry of the node's list, -1 for none.
    fileprivate var heads: [Int32] = [-1]
    fileprivate var entries: [PhraseEntry] = []
    /// Classes of the phrase that ends at each node.
    fileprivate var nodeClasses: [UInt64] = [0]
    fileprivate var starts = PhraseBorders()
    fileprivate var ends = PhraseBorders()
    /// How each phrase begins: its first two characters, the second 0 where there is none.
    fileprivate var openings: [(first: UInt16, second: UInt16, classes: UInt64)] = []

    /// - Parameter capacity: Characters of all phrases together, as far as known.
    public init(capacity: Int = 1 << 12) {
        let size = max(16, capacity).nextPowerOfTwo * 2
        edges = [UInt64](repeating: .max, count: size)
        mask = size - 1
    }

    /// Adds a phrase; `phraseClass` is 0 to 63. Of two payloads for a phrase in one class the later one holds.
    ///
    /// - Complexity: O(length), amortised.
    public mutating func add(_ phrase: [UInt16], class phraseClass: Int, payload: Int32) {
        guard let first = phrase.first, let last = phrase.last else { return }
        let classes: UInt64 = 1 << UInt64(phraseClass)
        if phrase.count > 1 {
            starts.add(classes, edge: first, pair: (first, phrase[1]))
            ends.add(classes, edge: last, pair: (phrase[phrase.count - 2], last))
        } else {
            starts.add(classes, edge: first, pair: nil)
            ends.add(classes, edge: last, pair: nil)
        }
        openings.append((first, phrase.count > 1 ? phrase[1] : 0, classes))
        var node = 0
        for unit in phrase { node = child(of: node, unit) ?? insert(node, unit) }
        entries.append(PhraseEntry(classMask: classes, payload: payload, next: heads[node]))
        heads[node] = Int32(entries.count - 1)
        nodeClasses[node] |= classes
    }

    /// Whether this very phrase is there in one of the classes.
    public func contains(_ phrase: [UInt16], classes: UInt64) -> Bool {
        var node = 0
        for unit in phrase {
            guard let next = child(of: node, unit) else { return false }
            node = next
        }
        return nodeClasses[node] & classes != 0
    }

    /// All phrases, for looking up.
    public func trie() -> PhraseTrie { PhraseTrie(self) }

    private func child(of node: Int, _ unit: UInt16) -> Int? {
        let edge = edges[PhraseEdge.slot(PhraseEdge.key(node, unit), in: edges, mask)]
        return edge == .max ? nil : PhraseEdge.target(edge)
    }

    private mutating func insert(_ node: Int, _ unit: UInt16) -> Int {
        precondition(heads.count < PhraseEdge.mostNodes, "a table of phrases holds at most 16 million characters")
        if made.count * 2 >= edges.count { grow() }
        let key = PhraseEdge.key(node, unit)
        let edge = PhraseEdge.make(key, heads.count)
        edges[PhraseEdge.slot(key, in: edges, mask)] = edge
        made.append(edge)
        heads.append(-1)
        nodeClasses.append(0)
        return heads.count - 1
    }

    private mutating func grow() {
        edges = [UInt64](repeating: .max, count: edges.count * 2)
        mask = edges.count - 1
        for edge in made { edges[PhraseEdge.slot(PhraseEdge.key(of: edge), in: edges, mask)] = edge }
    }
}

/// One class of a phrase, with what it stands for there; the classes of a phrase make a list.
private struct PhraseEntry: Sendable {
    let classMask: UInt64
    let payload: Int32
    let next: Int32
}

/// An edge of the trie in 64 bits: 24 of the node it leaves, 16 of the character, 24 of the node it leads to.
private enum PhraseEdge {
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

/// What characters phrases begin with, or end in; says yes too often, never no too often.
private struct PhraseBorders: Sendable {
    /// Classes by a hash of the character at the border.
    private var classes = [UInt64](repeating: 0, count: 2048)
    /// Bit for each hash of the two characters at the border.
    private var pairs = [UInt64](repeating: 0, count: 1024)
    /// Bit for each character that is a phrase by itself.
    private var singles = [UInt64](repeating: 0, count: 1024)

    mutating func add(_ added: UInt64, edge: UInt16, pair: (UInt16, UInt16)?) {
        classes[PhraseBorders.cell(edge)] |= added
        if let pair {
            let cell = PhraseBorders.cell(pair.0, pair.1)
            pairs[cell >> 6] |= 1 << UInt64(cell & 63)
        } else {
            singles[Int(edge >> 6)] |= 1 << UInt64(edge & 63)
        }
    }

    @inline(__always)
    func holds(_ asked: UInt64, _ unit: UInt16) -> Bool { classes[PhraseBorders.cell(unit)] & asked != 0 }

    @inline(__always)
    func holds(_ first: UInt16, _ second: UInt16) -> Bool {
        let cell = PhraseBorders.cell(first, second)
        return pairs[cell >> 6] & (1 << UInt64(cell & 63)) != 0
    }

    @inline(__always)
    func isSingle(_ unit: UInt16) -> Bool { singles[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0 }

    /// A number below 2,048.
    @inline(__always)
    private static func cell(_ unit: UInt16) -> Int { Int((UInt32(unit) &* 0x9E37_79B1) >> 21) }

    /// A number below 65,536.
    @inline(__always)
    private static func cell(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> 16)
    }
}

extension Int {
    /// Smallest power of two that is not less.
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
