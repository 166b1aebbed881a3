import PlanModel
import PlanResources

/// What the words around a figure say about its indicator: whether it counts what is added (新增…3家) or what each
/// of several has (分别…3家), and the size of the companies that it counts (收入超10亿元的企业20家). Table: `Indicators/changes.tsv`.
struct IndicatorContext: Sendable {
    /// What was found.
    struct Surroundings {
        var isChange = false
        /// Whether it counts what each of several has (各部门分别…3个).
        var isEach = false
    }

    private let keys: IndicatorKeys
    private let changes: [[UInt16]]
    private let distributives: [[UInt16]]
    private static let joint = Array("的".utf16)
    /// Characters before an indicator in which 分别 speaks of it.
    private static let clause = 6
    /// Most characters of a sentence that are looked at on each side.
    private static let reach = 80

    init(resources: ResourceSet, keys: IndicatorKeys) throws(ResourceError) {
        self.keys = keys
        let table = try resources.folder.table("Indicators/changes.tsv")
        let (word, says) = (try table.column("word"), try table.column("says"))
        let words = { (code: String) in table.rows.filter { $0[says] == code }.map { keys.common($0[word]) } }
        (changes, distributives) = (words("change"), words("each"))
    }

    /// - Complexity: O(80 characters · words of the table).
    func read(_ index: Int, of document: PlanDocument) -> Surroundings {
        let quantity = document.quantities[index]
        let start = max(quantity.sentence.start, quantity.span.start - IndicatorContext.reach)
        let before = words(document, start, quantity.span.start)
        let indicator = keys.common(quantity.indicator)
        var found = Surroundings()
        let head = place(of: indicator, in: before) ?? before.count
        found.isChange =
            changes.contains { before[..<head].reversed().starts(with: $0.reversed()) }
            || changes.contains { keys.common(quantity.quote).starts(with: $0) }
        let clause = before[..<head].suffix(IndicatorContext.clause)
        found.isEach = distributives.contains { clause.holds($0) }
        return found
    }

    /// Where the last indicator of these words begins.
    private func place(of indicator: [UInt16], in words: [UInt16]) -> Int? {
        guard !indicator.isEmpty, words.count >= indicator.count else { return nil }
        var start = words.count - indicator.count
        while start >= 0 {
            if words[start..<(start + indicator.count)].elementsEqual(indicator) { return start }
            start -= 1
        }
        return nil
    }

    /// The amount of money, in 元, that the counted things have to exceed: `criterion 的 indicator` on either side.
    ///
    /// - Complexity: O(80 characters).
    func size(_ index: Int, of document: PlanDocument) -> DecimalNumber? {
        let quantities = document.quantities
        let (span, sentence) = (quantities.span(at: index), quantities.sentence(at: index))
        for neighbour in [index - 1, index + 1] where quantities.indices.contains(neighbour) {
            guard quantities.kind(at: neighbour) == .criterion, quantities.normalizedUnit(at: neighbour) == "元",
                let size = quantities.normalizedMin(at: neighbour)
            else { continue }
            let from = quantities.span(at: neighbour).end
            let end = neighbour < index ? span.start : from + IndicatorContext.reach
            let isNear = neighbour < index || from - span.end <= IndicatorContext.reach
            guard end >= from, end - from <= IndicatorContext.reach, isNear else { continue }
            let indicator = keys.common(quantities.indicator(at: index))
            let between = words(document, from, min(end, max(sentence.end, from)))
            if between.starts(with: IndicatorContext.joint + indicator) || between.starts(with: indicator) {
                return size
            }
        }
        return nil
    }

    private func words(_ document: PlanDocument, _ start: Int, _ end: Int) -> [UInt16] {
        start < end ? keys.common(document.source.quote(TextSpan(start, end))) : []
    }
}
