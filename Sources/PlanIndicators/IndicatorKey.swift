package import PlanResources

/// What an indicator comes down to when plans are put side by side.
package struct IndicatorKey: Sendable, Hashable {
    /// Folded words without blanks, punctuation, the plan's own place and regional spelling.
    package let words: [UInt16]
    /// Words that tell apart what otherwise looks alike (城镇 against 农村), by group.
    package let contrasts: Set<UInt32>

    /// Share of characters that two keys have in common, from 0 to 1 (Dice's coefficient over multisets).
    ///
    /// - Complexity: O(length · log length).
    package func likeness(to other: IndicatorKey) -> Double {
        IndicatorKey.likeness(words.sorted(), other.words.sorted())
    }

    /// Likeness of two keys whose words are sorted already, for holding one against many.
    ///
    /// - Complexity: O(length).
    package static func likeness(_ left: [UInt16], _ right: [UInt16]) -> Double {
        if left.isEmpty || right.isEmpty { return left == right ? 1 : 0 }
        var (i, j, common) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(common) / Double(left.count + right.count)
    }
}

/// Makes keys of indicators. Tables: `Compare/regional.tsv`, `Compare/contrasts.tsv`, `Compare/scopes.tsv`.
package struct IndicatorKeys: Sendable {
    private let fold: FoldTable
    private let regional: PhraseTrie
    private let regionalForms: [[UInt16]]
    /// Words of which two indicators that differ in one are two.
    let contrasts: PhraseTrie
    private let scopes: PhraseTrie

    private static let anyClass: UInt64 = 1

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        fold = resources.fold
        let words = try resources.folder.table("Compare/regional.tsv")
        let (word, common) = (try words.column("word"), try words.column("common"))
        regionalForms = words.rows.map { resources.fold.key($0[common]) }
        regional = IndicatorKeys.trie(words.rows.map { resources.fold.key($0[word]) })
        let groups = try resources.folder.table("Compare/contrasts.tsv")
        let contrast = try groups.column("word")
        contrasts = IndicatorKeys.trie(groups.rows.map { resources.fold.key($0[contrast]) })
        let general = try resources.folder.table("Compare/scopes.tsv")
        let scope = try general.column("word")
        scopes = IndicatorKeys.trie(general.rows.map { resources.fold.key($0[scope]) })
    }

    private static func trie(_ words: [[UInt16]]) -> PhraseTrie {
        var trie = PhraseTrieBuilder(capacity: words.count * 4)
        for (index, word) in words.enumerated() { trie.add(word, class: 0, payload: Int32(index)) }
        return trie.trie()
    }

    /// The key of an indicator of a plan of `places`.
    ///
    /// - Complexity: O(length of the indicator).
    package func key(_ indicator: String, places: [String]) -> IndicatorKey {
        key(words: words(indicator, places: folded(places)))
    }

    /// The words of a key.
    ///
    /// - Parameter places: Of the plan, by `folded(_:)`.
    /// - Complexity: O(length of the indicator).
    func words(_ indicator: String, places: [[UInt16]]) -> [UInt16] { withoutScope(common(indicator), places: places) }

    /// The key that has these words.
    func key(words: [UInt16]) -> IndicatorKey { IndicatorKey(words: words, contrasts: contrastWords(in: words)) }

    /// Names of places for `words(_:places:)`.
    func folded(_ places: [String]) -> [[UInt16]] { places.map { fold.key($0) } }

    /// Folded words with those of other regions in the common spelling.
    ///
    /// - Complexity: O(length).
    package func common(folded words: ArraySlice<UInt16>) -> [UInt16] { commonForm(Array(words)) }

    /// Words folded, without blanks and punctuation, in the common spelling; nothing taken off.
    ///
    /// - Complexity: O(length).
    package func common(_ words: some StringProtocol) -> [UInt16] {
        var key = fold.key(words)
        if key.contains(where: IndicatorKeys.isSeparator) { key.removeAll(where: IndicatorKeys.isSeparator) }
        return commonForm(key)
    }

    /// Whether the words only say that the whole place of the plan is meant (全市, 成都市).
    package func isWholePlace(_ subject: String, places: [String]) -> Bool {
        let words = fold.key(subject).filter { !IndicatorKeys.isSeparator($0) }
        return scopeEnd(words, places: folded(places)) == words.count
    }

    /// The indicator as written without the words in front that name the plan's own place.
    package func withoutPlace(_ indicator: String, places: [String]) -> String {
        let scalars = Array(indicator.unicodeScalars)
        let end = scopeEnd(scalars.map { fold.fold($0.value) }, places: folded(places))
        guard scalars.count - end >= 2 else { return indicator }
        return String(String.UnicodeScalarView(scalars[end...]))
    }

    private static func isSeparator(_ unit: UInt16) -> Bool {
        unit <= 0x2F || (0x3A...0x40).contains(unit) || (0x2000...0x206F).contains(unit)
            || (0x3000...0x303F).contains(unit) || unit == 0x00B7
    }

    private func commonForm(_ words: [UInt16]) -> [UInt16] {
        let first = words.indices.first {
            regional.longest(in: words, at: $0, limit: words.count, classes: IndicatorKeys.anyClass) != nil
        }
        guard var place = first else { return words }  // nearly always
        var result = Array(words[..<place])
        while place < words.count {
            if let match = regional.longest(in: words, at: place, limit: words.count, classes: IndicatorKeys.anyClass) {
                result += regionalForms[Int(match.payload)]
                place = match.end
            } else {
                result.append(words[place])
                place += 1
            }
        }
        return result
    }

    private func withoutScope(_ words: [UInt16], places: [[UInt16]]) -> [UInt16] {
        let end = scopeEnd(words, places: places)
        return words.count - end >= 2 ? Array(words[end...]) : words
    }

    /// Place behind the words that name the plan's own place at the front.
    private func scopeEnd(_ words: [UInt16], places: [[UInt16]]) -> Int {
        if let match = scopes.longest(in: words, at: 0, limit: words.count, classes: IndicatorKeys.anyClass) {
            return match.end
        }
        for place in places where place.count >= 2 {
            if words.starts(with: place) { return place.count }
            let short = place.dropLast()
            if short.count >= 2, words.starts(with: short) { return short.count }
        }
        return 0
    }

    private func contrastWords(in words: [UInt16]) -> Set<UInt32> {
        var found: Set<UInt32> = []
        var place = 0
        while place < words.count {
            if let match = contrasts.longest(in: words, at: place, limit: words.count, classes: IndicatorKeys.anyClass)
            {
                found.insert(UInt32(match.payload))
                place = match.end
            } else {
                place += 1
            }
        }
        return found
    }
}

extension Collection where Element == UInt16 {
    /// Whether `part` stands somewhere in the words.
    ///
    /// - Complexity: O(length · length of `part`).
    package func holds(_ part: some Collection<UInt16>) -> Bool { indices.contains { self[$0...].starts(with: part) } }
}
