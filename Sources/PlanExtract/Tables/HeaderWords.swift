internal import PlanModel
internal import PlanResources

/// The words at the heads of columns. Source: `Resources/Tables/headers.tsv`.
struct HeaderWords: Sendable {
    /// What a word says of its column.
    enum Use: Int, CodingKey, CaseIterable, Sendable {
        /// Number of the row.
        case number
        /// What the row measures.
        case label
        /// A group of rows.
        case category
        case unit
        /// 预期性 or 约束性.
        case attribute
        /// Values that were reached.
        case actual
        /// Values to be reached.
        case target
        /// Values at the end of the plan's period.
        case planEnd
        /// Values that may be neither reached nor set.
        case estimate
        /// Rates of change, which are in percent where nothing else is said.
        case rate
        /// Changes.
        case change
        /// Means of years, sums of years and what is added in them.
        case yearly
        /// Words that say nothing alone.
        case filler
        /// What is to be done.
        case task
        /// Says of a row, not of a column, that its target is expected.
        case expected
        /// Says of a row, not of a column, that its target is binding.
        case binding
        /// Words of a caption over targets.
        case goals
        /// In front of a value: it is how much something changes.
        case grows
        /// In front of a value: it is to stay so.
        case keeps
    }

    private let words: WordTable<Use>
    private static let inHeads: [Use] = [
        .number, .label, .category, .unit, .attribute, .actual, .target, .planEnd, .estimate, .rate, .change, .yearly,
        .filler, .task,
    ]

    /// - Throws: `ResourceError` where the table is missing or a row names an unknown use.
    init(resources: ResourceSet) throws(ResourceError) {
        words = try WordTable(try resources.folder.table("Tables/headers.tsv"), fold: resources.fold) { _, _ in nil }
    }

    /// The longest word at a place with all that it says of a column.
    func word(at place: Int, in fold: [UInt16], limit: Int) -> (end: Int, uses: HeaderUses)? {
        var (end, uses) = (place, HeaderUses())
        for use in HeaderWords.inHeads {
            guard let match = words.at(place, in: fold, use, limit: limit), match.end >= end else { continue }
            if match.end > end { (end, uses) = (match.end, HeaderUses()) }
            uses.insert(use)
        }
        return end > place ? (end, uses) : nil
    }

    /// Whether a word of `use` fills a cell, blanks not counted.
    func fills(_ cell: Range<Int>, of fold: [UInt16], _ use: Use) -> Bool {
        guard cell.count <= HeaderWords.longest else { return false }
        let text = CompactCell(cell, of: fold).text
        return words.at(0, in: text, use)?.end == text.count
    }

    /// Longest cell that a word may fill, in characters.
    private static let longest = 24

    /// Whether a word of `use` stands somewhere in a line.
    ///
    /// - Complexity: O(length of the line).
    func holds(_ use: Use, in line: Range<Int>, of fold: [UInt16]) -> Bool {
        line.contains { words.at($0, in: fold, use, limit: line.upperBound) != nil }
    }

    /// Place behind 单位 and its colon, where a line says one: 单位：亿元.
    ///
    /// - Complexity: O(length of the line).
    func unitLabel(in line: Range<Int>, of fold: [UInt16]) -> Int? {
        for place in line {
            guard let end = words.at(place, in: fold, .unit, limit: line.upperBound)?.end, end < line.upperBound,
                fold[end] == 0x3A
            else { continue }
            return end + 1
        }
        return nil
    }
}

/// Uses of the words at the head of a column.
struct HeaderUses: Sendable, Equatable {
    private var bits: UInt64 = 0

    mutating func insert(_ use: HeaderWords.Use) { bits |= 1 << UInt64(use.rawValue) }

    mutating func formUnion(_ other: HeaderUses) { bits |= other.bits }

    func contains(_ use: HeaderWords.Use) -> Bool { bits & 1 << UInt64(use.rawValue) != 0 }

    func containsAny(_ uses: HeaderWords.Use...) -> Bool { uses.contains { contains($0) } }
}
