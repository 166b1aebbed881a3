internal import PlanModel
internal import PlanResources

/// One sentence with its measures and times, and the questions that all rules ask of it.
final class SentenceContext {
    let vocabulary: QuantityVocabulary
    let source: SourceText
    let fold: [UInt16]
    /// The sentence, in places of the view.
    let range: Range<Int>
    var measures: [Measure]
    let times: ArraySlice<TimeMark>
    /// Date that an earlier sentence of the paragraph set.
    let inherited: TimeMark?
    let role: SectionRole
    /// Whether it stands among conditions that somebody has to fulfil.
    let isCondition: Bool
    let kind: DocumentKind
    /// Whether the text is known to be about a place: then one of no known kind tells how things are there.
    let namesPlace: Bool
    /// Year the text was written in; nil where it does not say.
    let textYear: Int?

    /// Words of the sentence.
    let words: WordIndex

    init(
        vocabulary: QuantityVocabulary, source: SourceText, range: Range<Int>, measures: [Measure],
        times: ArraySlice<TimeMark>, inherited: TimeMark? = nil, role: SectionRole, metadata: Metadata,
        isCondition: Bool = false
    ) {
        self.vocabulary = vocabulary
        self.source = source
        fold = source.view.fold
        self.range = range
        self.measures = measures
        self.times = times
        self.inherited = inherited
        self.role = role
        self.isCondition = isCondition
        kind = metadata.kind
        namesPlace = !metadata.places.isEmpty
        textYear = metadata.textYear
        words = WordIndex(fold: fold, range: range, trie: vocabulary.trie, starts: vocabulary.starts)
    }

    /// The longest word of a class that begins at `place`, as the place behind it.
    func word(_ wordClass: WordClass, at place: Int, limit: Int? = nil) -> Int? {
        words.longest(at: place, limit: limit ?? range.upperBound, classes: wordClass.mask)
    }

    /// The longest word of some classes that begins at `place`, as the place behind it.
    func word(_ classes: UInt64, at place: Int, limit: Int) -> Int? {
        words.longest(at: place, limit: limit, classes: classes)
    }

    /// The longest word of some classes that ends at `end`, as its first place.
    func word(_ classes: UInt64, endingAt end: Int, floor: Int) -> Int? {
        words.longest(endingAt: end, floor: floor, reach: 8, classes: classes)
    }

    /// The first word of a class in `part`, the longest one where it begins.
    ///
    /// - Complexity: O(length of the part).
    func first(_ wordClass: WordClass, in part: Range<Int>) -> Range<Int>? {
        words.first(in: part, classes: wordClass.mask)
    }

    /// The payment that a noun phrase names: it ends in one, or begins with one before a verb (专项资金支持…).
    func payment(in phrase: Range<Int>?) -> Range<Int>? {
        guard let phrase else { return nil }
        if word(WordClass.support.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound) != nil { return phrase }
        guard let end = word(.support, at: phrase.lowerBound, limit: phrase.upperBound), end - phrase.lowerBound > 2
        else {
            return nil
        }
        return phrase.lowerBound..<end
    }

    /// The noun behind a measure that says what is paid, be its last word a verb elsewhere (50万元奖励和, 的一次性奖励).
    ///
    /// - Parameter right: The noun behind the measure as it is read from its left end.
    func payment(behind measure: Measure, noun right: Range<Int>?) -> Range<Int>? {
        var start = measure.range.upperBound
        if start < range.upperBound, fold[start] == 0x7684 { start += 1 }  // 的
        if let first = firstPayment(from: start) { return first }
        if let payment = payment(in: right) { return payment }
        let noun = right ?? start..<start
        guard noun.lowerBound == start, let end = word(.support, at: noun.upperBound) else { return nil }
        let close = fold[end...].starts(with: SentenceContext.given) ? end + 2 : end  // 一次性奖励支持
        let isBounded = close >= range.upperBound || isClauseBreak(fold[close]) || isJoint(fold[close])
        return isBounded ? start..<end : nil
    }

    private static let given = Array("支持".utf16)

    /// What is paid first where another sum follows behind 和: 300万元购房补贴和每月6000元的生活补贴.
    private func firstPayment(from start: Int) -> Range<Int>? {
        guard let next = measures.first(where: { $0.range.lowerBound >= start }) else { return nil }
        for at in start..<next.range.lowerBound {
            if isClauseBreak(fold[at]) { return nil }
            if isJoint(fold[at]), word(WordClass.support.mask, endingAt: at, floor: start) != nil { return start..<at }
        }
        return nil
    }

    /// Marks at which a clause ends. 、 is none: it joins.
    func isClauseBreak(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2C, 0x3B, 0x3002, 0x3A, 0x0A, 0x21, 0x3F: true  // , ; 。 : line ! ?
        default: false
        }
    }

    /// The year compared with, not the year of the figure.
    func isBase(_ time: TimeMark) -> Bool { time.range.lowerBound > range.lowerBound && time.isBase(in: fold) }

    /// Marks that a noun phrase does not cross.
    func isPhraseBreak(_ unit: UInt16) -> Bool { isClauseBreak(unit) || unit == 0x20 || unit == 0x2026 }

    /// The clause around `place`, its closing mark not included.
    func clause(around place: Int) -> Range<Int> { stretch(around: place, to: isClauseBreak) }

    /// What stands around `place` from one semicolon to the next.
    func part(around place: Int) -> Range<Int> { stretch(around: place) { $0 == 0x3B } }

    private func stretch(around place: Int, to isBreak: (UInt16) -> Bool) -> Range<Int> {
        var start = min(place, range.upperBound)
        while start > range.lowerBound, !isBreak(fold[start - 1]) { start -= 1 }
        var end = place
        while end < range.upperBound, !isBreak(fold[end]) { end += 1 }
        return start..<max(start, end)
    }

    /// Whether a verb of change stands behind a number that 由 or 从 opens: 由8300万增加到…, 由71所优化整合为47所.
    func changesFrom(_ measure: Range<Int>) -> Bool {
        let place = measure.lowerBound
        return place > range.lowerBound && NumeralCharacter.opensBase(fold[place - 1])
            && word(.change, at: measure.upperBound) != nil
    }

    /// The word of a list that a part of the sentence ends with.
    func ending(of part: Range<Int>, among words: [[UInt16]]) -> [UInt16]? {
        words.first { word in
            part.count >= word.count && fold[part.upperBound - word.count..<part.upperBound].elementsEqual(word)
        }
    }

    /// 房源不足3套时，…: whether 时 and the end of the clause stand behind a bound.
    func isCase(_ place: Int) -> Bool {
        place + 1 < range.upperBound && fold[place] == 0x65F6 && fold[place + 1] == 0x2C
    }

    /// 周边1000米范围内, 1公里内有居民的…: how far something reaches from a place.
    func isReach(_ place: Int) -> Bool {
        place < range.upperBound && (fold[place] == 0x5185 || fold[place...].starts(with: SentenceContext.reach))  // 内
    }

    static let reach = Array("范围".utf16)

    /// Nouns for the rate that something is paid at.
    static let rates = ["标准", "额度", "比例"].map { Array($0.utf16) }

    /// Whether 对 stands at a place as a word of its own: no 对象, 对标 or 对接.
    func opensWhom(_ place: Int) -> Bool {
        fold[place] == 0x5BF9 && place + 1 < range.upperBound
            && !SentenceContext.behindTowards.contains(fold[place + 1])
    }

    /// 对象 对照 对标 对接 对外 对口 对应 对比 对内
    private static let behindTowards = Set("象照标接外口应比内".utf16)

    /// Whether a place belongs to a measure, a bound in front of its number included.
    func isInMeasure(_ place: Int) -> Bool { measures.contains { $0.range.contains(place) } }

    /// Whether a place stands in brackets that open in the same phrase: 雨水管网(管径<600mm)清疏.
    func isBracketed(_ place: Int) -> Bool {
        var at = place
        while at > range.lowerBound, place - at < 24, !isClauseBreak(fold[at - 1]) {
            at -= 1
            if fold[at] == 0x29 { return false }
            if fold[at] == 0x28 { return true }
        }
        return false
    }

    /// Whether a unit can stand inside a name or noun.
    func isNounCharacter(_ unit: UInt16) -> Bool {
        NumeralCharacter.isHan(unit) || (0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit)
            || unit == 0x201C || unit == 0x201D || unit == 0x28 || unit == 0x29 || unit == 0x2B || unit == 0x26
            || unit == 0x2D || unit == 0x2F || unit == 0x00B7 || unit == 0x2014 || unit == 0x300A || unit == 0x300B
            || unit == 0x5F || unit == 0x2E || (0x2160...0x2188).contains(unit)  // Ⅲ
    }

    /// Whether `unit` joins two things: 和, 与, 及, 或, 、.
    func isJoint(_ unit: UInt16) -> Bool {
        unit == 0x548C || unit == 0x4E0E || unit == 0x53CA || unit == 0x6216 || unit == 0x3001
    }

    /// Whether only joints stand between two places.
    func areAdjacent(_ left: Measure, _ right: Measure) -> Bool {
        let gap = left.range.upperBound..<right.range.lowerBound
        guard gap.count <= 2, !gap.isEmpty else { return false }
        for at in gap where !isJoint(fold[at]) && fold[at] != 0x4EE5 { return false }  // 以及
        return true
    }

    /// 投资2亿元或年纳税5000万元以上的: two sums either of which is enough.
    func areAlternatives(_ left: Measure, _ right: Measure) -> Bool {
        let gap = left.range.upperBound..<right.range.lowerBound
        guard left.unit.kind == .money, right.unit.kind == .money, right.isBounded, (3...16).contains(gap.count),
            fold[gap.lowerBound] == 0x6216, right.range.upperBound < range.upperBound  // 或
        else { return false }
        return fold[right.range.upperBound] == 0x7684 && !gap.contains { isClauseBreak(fold[$0]) }
    }
}
