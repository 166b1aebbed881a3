internal import PlanModel
internal import PlanResources

/// Gives a quantity its theme: what the number is first (support, rank, rate of change, share), else its topic.
struct ThemeRule {
    let context: SentenceContext

    /// Code of `Resources/Themes/themes.tsv`.
    ///
    /// - Parameters:
    ///   - phrase: The indicator in places of the view; nil where it stands nowhere.
    ///   - tail: From the end of the indicator to the number: 增长, 占.
    func theme(of measure: Measure, kind: Quantity.Kind, phrase: Range<Int>?, tail: Range<Int>) -> String {
        if kind == .support { return "support" }
        if kind == .actual, measure.unit.kind == .money, let phrase, context.first(.support, in: phrase) != nil {
            return "support"
        }
        if measure.isRank { return "rank" }
        let isRatio = measure.unit.isRelative
        if isRatio, isChange(measure, phrase: phrase, tail: tail) { return "growth" }
        if isRatio, isShare(measure, phrase: phrase, tail: tail) { return "share" }
        if kind == .criterion, isAboutCompanies(measure) { return "leadingCompanies" }
        return topic(of: phrase) ?? topic(of: context.clause(around: measure.range.lowerBound)) ?? fallback(measure)
    }

    /// A threshold for companies: 收入超50亿元的企业.
    private func isAboutCompanies(_ measure: Measure) -> Bool {
        var at = measure.range.upperBound
        while at + 1 < context.range.upperBound, at - measure.range.upperBound < 16, !context.isPhraseBreak(fold[at]) {
            if fold[at] == 0x4F01, fold[at + 1] == 0x4E1A { return true }  // 企业
            at += 1
        }
        return false
    }

    private func isChange(_ measure: Measure, phrase: Range<Int>?, tail: Range<Int>) -> Bool {
        if measure.rule == .doubling || measure.rule == .doubled { return true }
        if measure.unit.kind == .points { return true }
        guard
            let growth = context.word(
                WordClass.growth.mask, endingAt: trimmedEnd(tail),
                floor: min(tail.lowerBound, phrase?.lowerBound ?? tail.lowerBound))
        else {
            return context.first(.rateNoun, in: tail) != nil
                || phrase.map { endsWithGrowth($0) || opensWithGrowth($0, measure) } ?? false
        }
        return growth >= 0
    }

    /// The place behind the last word before the number that is no bound itself (增长约5%).
    private func trimmedEnd(_ tail: Range<Int>) -> Int {
        var end = tail.upperBound
        while end > tail.lowerBound, fold[end - 1] == 0x7EA6 || fold[end - 1] == 0x20 || fold[end - 1] == 0x4E86 {
            end -= 1
        }
        while let start = context.word(WordClass.before.mask, endingAt: end, floor: tail.lowerBound) { end = start }
        return end
    }

    private var fold: [UInt16] { context.fold }

    /// 缩短|研发周期30%: a verb of change right in front of a noun right in front of the number.
    private func opensWithGrowth(_ phrase: Range<Int>, _ measure: Measure) -> Bool {
        phrase.upperBound == measure.range.lowerBound
            && context.word(WordClass.share.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound) == nil
            && context.word(WordClass.growth.mask, endingAt: phrase.lowerBound, floor: context.range.lowerBound) != nil
    }

    private func endsWithGrowth(_ phrase: Range<Int>) -> Bool {
        context.word(WordClass.growth.mask, endingAt: phrase.upperBound, floor: phrase.lowerBound) != nil
            || context.first(.rateNoun, in: phrase) != nil
    }

    private func isShare(_ measure: Measure, phrase: Range<Int>?, tail: Range<Int>) -> Bool {
        if measure.rule == .fraction || measure.rule == .half { return true }
        let around = (phrase?.lowerBound ?? tail.lowerBound)..<max(tail.upperBound, phrase?.upperBound ?? 0)
        guard !around.isEmpty, context.first(.share, in: around) != nil else { return false }
        if around.contains(where: { fold[$0] == 0x5360 }) { return true }  // 占
        return topic(of: phrase, before: phrase?.upperBound) != "environment"
    }

    /// The theme of the word that ends last, the longest of those: Chinese nouns have their head at the end. A head
    /// that says little (项目) hands over to the word before it.
    private func topic(of phrase: Range<Int>?) -> String? {
        guard let phrase, let head = head(in: phrase, before: phrase.upperBound) else { return nil }
        guard let givers = ThemeRule.weakHeads[head.theme] ?? reached(in: phrase, head.theme),
            let earlier = self.head(in: phrase, before: head.start),
            givers.contains(earlier.theme)
        else { return head.theme }
        return earlier.theme
    }

    /// Themes whose heads may give way, and to which themes before them.
    private static let weakHeads: [String: Set<String>] = [
        "investment": [
            "infrastructure", "society", "services", "environment", "demos", "scenarios", "models", "computing", "data",
            "network", "digitalisation", "parks",
        ],
        "platforms": ["models", "computing"],
        "companies": ["leadingCompanies", "unicorns", "specialisedSmes"],
    ]

    /// Themes that 覆盖率 and 普及率 hand over to: who or what is reached says more (幼儿园覆盖率, 互联网普及率).
    private func reached(in phrase: Range<Int>, _ theme: String) -> Set<String>? {
        guard theme == "digitalisation", phrase.count > 3, fold[phrase.upperBound - 1] == 0x7387,  // 率
            fold[phrase.upperBound - 2] == 0x76D6 || fold[phrase.upperBound - 2] == 0x53CA  // 盖 及
        else { return nil }
        return ["services", "environment"]
    }

    private func topic(of phrase: Range<Int>?, before end: Int?) -> String? {
        guard let phrase, let end else { return nil }
        var place = end
        while let head = head(in: phrase, before: place) {
            if head.theme != "share" { return head.theme }
            place = head.start
        }
        return nil
    }

    /// The longest word with a theme among those that end last before `end`.
    private func head(in phrase: Range<Int>, before end: Int) -> (start: Int, theme: String)? {
        let floor = max(phrase.lowerBound, end - 40)
        guard floor < end, let word = context.words.last(in: floor..<end, classes: WordClass.theme.mask) else {
            return nil
        }
        let theme = context.vocabulary.trie.payload(of: word.phrase, WordClass.theme.mask)
        return (word.range.lowerBound, context.vocabulary.themes[Int(theme)])
    }

    private func fallback(_ measure: Measure) -> String {
        switch measure.unit.kind {
        case .money: "economy"
        case .compute: "computing"
        case .data: "data"
        case .power, .energy, .voltage, .length: "infrastructure"
        case .area: "parks"
        case .people: "society"
        default: "other"
        }
    }
}
