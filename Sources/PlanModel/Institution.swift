/// A named organisation or named place of organisation, one entry per distinct name as written.
public struct Institution: Sendable, Hashable {
    /// What sort of body or place it is, by the guidelines.
    public enum Kind: String, Sendable, Hashable {
        case government, enterprise, university, research, hospital, association, platform, zone, international, media
    }

    /// As written, joined again where a line end or a page number cut it.
    public var name: String
    public var type: Kind
    /// Long form of a short name, derived; nil where none is known.
    public var canonical: String?
    /// Where it stands, in order.
    public var mentions: [TextSpan]
    /// What it does in the text: `issuer`, `lead`, `responsible`, `cooperating`, in this order.
    public var roles: [String]
    /// Name of the rule that made it.
    public var rule: String

    public init(name: String, type: Kind, canonical: String?, mentions: [TextSpan], roles: [String], rule: String) {
        self.name = name
        self.type = type
        self.canonical = canonical
        self.mentions = mentions
        self.roles = roles
        self.rule = rule
    }
}
