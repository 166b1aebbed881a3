/// What kind of text a file is.
public enum DocumentKind: String, Sendable, Hashable {
    case plan, measures, notice, interpretation, news, evaluation, workReport, law, other
}

/// A place whose plan a text is.
public struct Place: Sendable, Hashable {
    /// Full name (成都市), in the script of the text.
    public var name: String
    /// GB/T 2260 code; nil where the table has none.
    public var code: String?

    public init(name: String, code: String?) {
        self.name = name
        self.code = code
    }
}

/// What a text says about itself.
public struct Metadata: Sendable, Hashable {
    public var title: String?
    public var kind: DocumentKind = .other
    public var places: [Place] = []
    public var issuers: [String] = []
    /// 发文字号 as written.
    public var documentNumber: String?
    /// 成文日期: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    public var signed: String?
    /// 发布日期, in the same forms.
    public var published: String?
    /// First day of the plan's own period, `YYYY-MM-DD`.
    public var periodStart: String?
    /// Last day of it.
    public var periodEnd: String?
    /// Notice, plan and annexes, in the order of the text; empty where the text is one piece.
    public var parts: [DocumentPart] = []

    public init() {}
}
