/// What a phrase of the vocabulary of names is, seen from a name that it may stand in.
enum NameMark: UInt8, Sendable {
    /// A name that the tables list whole.
    case known
    /// A department of a province, city or county without its place (发展改革委).
    case department
    /// A department that is one character long, with the level in front of it (省委).
    case committee
    /// The noun that a name ends with (研究院).
    case head
    /// An administrative division.
    case place
    /// A region, valley, quarter or line of places that names begin with (长三角).
    case region
    case country
    /// 国家, 全国, 中国 …
    case national
    /// 国家级, 省级 …: the rank of a designation.
    case rank
    /// 全市, 全省.
    case whole
    /// 一批, 多个 …: many things of a class follow.
    case count
    /// A field of work (人工智能) that may open a name.
    case topic
    /// A word that makes a class of what follows (公共, 重点).
    case generic
    /// A verb that also stands inside names (建设, 服务): bounds a name only in front of its first word.
    case open
    /// A word that never stands inside a name.
    case boundary
    /// 和, 与, 及 …
    case and
    /// A word that holds characters of the classes above and has no part in bounding.
    case inside
    /// A word behind a body that makes it a person or a session (书记, 常务会议).
    case follower
    /// 市, 省, 区, 县 in front of what they run.
    case level
    /// Words in quotation marks.
    case quote
    /// Characters that no table knows.
    case unknown

    /// The class of the phrase look-up structure.
    var bit: UInt64 { 1 << UInt64(rawValue) }

    /// Phrases that the one pass over the text stops at.
    static let scanned = NameMark.known.bit | NameMark.department.bit | NameMark.committee.bit | NameMark.head.bit
    /// Phrases that cut a stretch of text into tokens.
    static let tokens =
        (NameMark.follower.bit - 1) & ~NameMark.committee.bit
    /// Phrases that a body's name may begin with.
    static let places = NameMark.place.bit | NameMark.region.bit
    /// Words that bound a name on its left.
    static let bounding = NameMark.boundary.bit | NameMark.open.bit | NameMark.and.bit | NameMark.count.bit
    /// Words that a short name must not cut through.
    static let solid =
        NameMark.inside.bit | NameMark.topic.bit | NameMark.national.bit | NameMark.boundary.bit | NameMark.open.bit
        | NameMark.generic.bit | NameMark.place.bit | NameMark.rank.bit | NameMark.whole.bit

    /// Whether a name that begins with it is one named thing.
    var isAnchor: Bool {
        switch self {
        case .known, .place, .region, .country, .national, .rank, .whole, .level, .quote: true
        default: false
        }
    }
}

/// A piece of a stretch of text in front of a head.
struct NameToken: Sendable {
    var start: Int
    var end: Int
    var mark: NameMark
    /// Row of the table that the phrase is from.
    var row: Int
}

/// Characters that names are made of.
enum NameUnit {
    /// Chinese characters, Latin letters and digits.
    static func isName(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007: true
        case 0x30...0x39, 0x61...0x7A, 0xE0...0xFF: true
        default: false
        }
    }

    static func isHan(_ unit: UInt16) -> Bool { unit >= 0x3400 && unit <= 0x9FFF || unit == 0x3007 }

    static func isLatin(_ unit: UInt16) -> Bool { unit >= 0x61 && unit <= 0x7A || unit >= 0x30 && unit <= 0x39 }

    /// Dashes, dots and signs that join two parts of a name (中—加—古, 鲲鹏+昇腾).
    static func isJoiner(_ unit: UInt16) -> Bool {
        unit == 0x2014 || unit == 0x2D || unit == 0x2B || unit == 0xB7 || unit == 0x26
    }

    /// 省 市 区 县 州 盟 旗.
    static func isLevel(_ unit: UInt16) -> Bool {
        unit == 0x7701 || unit == 0x5E02 || unit == 0x533A || unit == 0x53BF || unit == 0x5DDE || unit == 0x76DF
            || unit == 0x65D7
    }

    /// Whether a level at a place is one of several (市、区 …, 市（州）).
    static func isLevelList(_ fold: [UInt16], _ at: Int) -> Bool {
        if at + 1 < fold.count, fold[at + 1] == openBracket { return true }
        return at >= 2 && fold[at - 1] == listComma && isLevel(fold[at - 2])
            && (at < 3 || !isHan(fold[at - 3]) || fold[at - 2] == city)
    }

    static let listComma: UInt16 = 0x3001
    static let openTitle: UInt16 = 0x300A
    static let closeTitle: UInt16 = 0x300B
    static let openQuote: UInt16 = 0x201C
    static let closeQuote: UInt16 = 0x201D
    static let openBracket: UInt16 = 0x28
    static let closeBracket: UInt16 = 0x29
    static let province: UInt16 = 0x7701
    static let city: UInt16 = 0x5E02
}
