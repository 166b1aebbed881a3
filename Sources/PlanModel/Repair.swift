/// Something that a reader of the text does not see as it stood in the file, listed so that nothing is lost in silence.
///
/// Two sorts: what stands in the canonical text and is passed over by the reading view has a span; what did not come
/// into the canonical text at all has an empty span where it stood, and `left` says what it was.
public struct Repair: Sendable, Hashable, Codable {
    /// What kind of noise stood there.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// A page or chunk number, on a line of its own or inside a word.
        case pageNumber
        /// A line end inside a paragraph.
        case lineWrap
        /// Web page furniture: share buttons, source, editor, disclaimer, menus.
        case siteChrome
        /// A blank between a number and a Chinese character.
        case innerSpace
        /// A blank between the single characters of a word that is written wide: `人 工 智 能`.
        case letterSpace
        /// Pinyin beside the characters that it spells.
        case pinyin
        /// Zero-width and bidirectional marks, control characters.
        case invisible
        /// A bullet that only its symbol font shows.
        case symbol
        /// Characters that say nothing: private use, replacement characters, numbers of a font's glyphs. A border stays in
        /// the view, so that no sentence and no number is read across them.
        case unreadable
        /// Chinese that was read in a wrong encoding and saved again: nothing of it can be read.
        case mojibake
        /// A paragraph that stands there a second time.
        case repeated
        /// A word of another region; it stays in the view and is compared as its mainland counterpart.
        case regional
        /// The head or foot of a page, which is on every page.
        case runningHead
        /// Text that the file holds but does not show.
        case hidden
        /// Text that was struck out while changes were tracked.
        case deletion
        /// A number that the file has its reader count, written out in the canonical text.
        case numbering
        /// A radical that the font of a printed file names where it draws a character, replaced by the character.
        case radical
    }

    /// Words that are not in the canonical text.
    public struct Left: Sendable, Hashable, Codable {
        /// How they begin, on one line.
        public var text: String
        /// How many characters there were.
        public var characters: Int

        /// Longest beginning that is kept, in characters.
        public static let longest = 200

        public init(text: String, characters: Int) { (self.text, self.characters) = (text, characters) }
    }

    public var kind: Kind
    /// What is passed over, in canonical scalars; empty where nothing of it is in the canonical text.
    public var span: TextSpan
    /// One plain sentence for people.
    public var note: String
    /// What was left out of the canonical text; nil where it is there.
    public var left: Left?

    public init(kind: Kind, span: TextSpan, note: String, left: Left? = nil) {
        (self.kind, self.span, self.note, self.left) = (kind, span, note, left)
    }
}

extension Repair.Kind {
    /// Whether what stands at the span was written there by the reader of the file, not found in the text.
    public var isWrittenIn: Bool { self == .numbering || self == .radical }
}
