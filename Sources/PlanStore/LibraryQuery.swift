/// What is looked for: phrases that all have to stand in a document, alternatives of which one has to, and phrases that
/// must not.
package struct LibraryQuery: Sendable, Hashable {
    /// Each of these lists has to be met by one of its phrases; folded.
    package var groups: [[[UInt16]]]
    /// None of these may stand in the document.
    package var excluded: [[UInt16]]

    /// Phrases whose occurrences are counted and shown.
    package var phrases: [[UInt16]] { groups.flatMap { $0 } }

    /// - Parameters:
    ///   - groups: Folded phrases; each list has to be met by one of its phrases.
    ///   - excluded: Folded phrases that must not stand.
    package init(groups: [[[UInt16]]], excluded: [[UInt16]] = []) { (self.groups, self.excluded) = (groups, excluded) }

    /// Reads a query: `算力 平台` both, `算力 OR 算法` one of them, `-贷款` or `NOT 贷款` not this one, `"AI 人才"` with
    /// the blank.
    ///
    /// - Parameter fold: Folds a phrase as texts are folded.
    /// - Returns: nil where no phrase is looked for.
    /// - Complexity: O(length).
    package init?(_ words: String, fold: (String) -> [UInt16]) {
        (groups, excluded) = ([], [])
        var (isAlternative, isExcluded) = (false, false)
        for word in LibraryQuery.words(words) {
            if !word.isQuoted, word.text == "OR", !groups.isEmpty {
                isAlternative = true
            } else if !word.isQuoted, word.text == "NOT" {
                isExcluded = true
            } else if word.text != "AND" || word.isQuoted {
                let isMinus = !word.isQuoted && word.text.hasPrefix("-") && word.text.unicodeScalars.count > 1
                let phrase = fold(isMinus ? String(word.text.dropFirst()) : word.text)
                guard !phrase.isEmpty else { continue }
                if isExcluded || isMinus {
                    excluded.append(phrase)
                } else if isAlternative {
                    groups[groups.count - 1].append(phrase)
                } else {
                    groups.append([phrase])
                }
                (isAlternative, isExcluded) = (false, false)
            }
        }
        if groups.isEmpty { return nil }
    }

    private static func words(_ text: String) -> [(text: String, isQuoted: Bool)] {
        var words: [(text: String, isQuoted: Bool)] = []
        var (word, isQuoted) = ("", false)
        func finish() {
            if !word.isEmpty { words.append((word, isQuoted)) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            if scalar == "\"" {
                finish()
                isQuoted.toggle()
            } else if scalar.properties.isWhitespace, !isQuoted {
                finish()
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        finish()
        return words
    }
}

/// Which documents are looked at.
package struct LibraryFilter: Sendable, Hashable {
    /// Part of the name of a place (成都).
    package var place: String?
    /// Kind of document (`plan`, `workReport`).
    package var kind: String?
    /// Year that the plan's period holds, or of its date where it has no period.
    package var year: String?

    /// Role of the section that hits have to stand in (`goals`, `tasks`).
    package var role: String?
    /// Theme of the figures in whose sentences hits have to stand (`industryScale`).
    package var theme: String?

    package init(
        place: String? = nil, kind: String? = nil, year: String? = nil, role: String? = nil, theme: String? = nil
    ) {
        (self.place, self.kind, self.year, self.role, self.theme) = (place, kind, year, role, theme)
    }

    /// Whether some documents are left out.
    var choosesDocuments: Bool { place != nil || kind != nil || year != nil }

    /// Labels of the passages in which hits count; empty for everywhere.
    var labels: [String] {
        [role.map { PassageFilter.Label.role($0) }, theme.map { PassageFilter.Label.theme($0) }].compactMap { $0 }
    }
}

/// What was found.
package struct LibraryFindings: Sendable, Hashable {
    /// A document and how well it fits.
    package struct Found: Sendable, Hashable {
        package let entry: LibraryEntry
        /// Occurrences of all phrases that are looked for.
        package let hits: Int
        /// BM25 over the phrases (k₁ 1.2, b 0.75), lengths in characters.
        package let score: Double
        /// Where hits count, in places of the reading view; nil for everywhere.
        package let passages: [Range<Int>]?
    }

    /// Documents that fit, exactly.
    package let documents: Int
    /// Occurrences in them, exactly; overlapping ones count.
    package let hits: Int
    /// The best ones.
    package let results: [Found]
}
