internal import PlanModel
internal import PlanResources

/// Finds the noun that a measure is about: to its right (10家独角兽企业) or to its left (产业规模达1000亿元).
struct NounPhrases {
    let context: SentenceContext

    var fold: [UInt16] { context.fold }

    // MARK: to the right

    /// The counted noun behind the measure `index`, without 的-clauses; nil where none follows.
    func right(of index: Int) -> Range<Int>? {
        let measure = context.measures[index]
        if let thing = sized(behind: index) { return thing }
        let start = behindNote(of: index) ?? skipOf(measure.range.upperBound)
        guard start < context.range.upperBound, !context.changesFrom(measure.range) else { return nil }
        if measure.unit.kind == .people, fold[start] == 0x53E3, fold[start - 1] == 0x4EBA {  // 13亿人|口
            return start - 1..<start + 1
        }
        guard canOpenNoun(at: start) else { return behindClause(from: start, of: index) }
        if measure.unit.counts, let thing = counted(at: start) { return thing }
        let end = rightEnd(from: start, of: index)
        guard end > start else { return nil }
        if let shared = sharedNoun(start..<end, of: index) { return shared }
        if measure.unit.kind == .money, !measure.isBounded, let spent = spent(on: start..<end) {
            let isNamed = left(of: index).map { !isVerb($0.phrase) } ?? false
            if isNamed { return nil }
            if !supports(start) { return trimmed(afterLastOf(spent)) }
        }
        let award = award(behind: end)
        let head = firstListed(start..<end) ?? afterLastOf(start..<end)
        return award ?? (isNoteNumber(head) ? nil : trimmed(head))
    }

    /// The noun behind a clause that ends in 的: 5个对标先进水平的应用工程.
    private func behindClause(from start: Int, of index: Int) -> Range<Int>? {
        guard context.measures[index].unit.counts, context.isNounCharacter(fold[start]) else { return nil }
        let end = rightEnd(from: start + 1, of: index)
        let head = afterLastOf(start..<end)
        return head.lowerBound > start ? trimmed(head) : nil
    }

    private func skipOf(_ place: Int) -> Int {
        place < context.range.upperBound && fold[place] == 0x7684 ? place + 1 : place  // 的
    }

    private func canOpenNoun(at place: Int) -> Bool {
        let unit = fold[place]
        if isKept(place) { return true }
        guard context.isNounCharacter(unit), !context.isJoint(unit), unit != 0x29, unit != 0x2D, unit != 0x2014 else {
            return false
        }
        if unit == 0x28 { return false }
        if let verb = context.word(.predicate, at: place), verb - place > 1 || opensClause(unit) {
            return (context.word(.theme, at: place) ?? 0) > verb
        }
        return context.word(.change, at: place).map { (context.word(.theme, at: place) ?? 0) > $0 } ?? true
            && context.word(.levelNoun, at: place) == nil
    }

    /// 被 由 向 均 已 将 对 就 可 应 须 以: particles that begin no noun.
    private func opensClause(_ unit: UInt16) -> Bool { NounPhrases.clauseOpeners.contains(unit) }

    private static let clauseOpeners: Set<UInt16> = Set("被由向均已将对就可应须以且并给".utf16)

    /// Where the noun phrase that begins at `start` ends.
    private func rightEnd(from start: Int, of index: Int) -> Int {
        var at = start
        var joint: Int?
        var depth = 0
        var next = index + 1
        while at < context.range.upperBound {
            let unit = fold[at]
            if next < context.measures.count, context.measures[next].range.lowerBound == at {
                guard let end = insideEnd(of: context.measures[next]), !context.isJoint(fold[at - 1]) else {
                    return joint ?? at
                }
                at = end  // 5家以上收入超50亿元的企业
                next += 1
                continue
            }
            if unit == 0x28 || unit == 0x300A || unit == 0x201C { depth += 1 }
            if unit == 0x29 || unit == 0x300B || unit == 0x201D { depth -= 1 }
            if depth < 0 || (depth == 0 && !context.isNounCharacter(unit) && unit != 0x3001) { break }
            if context.isClauseBreak(unit) && depth == 0 { break }
            if depth == 0, at >= start + 2, endsAt(at, from: start) { break }
            if depth == 0, at > start, endOfAward(at: at) != nil { break }
            if depth == 0, unit == 0x4E0E, at >= start + 2, !joinsWorks(at, from: start) { return at }  // 与
            if depth == 0, context.isJoint(unit), !isKept(at) {
                if isUncounted(at + 1) { return at }
                if joint == nil { joint = at }
                if unit == 0x3001, !continuesList(at + 1, next: next) { return at }
            }
            at += 1
        }
        if let joint, hasMeasure(before: at, from: next) { return joint }
        return at
    }

    /// Behind a measure that belongs to the noun that follows it (超50亿元的企业, 百亿级企业), attributes joined to it included;
    /// nil for one that does not.
    private func insideEnd(of measure: Measure) -> Int? {
        let end = measure.range.upperBound
        guard end < context.range.upperBound else { return nil }
        if let attributes = attributesEnd(behind: measure) { return attributes }
        if measure.isLevel || fold[end] == 0x7684 { return end }
        if measure.unit.kind == .money, follows(measure) { return end }
        if measure.unit.kind == .age, end > measure.core.upperBound { return end }  // 3岁以下婴幼儿
        return !measure.unit.counts && context.word(.entity, at: end) != nil ? end : nil
    }

    /// Whether a count stands right before the measure: 12个百亿元项目.
    private func follows(_ measure: Measure) -> Bool {
        context.measures.contains { $0.unit.counts && $0.range.upperBound == measure.range.lowerBound }
    }

    private func hasMeasure(before end: Int, from next: Int) -> Bool {
        next < context.measures.count && context.measures[next].range.lowerBound < end
    }

    /// Whether what follows 、 is one more part of the same noun: no number, no verb in it.
    private func continuesList(_ place: Int, next: Int) -> Bool {
        guard place < context.range.upperBound, context.word(.promise, at: place) == nil else {
            return false
        }
        var at = place
        while at < context.range.upperBound, context.isNounCharacter(fold[at]) { at += 1 }
        return at > place && !hasMeasure(before: at + 1, from: next)
            && context.first(.change, in: place..<at) == nil
    }

    /// Whether a predicate begins at `place` (…项目建成投产): a verb that no longer noun contains.
    private func endsAt(_ place: Int, from start: Int) -> Bool {
        if fold[place] == 0x5DF2 || carriesOut(place) || actsEach(place) { return true }  // 已
        guard let verb = context.word(.predicate, at: place), !opensService(place), !opensEffect(place),
            !namesWorks(place..<verb)
        else {
            return false
        }
        if let theme = context.word(.theme, at: place), theme >= verb { return false }
        for back in 1...2 where place - back >= start {  // a noun that began before reaches into the verb
            if let theme = context.word(.theme, at: place - back), theme > place { return false }
        }
        guard verb < context.range.upperBound, context.isNounCharacter(fold[verb]) else { return verb - place > 1 }
        return verb - place > 1 || fold[place] == 0x88AB || fold[place] == 0x5747 && !boundsEach(verb)  // 被 均
    }

    /// What follows the last 的 outside brackets, where enough is left.
    private func afterLastOf(_ phrase: Range<Int>) -> Range<Int> {
        var at = phrase.upperBound - 1
        while at > phrase.lowerBound {
            if fold[at] == 0x7684, phrase.upperBound - at > 2 { return at + 1..<phrase.upperBound }
            at -= 1
        }
        return phrase
    }

    // MARK: to the left

    /// The noun before the measure `index`, verbs, adverbs, times and scope words taken off; nil where none is left.
    func left(of index: Int) -> (phrase: Range<Int>, scope: Range<Int>?)? {
        let measure = context.measures[index]
        let floor = leftFloor(of: index)
        var end = stripTail(measure.range.lowerBound, floor: floor, isRank: measure.isRank)
        guard end > floor else { return nil }
        var start = leftStart(from: end, floor: floor)
        if measure.unit.special == .fold { end = beforeMultiple(in: start..<end, of: measure.range.lowerBound) }
        guard end > start else { return nil }
        end = beforeRate(in: start..<end)
        start = afterGroupNumber(start..<end)
        start = max(start, afterLastTime(in: start..<end), afterYearly(in: start..<end))
        end = beforeBase(in: start..<end)
        if measure.unit.special == .percent { end = beforeWhole(in: start..<end, of: measure.range.lowerBound) }
        if context.word(.promise, at: start, limit: end) == end, context.isJoint(fold[end - 1]) { return nil }  // 惠及
        if opensComparison(start, limit: end) { return nil }
        guard let found = stripHead(start..<end, isRelative: measure.unit.isRelative) else { return nil }
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
            return at + 1
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

    /// Takes verbs, adverbs, particles and scope words off the front; what follows the last strong verb stays.
    private func stripHead(_ phrase: Range<Int>, isRelative: Bool = false) -> (phrase: Range<Int>, scope: Range<Int>?)?
    {
        var start = afterLastVerb(phrase)
        var scope: Range<Int>?
        let end = phrase.upperBound
        while start < end {
            if fold[start] == 0x7684 || fold[start] == 0x20 || context.isJoint(fold[start]) {
                start += 1
            } else if let counted = behindItems(at: start, limit: end) {
                start = counted
            } else if let scopeEnd = context.word(.scope, at: start, limit: end), scopeEnd < end, !isKept(start) {
                scope = start..<scopeEnd
                start = scopeEnd
            } else if let next = changed(at: start, opens: isRelative && start == phrase.lowerBound, limit: end) {
                start = next
            } else if let next = removable(at: start, limit: end)
                ?? behindHave(at: start, opens: start == (scope?.upperBound ?? phrase.lowerBound), limit: end)
            {
                start = next
            } else {
                break
            }
        }
        let head = afterLastOf(start..<end)
        let clause = start..<head.lowerBound
        if !clause.isEmpty, clause.count <= NounPhrases.longestClause, !holdsMeasure(clause) {
            return trimmed(start..<end).map { ($0, scope) }
        }
        return trimmed(head).map { ($0, scope) }
    }

    /// Longest clause with 的 that stays before the noun to its right, in characters.
    private static let longestClause = 18

    private func holdsMeasure(_ part: Range<Int>) -> Bool {
        context.measures.contains { part.contains($0.range.lowerBound) }
            || context.times.contains { part.contains($0.range.lowerBound) }
    }

    /// The end of a verb, adverb or particle at `place` that is not the beginning of a longer noun.
    private func removable(at place: Int, limit: Int) -> Int? {
        let classes = WordClass.strip.mask | WordClass.promise.mask | WordClass.stop.mask
        guard
            let word = context.word(classes, at: place, limit: limit)
                ?? adverb(at: place, limit: limit),
            word < limit, context.word(.keep, at: place, limit: limit) == nil
        else { return nil }
        if let noun = context.word(.theme, at: place, limit: limit), noun > word { return nil }
        if NounPhrases.nounEnds.contains(fold[word]), context.word(.theme, at: word, limit: limit) ?? 0 <= word + 1 {
            return nil  // 完成率, but 实现|数字经济增加值
        }
        if fold[place] == 0x4E2D, NounPhrases.behindMiddle.contains(fold[place + 1]) { return nil }  // 中国, 中小学
        if fold[place] == 0x6BCF, NumeralCharacter.canStart(fold[place + 1]) { return nil }  // 每万人
        return word
    }

    /// Whether the verb at `place` is the beginning of a noun: 新增就业, 完成率.
    func beginsNoun(_ place: Int, verb: Int, limit: Int) -> Bool {
        for start in max(context.range.lowerBound, place - 4)...place {
            if let noun = context.word(.theme, at: start, limit: limit), noun > verb || start < place && noun >= verb {
                return true
            }
        }
        return NounPhrases.nounEnds.contains(fold[verb])
    }

    /// Whether 的 follows, so that the verb belongs to a clause before the noun: 基金支持民间项目的资金占比.
    private func hasOf(behind verb: Int, _ phrase: Range<Int>) -> Bool {
        (verb..<phrase.upperBound).contains { fold[$0] == 0x7684 }
    }

    /// Characters that 中 makes a name or a noun with.
    private static let behindMiddle: Set<UInt16> = Set("国亚华欧东西部小学医药型央低高".utf16)

    /// Characters that make a noun of the verb before them: 率 度 值 量 额 数.
    private static let nounEnds: Set<UInt16> = Set("率度值量额数".utf16)

    /// Behind the last verb of building in the phrase (支持企业建设…平台), where a noun follows it.
    private func afterLastVerb(_ phrase: Range<Int>) -> Int {
        var place = max(behindRecipient(phrase), behindAim(phrase))
        var at = place
        while at < phrase.upperBound {
            if let verb = willVerb(at: at, limit: phrase.upperBound) {
                place = verb
                at = verb
            } else if let verb = context.word(.strongPromise, at: at, limit: phrase.upperBound),
                context.word(.keep, at: at, limit: phrase.upperBound) == nil, verb + 1 < phrase.upperBound,
                !beginsNoun(at, verb: verb, limit: phrase.upperBound),
                at == phrase.lowerBound
                    || !hasOf(behind: verb, phrase)
                        && context.word(.bareHead, at: verb, limit: phrase.upperBound) != phrase.upperBound  // 电站开工规模
            {
                place = verb
                at = verb
            } else {
                at += 1
            }
        }
        return place
    }
}
