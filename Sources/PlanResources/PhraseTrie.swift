/// Many phrases in one look-up structure over folded text: at a place, the longest phrase of a class.
///
/// A character trie whose edges lie in one open-addressing table, behind filters that know which classes can begin with
/// a character and with a pair of them. Nearly every look-up that finds nothing is turned away by one or two loads.
/// A phrase may belong to several classes, each with a payload of its own. A class, so that the many readers that hold
/// one share it.
public final class PhraseTrie: Sendable {
    private let edges: [UInt64]
    private let mask: Int
    private let heads: [Int32]
    private let entries: [PhraseEntry]
    private let nodeClasses: [UInt64]
    private let starts: ClassFilter
    private let startPairs: ClassFilter
    private let ends: ClassFilter
    private let endPairs: ClassFilter
    private let singles: ClassFilter
    private let openings: [(first: UInt16, second: UInt16, classes: UInt64)]

    fileprivate init(_ builder: PhraseTrieBuilder) {
        edges = builder.edges
        mask = builder.edges.count - 1
        (heads, entries, nodeClasses) = (builder.heads, builder.entries, builder.nodeClasses)
        (starts, startPairs) = (builder.starts, builder.startPairs)
        (ends, endPairs, singles) = (builder.ends, builder.endPairs, builder.singles)
        openings = builder.openings
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
        if place + 1 < limit, startPairs.holds(classes, first, text[place + 1]) { return true }
        return singles.holds(classes, first)
    }

    /// Whether a phrase of `classes` can end at `end`.
    @inline(__always)
    private func canEnd(_ text: [UInt16], _ end: Int, _ floor: Int, _ classes: UInt64) -> Bool {
        guard end > floor else { return false }
        let last = text[end - 1]
        guard ends.holds(classes, last) else { return false }
        if end - 1 > floor, endPairs.holds(classes, text[end - 2], last) { return true }
        return singles.holds(classes, last)
    }

    /// The longest phrase of one of the classes in `classes` (a bit mask) that begins at `place` and ends by `limit`.
    ///
    /// - Complexity: O(length of the longest phrase).
    public func longest(in text: [UInt16], at place: Int, limit: Int, classes: UInt64) -> Match? {
        guard place < limit, canStart(text, place, limit, classes) else { return nil }
        var node = 0
        var at = place
        var best: Match?
        while at < limit, let next = child(of: node, text[at]) {
            node = next
            at += 1
            if let payload = payload(at: node, classes: classes) { best = Match(end: at, payload: payload) }
        }
        return best
    }

    /// Calls `body` with every phrase of `classes` that begins at `place`, shortest first.
    public func forEach(
        in text: [UInt16], at place: Int, limit: Int, classes: UInt64, _ body: (Match) -> Void
    ) {
        guard place < limit, canStart(text, place, limit, classes) else { return }
        var node = 0
        var at = place
        while at < limit, let next = child(of: node, text[at]) {
            node = next
            at += 1
            if let payload = payload(at: node, classes: classes) { body(Match(end: at, payload: payload)) }
        }
    }

    /// Calls `body` with the end and the classes of every phrase that begins at `place`, shortest first.
    ///
    /// For going over a text once and keeping all its phrases.
    public func forEachPhrase(in text: [UInt16], at place: Int, limit: Int, _ body: (Int, UInt64) -> Void) {
        guard place < limit, canStart(text, place, limit, .max) else { return }
        var node = 0
        var at = place
        while at < limit, let next = child(of: node, text[at]) {
            node = next
            at += 1
            let classes = nodeClasses[node]
            if classes != 0 { body(at, classes) }
        }
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
            var found: Int32?
            forEach(in: text, at: start, limit: end, classes: classes) { if $0.end == end { found = $0.payload } }
            if let found { return (start, found) }
            start += 1
        }
        return nil
    }

    @inline(__always)
    private func payload(at node: Int, classes: UInt64) -> Int32? {
        guard nodeClasses[node] & classes != 0 else { return nil }
        var entry = heads[node]
        while entry >= 0 {
            let record = entries[Int(entry)]
            if record.classMask & classes != 0 { return record.payload }
            entry = record.next
        }
        return nil
    }

    @inline(__always)
    private func child(of node: Int, _ unit: UInt16) -> Int? {
        let edge = edges[PhraseEdge.slot(PhraseEdge.key(node, unit), in: edges, mask)]
        return edge == .max ? nil : PhraseEdge.target(edge)
    }
}

/// Collects the phrases of a `PhraseTrie`.
public struct PhraseTrieBuilder: Sendable {
    /// Key (node and character) above, node that it leads to below; all ones where free.
    fileprivate var edges: [UInt64]
    private var mask: Int
    private var edgeCount = 0
    /// First entry of the node's list, -1 for none.
    fileprivate var heads: [Int32] = [-1]
    fileprivate var entries: [PhraseEntry] = []
    /// Classes of the phrase that ends at each node.
    fileprivate var nodeClasses: [UInt64] = [0]
    fileprivate var starts = ClassFilter(bits: 12)
    fileprivate var startPairs = ClassFilter(bits: 13)
    fileprivate var ends = ClassFilter(bits: 12)
    fileprivate var endPairs = ClassFilter(bits: 13)
    /// Phrases of one character.
    fileprivate var singles = ClassFilter(bits: 12)
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
        starts.add(classes, first)
        ends.add(classes, last)
        if phrase.count > 1 {
            startPairs.add(classes, first, phrase[1])
            endPairs.add(classes, phrase[phrase.count - 2], last)
        } else {
            singles.add(classes, first)
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
        if edgeCount * 2 >= edges.count { grow() }
        let key = PhraseEdge.key(node, unit)
        edges[PhraseEdge.slot(key, in: edges, mask)] = PhraseEdge.make(key, heads.count)
        edgeCount += 1
        heads.append(-1)
        nodeClasses.append(0)
        return heads.count - 1
    }

    private mutating func grow() {
        let old = edges
        edges = [UInt64](repeating: .max, count: old.count * 2)
        mask = edges.count - 1
        for edge in old where edge != .max { edges[PhraseEdge.slot(PhraseEdge.key(of: edge), in: edges, mask)] = edge }
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

/// Which classes may have a phrase with a character or a pair at its border; says yes too often, never no too often.
private struct ClassFilter: Sendable {
    private var masks: [UInt64]
    private let shift: UInt32

    /// - Parameter bits: The filter has 2 to the power of `bits` cells.
    init(bits: Int) {
        masks = [UInt64](repeating: 0, count: 1 << bits)
        shift = UInt32(32 - bits)
    }

    mutating func add(_ classes: UInt64, _ unit: UInt16) { masks[cell(unit)] |= classes }

    mutating func add(_ classes: UInt64, _ first: UInt16, _ second: UInt16) { masks[cell(first, second)] |= classes }

    @inline(__always)
    func holds(_ classes: UInt64, _ unit: UInt16) -> Bool { masks[cell(unit)] & classes != 0 }

    @inline(__always)
    func holds(_ classes: UInt64, _ first: UInt16, _ second: UInt16) -> Bool {
        masks[cell(first, second)] & classes != 0
    }

    @inline(__always)
    private func cell(_ unit: UInt16) -> Int { Int((UInt32(unit) &* 0x9E37_79B1) >> shift) }

    @inline(__always)
    private func cell(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> shift)
    }
}

extension Int {
    /// Smallest power of two that is not less.
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
