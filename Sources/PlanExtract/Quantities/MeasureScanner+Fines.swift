internal import PlanModel
internal import PlanResources

// What breaking a rule costs (处1万元以上10万元以下罚款): no target, fact, threshold or support.
extension MeasureScanner {
    /// Takes fines out of the measures of a sentence and notes them.
    func takeFines(_ measures: inout [Measure], in sentence: Range<Int>) {
        guard measures.contains(where: \.canBeFine) else { return }
        var place = vocabulary.fineStarts.next(in: fold, from: sentence.lowerBound, limit: sentence.upperBound)
        while place < sentence.upperBound {
            if let fine = vocabulary.trie.longest(
                in: fold, at: place, limit: sentence.upperBound, classes: WordClass.fine.mask)
            {
                let clause = clause(around: place..<fine.end, in: sentence)
                measures.removeAll { measure in
                    guard clause.contains(measure.core.lowerBound), measure.canBeFine else { return false }
                    fines.append(measure.range)
                    return true
                }
            }
            place = vocabulary.fineStarts.next(in: fold, from: place + 1, limit: sentence.upperBound)
        }
    }

    /// Takes out the figures of others (高于美国的17.5%) and notes them.
    func takeCompared(_ measures: inout [Measure]) {
        measures.removeAll { measure in
            let (start, core) = (measure.range.lowerBound, measure.core.lowerBound)
            guard measure.unit.special == .percent, core - start > 3, fold[core - 1] == 0x7684,
                fold[start + 1] == 0x4E8E,
                MeasureScanner.differences.contains(fold[start])  // 的 于
            else { return false }
            compared.append(measure.range)
            return true
        }
    }

    /// 高 低 优 快 慢 多 少 大 小
    private static let differences = Set("高低优快慢多少大小".utf16)

    /// From mark to mark, commas among them.
    private func clause(around word: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        let isMark = { (place: Int) in [0x2C, 0x3B, 0x3002].contains(self.fold[place]) }
        let start = (sentence.lowerBound..<word.lowerBound).last(where: isMark).map { $0 + 1 }
        let end = (word.upperBound..<sentence.upperBound).first(where: isMark)
        return (start ?? sentence.lowerBound)..<(end ?? sentence.upperBound)
    }
}

extension Measure {
    /// Whether it is money or a multiple or share of a sum.
    fileprivate var canBeFine: Bool { unit.kind == .money || unit.isRelative }
}
