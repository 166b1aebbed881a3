/// A part of a document that consists of several: the notice that carries a plan, the plan itself, an annex.
public struct DocumentPart: Sendable, Hashable {
    /// What a part is.
    public enum Kind: String, Sendable, Hashable {
        /// The notice (关于印发…的通知) in front of what it carries.
        case notice
        /// What the document is about.
        case main
        /// 附件, 附录, 附表 behind it.
        case annex
    }

    public var kind: Kind
    /// The annex's label as written (`附件1`); empty for other parts.
    public var marker: String
    /// Its title in its original script; nil where it has none of its own.
    public var title: String?
    /// Where it stands, in canonical scalars; the parts of a document follow each other without gaps.
    public var span: TextSpan

    public init(kind: Kind, marker: String, title: String?, span: TextSpan) {
        (self.kind, self.marker, self.title, self.span) = (kind, marker, title, span)
    }
}
