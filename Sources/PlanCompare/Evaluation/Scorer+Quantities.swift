import PlanModel

// Quantities: found, and right in every respect.
extension Scorer {
    func scoreQuantities(_ document: PlanDocument, _ gold: [GoldDocument.Figure], _ score: inout Score) {
        let given = document.quantities
        let expected = gold.map { BaseFigure($0, likeness) }
        let figures = given.map { BaseFigure($0, likeness) }
        let pairs = Pairing.pairs(gold.map { span(at: $0.at, $0.quote) }, given.map(\.span)) { i, j in
            expected[i].agrees(with: figures[j])
        }
        let full = pairs.filter { isFull(gold[$0.gold], given[$0.given]) }
        let isTarget = { (pair: Pairing.Pair) in gold[pair.gold].kind == "target" }
        let targets = (gold.count { $0.kind == "target" }, given.count { $0.kind == .target })
        let found = pairs.count { isTarget($0) && given[$0.given].kind == .target }
        score.add(.quantitiesFound, right: pairs.count, gold: gold.count, given: given.count)
        score.add(.quantitiesFull, right: full.count, gold: gold.count, given: given.count)
        score.add(.targetsFound, right: found, gold: targets.0, given: targets.1)
        score.add(.targetsFull, right: full.count { isTarget($0) }, gold: targets.0, given: targets.1)
        scoreAttributes(gold, given, pairs, &score)
        listFaults(gold, document, pairs, full: Set(full), &score)
    }

    private func isFull(_ gold: GoldDocument.Figure, _ given: Quantity) -> Bool {
        gold.kind == given.kind.rawValue && gold.comparator == given.comparator.rawValue
            && isSameDue(gold.due, given.due?.date) && isSameIndicator(gold, given)
    }

    private func isSameIndicator(_ gold: GoldDocument.Figure, _ given: Quantity) -> Bool {
        likeness.dice(gold.indicator, given.indicator) >= Scorer.indicatorLikeness
    }

    /// Whether two dates agree as far as both go (2025 with 2025-06).
    private func isSameDue(_ left: String?, _ right: String?) -> Bool {
        let (left, right) = (left ?? "", right ?? "")
        if left.isEmpty || right.isEmpty { return left == right }
        return left.hasPrefix(right) || right.hasPrefix(left)
    }

    private func scoreAttributes(
        _ gold: [GoldDocument.Figure], _ given: [Quantity], _ pairs: [Pairing.Pair], _ score: inout Score
    ) {
        let tests: [(ScoreField, (GoldDocument.Figure, Quantity) -> Bool)] = [
            (.kind, { $0.kind == $1.kind.rawValue }), (.comparator, { $0.comparator == $1.comparator.rawValue }),
            (.due, { isSameDue($0.due, $1.due?.date) }), (.indicator, { isSameIndicator($0, $1) }),
            (.theme, { $0.theme == $1.theme }),
        ]
        for (field, isRight) in tests {
            let right = pairs.count { isRight(gold[$0.gold], given[$0.given]) }
            score.add(field, right: right, gold: pairs.count, given: pairs.count)
        }
    }

    private func listFaults(
        _ gold: [GoldDocument.Figure], _ document: PlanDocument, _ pairs: [Pairing.Pair], full: Set<Pairing.Pair>,
        _ score: inout Score
    ) {
        let (found, right) = (Set(pairs.map(\.gold)), Set(pairs.map(\.given)))
        for (index, figure) in gold.enumerated() where !found.contains(index) {
            score.fault("quantity missed", context(of: span(at: figure.at, figure.quote), in: document.source))
        }
        for (index, quantity) in document.quantities.enumerated() where !right.contains(index) {
            score.fault("quantity extra", context(of: quantity.span, in: document.source))
        }
        for pair in pairs where !full.contains(pair) {
            let words = differences(gold[pair.gold], document.quantities[pair.given]).joined(separator: "; ")
            score.fault("quantity attributes", gold[pair.gold].quote + " " + words)
        }
    }

    private func differences(_ gold: GoldDocument.Figure, _ given: Quantity) -> [String] {
        var list: [String] = []
        if gold.kind != given.kind.rawValue { list.append("kind: \(gold.kind) != \(given.kind.rawValue)") }
        if gold.comparator != given.comparator.rawValue {
            list.append("comparator: \(gold.comparator) != \(given.comparator.rawValue)")
        }
        if !isSameDue(gold.due, given.due?.date) {
            list.append("due: \(gold.due ?? "None") != \(given.due?.date ?? "None")")
        }
        if !isSameIndicator(gold, given) { list.append("indicator: \(gold.indicator) != \(given.indicator)") }
        return list
    }

    /// The words with what stands around them.
    private func context(of span: TextSpan, in source: SourceText) -> String {
        let start = max(0, min(span.start, source.scalars.count) - 14)
        return source.quote(TextSpan(start, max(start, min(span.end + 8, source.scalars.count))))
    }
}

/// A figure's value in base units.
private struct BaseFigure {
    let min: BaseValue
    let max: BaseValue
    let comparator: String

    init(_ figure: GoldDocument.Figure, _ likeness: TextLikeness) {
        let unit = likeness.normal(figure.unit ?? "")
        min = BaseValue(figure.min, unit: unit)
        max = BaseValue(figure.max, unit: unit)
        comparator = figure.comparator
    }

    init(_ quantity: Quantity, _ likeness: TextLikeness) {
        let unit = likeness.normal(quantity.unit)
        min = BaseValue(quantity.min?.doubleValue, unit: unit)
        max = BaseValue(quantity.max?.doubleValue, unit: unit)
        comparator = quantity.comparator.rawValue
    }

    /// Whether the values agree, whichever side of a one-sided bound the number was put on.
    func agrees(with other: BaseFigure) -> Bool {
        guard min.unit == other.min.unit else { return false }
        if BaseValue.agree(min.number, other.min.number), BaseValue.agree(max.number, other.max.number) { return true }
        if comparator == "range" || other.comparator == "range" { return false }
        return BaseValue.agree(min.number ?? max.number, other.min.number ?? other.max.number)
    }
}
