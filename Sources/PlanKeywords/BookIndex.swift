package import ICU
package import PlanModel

/// An index as at the end of a book: terms in the order of their pinyin, each with the sections that hold it.
///
/// The order is ICU's, which knows some words as wholes (重庆 under C) and reads other characters by their first sound
/// (长江 under Z).
package struct BookIndex: Sendable, Hashable {
    /// A section of a text that holds a term.
    package struct Place: Sendable, Hashable {
        /// Place in the corpus.
        package let text: Int
        /// Place in the text's sections; nil before the first heading.
        package let section: Int?
        /// Where the term stands, in Unicode scalars of the canonical text.
        package let spans: [TextSpan]
    }

    /// A term with its places in the order of the texts.
    package struct Entry: Sendable, Hashable {
        package let word: WordID
        /// What it stands under: `A` to `Z` by the first sound of its pinyin, `#` for Latin letters and digits.
        package let letter: String
        package let places: [Place]

        /// Times the term stands in all places.
        package var count: Int { places.reduce(0) { $0 + $1.spans.count } }
    }

    package let entries: [Entry]

    /// The first character of each letter in the order of pinyin, for finding a term's letter with the collator.
    private static let heads: [(letter: String, head: String)] = [
        ("A", "阿"), ("B", "八"), ("C", "嚓"), ("D", "咑"), ("E", "妸"), ("F", "发"), ("G", "旮"), ("H", "哈"),
        ("J", "丌"), ("K", "咔"), ("L", "垃"), ("M", "妈"), ("N", "拿"), ("O", "噢"), ("P", "妑"), ("Q", "七"),
        ("R", "呥"), ("S", "仨"), ("T", "他"), ("W", "穵"), ("X", "夕"), ("Y", "丫"), ("Z", "帀"),
    ]

    /// - Parameters:
    ///   - words: Terms to index.
    ///   - collator: Order of the terms; that of pinyin.
    /// - Throws: `ICUError` where the collator cannot compare.
    /// - Complexity: O(words of the corpus + terms · log) comparisons.
    package init(_ corpus: KeywordCorpus, words: [WordID], collator: borrowing Collator) throws(ICUError) {
        let places = BookIndex.places(corpus, of: Set(words))
        let byForm = Dictionary(grouping: words) { corpus.form($0) }
        var entries: [Entry] = []
        for form in try collator.sorted(Array(byForm.keys)) {
            let letter = try BookIndex.letter(of: form, collator)
            for word in byForm[form, default: []] {
                if let found = places[word] { entries.append(Entry(word: word, letter: letter, places: found)) }
            }
        }
        self.entries = entries
    }

    /// The letter that a form stands under.
    private static func letter(of form: String, _ collator: borrowing Collator) throws(ICUError) -> String {
        guard let first = form.unicodeScalars.first, first.value >= 0x2E80 else { return "#" }
        var letter = "A"
        for entry in heads {
            if try collator.compare(entry.head, form) > 0 { break }
            letter = entry.letter
        }
        return letter
    }

    /// Sections that hold each word, in the order of the texts.
    private static func places(_ corpus: KeywordCorpus, of words: Set<WordID>) -> [WordID: [Place]] {
        var found: [WordID: [Place]] = [:]
        for (number, text) in corpus.texts.enumerated() {
            var spans: [WordID: [(section: Int?, span: TextSpan)]] = [:]
            for sentence in text.sentences {
                for place in sentence.range where words.contains(text.words[place]) {
                    spans[text.words[place], default: []].append((sentence.section, text.span(of: place..<place + 1)))
                }
            }
            for (word, list) in spans {
                var start = 0
                while start < list.count {
                    let end = list[start...].firstIndex { $0.section != list[start].section } ?? list.count
                    let place = Place(text: number, section: list[start].section, spans: list[start..<end].map(\.span))
                    found[word, default: []].append(place)
                    start = end
                }
            }
        }
        return found
    }
}
