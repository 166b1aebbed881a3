internal import PlanModel
internal import PlanResources

/// The noun that a name ends with, and what has to stand in front of it for one named thing.
struct NameHead: Sendable {
    var type: Institution.Kind
    var evidence: NameEvidence
    /// Words that may not follow: 大学 in front of 生 is no university.
    var tails: [[UInt16]]
}

/// Ways in which a noun in front of a head shows that one named thing is meant.
struct NameEvidence: OptionSet, Sendable {
    let rawValue: UInt32

    /// A place alone (四川|大学).
    static let barePlace = NameEvidence(rawValue: 1 << 0)
    /// A place and at least one more character.
    static let place = NameEvidence(rawValue: 1 << 1)
    /// A place that opens the name, and two more characters.
    static let leadingPlace = NameEvidence(rawValue: 1 << 2)
    /// A known organisation.
    static let organization = NameEvidence(rawValue: 1 << 3)
    /// A known organisation; the thing is then a research body.
    static let researcher = NameEvidence(rawValue: 1 << 4)
    /// 市, 省 … that open the name, and two more characters.
    static let level = NameEvidence(rawValue: 1 << 5)
    /// 国家, 中国 … that open the name, and two more characters.
    static let national = NameEvidence(rawValue: 1 << 6)
    /// 国家 … and four more characters.
    static let nationalDetailed = NameEvidence(rawValue: 1 << 7)
    /// 国家级, 省级 …
    static let rank = NameEvidence(rawValue: 1 << 8)
    /// 国家级 and four more characters.
    static let nationalRank = NameEvidence(rawValue: 1 << 9)
    /// 全市 …
    static let whole = NameEvidence(rawValue: 1 << 10)
    /// A brand in quotation marks.
    static let quote = NameEvidence(rawValue: 1 << 11)
    /// Anything that is no class word.
    static let free = NameEvidence(rawValue: 1 << 12)
    /// A field of work of three characters or more.
    static let topic = NameEvidence(rawValue: 1 << 13)
    /// A neighbour in a list that is a named thing.
    static let list = NameEvidence(rawValue: 1 << 14)
    /// A country.
    static let country = NameEvidence(rawValue: 1 << 15)

    /// Nothing at all.
    static let bare = NameEvidence(rawValue: 1 << 16)

    /// 市, 省 … alone (省|人民医院).
    static let bareLevel = NameEvidence(rawValue: 1 << 17)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Reads a cell of the table's column; nil where a code is unknown.
    init?(codes: String) {
        self = []
        for text in ResourceTable.parts(of: codes, at: " ") {
            guard let code = NameEvidence.code(text) else { return nil }
            formUnion(code)
        }
    }

    private static func code(_ text: String) -> NameEvidence? {
        switch text {
        case "none": []
        case "place0": [.barePlace, .place]
        case "place": .place
        case "place2": .leadingPlace
        case "org": .organization
        case "org>research": [.organization, .researcher]
        case "level": .level
        case "level0": [.bareLevel, .level]
        case "national": .national
        case "national2": .nationalDetailed
        case "rank": .rank
        case "rank2": .nationalRank
        case "whole": .whole
        case "quote": .quote
        case "free": .free
        case "topic": .topic
        case "list": .list
        case "country": .country
        case "bare": .bare
        default: nil
        }
    }
}
