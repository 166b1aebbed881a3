internal import PlanModel

/// A way to number or mark headings and list items.
///
/// Kinds stand in the order in which they usually nest; that order only decides where the text itself does not.
struct MarkerStyle: Hashable, Sendable {
    enum Kind: UInt16, Sendable {
        /// 附件, 附录.
        case annex
        /// Title of a plan inside a collection of plans.
        case documentTitle
        /// 第一部分.
        case part
        /// 第一篇, 第一编.
        case volume
        /// 第一章.
        case chapter
        /// 第一节.
        case division
        /// 一、
        case hanComma
        /// Markdown heading.
        case hash
        /// （一）
        case hanBracket
        /// 第一条.
        case article
        /// “主要预期目标是：”, “重点抓好以下工作：”.
        case leadIn
        /// A short line of its own.
        case plain
        /// 1.
        case arabicDot
        /// 1、
        case arabicComma
        /// 2.3, 2.3.1.
        case decimal
        /// 专栏1, 表3.
        case box
        /// 第一步, 第一具：, 第一，.
        case ordinal
        /// Opening phrase of a paragraph, without a marker.
        case runIn
        /// （1）
        case arabicBracket
        /// 1）
        case arabicParenthesis
        /// ①
        case circled
        /// ◆, ●, ■ …
        case bullet
        /// —— at the start of a paragraph.
        case dash
        /// 一是, 一要.
        case enumerated
    }

    let kind: Kind
    /// What tells styles of one kind apart: the bullet's sign, the depth of a decimal, the word behind 一.
    var variant: UInt16 = 0

    /// Whether its items are counted.
    var isOrdered: Bool {
        switch kind {
        case .annex, .documentTitle, .hash, .leadIn, .plain, .box, .runIn, .bullet, .dash: false
        default: true
        }
    }

    /// Whether the number is a Chinese one in a heading of its own, which does not occur by chance at the start of a line.
    var isFirm: Bool {
        switch kind {
        case .part, .volume, .chapter, .division, .hanComma, .hanBracket, .article: true
        default: false
        }
    }

    /// Words before a colon whose text follows in the same paragraph; a heading on its own line ends them.
    var isLeadParagraph: Bool { kind == .leadIn && variant == 1 }

    /// Whether such a heading may stand among the lines of a title.
    var standsInTitles: Bool {
        switch kind {
        case .plain, .runIn, .leadIn, .dash, .bullet, .box: false
        default: true
        }
    }

    /// Whether its items stand inside paragraphs rather than over them.
    var isItem: Bool { kind.rawValue >= Kind.ordinal.rawValue }
}

/// A marker found at a place of the view.
struct Marker: Sendable {
    private let places: PackedRange
    private let storedTitleStart: Int32
    private let storedNumber: Int32
    let style: MarkerStyle

    init(style: MarkerStyle, number: Int, range: Range<Int>, titleStart: Int) {
        places = PackedRange(range)
        storedTitleStart = Int32(clamping: titleStart)
        storedNumber = Int32(clamping: number)
        self.style = style
    }

    /// Value of its number; for a decimal of its last part, 0 where the style is not counted.
    var number: Int { Int(storedNumber) }
    /// The marker itself, brackets and point included.
    var range: Range<Int> { places.range }
    /// First place of the heading behind it.
    var titleStart: Int { Int(storedTitleStart) }
}
