/// Which texts are counted.
package struct KeywordFilter: Sendable, Hashable {
    /// Part of the name of a place (成都).
    package var place: String?
    /// Kind of document (`plan`, `workReport`).
    package var kind: String?
    /// Year that the text's period holds, or its own year where it has no period.
    package var year: Int?

    package init(place: String? = nil, kind: String? = nil, year: Int? = nil) {
        (self.place, self.kind, self.year) = (place, kind, year)
    }

    /// Whether a text is counted.
    package func accepts(_ text: KeywordText) -> Bool {
        if let place, !text.places.contains(where: { $0.contains(place) }) { return false }
        if let kind, text.kind != kind { return false }
        guard let year else { return true }
        return text.period?.contains(year) ?? (text.year == year)
    }
}

/// What texts are put together by.
package enum KeywordGrouping: String, Sendable, CaseIterable {
    case place, year, kind, document

    /// Name of the group of a text; nil where the text does not say it.
    package func name(of text: KeywordText) -> String? {
        switch self {
        case .place: text.places.first
        case .year: text.year.map(String.init)
        case .kind: text.kind
        case .document: text.id
        }
    }

    /// Names of the groups with the places of their texts in a corpus, by the code points of the names; documents stay
    /// in their order.
    ///
    /// - Complexity: O(texts · log texts).
    package func groups(_ corpus: KeywordCorpus) -> [(name: String, texts: [Int])] {
        var groups: [String: [Int]] = [:]
        for (number, text) in corpus.texts.enumerated() {
            if let name = name(of: text) { groups[name, default: []].append(number) }
        }
        let all = groups.map { (name: $0.key, texts: $0.value) }
        guard self != .document else { return all.sorted { ($0.texts.first ?? 0) < ($1.texts.first ?? 0) } }
        return all.sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
    }
}
