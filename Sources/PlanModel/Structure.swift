/// What a section of a plan is for.
public enum SectionRole: String, Sendable, Hashable {
    /// Where things stand, what was done (工作回顾, 发展基础, 起草背景).
    case background
    /// Guiding thought and principles.
    case principles
    /// Goals and expected figures (发展目标, 主要预期目标).
    case goals
    /// What is to be done.
    case tasks
    /// How it is made sure (保障措施).
    case safeguards
    /// 名词解释.
    case glossary
    /// Annexes and tables behind the text.
    case annex
    /// A chapter of a law.
    case law
    /// Anything else.
    case other
}

/// A heading and what stands under it, up to the next heading of its level.
public struct Section: Sendable, Hashable {
    /// Path of numbers, `s3.2`.
    public var id: String
    /// Numbering as written (`（二）`), empty where there is none.
    public var marker: String
    /// Heading in its original script, joined again where it was cut.
    public var title: String
    // Few bytes each: a text without end may be nothing but headings.
    private var places: PackedRange
    private var titlePlaces: PackedRange
    /// -1 for none.
    private var storedParent: Int32
    private var storedLevel: UInt8
    public var role: SectionRole
    /// Whether the heading opens a paragraph and the text goes on behind it.
    public var isRunIn: Bool

    /// 1 for the highest level of the text; no text has more than a few.
    public var level: Int {
        get { Int(storedLevel) }
        set { storedLevel = UInt8(clamping: newValue) }
    }

    /// Index of the section that this one lies in.
    public var parent: Int? {
        get { storedParent < 0 ? nil : Int(storedParent) }
        set { storedParent = Int32(clamping: newValue ?? -1) }
    }

    /// Whole section, heading and lower sections included, in places of the view.
    public var range: Range<Int> {
        get { places.range }
        set { places = PackedRange(newValue) }
    }

    /// The heading without its marker, in places of the view.
    public var titleRange: Range<Int> {
        get { titlePlaces.range }
        set { titlePlaces = PackedRange(newValue) }
    }

    public init(
        id: String, level: Int, parent: Int?, marker: String, title: String, role: SectionRole,
        range: Range<Int>, titleRange: Range<Int>, isRunIn: Bool
    ) {
        self.id = id
        self.marker = marker
        self.title = title
        places = PackedRange(range)
        titlePlaces = PackedRange(titleRange)
        storedParent = Int32(clamping: parent ?? -1)
        storedLevel = UInt8(clamping: level)
        self.role = role
        self.isRunIn = isRunIn
    }
}

/// One sentence, in places of the view, its closing mark included.
public struct Sentence: Sendable, Hashable {
    // Four bytes each: a text without end may consist of sentences of a few characters.
    private let places: PackedRange
    /// The index of the section, -1 for none, above; a bit for first sentences of paragraphs and one for headings below.
    private let sectionAndBits: Int32

    public init(range: Range<Int>, section: Int?, opensParagraph: Bool, isHeading: Bool) {
        places = PackedRange(range)
        sectionAndBits = Int32(clamping: section ?? -1) << 2 | (opensParagraph ? 2 : 0) | (isHeading ? 1 : 0)
    }

    /// Its place, the closing mark included.
    public var range: Range<Int> { places.range }
    /// Index of the innermost section it stands in; nil before the first heading.
    public var section: Int? { sectionAndBits < 0 ? nil : Int(sectionAndBits >> 2) }
    /// Whether it is (part of) a heading.
    public var isHeading: Bool { sectionAndBits & 1 != 0 }
    /// Whether a line begins with it; the sentences behind it, up to the next such one, are of its paragraph.
    public var opensParagraph: Bool { sectionAndBits & 2 != 0 }
}

/// A text's parts, all in places of the reading view.
///
/// Sentences follow each other without gaps or overlaps, so joined they give the view back; sections nest.
public struct Structure: Sendable {
    /// Lines before the body: title, number, issuer, date.
    public var titleBlock: Range<Int>
    /// In the order of the text, parents before children.
    public var sections: [Section]
    public var sentences: [Sentence]

    public init(titleBlock: Range<Int>, sections: [Section], sentences: [Sentence]) {
        self.titleBlock = titleBlock
        self.sections = sections
        self.sentences = sentences
    }
}
