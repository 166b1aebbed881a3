internal import PlanModel
internal import PlanResources

/// The noun in front of a number.
extension NounPhrases {
    /// The noun before the measure `index`, verbs, adverbs, times and scope words taken off; nil where none is left.
    func left(of index: Int) -> (phrase: Range<Int>, scope: Range<Int>?)? {
        let measure = context.measures[index]
        let floor = leftFloor(of: index)
        var end = stripTail(measure.range.lowerBound, floor: floor, isRank: measure.isRank)
        guard end > floor else { return nil }
        var start = leftStart(from: end, floor: floor)
        end = beforePeriod(in: start..<end)
        if measure.unit.special == .fold { end = beforeMultiple(in: start..<end, of: measure.range.lowerBound) }
        guard end > start else { return nil }
        end = beforeRate(in: start..<end)
        start = afterGroupNumber(start..<end)
        start = max(start, afterLastTime(in: start..<end), afterYearly(in: start..<end))
        end = beforeBase(in: start..<end)
        if measure.unit.isRelative { end = beforeWhole(in: start..<end, of: measure.range.lowerBound) }
        if context.word(.promise, at: start, limit: end) == end, context.isJoint(fold[end - 1]) { return nil }  // 惠及
        if opensComparison(start, limit: end) || countsEach(start, limit: end) { return nil }
        guard
            let found = stripHead(
                start..<end, isRelative: measure.unit.isRelative || raisesLevel(start..<end))
        else { return nil }
        // 其中新建60座, 增加60座: nothing is named.
        let words = WordClass.strip.mask | WordClass.change.mask | WordClass.adverb.mask
        let verb = context.word(words, at: found.phrase.lowerBound, limit: found.phrase.upperBound)
        return verb == found.phrase.upperBound ? nil : found
    }

    /// The last verb that was taken off when nothing else is left: 培训20万人次.
    func verb(before index: Int) -> Range<Int>? {
        let end = context.measures[index].range.lowerBound
        guard let start = context.word(WordClass.promise.mask, endingAt: end, floor: leftFloor(of: index)) else {
            return nil
        }
        return start..<end
    }

    /// The noun that the clause before speaks of: 老旧住宅很多，有67万户.
    func topic(before index: Int) -> Range<Int>? {
        let clause = context.clause(around: context.measures[index].range.lowerBound)
        guard clause.lowerBound > context.range.lowerBound + 1 else { return nil }
        let before = context.clause(around: clause.lowerBound - 1)
        guard !before.isEmpty else { return nil }
        let end = endsWhole(at: before.upperBound, floor: before.lowerBound) ? before.upperBound - 1 : before.upperBound
        let head = stripHead(max(before.lowerBound, min(end, afterLastTime(in: before)))..<end)?.phrase
        return head.flatMap { $0.count <= 16 ? $0 : nil }
    }

    /// Places that belong to an earlier measure are not looked at, except thresholds inside the same noun.
    private func leftFloor(of index: Int) -> Int {
        var back = index - 1
        while back >= 0, isThreshold(context.measures[back], before: context.measures[index]) { back -= 1 }
        return back >= 0 ? context.measures[back].range.upperBound : context.range.lowerBound
    }

    private func isThreshold(_ measure: Measure, before later: Measure) -> Bool {
        let gap = measure.range.upperBound..<later.range.lowerBound
        guard !gap.contains(where: { context.isClauseBreak(fold[$0]) }) else { return false }
        return insideEnd(of: measure) != nil
            || gap.contains { fold[$0] == 0x29 } && context.isBracketed(measure.range.lowerBound)
    }

    /// Takes verbs of change, adverbs and scope words off the end.
    private func stripTail(_ place: Int, floor: Int, isRank: Bool) -> Int {
        let ranks = isRank ? WordClass.rankLead.mask | WordClass.scope.mask : 0
        let classes =
            WordClass.change.mask | WordClass.rate.mask | WordClass.tail.mask | WordClass.strongPromise.mask | ranks
        var end = comparison(before: place, floor: floor) ?? place
        while end > floor {
            if let base = baseTime(endingAt: end) ?? beforeEach(endingAt: end, floor: floor) {
                end = base
            } else if fold[end - 1] == 0x20 || fold[end - 1] == 0x4E86 || endsWhole(at: end, floor: floor)
                || endsInAt(end, floor: floor)
            {
                end -= 1
            } else if let start = context.word(classes, endingAt: end, floor: floor) {
                let nouns = WordClass.theme.mask | WordClass.keep.mask
                if let noun = context.word(nouns, endingAt: end, floor: floor), noun < start { break }
                let verb = context.word(WordClass.promise.mask, endingAt: end, floor: floor) ?? start
                end = min(start, verb)  // 安排, not 排
            } else {
                break
            }
        }
        return end
    }

    /// Where a time begins that ends at `end` or before 同期 there, with 较 or 比 before it.
    private func baseTime(endingAt end: Int) -> Int? {
        let isSamePeriod = end > 2 && fold[end - 2] == 0x540C && fold[end - 1] == 0x671F  // 同期
        let close = isSamePeriod ? end - 2 : end
        guard let time = context.times.last(where: { $0.range.upperBound == close }) else { return nil }
        guard time.range.lowerBound > context.range.lowerBound else { return context.range.lowerBound }
        let before = fold[time.range.lowerBound - 1]
        let isBase = before == 0x8F83 || before == 0x6BD4  // 较 比
        return isBase ? time.range.lowerBound - 1 : time.range.lowerBound
    }

    private func leftStart(from end: Int, floor: Int) -> Int {
        var start = end
        var depth = 0
        while start > floor {
            let unit = fold[start - 1]
            if unit == 0x29, depth == 0, closesByline(start - 1, floor: floor) { break }
            if unit == 0x29 || unit == 0x201D || unit == 0x300B { depth += 1 }
            if unit == 0x28 || unit == 0x201C || unit == 0x300A { depth -= 1 }
            if depth < 0 { break }
            if depth == 0, context.isPhraseBreak(unit) || (!context.isNounCharacter(unit) && unit != 0x3001) { break }
            if unit == 0x3001, depth == 0, !joinsNouns(at: start - 1, floor: floor) { break }
            start -= 1
        }
        while start < end, context.isJoint(fold[start]) || fold[start] == 0x20 { start += 1 }
        return start
    }

    /// Whether the part before 、 is a short noun of the same list, not a clause with a verb.
    private func joinsNouns(at comma: Int, floor: Int) -> Bool {
        var at = comma
        while at > floor, !context.isPhraseBreak(fold[at - 1]), fold[at - 1] != 0x3001, comma - at < 12 { at -= 1 }
        return at > floor || floor == context.range.lowerBound
            ? !holdsVerb(at..<comma) && comma - at < 12 : false
    }

    /// Behind 5大 in a noun that lists its members first: 电子、汽车等5大支柱产业.
    private func afterGroupNumber(_ phrase: Range<Int>) -> Int {
        for at in phrase.dropFirst().dropLast() where fold[at] == 0x5927 && NumeralCharacter.canStart(fold[at - 1]) {
            let isListed = (phrase.lowerBound..<at).contains { fold[$0] == 0x7B49 || fold[$0] == 0x3001 }
            return isListed ? at + 1 : phrase.lowerBound
        }
        return phrase.lowerBound
    }

    private func afterLastTime(in part: Range<Int>) -> Int {
        var place = part.lowerBound
        for time in context.times where part.overlaps(time.range) && time.range.upperBound < part.upperBound {
            place = max(place, time.range.upperBound)
        }
        // 2026年度
        if place > part.lowerBound, place < part.upperBound, fold[place] == 0x5EA6, fold[place - 1] == 0x5E74 {
            place += 1
        }
        return place
    }
}
