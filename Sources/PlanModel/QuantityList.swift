/// The quantities of a text, in order.
///
/// A text may be nothing but figures, so that what quantities have in common is kept once and each takes a few bytes of
/// its own: its span, and numbers of what was kept. The words of its quote are made from the text when it is asked for.
public struct QuantityList: Sendable {
    /// What quotes are read from; nil where they are kept.
    private let source: SourceText?
    private var items = Chunks<Item>()
    private var words = Store<Word>()
    private var looks = Store<Look>()
    private var amounts = AmountStore()
    private var contexts = RunStore<Context>()
    /// Ids that do not say the place in the list, by place.
    private var ids: [Int: String] = [:]
    /// Quotes that are not the words at the span, by place.
    private var quotes: [Int: String] = [:]
    /// Sentences that are too long for an item, by place.
    private var sentences: [Int: TextSpan] = [:]

    /// An empty list.
    ///
    /// - Parameter source: Where it is given, quotes that are empty stand for the words at their span.
    public init(quotedFrom source: SourceText? = nil) { self.source = source }

    /// A quantity as it is kept: its span, the sentence around it, and numbers in the stores.
    private struct Item {
        var span: TextSpan
        var look: UInt32
        var amount: UInt32
        var context: UInt32
        /// Characters of the sentence in front of the span; `elsewhere` where the sentence is kept apart.
        var before: UInt16
        /// Length of the sentence.
        var length: UInt16

        static let elsewhere = UInt16.max
    }

    /// What is counted, and what is said of it: the same for figures in a row. Numbers of words, 0 for none.
    private struct Look: Shared {
        var kind: Quantity.Kind
        var comparator: Quantity.Comparator
        var commitment: Quantity.Commitment
        var attribute: Quantity.Attribute?
        var theme: UInt32
        var rule: UInt32
        var base: UInt32
        var unit: UInt32
        var indicator: UInt32
        var subject: UInt32
        var canonical: UInt32

        var mark: UInt64 {
            let names = UInt64(theme) << 40 ^ UInt64(rule) << 24 ^ UInt64(base) << 8 ^ UInt64(unit) << 16
            let objects = UInt64(indicator) << 32 ^ UInt64(subject) << 48 ^ UInt64(canonical) << 12
            return names ^ objects ^ UInt64(kind.number << 4 | comparator.number)
        }
    }

    /// Where sentences stand and by when: the same for those that follow each other in a section.
    private struct Context: Equatable {
        var section: UInt32
        var task: UInt32
        var due: PackedDue?
    }

    private struct PackedDue: Equatable {
        var date: UInt32
        var scope: Due.Scope
        var span: TextSpan?
    }

    // MARK: In

    /// Adds a quantity behind the others.
    public mutating func append(_ quantity: Quantity) {
        items.append(pack(quantity, at: items.count))
    }

    private mutating func pack(_ quantity: Quantity, at place: Int) -> Item {
        let isNumbered = quantity.id.isEmpty || quantity.id == QuantityList.id(of: place)
        if !isNumbered || !ids.isEmpty { ids[place] = isNumbered ? nil : quantity.id }
        let isQuoted = quantity.quote.isEmpty && source != nil
        if !isQuoted || !quotes.isEmpty { quotes[place] = isQuoted ? nil : quantity.quote }
        let look = Look(
            kind: quantity.kind, comparator: quantity.comparator, commitment: quantity.commitment,
            attribute: quantity.attribute, theme: words.number(of: Word(quantity.theme)),
            rule: words.number(of: Word(quantity.rule)),
            base: words.number(of: Word(quantity.normalized.unit)), unit: words.number(of: Word(quantity.unit)),
            indicator: words.number(of: Word(quantity.indicator)), subject: number(of: quantity.subject),
            canonical: number(of: quantity.canonical))
        let amount = Amount(
            min: quantity.min, max: quantity.max, normalMin: quantity.normalized.min,
            normalMax: quantity.normalized.max)
        let context = Context(
            section: number(of: quantity.section), task: number(of: quantity.task), due: packed(quantity.due))
        let (before, length) = pack(sentence: quantity.sentence, of: quantity.span, at: place)
        return Item(
            span: quantity.span, look: looks.number(of: look), amount: amounts.number(of: amount),
            context: contexts.number(of: context), before: before, length: length)
    }

    private mutating func pack(sentence: TextSpan, of span: TextSpan, at place: Int) -> (UInt16, UInt16) {
        let before = UInt16(exactly: span.start - sentence.start)
        if let before, before < Item.elsewhere, let length = UInt16(exactly: sentence.length) {
            if !sentences.isEmpty { sentences[place] = nil }
            return (before, length)
        }
        sentences[place] = sentence
        return (Item.elsewhere, 0)
    }

    private mutating func number(of text: String?) -> UInt32 { text.map { words.number(of: Word($0)) } ?? 0 }

    private mutating func packed(_ due: Due?) -> PackedDue? {
        due.map { PackedDue(date: words.number(of: Word($0.date)), scope: $0.scope, span: $0.span) }
    }

    // MARK: Out

    private func unpack(_ item: Item, at place: Int) -> Quantity {
        let (look, amount, context) = (looks[item.look], amounts[item.amount], contexts[item.context])
        return Quantity(
            id: ids[place] ?? QuantityList.id(of: place), span: item.span,
            quote: quotes[place] ?? source?.quote(item.span) ?? "", kind: look.kind,
            indicator: words[look.indicator].text, subject: text(look.subject), comparator: look.comparator,
            min: amount.min, max: amount.max, unit: words[look.unit].text,
            normalized: NormalizedValue(min: amount.normalMin, max: amount.normalMax, unit: words[look.base].text),
            due: due(context.due), theme: words[look.theme].text, canonical: text(look.canonical),
            commitment: look.commitment, attribute: look.attribute, sentence: sentence(at: place),
            section: text(context.section), task: text(context.task), rule: words[look.rule].text)
    }

    private func text(_ number: UInt32) -> String? { number == 0 ? nil : words[number].text }

    private func due(_ due: PackedDue?) -> Due? {
        due.map { Due(date: words[$0.date].text, scope: $0.scope, span: $0.span) }
    }

    /// The id of a quantity that was given none: q1 for the first.
    package static func id(of place: Int) -> String { "q" + String(place + 1) }

    // MARK: Parts, without making the whole quantity

    /// Where a quantity stands.
    package func span(at place: Int) -> TextSpan { items[place].span }

    /// What the number of a quantity says about the world.
    package func kind(at place: Int) -> Quantity.Kind { looks[items[place].look].kind }

    /// Code of the theme of a quantity.
    package func theme(at place: Int) -> String { words[looks[items[place].look].theme].text }

    /// Words of the indicator of a quantity.
    package func indicator(at place: Int) -> String { words[looks[items[place].look].indicator].text }

    /// Whom or what a quantity is about, where that is said.
    package func subject(at place: Int) -> String? { text(looks[items[place].look].subject) }

    /// Unit of the normalised value of a quantity.
    package func normalizedUnit(at place: Int) -> String { words[looks[items[place].look].base].text }

    /// Lower bound, or plain number, of the normalised value of a quantity.
    package func normalizedMin(at place: Int) -> DecimalNumber? { amounts[items[place].amount].normalMin }

    /// The sentence that a quantity stands in.
    package func sentence(at place: Int) -> TextSpan {
        let item = items[place]
        if item.before == Item.elsewhere, let sentence = sentences[place] { return sentence }
        let start = item.span.start - Int(item.before)
        return TextSpan(start, start + Int(item.length))
    }

    /// Brings the quantities into the order of their spans; those of equal spans keep theirs.
    ///
    /// - Complexity: O(quantities · log quantities), O(quantities) where they are in order.
    package mutating func sortBySpan() {
        guard indices.dropFirst().contains(where: { items[$0].span < items[$0 - 1].span }) else { return }
        let order = indices.sorted { items[$0].span < items[$1].span }
        let (old, oldIDs, oldQuotes, oldSentences) = (items, ids, quotes, sentences)
        (items, ids, quotes, sentences) = (Chunks(), [:], [:], [:])
        for place in order { items.append(old[place]) }
        guard !oldIDs.isEmpty || !oldQuotes.isEmpty || !oldSentences.isEmpty else { return }
        for (place, origin) in order.enumerated() {
            ids[place] = oldIDs[origin]
            quotes[place] = oldQuotes[origin]
            sentences[place] = oldSentences[origin]
        }
    }

    /// Binds a quantity to the task that it stands in.
    package mutating func setTask(_ id: String, at place: Int) {
        var context = contexts[items[place].context]
        context.task = words.number(of: Word(id))
        items[place].context = contexts.number(of: context)
    }

    /// Says what a quantity measures.
    package mutating func setCanonical(_ code: String?, at place: Int) {
        var look = looks[items[place].look]
        guard look.canonical != 0 || code != nil else { return }
        look.canonical = number(of: code)
        items[place].look = looks.number(of: look)
    }
}

extension QuantityList: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Quantity...) {
        self.init()
        for element in elements { append(element) }
    }

    public var startIndex: Int { 0 }

    public var endIndex: Int { items.count }

    /// - Complexity: O(length of the quote).
    public subscript(place: Int) -> Quantity {
        get { unpack(items[place], at: place) }
        set { items[place] = pack(newValue, at: place) }
    }
}

extension Quantity.Kind {
    /// A number for each case.
    fileprivate var number: Int {
        switch self {
        case .target: 0
        case .actual: 1
        case .criterion: 2
        case .support: 3
        }
    }
}

extension Quantity.Comparator {
    /// A number for each case.
    fileprivate var number: Int {
        switch self {
        case .eq: 0
        case .ge: 1
        case .gt: 2
        case .le: 3
        case .lt: 4
        case .approx: 5
        case .range: 6
        }
    }
}
