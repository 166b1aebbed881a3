/// A term that the text itself defines.
public struct GlossaryEntry: Sendable, Hashable {
    public var term: String
    public var english: String?
    public var definition: String
    public var span: TextSpan

    public init(term: String, english: String?, definition: String, span: TextSpan) {
        self.term = term
        self.english = english
        self.definition = definition
        self.span = span
    }
}

/// A document named in 《》, with its 文号 where one stands behind it.
public struct Citation: Sendable, Hashable {
    public var title: String
    public var number: String?
    public var span: TextSpan

    public init(title: String, number: String?, span: TextSpan) {
        self.title = title
        self.number = number
        self.span = span
    }
}

/// A number code (“1234N”) or parallel slogan, with its parts where the text gives them.
public struct Slogan: Sendable, Hashable {
    public var quote: String
    public var parts: [String]
    public var span: TextSpan

    public init(quote: String, parts: [String], span: TextSpan) {
        self.quote = quote
        self.parts = parts
        self.span = span
    }
}

/// Words that look like a value but cannot be read with certainty.
public struct Unparsed: Sendable, Hashable {
    public var span: TextSpan
    public var quote: String
    /// Stable code: `noSuchDate`, `unknownUnit`, `ambiguousNumber`, …
    public var reason: String

    public init(span: TextSpan, quote: String, reason: String) {
        self.span = span
        self.quote = quote
        self.reason = reason
    }
}
