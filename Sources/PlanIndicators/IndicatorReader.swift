package import PlanModel
package import PlanResources

/// Tells what the figures of a plan measure. Tables: `Resources/Indicators`.
///
/// An indicator has a code where all its words are known: a head that is measured in the figure's unit, an industry, a
/// base, a size class, and words that say nothing. An industry that is not said is the one of the plan's title. Words
/// that are left narrow it to something that the table does not have, and it keeps its own words. A class, so that those
/// who hold one share it.
package final class IndicatorReader: Sendable {
    package let table: IndicatorTable
    package let keys: IndicatorKeys
    private let words: IndicatorWords
    private let context: IndicatorContext
    /// A share of all that is measured so: X占Y比重.
    private static let ofAll = Array("占".utf16)
    /// Last characters of `shareEnds`, which turn nearly all indicators away.
    private static let lastOfShares = Set("重例额比".utf16)
    private static let shareEnds = ["的比重", "的比例", "比重", "比例", "份额", "比"].map { Array($0.utf16) }

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        table = try IndicatorTable(resources: resources)
        keys = try IndicatorKeys(resources: resources)
        words = try IndicatorWords(resources: resources, table: table, keys: keys)
        context = try IndicatorContext(resources: resources, keys: keys)
    }

    /// What each quantity of a document measures, in their order.
    ///
    /// - Complexity: O(lengths of the sentences that quantities stand in).
    package func read(_ document: PlanDocument) -> [IndicatorReading] {
        let industry = industry(of: document)
        let places = document.metadata.places.map(\.name)
        let folded = keys.folded(places)
        return document.quantities.indices.map { index in
            let quantity = document.quantities[index]
            var reading = reading(index, of: document, industry: industry, places: folded, isExplained: true)
            reading.key = keys.key(words: reading.key.words)
            let surroundings = context.read(index, of: document)
            if surroundings.isChange { reading.measure = .change }
            let isWhole = quantity.subject.map { keys.isWholePlace($0, places: places) } ?? true
            reading.isPart = surroundings.isEach || !isWhole
            return reading
        }
    }

    /// Sets the code of each quantity's indicator where its words are all known, one by one: a list of codes beside
    /// the quantities would be most of what a text full of figures takes.
    ///
    /// - Returns: How many were set.
    /// - Complexity: O(quantities · length of an indicator).
    @discardableResult package func setCodes(in document: inout PlanDocument) -> Int {
        let industry = industry(of: document)
        let places = keys.folded(document.metadata.places.map(\.name))
        var count = 0
        for index in document.quantities.indices where IndicatorReader.hasCode(document.quantities.kind(at: index)) {
            let found = reading(index, of: document, industry: industry, places: places, isExplained: false)
            guard let code = found.code else { continue }
            document.quantities.setCanonical(code, at: index)
            count += 1
        }
        return count
    }

    private static func hasCode(_ kind: Quantity.Kind) -> Bool { kind == .target || kind == .actual }

    /// What a quantity measures by its own words.
    ///
    /// - Parameters:
    ///   - places: Of the plan, folded.
    ///   - isExplained: Whether the words are told apart for people.
    private func reading(
        _ index: Int, of document: PlanDocument, industry: String?, places: [[UInt16]], isExplained: Bool
    ) -> IndicatorReading {
        let quantities = document.quantities
        let key = IndicatorKey(words: words(index, of: quantities, places: places), contrasts: [])
        let theme = quantities.theme(at: index)
        var reading = IndicatorReading(
            key: key, kind: theme == "rank" ? .rank : table.kind(of: quantities.normalizedUnit(at: index)),
            measure: plainMeasure(theme), base: .whole, isPart: false, reason: isExplained ? "own words" : "")
        if reading.kind != .rank, IndicatorReader.hasCode(quantities.kind(at: index)) {
            name(&reading, industry: industry, index, of: document)
        }
        return reading
    }

    /// Words that name an indicator of the table, in the common spelling.
    package func heads(of place: Int) -> [[UInt16]] { words.words(for: place) }

    /// The industry that a plan is about by its title; reports on all industries have none.
    ///
    /// - Complexity: O(length of the title).
    package func industry(of document: PlanDocument) -> String? {
        guard document.metadata.kind != .workReport, let title = document.metadata.title else { return nil }
        return words.industries(in: keys.common(title)).first
    }

    /// Support is told apart by what is paid and to whom.
    private func words(_ index: Int, of quantities: QuantityList, places: [[UInt16]]) -> [UInt16] {
        let indicator = quantities.indicator(at: index)
        guard quantities.kind(at: index) == .support else { return keys.words(indicator, places: places) }
        return keys.words((quantities.subject(at: index) ?? "") + indicator, places: places)
    }

    private func plainMeasure(_ theme: String) -> IndicatorMeasure {
        switch theme {
        case "growth": .change
        case "share": .share
        default: .level
        }
    }

    /// Gives the reading its code and names, where all words are known.
    private func name(
        _ reading: inout IndicatorReading, industry: String?, _ index: Int, of document: PlanDocument
    ) {
        let all = reading.key.words
        guard let share = share(all) else {
            guard var parts = words.parts(of: all, kind: reading.kind) else { return }
            if parts.size == nil, !table.indicators[parts.indicator].sized.isEmpty,
                let size = context.size(index, of: document)
            {
                parts.size = size
                reading.hasOwnWords = false
            }
            return take(parts, of: all, into: &reading, industry: industry, whole: nil)
        }
        reading.measure = .share
        guard reading.kind == .ratio || reading.kind == .points, let part = words.parts(of: share.part, kind: .ratio)
        else { return }
        var whole: IndicatorWords.Parts?
        if !share.whole.isEmpty {
            whole = words.parts(of: share.whole, kind: .ratio)
            guard let whole, whole.narrowing.isEmpty else { return }
        }
        take(part, of: share.part, into: &reading, industry: industry, whole: whole?.indicator)
    }

    /// What a share is of: the words before 占 and between it and 比重.
    private func share(_ all: [UInt16]) -> (part: [UInt16], whole: [UInt16])? {
        guard let last = all.last, IndicatorReader.lastOfShares.contains(last),
            let end = IndicatorReader.shareEnds.first(where: { all.suffix($0.count).elementsEqual($0) })
        else { return nil }
        let rest = all.dropLast(end.count)
        guard let mark = rest.lastIndex(of: IndicatorReader.ofAll[0]), mark > 0 else { return nil }
        return (Array(rest[..<mark]), Array(rest[(mark + 1)...]))
    }

    private func take(
        _ parts: IndicatorWords.Parts, of all: [UInt16], into reading: inout IndicatorReading, industry: String?,
        whole: Int?
    ) {
        let head = table.indicators[parts.indicator]
        (reading.indicator, reading.place, reading.base) = (head, parts.indicator, parts.base)
        if !reading.reason.isEmpty { reading.reason = reason(parts, of: all, whole: whole) }
        let isShare = reading.measure == .share
        reading.measure = measure(reading, head, isOfWhole: whole != nil)
        guard parts.narrowing.isEmpty, parts.domains.count < 2, whole != parts.indicator else { return }
        if !head.hasBase {
            guard parts.base == .whole || parts.base == .application else { return }
            reading.base = .whole
        }
        let domain = head.hasDomain ? parts.domains.first ?? industry : nil
        if !head.hasDomain, let said = parts.domains.first, said != industry { return }
        if head.hasDomain, domain == nil, parts.head.count < 3 { return }
        var place = parts.indicator
        if parts.size != nil {
            guard let sized = table.place(of: head.sized) else { return }
            place = sized
        }
        let code = IndicatorCode(
            indicator: table.indicators[place], domain: domain, domainName: domain.flatMap { table.domains[$0] },
            base: parts.base, size: parts.size, kind: reading.kind, isShare: isShare,
            whole: whole.map { table.indicators[$0] })
        reading.code = code.code
        guard !reading.reason.isEmpty else { return }
        (reading.name, reading.english) = (code.name, code.english)
        (reading.domain, reading.indicator, reading.place) = (domain, table.indicators[place], place)
        reading.isPlain = code.isPlain
        if code.isDerived { reading.hasOwnWords = false }
    }

    /// A rate of something that is no rate is its growth, or its share where the words say so; points are a change.
    private func measure(_ reading: IndicatorReading, _ indicator: Indicator, isOfWhole: Bool) -> IndicatorMeasure {
        if reading.kind == .points { return .change }
        if indicator.kind == .ratio, !isOfWhole { return reading.measure == .change ? .change : .level }
        return reading.kind == .ratio && reading.measure == .level ? .change : reading.measure
    }

    private func reason(_ parts: IndicatorWords.Parts, of all: [UInt16], whole: Int?) -> String {
        let words = { (ranges: [Range<Int>]) in ranges.map { String(decoding: all[$0], as: UTF16.self) } }
        var notes = ["head " + words([parts.head])[0]]
        notes += parts.domains.map { "domain \($0)" }
        if parts.base != .whole { notes.append("base \(parts.base.rawValue)") }
        if let size = parts.size { notes.append("size \(size.text)") }
        if let whole { notes.append("of \(table.indicators[whole].code)") }
        if !parts.plain.isEmpty { notes.append("plain " + words(parts.plain).joined(separator: "、")) }
        if !parts.narrowing.isEmpty { notes.append("narrowed by " + words(parts.narrowing).joined(separator: "、")) }
        return notes.joined(separator: " · ")
    }
}
