import TestSupport
import Testing

@testable import PlanResources

@Suite struct PhraseTrieTests {
    private func trie(_ phrases: [(String, Int, Int32)]) -> PhraseTrie {
        var trie = PhraseTrieBuilder(capacity: 4)
        for (phrase, kind, payload) in phrases { trie.add(Array(phrase.utf16), class: kind, payload: payload) }
        return trie.trie()
    }

    @Test func findsTheLongestPhraseOfAClass() {
        let trie = trie([("产业", 0, 1), ("产业园", 1, 2), ("产业园区", 0, 3)])
        let text = Array("产业园区".utf16)
        #expect(trie.longest(in: text, at: 0, limit: 4, classes: 1) == PhraseTrie.Match(end: 4, payload: 3))
        #expect(trie.longest(in: text, at: 0, limit: 4, classes: 2) == PhraseTrie.Match(end: 3, payload: 2))
        #expect(trie.longest(in: text, at: 0, limit: 3, classes: 1) == PhraseTrie.Match(end: 2, payload: 1))
        #expect(trie.longest(in: text, at: 0, limit: 1, classes: 3) == nil)
        #expect(trie.longest(in: text, at: 1, limit: 4, classes: 3) == nil)
        #expect(trie.longest(in: text, at: 4, limit: 4, classes: 3) == nil)
    }

    @Test func keepsAPayloadForEachClass() {
        let trie = trie([("元", 3, 7), ("元", 63, 9)])
        #expect(trie.longest(in: [0x5143], at: 0, limit: 1, classes: 1 << 3)?.payload == 7)
        #expect(trie.longest(in: [0x5143], at: 0, limit: 1, classes: 1 << 63)?.payload == 9)
        #expect(trie.longest(in: [0x5143], at: 0, limit: 1, classes: 1 << 4) == nil)
    }

    @Test func holdsNoEmptyPhrase() {
        #expect(trie([("", 0, 1)]).longest(in: [0x5143], at: 0, limit: 1, classes: .max) == nil)
    }

    /// A character 0 would be taken for the end of a phrase of one character.
    @Test func holdsNoCharacterZero() {
        var builder = PhraseTrieBuilder(capacity: 4)
        builder.add([0x5143, 0], class: 0, payload: 1)
        builder.add([0x4E07], class: 0, payload: 2)
        let trie = builder.trie()
        #expect(trie.longest(in: [0x5143, 0], at: 0, limit: 2, classes: 1) == nil)
        #expect(trie.longest(in: [0x4E07, 0], at: 0, limit: 2, classes: 1) == PhraseTrie.Match(end: 1, payload: 2))
        #expect(trie.longest(in: [0, 0x4E07], at: 0, limit: 2, classes: 1) == nil)
    }

    /// More first characters, second characters behind one of them and pairs than a node names or a line of a table holds.
    @Test func holdsManyBeginnings() {
        var builder = PhraseTrieBuilder(capacity: 4)
        for unit: UInt16 in 0x4E00..<0x9E00 {
            builder.add([unit], class: Int(unit & 1), payload: Int32(unit))
            builder.add([unit, unit &+ 1, 0x4E00], class: 2, payload: Int32(unit) + 1)
            if unit & 7 == 0 { builder.add([0x3400, unit], class: 3, payload: Int32(unit)) }
        }
        let trie = builder.trie()
        for unit: UInt16 in 0x4E00..<0x9E00 {
            let text = [unit, unit &+ 1, 0x4E00]
            let payload = Int32(unit)
            #expect(trie.longest(in: text, at: 0, limit: 3, classes: 1 << UInt64(unit & 1))?.payload == payload)
            #expect(trie.longest(in: text, at: 0, limit: 3, classes: 2 >> UInt64(unit & 1)) == nil)
            #expect(
                trie.longest(in: text, at: 0, limit: 3, classes: 4) == PhraseTrie.Match(end: 3, payload: payload + 1))
            #expect(trie.longest(in: [unit, unit], at: 0, limit: 2, classes: 4) == nil)
            let second = trie.longest(in: [0x3400, unit], at: 0, limit: 2, classes: 8)
            #expect(second?.payload == (unit & 7 == 0 ? payload : nil))
        }
    }

    @Test func findsWhatEndsAtAPlace() {
        let trie = trie([("园区", 0, 1), ("产业园区", 0, 2), ("区", 1, 3)])
        let text = Array("建产业园区内".utf16)
        let longest = trie.longest(in: text, endingAt: 5, floor: 0, reach: 8, classes: 1)
        #expect(longest?.start == 1 && longest?.payload == 2)
        let near = trie.longest(in: text, endingAt: 5, floor: 2, reach: 8, classes: 1)
        #expect(near?.start == 3 && near?.payload == 1)
        #expect(trie.longest(in: text, endingAt: 6, floor: 0, reach: 8, classes: .max) == nil)
    }

    /// Random phrases over few characters, so that they overlap; every answer against a plain search.
    @Test func agreesWithAPlainSearch() {
        var random = SeededGenerator(seed: 41)
        for _ in 0..<60 {
            let phrases = (0..<Int.random(in: 1...40, using: &random)).map { index in
                let length = Int.random(in: 1...5, using: &random)
                let units = (0..<length).map { _ in UInt16.random(in: 0x4E00...0x4E03, using: &random) }
                return (units: units, kind: Int.random(in: 0...2, using: &random), payload: Int32(index))
            }
            var builder = PhraseTrieBuilder(capacity: 4)
            for phrase in phrases { builder.add(phrase.units, class: phrase.kind, payload: phrase.payload) }
            let trie = builder.trie()
            let text = (0..<80).map { _ in UInt16.random(in: 0x4E00...0x4E04, using: &random) }
            let limit = Int.random(in: 60...80, using: &random)
            let classes = UInt64.random(in: 1...7, using: &random)
            for place in 0..<limit { check(trie, phrases, text, place, limit, classes) }
        }
    }

    private func check(
        _ trie: PhraseTrie, _ phrases: [(units: [UInt16], kind: Int, payload: Int32)], _ text: [UInt16], _ place: Int,
        _ limit: Int, _ classes: UInt64
    ) {
        let here = phrases.filter { phrase in
            place + phrase.units.count <= limit && Array(text[place..<place + phrase.units.count]) == phrase.units
        }
        let asked = here.filter { classes & (1 << UInt64($0.kind)) != 0 }
        let ends = Set(asked.map { place + $0.units.count })
        var found: [Int] = []
        trie.forEach(in: text, at: place, limit: limit, classes: classes) { found.append($0.end) }
        #expect(found == ends.sorted())
        let longest = trie.longest(in: text, at: place, limit: limit, classes: classes)
        #expect(longest?.end == ends.max())
        if let longest {
            #expect(asked.contains { $0.payload == longest.payload && place + $0.units.count == longest.end })
        }
        var kinds: [Int: UInt64] = [:]
        trie.forEachPhrase(in: text, at: place, limit: limit) { end, classes, phrase in
            kinds[end] = classes
            let length = end - place
            for kind in 0..<3 where classes & (1 << UInt64(kind)) != 0 {
                let last = here.last { $0.units.count == length && $0.kind == kind }
                #expect(trie.payload(of: phrase, 1 << UInt64(kind)) == last?.payload)
            }
        }
        let expected = Dictionary(grouping: here) { place + $0.units.count }
            .mapValues { $0.reduce(UInt64(0)) { $0 | 1 << UInt64($1.kind) } }
        #expect(kinds == expected)
    }

    /// Where phrases may begin: at every place where one does, and never elsewhere when their pairs do not stand there.
    @Test func tellsWherePhrasesMayBegin() {
        var random = SeededGenerator(seed: 43)
        for _ in 0..<40 {
            var builder = PhraseTrieBuilder(capacity: 4)
            for _ in 0..<12 {
                let units = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    UInt16.random(in: 0x4E00...0x4E0F, using: &random)
                }
                builder.add(units, class: Int.random(in: 0...1, using: &random), payload: 0)
            }
            let trie = builder.trie()
            let starts = trie.starts(of: 1)
            let text = (0..<120).map { _ in UInt16.random(in: 0x4E00...0x4E0F, using: &random) }
            var next = starts.next(in: text, from: 0, limit: 100)
            for place in 0..<100 {
                let begins = trie.longest(in: text, at: place, limit: 100, classes: 1) != nil
                #expect(!begins || starts.mayBegin(in: text, at: place, limit: 100))
                #expect(starts.mayBegin(in: text, at: place, limit: 100) == (next == place))
                if next == place { next = starts.next(in: text, from: place + 1, limit: 100) }
            }
            #expect(next == 100)
        }
        #expect(!PhraseTrieBuilder().trie().starts(of: .max).mayBegin(in: [0x4E00], at: 0, limit: 1))
    }

    /// More children than are searched one by one, and more than one block of them.
    @Test func findsOneOfManyChildren() {
        var builder = PhraseTrieBuilder(capacity: 4)
        for unit in stride(from: UInt16(0x4E00), to: 0x5E00, by: 3) {
            builder.add([0x7701, unit], class: 0, payload: Int32(unit))
        }
        let trie = builder.trie()
        for unit in UInt16(0x4DFD)..<0x5E03 {
            let isThere = unit >= 0x4E00 && unit < 0x5E00 && (unit - 0x4E00) % 3 == 0
            let found = trie.longest(in: [0x7701, unit], at: 0, limit: 2, classes: 1)
            #expect(found?.payload == (isThere ? Int32(unit) : nil))
        }
    }
}
