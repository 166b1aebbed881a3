package import PlanModel

/// Scores what was read in a text against its annotations. The counts are those of the guidelines' scorer.
package struct Scorer: Sendable {
    let likeness: TextLikeness

    /// Indicators agree from this likeness on.
    static let indicatorLikeness = 0.6

    package init(likeness: TextLikeness) { self.likeness = likeness }

    /// The score of our own reading of one document.
    ///
    /// - Complexity: O(expected · given) for each kind of record.
    package func score(_ document: PlanDocument, against gold: GoldDocument) -> Score {
        score(GivenDocument(document), of: document.source, against: gold)
    }

    /// The score of what any program read in a text.
    ///
    /// - Complexity: O(expected · given) for each kind of record.
    package func score(_ given: GivenDocument, of source: SourceText, against gold: GoldDocument) -> Score {
        var score = Score()
        scoreQuantities(given.quantities ?? [], gold.quantities ?? [], source, &score)
        scoreTimes(given.times ?? [], gold.times ?? [], source, &score)
        scoreInstitutions(given.institutions ?? [], gold.institutions ?? [], &score)
        scoreTasks(given.tasks ?? [], gold.tasks ?? [], &score)
        scoreMetadata(given, gold.metadata, &score)
        scoreGlossary(given.glossary ?? [], gold.glossary ?? [], &score)
        return score
    }

    private func scoreGlossary(_ terms: [GivenDocument.Term], _ gold: [GoldDocument.Term], _ score: inout Score) {
        let expected = Set(gold.map { likeness.fold($0.term) })
        let given = Set(terms.map { likeness.fold($0.term) })
        score.add(.glossary, right: expected.intersection(given).count, gold: expected.count, given: given.count)
    }

    // MARK: Times

    private func scoreTimes(
        _ times: [GivenDocument.Time], _ gold: [GoldDocument.Time], _ source: SourceText, _ score: inout Score
    ) {
        let pairs = Pairing.pairs(gold.map { span(at: $0.at, $0.quote) }, times.map(\.span.span)) { i, j in
            gold[i].type == times[j].type && (gold[i].start ?? "") == (times[j].start ?? "")
                && (gold[i].end ?? "") == (times[j].end ?? "")
        }
        score.add(.times, right: pairs.count, gold: gold.count, given: times.count)
        let (found, right) = (Set(pairs.map(\.gold)), Set(pairs.map(\.given)))
        for (index, time) in gold.enumerated() where !found.contains(index) {
            score.fault("time missed", "\(time.quote) \(time.type) \(time.start ?? "None")..\(time.end ?? "None")")
        }
        for (index, time) in times.enumerated() where !right.contains(index) {
            let words = words(at: time.span.span, in: source)
            let dates = "\(time.start ?? "None")..\(time.end ?? "None")"
            score.fault("time extra", "\(words) \(time.type ?? "None") \(dates)")
        }
    }

    /// The span of an annotation.
    func span(at start: Int, _ quote: String) -> TextSpan { TextSpan(start, start + quote.unicodeScalars.count) }

    /// The words at a span that somebody gave, with so many characters before and behind them.
    func words(at span: TextSpan, before: Int = 0, behind: Int = 0, in source: SourceText) -> String {
        let start = max(0, min(span.start, source.scalars.count) - before)
        return source.quote(TextSpan(start, max(start, min(span.end + behind, source.scalars.count))))
    }

    // MARK: Institutions

    private func scoreInstitutions(
        _ bodies: [GivenDocument.Body], _ gold: [GoldDocument.Body], _ score: inout Score
    ) {
        let expected = Dictionary(gold.map { (likeness.fold($0.name), $0.type) }, uniquingKeysWith: { $1 })
        let given = Dictionary(
            bodies.map { (likeness.fold($0.name), $0.type ?? "None") }, uniquingKeysWith: { $1 })
        let right = Set(expected.keys).intersection(given.keys)
        let core = { (names: Set<String>) in
            names.count { !["zone", "platform"].contains(expected[$0] ?? given[$0] ?? "") }
        }
        score.add(.institutions, right: right.count, gold: expected.count, given: given.count)
        score.add(.institutionsCore, right: core(right), gold: core(Set(expected.keys)), given: core(Set(given.keys)))
        let typed = right.count { expected[$0] == given[$0] }
        score.add(.institutionsTyped, right: typed, gold: expected.count, given: given.count)
        for name in Set(expected.keys).subtracting(right).sorted() {
            score.fault("institution missed", "\(name) (\(expected[name] ?? ""))")
        }
        for name in Set(given.keys).subtracting(right).sorted() {
            score.fault("institution extra", "\(name) (\(given[name] ?? ""))")
        }
    }

    // MARK: Tasks

    private func scoreTasks(_ tasks: [GivenDocument.Task], _ gold: [GoldDocument.Task], _ score: inout Score) {
        let titles = tasks.map { likeness.fold($0.title) }
        var used: Set<Int> = []
        var levelled = 0
        for task in gold {
            let title = likeness.fold(task.title)
            let (lead, responsible) = (task.lead ?? [], task.responsible ?? [])
            guard let found = titles.indices.first(where: { !used.contains($0) && titles[$0] == title }) else {
                score.fault("task missed", task.title)
                score.add(.tasksBodies, right: 0, gold: lead.count + responsible.count, given: 0)
                continue
            }
            used.insert(found)
            if tasks[found].level == task.level { levelled += 1 }
            let expected = bodies(lead, responsible)
            let given = bodies(tasks[found].lead ?? [], tasks[found].responsible ?? [])
            score.add(
                .tasksBodies, right: expected.intersection(given).count, gold: expected.count, given: given.count)
        }
        for (index, task) in tasks.enumerated() where !used.contains(index) {
            score.fault("task extra", task.title)
        }
        score.add(.tasks, right: used.count, gold: gold.count, given: titles.count)
        score.add(.tasksLevelled, right: levelled, gold: gold.count, given: titles.count)
    }

    private func bodies(_ lead: [String], _ responsible: [String]) -> Set<String> {
        Set(lead.map { "l" + likeness.fold($0) } + responsible.map { "r" + likeness.fold($0) })
    }

    // MARK: Metadata

    private func scoreMetadata(_ given: GivenDocument, _ gold: GoldDocument.About?, _ score: inout Score) {
        let about = given.metadata
        let script = about?.script ?? given.source?.script
        let lists: [(String, [String], [String])] = [
            ("places", gold?.places ?? [], (about?.places ?? []).map(\.name)),
            ("issuers", gold?.issuers ?? [], (about?.issuers ?? []).map(\.name)),
        ]
        let fields: [(String, String?, String?)] = [
            ("title", gold?.title, about?.title), ("kind", gold?.kind, about?.kind),
            ("documentNumber", gold?.documentNumber, about?.documentNumber), ("signed", gold?.signed, about?.signed),
            ("published", gold?.published, about?.published), ("periodStart", gold?.periodStart, about?.periodStart),
            ("periodEnd", gold?.periodEnd, about?.periodEnd), ("script", gold?.script, script),
        ]
        let answers =
            lists.map { ($0, $1.joined(separator: "、"), $2.joined(separator: "、"), names($1) == names($2)) }
            + fields.map { ($0, $1 ?? "None", $2 ?? "None", likeness.fold($1) == likeness.fold($2)) }
        for (field, expected, given, isRight) in answers {
            score.add(.metadata, right: isRight ? 1 : 0, gold: 1, given: 1)
            if !isRight { score.fault("metadata", "\(field): \(expected) != \(given)") }
        }
    }

    private func names(_ names: [String]) -> Set<String> { Set(names.map { likeness.fold($0) }) }
}
