import PlanModel

// Quantities: found, and right in every respect.
extension Scorer {
    func scoreQuantities(
        _ given: [GivenDocument.Figure], _ gold: [GoldDocument.Figure], _ source: SourceText, _ score: inout Score
    ) {
        let expected = gold.map { BaseFigure($0, likeness) }
        let figures = given.map { BaseFigure($0, likeness) }
        let pairs = Pairing.pairs(gold.map { span(at: $0.at, $0.quote) }, given.map(\.span.span)) { i, j in
            expected[i].agrees(with: figures[j])
        }
        let full = pairs.filter { isFull(gold[$0.gold], given[$0.given]) }
        let isTarget = { (pair: Pairing.Pair) in gold[pair.gold].kind == "target" }
        let targets = (gold.count { $0.kind == "target" }, given.count { $0.kind == "target" })
        let found = pairs.count { isTarget($0) && given[$0.given].kind == "target" }
        score.add(.quantitiesFound, right: pairs.count, gold: gold.count, given: given.count)
        score.add(.quantitiesFull, right: full.count, gold: gold.count, given: given.count)
        score.add(.targetsFound, right: found, gold: targets.0, given: targets.1)
        score.add(.targetsFull, right: full.count { isTarget($0) }, gold: targets.0, given: targets.1)
        scoreAttributes(gold, given, pairs, &score)
        listFaults(gold, given, pairs, full: Set(full), source, &score)
    }

    private func isFull(_ gold: GoldDocument.Figure, _ given: GivenDocument.Figure) -> Bool {
        gold.kind == given.kind && gold.comparator == given.comparator
            && isSameDue(gold.due, given.due?.date) && isSameIndicator(gold, given)
    }

    private func isSameIndicator(_ gold: GoldDocument.Figure, _ given: GivenDocument.Figure) -> Bool {
        likeness.dice(gold.indicator, given.indicator ?? "") >= Scorer.indicatorLikeness
    }

    /// Whether two dates agree as far as both go (2025 with 2025-06).
    private func isSameDue(_ left: String?, _ right: String?) -> Bool {
        let (left, right) = (left ?? "", right ?? "")
        if left.isEmpty || right.isEmpty { return left == right }
        return left.hasPrefix(right) || right.hasPrefix(left)
    }

    private func scoreAttributes(
        _ gold: [GoldDocument.Figure], _ given: [GivenDocument.Figure], _ pairs: [Pairing.Pair], _ score: inout Score
    ) {
        let tests: [(ScoreField, (GoldDocument.Figure, GivenDocument.Figure) -> Bool)] = [
            (.kind, { $0.kind == $1.kind }), (.comparator, { $0.comparator == $1.comparator }),
            (.due, { isSameDue($0.due, $1.due?.date) }), (.indicator, { isSameIndicator($0, $1) }),
            (.theme, { $0.theme == $1.theme }),
        ]
        for (field, isRight) in tests {
            let right = pairs.count { isRight(gold[$0.gold], given[$0.given]) }
            score.add(field, right: right, gold: pairs.count, given: pairs.count)
        }
    }

    private func listFaults(
        _ gold: [GoldDocument.Figure], _ given: [GivenDocument.Figure], _ pairs: [Pairing.Pair],
        full: Set<Pairing.Pair>, _ source: SourceText, _ score: inout Score
    ) {
        let (found, right) = (Set(pairs.map(\.gold)), Set(pairs.map(\.given)))
        for (index, figure) in gold.enumerated() where !found.contains(index) {
            score.fault("quantity missed", context(of: span(at: figure.at, figure.quote), in: source))
        }
        for (index, figure) in given.enumerated() where !right.contains(index) {
            score.fault("quantity extra", context(of: figure.span.span, in: source))
        }
        for pair in pairs where !full.contains(pair) {
            let words = differences(gold[pair.gold], given[pair.given]).joined(separator: "; ")
            score.fault("quantity attributes", gold[pair.gold].quote + " " + words)
        }
    }

    private func differences(_ gold: GoldDocument.Figure, _ given: GivenDocument.Figure) -> [String] {
        var list: [String] = []
        if gold.kind != given.kind { list.append("kind: \(gold.kind) != \(given.kind ?? "None")") }
        if gold.comparator != given.comparator {
            list.append("comparator: \(gold.comparator) != \(given.comparator ?? "None")")
        }
        if !isSameDue(gold.due, given.due?.date) {
            list.append("due: \(gold.due ?? "None") != \(given.due?.date ?? "None")")
        }
        if !isSameIndicator(gold, given) { list.append("indicator: \(gold.indicator) != \(given.indicator ?? "None")") }
        return list
    }

    /// The words with what stands around them.
    private func context(of span: TextSpan, in source: SourceText) -> String {
        words(at: span, before: 14, behind: 8, in: source)
    }
}

/// A figure's value in base units.
private struct BaseFigure {
    let min: BaseValue
    let max: BaseValue
    let comparator: String?

    private static let oneNumbered: Set<String?> = ["le", "lt", "eq", "ge", "gt", "approx"]

    init(_ figure: GoldDocument.Figure, _ likeness: TextLikeness) {
        let unit = likeness.normal(figure.unit ?? "")
        min = BaseValue(figure.min, unit: unit)
        max = BaseValue(figure.max, unit: unit)
        comparator = figure.comparator
    }

    init(_ figure: GivenDocument.Figure, _ likeness: TextLikeness) {
        let unit = likeness.normal(figure.unit ?? "")
        min = BaseValue(figure.min, unit: unit)
        max = BaseValue(figure.max, unit: unit)
        comparator = figure.comparator
    }

    /// Whether the values agree, whichever side of a one-sided bound the number was put on.
    func agrees(with other: BaseFigure) -> Bool {
        guard min.unit == other.min.unit else { return false }
        if BaseValue.agree(min.number, other.min.number), BaseValue.agree(max.number, other.max.number) { return true }
        guard BaseFigure.oneNumbered.isSuperset(of: [comparator, other.comparator]) else { return false }
        return BaseValue.agree(min.number ?? max.number, other.min.number ?? other.max.number)
    }
}
