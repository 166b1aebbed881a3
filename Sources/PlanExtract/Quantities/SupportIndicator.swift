internal import PlanModel
internal import PlanResources

/// What is paid: the noun of support behind the money (最高50万元奖励), or behind the next sum of the sentence.
struct SupportIndicator {
    let context: SentenceContext

    func named(_ index: Int, right: Range<Int>?, _ phrases: NounPhrases) -> QuantityBuilder.Named? {
        let start = context.measures[index].range.lowerBound
        let part = context.part(around: start)
        let found =
            own(index, right) ?? paid(index) ?? later(index, phrases, in: context.clause(around: start))
            ?? earlier(index, in: part) ?? later(index, phrases, in: part)
        let wider =
            part == context.range ? nil : later(index, phrases, in: context.range) ?? earlier(index, in: context.range)
        guard let phrase = found ?? wider ?? money(index, phrases) ?? phrases.verb(before: index)
        else {
            return QuantityBuilder.Named(
                text: "", phrase: nil, subject: subject(before: start), tail: start..<start, rule: "support")
        }
        return QuantityBuilder.Named(
            text: context.source.reading(phrase), phrase: phrase, subject: subject(before: start), tail: start..<start,
            rule: "support")
    }

    /// The noun behind this number, where it ends in a word of support.
    private func own(_ index: Int, _ right: Range<Int>?) -> Range<Int>? {
        context.payment(behind: context.measures[index], noun: right).map(behindGiving)
    }

    /// 标准向承办机构支付|培训补助, 核拨|经费补贴: behind the verb of giving in front of what is paid.
    private func behindGiving(_ phrase: Range<Int>) -> Range<Int> {
        let place = phrase.dropLast(3).last { at in
            SupportIndicator.giving.contains { context.fold[at..<phrase.upperBound].starts(with: $0) }
        }
        guard let place, context.payment(in: place + 2..<phrase.upperBound) != nil,
            place == phrase.lowerBound
                || SentenceContext.rates.contains(where: { context.fold[phrase].starts(with: $0) })
        else { return phrase }
        return place + 2..<phrase.upperBound
    }

    private static let giving = ["给予", "支付", "核拨", "拨付", "发放", "兑付"].map { Array($0.utf16) }

    /// The payment right in front of a sum that no noun follows: 奖励50万元;每服务1家企业补贴5000元, “模型券”5000万元.
    private func paid(_ index: Int) -> Range<Int>? {
        let (measure, fold) = (context.measures[index].range, context.source.view.fold)
        guard measure.upperBound >= context.range.upperBound || isPause(fold[measure.upperBound]) else { return nil }
        var end = measure.lowerBound
        if end > context.range.lowerBound, fold[end - 1] == 0x201D { end -= 1 }  // ”
        return context.word(WordClass.support.mask, endingAt: end, floor: context.range.lowerBound).map {
            withoutManner($0..<end)
        }
    }

    /// 一次性奖励 is a 奖励: 一次性 says how, not what.
    private func withoutManner(_ word: Range<Int>) -> Range<Int> {
        if word.count == 1, let prize = prize(endingAt: word.upperBound) { return prize }
        let isOnce = context.source.view.fold[word.lowerBound] == 0x4E00 && word.count > 3
        return isOnce ? word.lowerBound + 3..<word.upperBound : word
    }

    /// 一等奖, 优胜奖: the whole of a short word in front of a sum.
    private func prize(endingAt end: Int) -> Range<Int>? {
        var start = end
        while start > context.range.lowerBound, context.isNounCharacter(context.fold[start - 1]) { start -= 1 }
        return (2...4).contains(end - start) ? start..<end : nil
    }

    /// The noun before a sum that no word of support names: 救助资金1.2亿元; none where it is who gets it (妇女给予1万元).
    private func money(_ index: Int, _ phrases: NounPhrases) -> Range<Int>? {
        guard context.measures[index].unit.kind == .money, let left = phrases.left(of: index)?.phrase,
            context.word(WordClass.supportVerb.mask, endingAt: left.upperBound, floor: left.lowerBound) == nil
        else { return nil }
        return left
    }

    private func isPause(_ unit: UInt16) -> Bool { context.isClauseBreak(unit) || unit == 0x3001 }

    /// The noun behind a later number of the part, else the next word of support.
    private func later(_ index: Int, _ phrases: NounPhrases, in part: Range<Int>) -> Range<Int>? {
        for next in context.measures.indices.dropFirst(index + 1)
        where context.measures[next].range.lowerBound < part.upperBound {
            if let phrase = own(next, phrases.right(of: next)) { return phrase }
        }
        let end = context.measures[index].range.upperBound
        return end < part.upperBound ? context.first(.support, in: end..<part.upperBound) : nil
    }

    /// A word of support in the part before the number: 奖励100万元.
    private func earlier(_ index: Int, in part: Range<Int>) -> Range<Int>? {
        var found: Range<Int>?
        var from = part.lowerBound
        let end = context.measures[index].core.lowerBound
        while from < end, let next = context.first(.support, in: from..<end) {
            found = withoutManner(next)
            from = next.upperBound
        }
        return found
    }

    /// 对其投资额 behind another 对 in the sentence, which says whom 其 means.
    private func pointsBack(_ place: Int) -> Bool {
        guard place + 1 < context.range.upperBound, context.fold[place + 1] == 0x5176 else { return false }  // 其
        return context.fold[context.range.lowerBound..<place].contains(0x5BF9)
    }

    /// The first verb of payment, no 配套 in front of a noun (配套企业).
    private func payingVerb(in part: Range<Int>) -> Range<Int>? {
        var rest = part
        while let verb = context.first(.supportVerb, in: rest) {
            let isNoun = context.fold[verb].elementsEqual(SupportIndicator.matching)
            if !isNoun || verb.upperBound >= part.upperBound { return verb }
            rest = verb.upperBound..<part.upperBound
        }
        return nil
    }

    private static let matching = Array("配套".utf16)

    /// Who or what gets it: between 对 or 给予 and the number.
    private func subject(before place: Int) -> String? {
        var at = place - 1
        while at >= context.range.lowerBound {
            if context.opensWhom(at), !pointsBack(at) {
                let start = context.fold[at + 1] == 0x4E8E ? at + 2 : at + 1  // 于
                let clause = context.clause(around: start)
                var end = clause.upperBound
                if let verb = payingVerb(in: start..<min(end, place)) { end = verb.lowerBound }
                if end > start, context.fold[end - 1] == 0x7684 { end -= 1 }
                return end > start ? context.source.reading(start..<min(end, place)) : nil
            }
            at -= 1
        }
        return nil
    }
}
