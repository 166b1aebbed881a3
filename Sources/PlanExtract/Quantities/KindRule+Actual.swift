internal import PlanModel
internal import PlanResources

/// Whether a figure is known or aimed at.
extension KindRule {
    /// Whether a measure that is neither threshold nor support tells how things are or were.
    func isActual(_ measure: Measure) -> Bool {
        let clause = context.clause(around: measure.range.lowerBound)
        let reports = context.role == .background || context.kind == .evaluation
        let before = clause.lowerBound..<measure.range.lowerBound
        if isPartOfAim(measure) { return true }
        if namesAim(measure) { return false }
        if reports ? context.first(.pledge, in: before) != nil : announcesTarget(before) { return false }
        if let time = lastTime(before: measure.range.lowerBound, isMultiple: measure.unit.special == .fold) {
            if time.type == .deadline, !(reports && context.textYear == nil), !isOver(time) || promises(before) {
                return false
            }
            if reports || isPast(time, before: measure) { return true }
        }
        if reports { return true }
        if context.first(.aspire, in: context.range.lowerBound..<measure.range.lowerBound) != nil { return false }
        if !measure.isBounded || measure.comparator == .eq, context.role == .other,
            context.first(.roseTo, in: before) != nil
        {
            return true
        }
        if context.first(.actualCue, in: before) != nil || comparesWithBefore(measure) { return true }
        if measure.comparator == .approx, context.first(.total, in: before) != nil { return true }
        if context.first(.actualCue, in: context.range.lowerBound..<measure.range.lowerBound) != nil,
            !announcesTarget(context.range.lowerBound..<measure.range.lowerBound),
            context.role != .goals, context.role != .tasks
        {
            return true
        }
        guard context.kind == .other || context.kind == .news else { return false }
        if goesOnReporting(measure) { return true }
        guard context.first(.promise, in: before) == nil else { return false }
        return (context.kind == .news ? isNews(measure) : context.namesPlace) || statesFact(before)
            || measure.rule == .fraction && !measure.isBounded
            || isEstimate(measure)
            || grewTimes(measure)
    }

    /// 2021年，生产总值达到…。粮食产量…: a sentence without a date behind one that opened with a past year.
    private func goesOnReporting(_ measure: Measure) -> Bool {
        guard context.role != .goals, context.role != .tasks, context.times.allSatisfy(context.isBase),
            let inherited = context.inherited, inherited.type == .point, let year = inherited.end?.year,
            context.textYear.map({ year < $0 }) ?? true
        else { return false }
        let before = context.range.lowerBound..<measure.range.lowerBound
        return !announcesTarget(before) && (context.textYear != nil || !promises(before))
    }

    /// A figure of a report in the press that no plan, no date ahead and no verb of building stands in front of.
    private func isNews(_ measure: Measure) -> Bool {
        let before = context.range.lowerBound..<measure.range.lowerBound
        return context.role != .goals && context.role != .tasks && context.inherited?.type != .deadline
            && !announcesTarget(before) && !promises(before) && !serves(measure)
    }

    /// 为200万名学生开展测评: for whom a verb of building behind the number does something.
    private func serves(_ measure: Measure) -> Bool {
        let clause = context.clause(around: measure.range.lowerBound)
        return clause.lowerBound < measure.range.lowerBound && fold[clause.lowerBound] == 0x4E3A  // 为
            && context.first(.promise, in: measure.range.upperBound..<max(measure.range.upperBound, clause.upperBound))
                != nil
    }

    /// Whether a verb of building stands in a part that is not the beginning of a noun: not that of 增加值, 新增就业.
    private func promises(_ part: Range<Int>) -> Bool {
        var rest = part
        while let verb = context.first(.promise, in: rest) {
            let isBound = context.isInMeasure(verb.lowerBound)
            if !isBound,
                !NounPhrases(context: context).beginsNoun(
                    verb.lowerBound, verb: verb.upperBound, limit: part.upperBound)
            {
                return true
            }
            rest = verb.upperBound..<part.upperBound
        }
        return false
    }

    /// 约60万户: nobody plans an estimate.
    private func isEstimate(_ measure: Measure) -> Bool {
        let first = fold[measure.range.lowerBound]
        return measure.comparator == .approx && (first == 0x7EA6 || first == 0x5927)  // 约 大约
    }

    /// 增长1.2倍: how much more there is now.
    private func grewTimes(_ measure: Measure) -> Bool {
        measure.unit.special == .fold && measure.rule == .measure
            && context.word(WordClass.rate.mask, endingAt: measure.range.lowerBound, floor: context.range.lowerBound)
                != nil
    }

    /// 比上年, 同比 anywhere in the sentence, and no deadline: the figures are known.
    private func comparesWithBefore(_ measure: Measure) -> Bool {
        context.first(.comparison, in: context.range) != nil
            && !context.times.contains { $0.type == .deadline && $0.range.lowerBound < measure.range.lowerBound }
            && !announcesTarget(context.range) && context.role != .goals && context.role != .tasks
    }

    /// 完成“十四五”目标进度的101%, 为年度计划的98%: what became of an aim.
    private func isPartOfAim(_ measure: Measure) -> Bool {
        let place = measure.range.lowerBound
        guard measure.unit.special == .percent, place - 3 >= context.range.lowerBound, fold[place - 1] == 0x7684 else {
            return false  // 的
        }
        let before = context.range.lowerBound..<place
        return KindRule.aims.contains { fold[place - 3..<place - 1].elementsEqual($0) } && context.role != .goals
            && context.role != .tasks && context.first(.pledge, in: before) == nil
            && context.first(.aspire, in: before) == nil
    }

    private static let aims = ["目标", "计划", "任务", "进度", "预算"].map { Array($0.utf16) }

    /// 对照2027年100个的目标
    private func namesAim(_ measure: Measure) -> Bool {
        let end = measure.range.upperBound
        return end + 2 < context.range.upperBound && fold[end] == 0x7684 && fold[end + 1] == 0x76EE
            && fold[end + 2] == 0x6807  // 的目标
    }

    /// Whether a word announces a target that stands in no comparison with what was planned: 力争, but not that of
    /// 完成年度目标的114.5%.
    private func announcesTarget(_ part: Range<Int>) -> Bool {
        var rest = part
        while let cue = context.first(.targetCue, in: rest) {
            let floor = max(context.range.lowerBound, cue.lowerBound - KindRule.longestComparison)
            let isCompared = (floor..<cue.lowerBound).contains {
                context.word(.comparison, at: $0) ?? 0 >= cue.upperBound
            }
            let cutsWord =  // 累计|划设
                cue.lowerBound > part.lowerBound && context.word(.total, at: cue.lowerBound - 1) == cue.lowerBound + 1
            if !isCompared, !cutsWord, !isDone(behind: cue.upperBound, limit: part.upperBound) { return true }
            rest = cue.upperBound..<part.upperBound
        }
        return false
    }

    /// 计划通车段已完成路基工程91%: what was planned is done.
    private func isDone(behind place: Int, limit: Int) -> Bool {
        (place..<max(place, limit - 1)).contains {
            fold[$0] == 0x5DF2 && KindRule.behindAlready.contains(fold[$0 + 1])  // 已
        }
    }

    /// 已完成 已达 已实现 已建成 已累计 已超 已突破
    private static let behindAlready = Set("完达实建累超突".utf16)

    /// Most characters in front of 目标 in a comparison: 完成年度.
    private static let longestComparison = 4

    /// 有, 共有, 是, 約為: words that say how things are.
    private func statesFact(_ before: Range<Int>) -> Bool {
        var rest = before
        while let verb = context.first(.factVerb, in: rest) {
            // 有, but not that of 保有量.
            let isNoun = (max(before.lowerBound, verb.lowerBound - 3)...verb.lowerBound).contains { place in
                context.word(.keep, at: place).map { $0 > verb.upperBound } ?? false
            }
            // 达 in the bound of an earlier number: 达到10家、20家.
            let isBound = context.isInMeasure(verb.lowerBound)
            // 为200万名学生开展测评: 为 in front of whom something is done for.
            let opens = verb.count == 1 && verb.lowerBound == before.lowerBound && fold[verb.lowerBound] == 0x4E3A
            if !isNoun, !isBound, !opens, !isPartOfWord(verb) { return true }
            rest = min(verb.upperBound, before.upperBound)..<before.upperBound
        }
        return false
    }

    /// 有 in 有效, 有序, 所有, 国有.
    private func isPartOfWord(_ verb: Range<Int>) -> Bool {
        guard verb.count == 1, fold[verb.lowerBound] == 0x6709 else { return false }
        return verb.upperBound < context.range.upperBound && KindRule.behindHave.contains(fold[verb.upperBound])
            || verb.lowerBound > context.range.lowerBound && KindRule.beforeHave.contains(fold[verb.lowerBound - 1])
    }

    private static let behindHave = Set("效序力机色线关偿望利助限益轨".utf16)
    private static let beforeHave = Set("所国公私自特含具保原稀专".utf16)

    private func lastTime(before place: Int, isMultiple: Bool) -> TimeMark? {
        context.times.last {
            $0.range.upperBound <= place && !$0.isInTitle && $0.type != .duration && !context.isBase($0)
                && !(isMultiple && place - $0.range.upperBound <= 1)
        }
    }

    /// 2019—2023年, 到2023年底 in a text of 2024 that reports; a plan may have been put on a page long after it was made.
    private func isOver(_ time: TimeMark) -> Bool {
        guard KindRule.telling.contains(context.kind), time.type == .period || time.type == .deadline,
            time.grain != .plan, let end = time.end
        else { return false }
        if let year = context.textYear { return end.year < year }
        let place = context.range.lowerBound..<max(context.range.lowerBound, time.range.upperBound)
        return time.type == .period && context.kind != .workReport && !announcesTarget(place)
    }

    private static let telling: Set<DocumentKind> = [.other, .news, .workReport, .evaluation]

    /// Whether a time lies before the text's own year.
    private func isPast(_ time: TimeMark, before measure: Measure) -> Bool {
        if case .yearsFromText(let years) = time.reference, years < 0 { return true }
        if isOver(time) { return true }
        guard let end = time.end ?? time.start, time.type == .point else { return false }
        if let year = context.textYear { return end.year < year }
        return !announcesTarget(context.range.lowerBound..<measure.range.lowerBound)
    }
}
