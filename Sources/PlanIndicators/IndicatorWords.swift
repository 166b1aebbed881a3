import PlanModel
import PlanResources

/// What the words of an indicator are made of: 人工智能｜核心｜产业规模 is domain, base and head.
///
/// A Chinese noun phrase ends in its head, so that the longest ending that the table knows tells the indicator; what
/// stands before it has to be known as well, or it narrows the indicator to something of its own.
struct IndicatorWords: Sendable {
    /// What was made of the words of one indicator.
    struct Parts {
        /// Place of the indicator in the table.
        var indicator: Int
        var head: Range<Int>
        /// Codes of industries, each once.
        var domains: [String] = []
        var base = IndicatorBase.whole
        var size: DecimalNumber?
        /// Words that say nothing (典型, 重点), then those that narrow the indicator.
        var plain: [Range<Int>] = []
        var narrowing: [Range<Int>] = []
    }

    /// Columns of `Indicators/words.tsv` as classes of the trie.
    private enum Role: Int, CaseIterable {
        case head, domain, base, plain

        var mask: UInt64 { 1 << UInt64(rawValue) }
    }

    private let table: IndicatorTable
    private let trie: PhraseTrie
    /// Indicators of a head, by its payload.
    private let heads: [[Int]]
    private let domains: [String]
    /// Words of each indicator that are not vague, by its place.
    private let headWords: [[[UInt16]]]
    private let contrasts: PhraseTrie

    private static let bases: [IndicatorBase] = [.core, .related, .application]

    init(resources: ResourceSet, table: IndicatorTable, keys: IndicatorKeys) throws(ResourceError) {
        self.table = table
        let words = try resources.folder.table("Indicators/words.tsv")
        let word = try words.column("word")
        let columns = (try words.column("head"), try words.column("domain"))
        let (base, plain, vague) = (try words.column("base"), try words.column("plain"), try words.column("vague"))
        var builder = PhraseTrieBuilder(capacity: words.rowCount * 5)
        var (heads, domains): ([[Int]], [String]) = ([], [])
        var headWords = [[[UInt16]]](repeating: [], count: table.indicators.count)
        for (line, row) in words.rows.enumerated() {
            let key = keys.common(row[word])
            if !row[columns.0].isEmpty {
                builder.add(key, class: Role.head.rawValue, payload: Int32(heads.count))
                let codes = ResourceTable.parts(of: row[columns.0], at: ",")
                let places = codes.compactMap { table.place(of: $0) }
                guard places.count == codes.count else { throw words.fault(row: line, "names an unknown indicator") }
                if row[vague].isEmpty { for place in places { headWords[place].append(key) } }
                heads.append(places)
            }
            if !row[columns.1].isEmpty {
                guard table.domains[row[columns.1]] != nil else {
                    throw words.fault(row: line, "names an unknown domain")
                }
                builder.add(key, class: Role.domain.rawValue, payload: Int32(domains.count))
                domains.append(row[columns.1])
            }
            if let part = IndicatorWords.bases.firstIndex(where: { $0.rawValue == row[base] }) {
                builder.add(key, class: Role.base.rawValue, payload: Int32(part))
            }
            if !row[plain].isEmpty { builder.add(key, class: Role.plain.rawValue, payload: 0) }
        }
        trie = builder.trie()
        (self.heads, self.domains, self.headWords) = (heads, domains, headWords)
        contrasts = keys.contrasts
    }

    /// The parts of an indicator measured in `kind`; nil where its ending is no head that is measured so.
    ///
    /// - Complexity: O(length²) of at most some ten characters.
    func parts(of words: [UInt16], kind: UnitKind) -> Parts? {
        for start in max(0, words.count - 24)..<max(words.count, 1) {
            let found = trie.longest(in: words, at: start, limit: words.count, classes: Role.head.mask)
            guard let found, found.end == words.count else { continue }
            let fitting = heads[Int(found.payload)].first { fits(table.indicators[$0].kind, kind) }
            guard let fitting else { continue }
            var parts = Parts(indicator: fitting, head: start..<words.count)
            read(words, into: &parts)
            return parts
        }
        return nil
    }

    /// Words that name the indicator at a place of the table; not those that any plan has (企业, 项目).
    func words(for indicator: Int) -> [[UInt16]] { headWords[indicator] }

    /// Whether an indicator of one kind may be given in another: everything grows by per cent.
    private func fits(_ indicator: UnitKind, _ unit: UnitKind) -> Bool {
        indicator == unit || unit == .ratio || unit == .points
    }

    /// Codes of industries that a text names, in order; for titles.
    func industries(in words: [UInt16]) -> [String] {
        var found: [String] = []
        var place = 0
        while place < words.count {
            if let match = trie.longest(in: words, at: place, limit: words.count, classes: Role.domain.mask) {
                found.append(domains[Int(match.payload)])
                place = match.end
            } else {
                place += 1
            }
        }
        return found
    }

    /// Reads what stands before the head.
    private func read(_ words: [UInt16], into parts: inout Parts) {
        let limit = parts.head.lowerBound
        var place = 0
        var unknown = 0
        while place < limit {
            if let end = known(words, at: place, limit: limit, &parts) {
                if unknown < place { parts.narrowing.append(unknown..<place) }
                (place, unknown) = (end, end)
            } else {
                place += 1
            }
        }
        if unknown < limit { parts.narrowing.append(unknown..<limit) }
    }

    /// Reads one known word at `place`; nil where none begins there.
    private func known(_ words: [UInt16], at place: Int, limit: Int, _ parts: inout Parts) -> Int? {
        if let size = SizeClass.read(words, at: place), size.end <= limit {
            parts.size = size.size
            return size.end
        }
        var best: (role: Role, match: PhraseTrie.Match)?
        for role in [Role.domain, .base, .plain] {
            guard let match = trie.longest(in: words, at: place, limit: limit, classes: role.mask) else { continue }
            if match.end > best?.match.end ?? place { best = (role, match) }
        }
        guard let best else { return nil }
        let range = place..<best.match.end
        if contrasts.longest(in: words, at: place, limit: range.upperBound, classes: .max)?.end == range.upperBound,
            best.role == .plain
        {
            return nil
        }
        switch best.role {
        case .domain:
            let domain = domains[Int(best.match.payload)]
            if !parts.domains.contains(domain) { parts.domains.append(domain) }
        case .base: parts.base = IndicatorWords.bases[Int(best.match.payload)]
        case .plain, .head: parts.plain.append(range)
        }
        return range.upperBound
    }
}
