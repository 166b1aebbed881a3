internal import PlanModel
internal import PlanResources

/// The vocabulary of title blocks, property lists and signatures.
struct MetadataWords: Sendable {
    enum Use: Int, CodingKey, CaseIterable, Sendable {
        /// Last word of a title; the value is the kind of text that it names.
        case titleEnd
        /// Name of a property in front of its value.
        case label
        /// Last word of the name of a body that issues texts.
        case body
        /// Headings and words that only an interpretation has.
        case explains
        /// Words that only a news story has.
        case news
        /// Verbs of issuing: 印发, 发布.
        case issues
        /// Words between a body and the verb: 网站, 正式, 近日.
        case between
        /// Words behind a title that is glued to its text: 为, 根据.
        case opensText
        /// Words in a bracket behind a title that are no part of it: 征求意见稿.
        case draft
        /// 规划期, 实施期 in front of a span.
        case term
        /// Words that end a text's head: 一、 第一章.
        case opensBody
        /// 来源 and the like, behind a title on one line.
        case source
        /// Offices behind the name of a government: 省长.
        case office
    }

    /// Values of `label` rows.
    enum Label: Int, CodingKey, Sendable { case title, issuer, number, signed, published, other }

    private let table: WordTable<Use>
    /// Where a word of each use may begin, by the use's number.
    private let starts: [PhraseStarts]

    /// - Throws: `ResourceError` where a row names an unknown use or value.
    init(_ table: ResourceTable, fold: FoldTable) throws(ResourceError) {
        self.table = try WordTable(table, fold: fold) { use, text in
            switch use {
            case .titleEnd: MetadataWords.kinds.firstIndex(of: text).map { Int32($0) }
            case .label: named(text, among: Label.self).map { Int32($0.rawValue) }
            default: nil
            }
        }
        starts = Use.allCases.map { [table = self.table] use in table.starts(of: WordTable<Use>.mask(use)) }
    }

    /// Kinds in the order of their payloads; the last is none.
    private static let kinds = [
        "plan", "measures", "notice", "interpretation", "news", "evaluation", "workReport", "law", "other", "none",
    ]

    func at(_ place: Int, in text: [UInt16], _ use: Use) -> PhraseTrie.Match? { table.at(place, in: text, use) }

    func endingAt(_ place: Int, in text: [UInt16], floor: Int, _ use: Use) -> (start: Int, payload: Int32)? {
        table.endingAt(place, in: text, floor: floor, use)
    }

    /// The kind named by the title word that ends at `place`.
    func kind(endingAt place: Int, in text: [UInt16], floor: Int) -> DocumentKind? {
        guard let word = table.endingAt(place, in: text, floor: floor, .titleEnd) else { return nil }
        return DocumentKind(rawValue: MetadataWords.kinds[Int(word.payload)])
    }

    /// The first word of `use` in `range`.
    func first(_ use: Use, in range: Range<Int>, of text: [UInt16]) -> Range<Int>? {
        let starts = starts[use.rawValue]
        var place = range.lowerBound
        while true {
            place = starts.next(in: text, from: place, limit: range.upperBound)
            guard place < range.upperBound else { return nil }
            if let word = table.at(place, in: text, use, limit: range.upperBound) { return place..<word.end }
            place += 1
        }
    }
}
