/// The time expressions of a text, in order; packed like `QuantityList`, since a text may be nothing but dates.
public struct TimeList: Sendable {
    /// What quotes are read from; nil where they are kept.
    private let source: SourceText?
    private var items: [Item] = []
    private var rules = Store<Word>()
    /// Quotes that are not the words at the span, by place.
    private var quotes: [Int: String] = [:]

    /// An empty list.
    ///
    /// - Parameters:
    ///   - source: Where it is given, quotes that are empty stand for the words at their span.
    ///   - capacity: Expressions that there will be, as far as known.
    public init(quotedFrom source: SourceText? = nil, capacity: Int = 0) {
        self.source = source
        items.reserveCapacity(capacity)
    }

    /// An expression as it is kept.
    private struct Item {
        var span: TextSpan
        var rule: UInt16
        var type: TimeExpression.Kind
        var start: CalendarDate?
        var end: CalendarDate?
    }

    /// Adds an expression behind the others.
    public mutating func append(_ time: TimeExpression) { items.append(pack(time, at: items.count)) }

    private mutating func pack(_ time: TimeExpression, at place: Int) -> Item {
        let isQuoted = time.quote.isEmpty && source != nil
        if !isQuoted || !quotes.isEmpty { quotes[place] = isQuoted ? nil : time.quote }
        return Item(
            span: time.span, rule: UInt16(clamping: rules.number(of: Word(time.rule))), type: time.type,
            start: time.start, end: time.end)
    }
}

extension TimeList: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: TimeExpression...) {
        self.init(capacity: elements.count)
        for element in elements { append(element) }
    }

    public var startIndex: Int { 0 }

    public var endIndex: Int { items.count }

    /// - Complexity: O(length of the quote).
    public subscript(place: Int) -> TimeExpression {
        get {
            let item = items[place]
            return TimeExpression(
                span: item.span, quote: quotes[place] ?? source?.quote(item.span) ?? "", type: item.type,
                start: item.start, end: item.end, rule: rules[UInt32(item.rule)].text)
        }
        set { items[place] = pack(newValue, at: place) }
    }
}
