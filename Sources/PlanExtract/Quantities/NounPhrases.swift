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
        guard start < context.range.upperBound, !context.changesFrom(measure.range), !sumsUp(index),
            !context.isCase(start), !isBesideReach(start, of: measure)
        else { return nil }
        if measure.unit.kind == .people, fold[start] == 0x53E3, fold[start - 1] == 0x4EBA {  // 13亿人|口
            return start - 1..<start + 1
        }
        guard canOpenNoun(at: start) else { return behindClause(from: start, of: index) }
        if measure.unit.counts, let thing = counted(at: start) { return thing }
        let end = withoutChange(start..<rightEnd(from: start, of: index), before: index + 1)
        guard end > start else { return nil }
        if let thing = described(start..<end, of: index) ?? thing(in: start..<end, of: index) { return thing }
        if let shared = sharedNoun(start..<end, of: index) { return shared }
        if measure.unit.kind == .money, !measure.isBounded, let spent = spent(on: start..<end) {
            let isNamed = left(of: index).map { !isVerb($0.phrase) } ?? false
            if isNamed { return nil }
            if !supports(start) { return trimmed(afterLastOf(spent)) }
        }
        let award = award(behind: end)
        let head = firstListed(start..<end) ?? owner(in: start..<end, of: measure) ?? afterLastOf(start..<end)
        return award ?? (isNoteNumber(head) ? nil : trimmed(withoutMiddle(head)))
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
    func rightEnd(from start: Int, of index: Int) -> Int {
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
            let shortest = NounPhrases.singles.contains(fold[start]) ? 1 : 2
            if depth == 0, at >= start + shortest, endsAt(at, from: start) { break }
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

    /// Nouns of one character: 6个省|完成…
    private static let singles = Set("省市县区镇乡村户".utf16)

    /// Behind a measure that belongs to the noun that follows it (超50亿元的企业, 百亿级企业), attributes joined to it included;
    /// nil for one that does not.
    func insideEnd(of measure: Measure) -> Int? {
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
        if fold[place] == 0x5DF2 || carriesOut(place) || actsEach(place) || actsOn(place)
            || givesEach(place) || turnsInto(place) || fallsShort(place)
        {
            return true  // 已
        }
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
    func afterLastOf(_ phrase: Range<Int>) -> Range<Int> {
        var at = phrase.upperBound - 1
        while at > phrase.lowerBound {
            if fold[at] == 0x7684, phrase.upperBound - at > 2 { return at + 1..<phrase.upperBound }
            at -= 1
        }
        return phrase
    }

    // MARK: inside

    /// Takes verbs, adverbs, particles and scope words off the front; what follows the last strong verb stays.
    func stripHead(_ phrase: Range<Int>, isRelative: Bool = false) -> (phrase: Range<Int>, scope: Range<Int>?)? {
        var start = max(afterLastVerb(phrase), behindOpenings(phrase))
        var scope: Range<Int>?
        let end = phrase.upperBound
        while start < end {
            if fold[start] == 0x7684 || fold[start] == 0x20 || context.isJoint(fold[start]) {
                start += 1
            } else if let counted = behindItems(at: start, limit: end) {
                start = counted
            } else if let scopeEnd = context.word(.scope, at: start, limit: end), scopeEnd < end, !isKept(start),
                !context.isJoint(fold[scopeEnd])
            {
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
        let longest = isRate(head) ? NounPhrases.longestOfRate : NounPhrases.longestClause
        if !clause.isEmpty, clause.count <= longest, !holdsMeasure(clause) {
            return trimmed(start..<end).map { ($0, scope) }
        }
        return trimmed(head).map { ($0, scope) }
    }

    /// Longest clause with 的 that stays before the noun to its right, in characters.
    private static let longestClause = 18
    /// The same in front of 比例: 占我国陆地国土面积的比例.
    private static let longestOfRate = 32

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
        if fold[place] == 0x4EE5, NounPhrases.behindBy.contains(fold[word]) { return nil }  // 以上登记量
        if fold[place] == 0x65F6, fold[word] == 0x95F4 { return nil }  // 时间
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

    /// 以上 以下 以内 以外
    private static let behindBy = Set("上下内外".utf16)

    /// Characters that 中 makes a name or a noun with.
    private static let behindMiddle: Set<UInt16> = Set("国亚华欧东西部小学医药型央低高成心等介草职试青级层科长".utf16)

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
