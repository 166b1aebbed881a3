package import PlanModel

/// Number of a word in a `KeywordCorpus`, or in the list of a text that was read alone.
package typealias WordID = Int32

/// A word as the keyword tools know it.
package struct KeywordWord: Sendable, Hashable {
    /// What a word is good for.
    package enum Kind: UInt8, Sendable, Hashable {
        /// Stands in the lexicon of the field, in a dictionary of the user, or was joined from words.
        case term
        /// Any other word of two characters or more that tells texts apart.
        case word
        /// One character.
        case character
        /// Tells no text from another (以及, 的).
        case function
        /// Digits or numerals.
        case number
        /// Stands beside the terms of a dictionary, which alone are looked for.
        case other

        /// Whether lists of words show it; the others are counted in the sizes of texts only.
        package var isListed: Bool { self == .term || self == .word }
    }

    /// Folded form, under which it is counted.
    package var key: String
    /// As it stands where it was first met.
    package var form: String
    package var kind: Kind

    package init(key: String, form: String, kind: Kind) { (self.key, self.form, self.kind) = (key, form, kind) }

    /// Whether its form has the very Chinese characters of its key.
    var isPlain: Bool {
        form.unicodeScalars.lazy.filter { $0.value >= 0x2E80 }
            .elementsEqual(key.unicodeScalars.lazy.filter { $0.value >= 0x2E80 })
    }

    /// A label of a dictionary; its key is one that no word of a text has.
    package init(label: String) { self.init(key: KeywordWord.key(ofLabel: label), form: label, kind: .term) }

    /// Key of a label of a dictionary.
    package static func key(ofLabel label: String) -> String { "/" + label }
}

/// A text as words, for counting.
package struct KeywordText: Sendable {
    /// Stands in `words` where a mark of punctuation or several stand: no word, but a place of its own.
    package static let mark: WordID = -1

    /// A heading and what stands under it.
    package struct Section: Sendable, Hashable {
        /// `s3.2`
        package var id: String
        /// Marker and title (`（二）主要任务`).
        package var title: String

        package init(id: String, title: String) { (self.id, self.title) = (id, title) }
    }

    /// Words that belong together; windows do not reach over its ends.
    package struct Sentence: Sendable, Hashable {
        /// Places in `words`.
        package var range: Range<Int>
        /// Place in `sections`; nil before the first heading.
        package var section: Int?

        package init(range: Range<Int>, section: Int?) { (self.range, self.section) = (range, section) }
    }

    package var id: String
    package var name: String
    package var title: String?
    package var places: [String] = []
    /// `plan`, `workReport`, …
    package var kind = "other"
    /// Year of the text: of its date, else the first one of its period; nil where it says none.
    package var year: Int?
    /// Years of its period; nil where it has none.
    package var period: ClosedRange<Int>?
    package var sections: [Section] = []
    package var sentences: [Sentence] = []
    /// Words and marks in the order of the text.
    package var words: [WordID] = []
    /// Where each of them begins and ends in the canonical text, in Unicode scalars.
    package private(set) var starts: [Int32] = []
    package private(set) var ends: [Int32] = []

    package init(id: String, name: String, title: String? = nil) {
        (self.id, self.name, self.title) = (id, name, title)
    }

    /// Adds a word or a mark behind those that are there.
    package mutating func append(_ word: WordID, _ span: TextSpan) {
        words.append(word)
        starts.append(Int32(truncatingIfNeeded: span.start))
        ends.append(Int32(truncatingIfNeeded: span.end))
    }

    /// Where words stand in the canonical text, from the first to the last of them.
    package func span(of range: Range<Int>) -> TextSpan {
        TextSpan(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
    }

    /// Number of words, marks left out.
    package var size: Int { words.count { $0 != KeywordText.mark } }

    /// The same text with other words in the places of its sentences.
    ///
    /// - Parameter join: Gives, for the words of a sentence, the new ones with the places that each covers.
    /// - Complexity: O(words).
    func rewritten(_ join: (ArraySlice<WordID>) -> [(word: WordID, range: Range<Int>)]) -> KeywordText {
        var text = self
        (text.words, text.starts, text.ends, text.sentences) = ([], [], [], [])
        for sentence in sentences {
            let start = text.words.count
            for piece in join(words[sentence.range]) { text.append(piece.word, span(of: piece.range)) }
            text.sentences.append(Sentence(range: start..<text.words.count, section: sentence.section))
        }
        return text
    }
}

/// A text that was read alone, with its own list of words.
package struct ReadKeywordText: Sendable {
    /// Its `words` are places in the list.
    package var text: KeywordText
    package var words: [KeywordWord]

    package init(text: KeywordText, words: [KeywordWord]) { (self.text, self.words) = (text, words) }
}
