/// Many phrases in one look-up structure over folded text: at a place, the longest phrase of a class.
///
/// A character trie whose edges lie in one open-addressing table, behind two bitmaps: of first characters and of
/// first pairs. Most places of a text are turned away by one load. A phrase may belong to several classes, each with a payload of its own.
public struct PhraseTrie: Sendable {
    private var keys: [UInt64]
    private var targets: [Int32]
    private var mask: Int
    private var nodeCount: Int32 = 1
    private var edgeCount = 0
    /// First entry of the node's list, -1 for none.
    private var heads: [Int32] = [-1]
    private var entries: [Entry] = []
    /// Classes of the phrase that ends at each node.
    private var nodeClasses: [UInt64] = [0]
    /// Bit for each character that a phrase begins with. Bitmaps, not tables: they stay in the nearest cache.
    private var starts = [UInt64](repeating: 0, count: 1024)
    /// Bit for each character that is a phrase by itself.
    private var singles = [UInt64](repeating: 0, count: 1024)
    /// Bit for each hash of the last two characters of a phrase.
    private var endPairs = [UInt64](repeating: 0, count: 2048)
    /// Bit for each hash of the first two characters of a phrase.
    private var pairs = [UInt64](repeating: 0, count: 2048)

    private struct Entry: Sendable {
        let classMask: UInt64
        let payload: Int32
        let next: Int32
    }

    /// A phrase found at a place.
    public struct Match: Sendable, Hashable {
        /// Place behind its last character.
        public let end: Int
        public let payload: Int32
    }

    public init(capacity: Int = 1 << 12) {
        let size = max(16, capacity).nextPowerOfTwo * 2
        keys = [UInt64](repeating: .max, count: size)
        targets = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    /// Adds a phrase; `phraseClass` is 0 to 63.
    ///
    /// - Complexity: O(length), amortised.
    public mutating func add(_ phrase: [UInt16], class phraseClass: Int, payload: Int32) {
        guard let first = phrase.first else { return }
        starts[Int(first >> 6)] |= 1 << UInt64(first & 63)
        if phrase.count > 1 {
            let pair = PhraseTrie.pairHash(first, phrase[1])
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
            let endPair = PhraseTrie.pairHash(phrase[phrase.count - 2], phrase[phrase.count - 1])
            endPairs[endPair >> 6] |= 1 << UInt64(endPair & 63)
        } else {
            singles[Int(first >> 6)] |= 1 << UInt64(first & 63)
        }
        var node: Int32 = 0
        for unit in phrase { node = child(of: node, unit) ?? insert(node, unit) }
        entries.append(Entry(classMask: 1 << UInt64(phraseClass), payload: payload, next: heads[Int(node)]))
        heads[Int(node)] = Int32(entries.count - 1)
        nodeClasses[Int(node)] |= 1 << UInt64(phraseClass)
    }

    /// Whether a phrase can begin at `place`: false for most places of a text.
    @inline(__always)
    private func canStart(_ text: [UInt16], _ place: Int, _ limit: Int) -> Bool {
        let first = text[place]
        guard starts[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 else { return false }
        if singles[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 { return true }
        guard place + 1 < limit else { return false }
        let pair = PhraseTrie.pairHash(first, text[place + 1])
        return pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
    }

    /// Whether a phrase can end at `end`.
    @inline(__always)
    private func canEnd(_ text: [UInt16], _ end: Int, _ floor: Int) -> Bool {
        guard end > floor else { return false }
        let last = text[end - 1]
        if singles[Int(last >> 6)] & (1 << UInt64(last & 63)) != 0 { return true }
        guard end - 1 > floor else { return false }
        let pair = PhraseTrie.pairHash(text[end - 2], last)
        return endPairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
    }

    @inline(__always)
    private static func pairHash(_ first: UInt16, _ second: UInt16) -> Int {
        Int(truncatingIfNeeded: (UInt32(first) &* 0x9E37 ^ UInt32(second) &* 0x85EB) & 0x1FFFF)
    }

    /// The longest phrase of one of the classes in `classes` (a bit mask) that begins at `place` and ends by `limit`.
    ///
    /// - Complexity: O(length of the longest phrase).
    public func longest(in text: [UInt16], at place: Int, limit: Int, classes: UInt64) -> Match? {
        guard place < limit, canStart(text, place, limit) else { return nil }
        var node: Int32 = 0
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
        guard place < limit, canStart(text, place, limit) else { return }
        var node: Int32 = 0
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
        guard place < limit, canStart(text, place, limit) else { return }
        var node: Int32 = 0
        var at = place
        while at < limit, let next = child(of: node, text[at]) {
            node = next
            at += 1
            let classes = nodeClasses[Int(node)]
            if classes != 0 { body(at, classes) }
        }
    }

    /// The longest phrase of `classes` that ends at `end` and begins at or behind `floor`, as its first place.
    ///
    /// - Complexity: O(`reach`²) in the worst case; `reach` is the longest phrase that is looked for.
    public func longest(
        in text: [UInt16], endingAt end: Int, floor: Int, reach: Int, classes: UInt64
    ) -> (start: Int, payload: Int32)? {
        guard canEnd(text, end, floor) else { return nil }
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
    private func payload(at node: Int32, classes: UInt64) -> Int32? {
        guard nodeClasses[Int(node)] & classes != 0 else { return nil }
        var entry = heads[Int(node)]
        while entry >= 0 {
            let record = entries[Int(entry)]
            if record.classMask & classes != 0 { return record.payload }
            entry = record.next
        }
        return nil
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always)
    private func child(of node: Int32, _ unit: UInt16) -> Int32? {
        let slot = slot(UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit))
        return targets[slot] >= 0 ? targets[slot] : nil
    }

    private mutating func insert(_ node: Int32, _ unit: UInt16) -> Int32 {
        if edgeCount * 2 >= keys.count { grow() }
        let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
        let place = slot(key)
        keys[place] = key
        targets[place] = nodeCount
        nodeCount += 1
        edgeCount += 1
        heads.append(-1)
        nodeClasses.append(0)
        return nodeCount - 1
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
        targets = [Int32](repeating: -1, count: oldKeys.count * 2)
        mask = keys.count - 1
        for index in oldKeys.indices where oldKeys[index] != .max {
            let place = slot(oldKeys[index])
            keys[place] = oldKeys[index]
            targets[place] = oldTargets[index]
        }
    }
}

extension Int {
    /// Smallest power of two that is not less.
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
