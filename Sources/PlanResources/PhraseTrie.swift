/// Many phrases in one look-up structure over folded text: at a place, the longest phrase of a class.
///
/// A character trie in one array: nodes in order of their depth, so that the children of a node lie side by side, eight
/// to a line of the cache; what a look-up costs is the lines that it touches. In front of it stand small filters that
/// turn away nearly every look-up that finds nothing. A phrase may belong to several classes, each with a payload of
/// its own. A class, so that the many readers that hold one share it.
public final class PhraseTrie: Sendable {
    private let nodes: [PhraseNode]
    private let roots: PhraseRoots
    /// Tells the number of the phrase that ends at a node.
    private let numbers: PhraseNumbers
    /// Masks of the sets of classes that nodes name.
    private let classSets: [UInt64]
    private let phrases: [Phrase]
    private let entries: [PhraseEntry]
    private let starts: PhraseBorders
    private let ends: PhraseBorders
    private let openings: [PhraseOpening]

    init(_ builder: PhraseTrieBuilder) {
        let layout = PhraseLayout(builder.nodes)
        var nodes = layout.nodes
        var phrases: [Phrase] = []
        phrases.reserveCapacity(builder.entries.count)
        var sets = ClassSets()
        for place in 0..<nodes.count {
            let old = builder.nodes[Int(layout.order[place])]
            guard old.head >= 0 else { continue }
            nodes[place].classSet = sets.number(of: old.classes)
            let isSingle = old.classes & (old.classes &- 1) == 0
            phrases.append(Phrase(payload: builder.entries[Int(old.head)].payload, entry: isSingle ? -1 : old.head))
        }
        (self.nodes, self.numbers, self.phrases, entries) = (nodes, PhraseNumbers(nodes), phrases, builder.entries)
        classSets = sets.masks
        roots = PhraseRoots(nodes[1..<(layout.rootCount + 1)])
        (ends, openings) = (builder.ends, builder.openings())
        var starts = PhraseBorders()
        for opening in openings {
            let pair = opening.second == 0 ? nil : (opening.first, opening.second)
            starts.add(opening.classes, edge: opening.first, pair: pair)
        }
        self.starts = starts
    }

    /// The sets of classes that nodes name, numbered from 1 on.
    private struct ClassSets {
        private(set) var masks: [UInt64] = [0]
        private var numbers: [UInt64: Int] = [:]
        /// Numbers of sets of one class, which most are; 0 where there is none yet.
        private var singles = [Int](repeating: 0, count: 64)

        mutating func number(of classes: UInt64) -> Int {
            let isSingle = classes & (classes &- 1) == 0
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

    /// What is known of one phrase; most belong to one class and need no entries.
    private struct Phrase: Sendable {
        /// Payload in the only class.
        let payload: Int32
        /// First of its entries; -1 where there is one class.
        let entry: Int32
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
        let next = place &+ 1
        guard next < limit else { return starts.maySingle(classes, text[place]) }
        return starts.mayOpen(classes, text[place], text[next])
    }

    /// Whether a phrase of `classes` can end at `end`.
    @inline(__always)
    private func canEnd(_ text: [UInt16], _ end: Int, _ floor: Int, _ classes: UInt64) -> Bool {
        guard end > floor else { return false }
        guard end &- 1 > floor else { return ends.maySingle(classes, text[end &- 1]) }
        return ends.mayClose(classes, text[end &- 2], text[end &- 1])
    }

    /// The longest phrase of one of the classes in `classes` (a bit mask) that begins at `place` and ends by `limit`.
    ///
    /// - Complexity: O(length of the longest phrase).
    public func longest(in text: [UInt16], at place: Int, limit: Int, classes: UInt64) -> Match? {
        guard place < limit, canStart(text, place, limit, classes) else { return nil }
        var (end, phrase) = (0, -1)
        walk(text, place, limit) { at, found, node in
            if found & classes != 0 { (end, phrase) = (at, node) }
        }
        return phrase < 0 ? nil : Match(end: end, payload: payload(of: phrase, classes))
    }

    /// Calls `body` with every phrase of `classes` that begins at `place`, shortest first.
    public func forEach(
        in text: [UInt16], at place: Int, limit: Int, classes: UInt64, _ body: (Match) -> Void
    ) {
        guard place < limit, canStart(text, place, limit, classes) else { return }
        walk(text, place, limit) { at, found, node in
            if found & classes != 0 { body(Match(end: at, payload: payload(of: node, classes))) }
        }
    }

    /// Calls `body` with the end, the classes and the number of every phrase that begins at `place`, shortest first.
    ///
    /// For going over a text once and keeping all its phrases.
    public func forEachPhrase(in text: [UInt16], at place: Int, limit: Int, _ body: (Int, UInt64, Int) -> Void) {
        guard place < limit, canStart(text, place, limit, .max) else { return }
        walk(text, place, limit, body)
    }

    /// What the phrase of a number stands for in one of `classes`, of which it has to have one.
    public func payload(of phrase: Int, _ classes: UInt64) -> Int32 {
        let known = phrases[numbers[phrase]]
        guard known.entry >= 0 else { return known.payload }
        var entry = Int(known.entry)
        while entries[entry].classMask & classes == 0 { entry = Int(entries[entry].next) }
        return entries[entry].payload
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
                walk(text, start, end) { at, found, node in
                    if at == end, found & classes != 0 { phrase = node }
                }
                if phrase >= 0 { return (start, payload(of: phrase, classes)) }
            }
            start += 1
        }
        return nil
    }

    /// Calls `found` with the end, the classes and the number of every phrase that begins at `place`, shortest first.
    @inline(__always)
    private func walk(_ text: [UInt16], _ place: Int, _ limit: Int, _ found: (Int, UInt64, Int) -> Void) {
        let nodes = nodes
        var node = roots[text[place]]
        var at = place
        while node != 0 {
            at &+= 1
            let record = nodes[node]
            if record.classSet != 0 { found(at, classSets[record.classSet], node) }
            guard at < limit else { return }
            node = record.child(text[at], in: nodes)
        }
    }
}
