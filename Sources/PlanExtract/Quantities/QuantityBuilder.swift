internal import PlanModel
internal import PlanResources

/// Puts the rules together: one quantity from each measure of a sentence.
struct QuantityBuilder {
    let vocabulary: QuantityVocabulary
    let text: DatedText
    var quantities: QuantityList
    var names = RuleNames()
    /// Indicator of the threshold right before, for the next step of its tier.
    private var threshold: SaidNoun?
    /// Indicator of the last threshold, for another one of the sentence that names nothing: 1亿元以上的,….
    private var condition: SaidNoun?
    /// Indicator of the quantity before, for numbers that have no noun of their own.
    private var previous: SaidNoun?
    /// What the last figure was a share of.
    private var whole: SaidNoun?
    /// The last noun that things of a unit were counted of, for the next count of the sentence.
    private var counted: (noun: SaidNoun, unit: String)?
    /// Whether the last figure was one of money.
    private var isMoney = false

    /// An indicator and the sentence that it was said in.
    private typealias SaidNoun = (text: String, phrase: Range<Int>?, sentence: Range<Int>)

    init(vocabulary: QuantityVocabulary, text: DatedText) {
        self.vocabulary = vocabulary
        self.text = text
        quantities = QuantityList(quotedFrom: text.source)
    }

    var source: SourceText { text.source }
    var structure: Structure { text.structure }

    mutating func add(_ context: SentenceContext, sentence: Sentence, inherited: TimeMark?) {
        let phrases = NounPhrases(context: context)
        let kinds = KindRule(context: context)
        let share = SeriesRule().shares(in: context)
        let dates = DueRule(text: text, inherited: inherited)
        var names: [Int: Named] = [:]
        var paid: Set<Int> = []
        for index in context.measures.indices {
            let measure = context.measures[index]
            let right = phrases.right(of: index)
            var kind = kinds.kind(of: index, right: right)
            let isPaid = measure.unit.kind == .money && share.mirrors[index].map { paid.contains($0) } ?? false
            if isPaid { kind = .support }
            if kind == .support { paid.insert(index) }
            let mirrored = kind == .support && !isPaid ? nil : share.mirrors[index].flatMap { names[$0] }
            guard var named = mirrored ?? indicator(index, kind: kind, right: right, phrases, context, share) else {
                continue
            }
            if mirrored != nil {
                named.tail = share.tails[index] ?? named.tail
                named.rule = "respectively"
            }
            if !share.mirrors.isEmpty, kind != .criterion { names[index] = named }
            if let rank = RankedNoun(context: context).completed(
                named.phrase, of: index, phrases, before: previous?.phrase)
            {
                (named.text, named.phrase) = (rank.map { source.reading($0) }.joined(), rank.last)
            }
            if let time = share.times[index] ?? ofTime(before: measure, context) {
                kind = time.type == .deadline || kind != .target ? kind : changeKind(kind, time, context)
            }
            let isBaseline = isBaseline(index, context)
            if isBaseline { kind = .actual }
            if kind == .target, let whole = wholeOfPart(index, context), whole.kind == .actual {
                append(measure, .actual, named, whole.due, context, sentence)
                remember(named, measure, context)
                continue
            }
            if kind == .target, isShareOfFact(index, context) { kind = .actual }
            let due =
                kind == .criterion || kind == .support
                ? nil
                : (share.times[index] ?? ofTime(before: measure, context)).flatMap { explicit($0) }
                    ?? (isBaseline
                        ? nil : dates.due(of: measure, kind: kind, section: sentence.section, times: context.times))
            append(measure, kind, named, due, context, sentence)
            threshold = kind == .criterion ? (named.text, named.phrase, context.range) : nil
            condition = threshold ?? condition
            if kind != .criterion, !named.isAside { remember(named, measure, context) }
        }
    }

    private mutating func remember(_ named: Named, _ measure: Measure, _ context: SentenceContext) {
        whole =
            named.phrase.map { isShare($0, context, isPercent: measure.unit.special == .percent) } ?? false
            ? previous : nil
        previous = (named.text, named.phrase, context.range)
        isMoney = measure.unit.kind == .money
        if measure.unit.counts, !measure.isRank {
            counted = ((named.text, named.phrase, context.range), measure.unit.base)
        }
    }

    /// The figure that 其中 takes a part of: the one before in the sentence; a part is of the same date and kind.
    private func wholeOfPart(_ index: Int, _ context: SentenceContext) -> Quantity? {
        guard index > 0, !quantities.isEmpty,
            source.view.canonical(context.measures[index - 1].range) == quantities.span(at: quantities.count - 1)
        else { return nil }
        let gap = context.measures[index - 1].range.upperBound..<context.measures[index].range.lowerBound
        guard gap.count > 2, gap.count <= 24, !context.times.contains(where: { gap.overlaps($0.range) }) else {
            return nil
        }
        let opens = gap.dropLast().contains { context.fold[$0] == 0x5176 && context.fold[$0 + 1] == 0x4E2D }  // 其中
        return opens && context.first(.targetCue, in: gap) == nil ? quantities.last : nil
    }

    /// Whether a share is one of the figure before it, which is known (23项达到进度,占82.1%), or only joined to one that is
    /// known (占年度任务的105%、110%和98%).
    private func isShareOfFact(_ index: Int, _ context: SentenceContext) -> Bool {
        let measure = context.measures[index]
        guard index > 0, measure.unit.special == .percent, !quantities.isEmpty, quantities.last?.kind == .actual
        else { return false }
        let before = context.measures[index - 1]
        guard source.view.canonical(before.range) == quantities.span(at: quantities.count - 1) else { return false }
        if before.unit.special == .percent, context.areAdjacent(before, measure) { return true }
        let start = context.clause(around: measure.range.lowerBound).lowerBound
        return measure.range.lowerBound - start == 1 && context.fold[start] == 0x5360  // 占
    }

    /// A point in time with 的 right before the number: 2020年的300亿元.
    private func ofTime(before measure: Measure, _ context: SentenceContext) -> TimeMark? {
        guard let time = context.times.last(where: { $0.range.upperBound <= measure.range.lowerBound }),
            measure.range.lowerBound - time.range.upperBound <= 1, time.type != .duration, measure.unit.special != .fold
        else { return nil }
        return measure.range.lowerBound == time.range.upperBound
            || context.fold[time.range.upperBound] == 0x7684 ? time : nil
    }

    private func changeKind(_ kind: Quantity.Kind, _ time: TimeMark, _ context: SentenceContext) -> Quantity.Kind {
        guard let end = time.end, let year = context.textYear else { return kind }
        return end.year < year ? .actual : kind
    }

    /// 由…提高到…, 从…增至…: the first of the two numbers is where things stand.
    private func isBaseline(_ index: Int, _ context: SentenceContext) -> Bool {
        let measure = context.measures[index]
        // 由8300万增加到…: where things stood, though what they came to is not read.
        guard index + 1 < context.measures.count else { return context.changesFrom(measure.range) }
        let next = context.measures[index + 1]
        guard next.unit.measuresLike(measure.unit) else { return false }
        if context.areAdjacent(measure, next) { return isBaseline(index + 1, context) }
        let clause = context.clause(around: measure.range.lowerBound)
        let from = (clause.lowerBound..<measure.range.lowerBound).contains {
            NumeralCharacter.opensBase(context.fold[$0])
        }
        let gap = measure.range.upperBound..<next.range.lowerBound
        return from && gap.count < 14 && context.first(.change, in: gap) != nil
            && !gap.contains { context.isClauseBreak(context.fold[$0]) }
    }

    private func explicit(_ time: TimeMark) -> Due? {
        guard let end = time.end else { return nil }
        return Due(
            date: DueRule.text(of: end, type: time.type), scope: .explicit, span: source.view.canonical(time.range))
    }

    // MARK: indicator

    /// What is measured, as words and as a place for the theme.
    struct Named {
        var text: String
        var phrase: Range<Int>?
        var subject: String?
        /// From the noun to the number.
        var tail: Range<Int>
        var rule: String
        /// Whether it only says what part of a plan the figure before came to: what follows is of that figure.
        var isAside = false
    }

    private func indicator(
        _ index: Int, kind: Quantity.Kind, right: Range<Int>?, _ phrases: NounPhrases, _ context: SentenceContext,
        _ share: SeriesRule.Share
    ) -> Named? {
        let measure = context.measures[index]
        let start = measure.range.lowerBound
        if kind == .support { return SupportIndicator(context: context).named(index, right: right, phrases) }
        if let parts = share.indicators[index], let last = parts.last {
            let text = parts.map { source.reading($0) }.joined()
            return Named(
                text: text, phrase: last, subject: nil, tail: share.tails[index] ?? start..<start, rule: "respectively")
        }
        if kind == .criterion { return criterion(index, right: right, phrases, context) }
        if let named = partOfAim(measure, context) { return named }
        let left = phrases.left(of: index)
        if let right, prefersRight(measure, left: left?.phrase, context) {
            var named = named(right, scope: left?.scope, tail: right.lowerBound..<right.lowerBound, rule: "countedNoun")
            if let rank = RankedNoun(context: context).opening(index, left: left?.phrase) {
                named.text = source.reading(rank) + named.text
            }
            return named
        }
        if right == nil, let shared = phrases.nounOfNext(index, left: left?.phrase) {
            return named(shared, scope: left?.scope, tail: shared.lowerBound..<shared.lowerBound, rule: "countedNoun")
        }
        if let left, measure.unit.kind != .people, let noun = nounCounted(like: measure, context),
            phrases.isVerb(left.phrase)
        {
            // 项目190个,开工建设165个
            return Named(text: noun.text, phrase: noun.phrase, subject: nil, tail: start..<start, rule: "sameNoun")
        }
        if let left {
            var named = named(left.phrase, scope: left.scope, tail: left.phrase.upperBound..<start, rule: "nounBefore")
            complete(&named, context, isPercent: measure.unit.special == .percent)
            return named
        }
        if let previous = noun(for: index, context) {
            let tail = previousEnd(index, context)..<start
            return Named(text: previous.text, phrase: previous.phrase, subject: nil, tail: tail, rule: "sameNoun")
        }
        if let right { return named(right, scope: nil, tail: right.lowerBound..<right.lowerBound, rule: "countedNoun") }
        if let verb = phrases.verb(before: index) {
            return named(verb, scope: nil, tail: verb.upperBound..<start, rule: "verb")
        }
        if let topic = phrases.topic(before: index) {
            return named(topic, scope: nil, tail: topic.upperBound..<start, rule: "topic")
        }
        return Named(text: "", phrase: nil, subject: nil, tail: start..<start, rule: "unnamed")
    }

    /// The noun of the number before; what grows is the whole, not its share (占GDP比重超过50%，年均增长12%).
    private func noun(for index: Int, _ context: SentenceContext) -> SaidNoun? {
        let measure = context.measures[index]
        guard let previous, previous.sentence == context.range else { return nil }
        // 项目120个,总投资850亿元,开工60个: what is counted in the same unit.
        if isMoney, !measure.isRank, let noun = nounCounted(like: measure, context) { return noun }
        if !isKindred(index, context) { return nil }
        let grows =
            measure.unit.special == .percent
            && context.word(
                WordClass.rate.mask, endingAt: measure.range.lowerBound, floor: context.range.lowerBound) != nil
        if grows, let whole, whole.sentence == context.range { return whole }
        return previous
    }

    /// Whether the number before is measured alike or stands in the same part of the sentence: behind a semicolon another
    /// unit is of something else.
    private func isKindred(_ index: Int, _ context: SentenceContext) -> Bool {
        guard index > 0 else { return true }
        let (measure, before) = (context.measures[index], context.measures[index - 1])
        return before.unit.measuresLike(measure.unit) || measure.unit.isRelative
            || !(before.range.upperBound..<measure.range.lowerBound).contains { context.fold[$0] == 0x3B }
    }

    /// The noun of the last count of the sentence, where it has the same unit.
    private func nounCounted(like measure: Measure, _ context: SentenceContext) -> SaidNoun? {
        guard measure.unit.counts, let counted, counted.noun.sentence == context.range,
            counted.unit == measure.unit.base
        else { return nil }
        return counted.noun
    }

    private func previousEnd(_ index: Int, _ context: SentenceContext) -> Int {
        index > 0 ? context.measures[index - 1].range.upperBound : context.range.lowerBound
    }

    /// 820亿元，为预算的101.3%: a share of what was planned for the figure before it, which its words stand behind.
    private func partOfAim(_ measure: Measure, _ context: SentenceContext) -> Named? {
        let place = measure.range.lowerBound
        guard measure.unit.special == .percent, let previous, previous.sentence == context.range,
            place > context.range.lowerBound, context.fold[place - 1] == 0x7684  // 的
        else { return nil }
        let aim = context.clause(around: place).lowerBound..<place - 1
        guard aim.lowerBound > context.range.lowerBound,
            QuantityBuilder.aims.contains(where: { context.fold[aim].starts(with: $0) })
        else { return nil }
        return Named(
            text: previous.text + source.reading(aim), phrase: previous.phrase, subject: nil, tail: place..<place,
            rule: "sameNoun", isAside: true)
    }

    private static let aims = ["为", "相当于", "完成"].map { Array($0.utf16) }

    /// Whether the noun behind the number is what is measured.
    private func prefersRight(_ measure: Measure, left: Range<Int>?, _ context: SentenceContext) -> Bool {
        if measure.isRank { return false }
        let end = measure.range.upperBound
        if end < context.fold.count, context.fold[end] == 0x7684 {
            let place = measure.range.lowerBound
            if place > context.range.lowerBound, context.fold[place - 1] == 0x5C06 { return true }  // 将70%的收益
            return left == nil || !namesRule(behind: end + 1, context)
        }
        if measure.unit.counts { return true }
        // 60%以上国家级自然保护区达到…
        if left == nil, measure.unit.isShare,
            context.clause(around: measure.range.lowerBound).lowerBound == measure.range.lowerBound
        {
            return true
        }
        return measure.unit.kind != .ratio && measure.unit.kind != .points
    }

    /// 比例提高到75%的政策: the noun behind is what sets the level, not what is measured.
    private func namesRule(behind place: Int, _ context: SentenceContext) -> Bool {
        QuantityBuilder.rules.contains { context.fold[place..<context.range.upperBound].starts(with: $0) }
    }

    private static let rules = ["政策", "目标", "规定", "水平", "低水平", "高水平", "较低水平", "较高水平", "合理区间"].map { Array($0.utf16) }

    private func named(_ phrase: Range<Int>, scope: Range<Int>?, tail: Range<Int>, rule: String) -> Named {
        Named(
            text: source.reading(phrase), phrase: phrase, subject: scope.map { source.reading($0) },
            tail: tail.lowerBound <= tail.upperBound ? tail : phrase.upperBound..<phrase.upperBound, rule: rule)
    }

    /// 占比, 总量, 占GDP比重, 占年度计划的50%: heads that need the noun before them.
    private func complete(_ named: inout Named, _ context: SentenceContext, isPercent: Bool) {
        guard let phrase = named.phrase, let previous, previous.sentence == context.range,
            !previous.text.hasSuffix(named.text)
        else { return }
        let isHead = phrase.count <= 2 && context.word(.bareHead, at: phrase.lowerBound) == phrase.upperBound
        if isShare(phrase, context, isPercent: isPercent) {
            named.text = (wholeOfShare(previous.phrase, context) ?? previous.text) + named.text
        } else if isHead {
            named.text = previous.text + named.text
        }
    }

    /// 增加值占GDP比重27.8%，占全球比重30%: what the share before was one of, where it stands in the same phrase.
    private func wholeOfShare(_ phrase: Range<Int>?, _ context: SentenceContext) -> String? {
        guard let phrase, let share = phrase.dropFirst(2).last(where: { context.fold[$0] == 0x5360 }),  // 占
            isShare(share..<phrase.upperBound, context, isPercent: false)
        else { return nil }
        return source.reading(phrase.lowerBound..<share)
    }

    /// 占GDP比重, 占全省的比重, 占年度计划 in front of per cent; not 占地面积.
    private func isShare(_ phrase: Range<Int>, _ context: SentenceContext, isPercent: Bool) -> Bool {
        guard phrase.count > 2, context.fold[phrase.lowerBound] == 0x5360,
            !QuantityBuilder.behindHold.contains(context.fold[phrase.lowerBound + 1])
        else { return false }
        return isPercent
            || phrase.count > 3
                && context.word(WordClass.share.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound) != nil
    }

    /// 占地 占用 占据 占领 占比 占有
    private static let behindHold = Set("地用据领比有".utf16)

    /// A threshold's indicator: the attribute before it (收入规模), else the thing behind it (项目).
    private func criterion(
        _ index: Int, right: Range<Int>?, _ phrases: NounPhrases, _ context: SentenceContext
    ) -> Named? {
        let measure = context.measures[index]
        let tail = measure.range.lowerBound..<measure.range.lowerBound
        if let threshold, !threshold.text.isEmpty, index > 0, context.areAdjacent(context.measures[index - 1], measure)
        {
            return Named(
                text: threshold.text, phrase: threshold.phrase, subject: nil, tail: tail, rule: "threshold")
        }
        if let left = phrases.left(of: index), measure.unit.kind != .age,
            isClause(measure, context) && phrases.sized(behind: index) == nil
                || context.word(
                    WordClass.entityAttribute.mask | WordClass.theme.mask, endingAt: left.phrase.upperBound,
                    floor: left.phrase.lowerBound) != nil,
            measure.form != .magnitude || right == nil || measure.isBounded
        {
            return named(left.phrase, scope: left.scope, tail: tail, rule: "threshold")
        }
        if let right { return named(right, scope: nil, tail: tail, rule: "threshold") }
        if let left = phrases.left(of: index) {
            return named(left.phrase, scope: left.scope, tail: tail, rule: "threshold")
        }
        if measure.unit.kind == .age {
            return Named(text: "", phrase: nil, subject: nil, tail: tail, rule: "threshold")  // no other figure's noun
        }
        let before = threshold ?? condition.flatMap { $0.sentence == context.range ? $0 : nil } ?? previous
        return Named(text: before?.text ?? "", phrase: before?.phrase, subject: nil, tail: tail, rule: "threshold")
    }

    /// Whether 的 stands behind the number.
    private func isClause(_ measure: Measure, _ context: SentenceContext) -> Bool {
        measure.range.upperBound < context.range.upperBound && context.fold[measure.range.upperBound] == 0x7684
    }
}
