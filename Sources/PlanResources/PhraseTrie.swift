/// Many phrases in one look-up structure over folded text: at a place, the longest phrase of a class.
///
/// A character trie in one array: nodes in order of their depth, so that the children of a node lie side by side, eight
/// to a line of the cache; what a look-up costs is the lines that it touches. In front of it stand small filters that
/// turn away nearly every look-up that finds nothing. A phrase may belong to several classes, each with a payload of
/// its own. A class, so that the many readers that hold one share it.
public final class PhraseTrie: Sendable {
    private let nodes: [PhraseNode]
    /// Children of the first node, which come right behind it: phrases of one character end there.
    private let rootCount: Int
    /// For each node at which phrases end, the payload in its only class, or the first of its `entries`.
    private let payloads: [Int32]
    /// Masks of the sets of classes that nodes name.
    private let classSets: [UInt64]
    private let entries: [PhraseEntry]
    private let pairs: PhrasePairs
    private let ends: PhraseEnds
    private let openings: [PhraseOpening]

    init(_ builder: PhraseTrieBuilder) {
        let layout = PhraseLayout(builder.nodes)
        var nodes = layout.nodes
        var payloads = [Int32](repeating: 0, count: nodes.count)
        var below = [UInt64](repeating: 0, count: nodes.count)
        var sets = ClassSets()
        var ends = PhraseEnds(phrases: builder.entries.count)
        PhraseTrie.fill(&nodes, &payloads, &below, builder, layout, &sets, &ends)
        openings = PhraseTrie.openings(nodes, layout.rootCount, below, &sets)
        pairs = PhrasePairs(openings)
        (self.nodes, rootCount, self.payloads) = (nodes, layout.rootCount, payloads)
        (classSets, entries, self.ends) = (sets.masks, builder.entries, ends)
    }

    /// Gives each node its classes and its payload, and notes how phrases end.
    ///
    /// - Parameter below: Gives for each node the classes of all phrases that go through it or end there.
    private static func fill(
        _ nodes: inout [PhraseNode], _ payloads: inout [Int32], _ below: inout [UInt64], _ builder: PhraseTrieBuilder,
        _ layout: PhraseLayout, _ sets: inout ClassSets, _ ends: inout PhraseEnds
    ) {
        var nodes = nodes.mutableSpan
        var payloads = payloads.mutableSpan
        var below = below.mutableSpan
        let (order, grown, entries) = (layout.order.span, builder.nodes.span, builder.entries.span)
        // Backwards, so that all that is below a node was seen before it.
        var place = nodes.count - 1
        while place >= 0 {
            let old = grown[Int(order[place])]
            var classes = old.classes
            if old.head >= 0 {
                nodes[place].classSet = sets.number(of: classes)
                payloads[place] = classes.isPowerOfTwo ? entries[Int(old.head)].payload : old.head
            }
            // The first node may have more children than a node can name.
            let children = place == 0 ? 1..<layout.rootCount + 1 : nodes[place].children
            for child in children {
                classes |= below[child]
                let own = grown[Int(order[child])].classes
                if own != 0 { ends.add(own, place == 0 ? nil : nodes[place].unit, nodes[child].unit) }
            }
            below[place] = classes
            place &-= 1
        }
    }

    /// How phrases begin: their first two characters, the second 0 where there is none, with the classes of all that
    /// begin so.
    ///
    /// - Parameter below: For each node the classes of all phrases that go through it or end there.
    private static func openings(
        _ nodes: [PhraseNode], _ rootCount: Int, _ below: [UInt64], _ sets: inout ClassSets
    ) -> [PhraseOpening] {
        var openings: [PhraseOpening] = []
        for root in 1..<rootCount + 1 {
            let first = nodes[root].unit
            if case let own = nodes[root].classSet, own != 0 {
                openings.append(PhraseOpening(first: first, second: 0, node: Int32(root), classSet: Int32(own)))
            }
            for child in nodes[root].children {
                let (second, set) = (nodes[child].unit, Int32(sets.number(of: below[child])))
                openings.append(PhraseOpening(first: first, second: second, node: Int32(child), classSet: set))
            }
        }
        return openings
    }

    /// The sets of classes that nodes name, numbered from 1 on.
    private struct ClassSets {
        private(set) var masks: [UInt64] = [0]
        private var numbers: [UInt64: Int] = [:]
        /// Numbers of sets of one class, which most are; 0 where there is none yet.
        private var singles = [Int](repeating: 0, count: 64)

        mutating func number(of classes: UInt64) -> Int {
            let isSingle = classes.isPowerOfTwo
            let known = isSingle ? singles[classes.trailingZeroBitCount] : numbers[classes] ?? 0
            if known > 0 { return known }
            precondition(masks.count < 4096, "a table of phrases has at most 4095 sets of classes")
            if isSingle {
                singles[classes.trailingZeroBitCount] = masks.count
            } else {
                numbers[classes] = masks.count
            }
            masks.append(classes)
            return masks.count - 1
        }
    }

    /// Where phrases of some classes can begin, for loops over a text.
    ///
    /// - Complexity: O(phrases).
    public func starts(of classes: UInt64) -> PhraseStarts {
        var starts = PhraseStarts()
        for opening in openings where classSets[Int(opening.classSet)] & classes != 0 {
            starts.add(opening.first, opening.second)
        }
        return starts
    }

    /// A phrase found at a place.
    public struct Match: Sendable, Hashable {
        /// Place behind its last character.
        public let end: Int
        public let payload: Int32
    }

    /// The longest phrase of one of the classes in `classes` (a bit mask) that begins at `place` and ends by `limit`.
    ///
    /// - Complexity: O(length of the longest phrase).
    public func longest(in text: [UInt16], at place: Int, limit: Int, classes: UInt64) -> Match? {
        var (end, phrase) = (0, 0)
        walk(text, place, limit, classes) { at, found, node in
            if found & classes != 0 { (end, phrase) = (at, node) }
        }
        return phrase == 0 ? nil : Match(end: end, payload: payload(of: phrase, classes))
    }

    /// Calls `body` with every phrase of `classes` that begins at `place`, shortest first.
    public func forEach(
        in text: [UInt16], at place: Int, limit: Int, classes: UInt64, _ body: (Match) -> Void
    ) {
        walk(text, place, limit, classes) { at, found, node in
            if found & classes != 0 { body(Match(end: at, payload: payload(of: node, classes))) }
        }
    }

    /// Calls `body` with the end, the classes and the number of every phrase that begins at `place`, shortest first.
    ///
    /// For going over a text once and keeping all its phrases.
    public func forEachPhrase(in text: [UInt16], at place: Int, limit: Int, _ body: (Int, UInt64, Int) -> Void) {
        walk(text, place, limit, .max, body)
    }

    /// What the phrase of a number stands for in one of `classes`, of which it has to have one.
    public func payload(of phrase: Int, _ classes: UInt64) -> Int32 {
        let payload = payloads[phrase]
        guard !classSets[nodes[phrase].classSet].isPowerOfTwo else { return payload }
        var entry = Int(payload)
        while entries[entry].classMask & classes == 0 { entry = Int(entries[entry].next) }
        return entries[entry].payload
    }

    /// The longest phrase of `classes` that ends at `end` and begins at or behind `floor`, as its first place.
    ///
    /// - Complexity: O(`reach`²) in the worst case; `reach` is the longest phrase that is looked for.
    public func longest(
        in text: [UInt16], endingAt end: Int, floor: Int, reach: Int, classes: UInt64
    ) -> (start: Int, payload: Int32)? {
        guard end > floor, ends.mayClose(classes, end &- 1 > floor ? text[end &- 2] : nil, text[end &- 1]) else {
            return nil
        }
        var start = max(floor, end - reach)
        while start < end {
            var phrase = 0
            walk(text, start, end, classes) { at, found, node in
                if at == end, found & classes != 0 { phrase = node }
            }
            if phrase != 0 { return (start, payload(of: phrase, classes)) }
            start += 1
        }
        return nil
    }

    /// Calls `found` with the end, the classes and the number of every phrase that begins at `place`, shortest first;
    /// of those that begin with a pair none where no phrase of `asked` does.
    @inline(__always)
    private func walk(
        _ text: [UInt16], _ place: Int, _ limit: Int, _ asked: UInt64, _ found: (Int, UInt64, Int) -> Void
    ) {
        guard place < limit else { return }
        let first = text[place]
        let single = pairs[first, 0]
        if single.node != 0 { found(place &+ 1, classSets[single.classSet], single.node) }
        var at = place &+ 1
        guard at < limit, case let pair = pairs[first, text[at]], pair.node > rootCount,
            classSets[pair.classSet] & asked != 0
        else { return }
        let nodes = nodes
        var node = pair.node
        while node != 0 {
            at &+= 1
            let record = nodes[node]
            if record.classSet != 0 { found(at, classSets[record.classSet], node) }
            guard at < limit else { return }
            node = record.child(text[at], in: nodes)
        }
    }
}

extension UInt64 {
    /// Whether one bit is set; true for 0.
    fileprivate var isPowerOfTwo: Bool { self & (self &- 1) == 0 }
}
