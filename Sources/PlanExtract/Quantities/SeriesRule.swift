internal import PlanModel
internal import PlanResources

/// Numbers in a row: bounds that govern all of them, and 分别 that gives each its own indicator or date.
struct SeriesRule {
    /// Hands a bound before the first number of a row on to the others: 最高200万元、100万元, 突破200亿元、500亿元.
    func spreadBounds(_ measures: inout [Measure], in context: SentenceContext) {
        for index in measures.indices.dropFirst() {
            let (previous, current) = (measures[index - 1], measures[index])
            guard !current.isBounded, previous.isBounded, previous.comparator != .eq, previous.comparator != .range,
                previous.range.upperBound == previous.core.upperBound, previous.unit.kind == current.unit.kind,
                context.areAdjacent(previous, current), !previous.isRank
            else { continue }
            measures[index].comparator = previous.comparator
            measures[index].isBounded = true
        }
        for index in measures.indices.dropLast() where !measures[index].isBounded {
            let next = measures[index + 1]
            guard context.areAlternatives(measures[index], next), next.range.upperBound > next.core.upperBound else {
                continue
            }
            measures[index].comparator = next.comparator
            measures[index].isBounded = true
        }
    }

    /// What 分别 gives to the measures behind it.
    struct Share {
        /// Indicator of each measure, by index: parts of the text to be put together in order.
        var indicators: [Int: [Range<Int>]] = [:]
        /// From the last thing named to the first number, by index: holds 增长.
        var tails: [Int: Range<Int>] = [:]
        /// Time of each measure, by index.
        var times: [Int: TimeMark] = [:]
        /// The measure before that says what a measure is of, by index: 分别增长6.7%、39.6% behind two figures.
        var mirrors: [Int: Int] = [:]
    }

    /// - Complexity: O(length of the sentence).
    func shares(in context: SentenceContext) -> Share {
        var share = Share()
        var from = context.range.lowerBound
        while let word = context.first(.respectively, in: from..<context.range.upperBound) {
            from = word.upperBound
            let group = group(behind: word.upperBound, in: context)
            guard group.count > 1 else { continue }
            let clause = context.clause(around: word.lowerBound)
            if !namesThings(word.upperBound, group, in: context),
                mirror(group, behind: clause.lowerBound..<word.lowerBound, in: context, &share)
            {
                continue
            }
            defer { mirrorRise(of: group, in: context, &share) }
            assign(group, before: clause.lowerBound..<word.lowerBound, in: context, &share)
        }
        return share
    }

    /// 分别打造A、B应用场景20个、100个: counts of what stands behind 分别 itself.
    private func namesThings(_ place: Int, _ group: [Int], in context: SentenceContext) -> Bool {
        let first = context.measures[group[0]]
        guard first.unit.counts, place < first.range.lowerBound else { return false }
        let between = place..<first.range.lowerBound
        return between.count > SeriesRule.longestVerb && context.first(.theme, in: between) != nil
    }

    /// Most characters of a verb between 分别 and a number.
    private static let longestVerb = 4

    /// A clause that begins with 分别 speaks of the figures of the clause before, in their order, or of all those of the
    /// sentence before it where each has a clause of its own.
    private func mirror(
        _ group: [Int], behind part: Range<Int>, in context: SentenceContext, _ share: inout Share
    ) -> Bool {
        guard part.count <= SeriesRule.longestLead, part.lowerBound > context.range.lowerBound,
            context.first(.theme, in: part) == nil
        else { return false }
        let before = context.clause(around: part.lowerBound - 1)
        var earlier = context.measures.indices.filter { before.contains(context.measures[$0].range.lowerBound) }
        if earlier.count == 1 { earlier = Array(context.measures.indices.prefix { $0 < group[0] }) }
        if earlier.count > group.count { earlier = lastAlike(earlier, group.count, in: context) }
        guard earlier.count == group.count else { return false }
        for (index, origin) in zip(group, earlier) {
            share.mirrors[index] = origin
            share.tails[index] = part.lowerBound..<context.measures[group[0]].range.lowerBound
        }
        return true
    }

    /// 企业1432家,营业收入6789亿元,利润345亿元,分别增长…: the last ones, where those alone are of one kind.
    private func lastAlike(_ earlier: [Int], _ count: Int, in context: SentenceContext) -> [Int] {
        let kinds = earlier.map { context.measures[$0].unit.kind }
        let (last, others) = (earlier.suffix(count), kinds.dropLast(count))
        guard let kind = kinds.last, kinds.suffix(count).allSatisfy({ $0 == kind }), others.last != kind else {
            return []
        }
        return Array(last)
    }

    /// 分别从A、B增加到C、D: the second figures are of what the first ones are.
    private func mirrorRise(of group: [Int], in context: SentenceContext, _ share: inout Share) {
        guard let last = group.last, last + group.count < context.measures.count else { return }
        let later = Array(last + 1...last + group.count)
        let gap = context.measures[last].range.upperBound..<context.measures[last + 1].range.lowerBound
        guard gap.count <= SeriesRule.longestLead + 2, context.first(.change, in: gap) != nil,
            !gap.contains(where: { context.isClauseBreak(context.fold[$0]) || context.fold[$0] == 0x3001 }),
            zip(later, later.dropFirst()).allSatisfy({
                context.areAdjacent(context.measures[$0], context.measures[$1])
            })
        else { return }
        for (index, origin) in zip(later, group) {
            share.mirrors[index] = origin
            share.tails[index] = gap
        }
    }

    /// Characters in front of 分别 that say nothing of what is measured: 同比.
    private static let longestLead = 4

    /// Indexes of the measures that follow each other behind 分别.
    private func group(behind place: Int, in context: SentenceContext) -> [Int] {
        guard let first = context.measures.firstIndex(where: { $0.range.lowerBound >= place }),
            !(place..<context.measures[first].range.lowerBound).contains(where: {
                context.isClauseBreak(context.fold[$0])
            })
        else { return [] }
        var group = [first]
        for index in context.measures.indices.dropFirst(first + 1) {
            guard context.areAdjacent(context.measures[index - 1], context.measures[index]) else { break }
            group.append(index)
        }
        return group
    }

    private func assign(_ group: [Int], before part: Range<Int>, in context: SentenceContext, _ share: inout Share) {
        let dates = context.times.filter { $0.range.upperBound <= part.upperBound && $0.type != .duration }
        var items = listItems(withoutModal(part, context.fold), in: context)
        if items.count != group.count, dates.count == group.count {
            for (index, time) in zip(group, dates) { share.times[index] = time }
            return
        }
        if items.count == 1, let split = sectors(items[0], context.fold) { items = split }
        guard items.count == group.count else { return }
        let completed = complete(items, in: context)
        let tail = part.upperBound..<context.measures[group[0]].range.lowerBound
        for (index, ranges) in zip(group, completed) {
            share.indicators[index] = ranges
            share.tails[index] = tail
        }
    }

    /// Without 要, 将, 年均 in front of 分别.
    private func withoutModal(_ part: Range<Int>, _ fold: [UInt16]) -> Range<Int> {
        var end = part.upperBound
        while end - 1 > part.lowerBound, SeriesRule.modals.contains(fold[end - 1]) {
            end -= fold[end - 1] == 0x5747 && fold[end - 2] == 0x5E74 ? 2 : 1  // 年均
        }
        return part.lowerBound..<end
    }

    private static let modals = Set("要均将应须".utf16)

    /// The things named before 分别, split at 、, 和, 与, 及.
    private func listItems(_ part: Range<Int>, in context: SentenceContext) -> [Range<Int>] {
        var start = part.lowerBound
        for time in context.times where part.contains(time.range.lowerBound) {
            start = max(start, time.range.upperBound)
        }
        while start < part.upperBound,
            let end = context.word(.strip, at: start, limit: part.upperBound)
                ?? context.word(.scope, at: start, limit: part.upperBound),
            context.word(.theme, at: start, limit: part.upperBound) ?? 0 <= end
        {
            start = end
        }
        var items: [Range<Int>] = []
        var begin = start
        for at in start..<part.upperBound where isSplit(at, begin: begin, part, in: context) {
            if at > begin { items.append(begin..<at) }
            begin = at + 1
        }
        if begin < part.upperBound { items.append(begin..<part.upperBound) }
        return items
    }

    private func isSplit(_ at: Int, begin: Int, _ part: Range<Int>, in context: SentenceContext) -> Bool {
        guard context.isJoint(context.fold[at]), at > begin else { return false }
        if context.fold[at] == 0x3001 { return true }
        return at + 1 < part.upperBound && !SeriesRule.belongsToWord(context.fold[at], behind: context.fold[at - 1])
    }

    /// 普及率, 参与度, 共和: the character is the second one of a word.
    private static func belongsToWord(_ unit: UInt16, behind before: UInt16) -> Bool {
        switch unit {
        case 0x53CA: "普涉波触提".utf16.contains(before)  // 及
        case 0x4E0E: "参".utf16.contains(before)  // 与
        case 0x548C: "共总饱缓温调".utf16.contains(before)  // 和
        default: false
        }
    }

    /// 一二三产增加值: one sector each.
    private func sectors(_ item: Range<Int>, _ fold: [UInt16]) -> [Range<Int>]? {
        var end = item.lowerBound
        while end < item.upperBound, NumeralCharacter.chineseDigit(fold[end]) != nil { end += 1 }
        guard end - item.lowerBound >= 2, end < item.upperBound, fold[end] == 0x4EA7 else { return nil }
        return (item.lowerBound..<end).map { $0 == end - 1 ? $0..<item.upperBound : $0..<$0 + 1 }
    }

    /// Completes elliptic items with the end of the last one: 城镇和农村居民人均可支配收入.
    private func complete(_ items: [Range<Int>], in context: SentenceContext) -> [[Range<Int>]] {
        guard let last = items.last else { return [] }
        return items.map { item in
            if item != last, let tail = attribute(of: last, behind: item, in: context) { return [item, tail] }
            guard item != last, item.count <= 4, last.count >= item.count + 2, !namesFigure(item, in: context),
                context.fold[item.upperBound - 1] != context.fold[last.upperBound - 1]  // 省外游客、过夜游客
            else { return [item] }
            let level = last.first { context.fold[$0] == context.fold[item.upperBound - 1] }  // 国家级、省级平台
            let tail = level.map { $0 + 1 } ?? sharedTail(of: last, behind: item.count, in: context)
            return [item, min(tail, last.upperBound - 1)..<last.upperBound]
        }
    }

    /// 核心产业和相关产业|规模, 粮食、烤烟种植|面积: the attribute at the end of the last item, where it follows the same word
    /// as an item ends with, or is one that crops have.
    private func attribute(of last: Range<Int>, behind item: Range<Int>, in context: SentenceContext) -> Range<Int>? {
        let ends = WordClass.entityAttribute.mask
        guard let start = context.word(ends, endingAt: last.upperBound, floor: last.lowerBound),
            start > last.lowerBound + 1, context.word(ends, endingAt: item.upperBound, floor: item.lowerBound) == nil
        else { return nil }
        let word = start..<last.upperBound
        if SeriesRule.cropAttributes.contains(where: { context.fold[word].elementsEqual($0) }) { return word }
        guard item.count > 4, context.fold[start - 2..<start].elementsEqual(context.fold[item].suffix(2)) else {
            return nil
        }
        return word
    }

    private static let cropAttributes = ["种植面积", "播种面积", "养殖面积"].map { Array($0.utf16) }

    /// Where the part of the last item begins that the others share: as long a word as theirs stands in front of it, or
    /// one longer by a character (原煤、天然气|产量; 人参、食用菌|全产业链产值) where a known noun begins behind that.
    private func sharedTail(of last: Range<Int>, behind count: Int, in context: SentenceContext) -> Int {
        let first = last.lowerBound + count
        let nouns = WordClass.theme.mask | WordClass.entity.mask | WordClass.entityAttribute.mask
        func opensNoun(_ place: Int) -> Bool {
            place < last.upperBound && context.word(nouns, at: place, limit: last.upperBound) ?? 0 > place + 1
        }
        guard count > 1, !opensNoun(first), first + 1 < last.upperBound else { return first }
        let isWhole = context.fold[first + 1] == 0x5168 && opensNoun(first + 2)  // 全
        return opensNoun(first + 1) || isWhole ? first + 1 : first
    }

    private func namesFigure(_ item: Range<Int>, in context: SentenceContext) -> Bool {
        context.word(WordClass.theme.mask, endingAt: item.upperBound, floor: item.lowerBound) == item.lowerBound
    }
}
