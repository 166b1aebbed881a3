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
