/// A number with its unit that measures something, with the words it came from.
public struct Quantity: Sendable, Hashable {
    /// What the number says about the world.
    public enum Kind: String, Sendable, Hashable {
        /// Set, required or promised.
        case target
        /// Reported as a fact.
        case actual
        /// A threshold that tells which things another quantity is about.
        case criterion
        /// Money or benefits promised to recipients.
        case support
    }

    /// How the number bounds the value. For `le` and `lt` the number is `max`, for `range` both are set, else `min`.
    public enum Comparator: String, Sendable, Hashable {
        case eq, ge, gt, le, lt, approx, range
    }

    /// How binding the words are.
    public enum Commitment: String, Sendable, Hashable {
        /// Plain or obligatory wording.
        case firm
        /// 力争, 争取, 努力.
        case aspirational
        /// 预期, 预计.
        case expected
    }

    /// What a table of indicators says of how the state stands to a target.
    public enum Attribute: String, Sendable, Hashable {
        /// 预期性: expected of society and markets.
        case expected
        /// 约束性: binding on governments.
        case binding
    }

    public var id: String
    public var span: TextSpan
    public var quote: String
    public var kind: Kind
    public var indicator: String
    public var subject: String?
    public var comparator: Comparator
    public var min: DecimalNumber?
    public var max: DecimalNumber?
    /// As written, magnitude included (万亿元).
    public var unit: String
    public var normalized: NormalizedValue
    public var due: Due?
    /// Code of the theme table.
    public var theme: String
    /// Code of the indicator table, where one fits.
    public var canonical: String?
    public var commitment: Commitment
    /// As the table that it stands in says; nil where none does.
    public var attribute: Attribute?
    public var sentence: TextSpan
    /// Id of the section it stands in.
    public var section: String?
    /// Id of the task it stands in.
    public var task: String?
    /// Name of the rule that made it.
    public var rule: String

    public init(
        id: String = "", span: TextSpan, quote: String, kind: Kind, indicator: String, subject: String?,
        comparator: Comparator,
        min: DecimalNumber?, max: DecimalNumber?, unit: String, normalized: NormalizedValue, due: Due?,
        theme: String, canonical: String?, commitment: Commitment, attribute: Attribute? = nil, sentence: TextSpan,
        section: String?, task: String? = nil, rule: String
    ) {
        self.id = id
        self.span = span
        self.quote = quote
        self.kind = kind
        self.indicator = indicator
        self.subject = subject
        self.comparator = comparator
        self.min = min
        self.max = max
        self.unit = unit
        self.normalized = normalized
        self.due = due
        self.theme = theme
        self.canonical = canonical
        self.commitment = commitment
        self.attribute = attribute
        self.sentence = sentence
        self.section = section
        self.task = task
        self.rule = rule
    }
}

/// A value with its magnitude multiplied out and its unit in the base form.
public struct NormalizedValue: Sendable, Hashable {
    public var min: DecimalNumber?
    public var max: DecimalNumber?
    public var unit: String

    public init(min: DecimalNumber?, max: DecimalNumber?, unit: String) {
        self.min = min
        self.max = max
        self.unit = unit
    }
}

/// When a target is to be reached, or the date an actual figure is of.
public struct Due: Sendable, Hashable {
    /// Where the date was said.
    public enum Scope: String, Sendable, Hashable {
        /// In the sentence, or in the words that open its paragraph.
        case explicit
        /// In a heading over it.
        case section
        /// Only in the plan's own period.
        case document
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var date: String
    public var scope: Scope
    /// Where it is said; nil for the plan's period.
    public var span: TextSpan?

    public init(date: String, scope: Scope, span: TextSpan?) {
        self.date = date
        self.scope = scope
        self.span = span
    }
}
