internal import PlanResources

/// The vocabulary of glossaries and citations.
struct MentionWords: Sendable {
    enum Use: Int, CodingKey, CaseIterable, Sendable {
        /// Headings over lists of terms.
        case glossaryHeading
        /// Words that open the notes under a table.
        case note
        /// Words before a colon that are no term: 其中, 注.
        case noTerm
        /// Sayings of the language that look like slogans of a plan: 一国两制, 三重一大.
        case saying
        /// What a text calls itself or the document it is about: 规划, 本方案.
        case ownName
    }

    private let table: WordTable<Use>

    /// - Throws: `ResourceError` where a row names an unknown use.
    init(_ table: ResourceTable, fold: FoldTable) throws(ResourceError) {
        self.table = try WordTable(table, fold: fold) { _, _ in nil }
    }

    /// Place behind the word of `use` at `place`.
    func end(_ use: Use, at place: Int, in text: [UInt16]) -> Int? { table.at(place, in: text, use)?.end }

    /// Whether a word of `use` fills `range`.
    func fills(_ range: Range<Int>, of text: [UInt16], _ use: Use) -> Bool {
        table.at(range.lowerBound, in: text, use, limit: range.upperBound)?.end == range.upperBound
    }

    /// Whether a word of `use` ends `range`.
    func ends(_ range: Range<Int>, of text: [UInt16], _ use: Use) -> Bool {
        table.endingAt(range.upperBound, in: text, floor: range.lowerBound, use) != nil
    }
}
