/// What a difference is taken from, which is no part of what is measured.
extension NounPhrases {
    /// Where 高于全国平均水平 begins that stands before a difference; 好于Ⅲ类水体比例提高到 stands before a level.
    func comparison(before place: Int, floor: Int) -> Int? {
        guard place > floor, ![0x5230, 0x81F3, 0x8FBE].contains(fold[place - 1]),  // 到 至 达
            context.word(.before, at: place) == nil
        else { return nil }
        if let start = comparedWith(before: place, floor: floor) { return start }
        var at = place - 1
        let bottom = max(floor, place - 16)
        while at >= bottom, !context.isPhraseBreak(fold[at]), fold[at] != 0x3001 {
            if let end = context.word(.than, at: at, limit: place), end < place, fold[end] != 0x7684,  // 领先的医院
                at == floor || fold[at - 1] != 0x6700  // 最高|出资
            {
                // 投资不低于1亿元的项目10个: the bound of another number.
                return context.isInMeasure(at) ? nil : at
            }
            at -= 1
        }
        return nil
    }

    /// Where 比全国高, 较周边城市快 begins that stands before a difference.
    private func comparedWith(before place: Int, floor: Int) -> Int? {
        guard NounPhrases.differences.contains(fold[place - 1]) else { return nil }
        var at = place - 4
        let bottom = max(floor, place - 16)
        while at >= bottom, !context.isPhraseBreak(fold[at]), fold[at] != 0x3001 {
            if isPreposition(at, floor: floor) { return at }
            at -= 1
        }
        return nil
    }

    /// Whether 比 or 较 stands at a place and is no part of a word: 比重, 占比, 收入比, 比较.
    func isPreposition(_ at: Int, floor: Int) -> Bool {
        guard fold[at] == 0x6BD4 || fold[at] == 0x8F83 else { return false }  // 比 较
        return !NounPhrases.behindRatio.contains(fold[at + 1])
            && (fold[at] == 0x6BD4 || !NounPhrases.degrees.contains(fold[at + 1]))
            && (at == floor || !NounPhrases.beforeRatio.contains(fold[at - 1]))
    }

    /// 较上一个五年期增加80%: nothing but what is compared with stands in front of a number.
    func opensComparison(_ start: Int, limit: Int) -> Bool {
        start + 1 < limit && isPreposition(start, floor: start)
    }

    private static let differences = Set("高低快慢多少大小".utf16)
    /// Characters that make 较 an adverb of degree: 较大人口规模.
    private static let degrees = Set("大小高低多少好快为强长短早晚重轻新全".utf16)
    private static let behindRatio = Set("重例率值较对赛如".utf16)
    private static let beforeRatio = Set("占同环对相之入能配性百评比".utf16)
}
