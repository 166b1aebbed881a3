internal import PlanModel
internal import PlanResources

// Numbers in a row that share a unit, and numbers below zero.
extension MeasureScanner {
    /// 50、30、20万元: a number whose unit stands behind the last one of its row.
    ///
    /// - Parameter floor: Where the last measure ended; a row goes on right behind it.
    func sharedUnit(_ numeral: Numeral, floor: Int, limit: Int) -> Measure? {
        let start = numeral.range.lowerBound
        guard numeral.form == .digits, numeral.magnitude == 0, !numeral.isVague, start > 0 else { return nil }
        let goesOn = floor == start - 1 && isRowJoint(fold[start - 1])
        guard goesOn || NumeralCharacter.isHan(fold[start - 1]) && !NumeralCharacter.opensCaption(fold[start - 1])
        else { return nil }
        guard let (last, unit) = endOfRow(behind: numeral.range.upperBound, limit: limit),
            goesOn || isMeasured(unit.unit) || unit.unit.counts && hasRespectively(before: start)
        else { return nil }
        var measure = bounded(
            numeral.range, isVague: false, floor: floor, limit: limit, isShare: unit.unit.special == .percent)
        measure.value = numeral.value
        measure.unitRange = last.magnitudeStart..<unit.end
        measure.unit = unit.unit
        measure.magnitude = last.magnitude
        measure.rule = .sharedUnit
        return measure
    }

    /// The first number behind a place that has a unit, over those joined that have none.
    private func endOfRow(behind place: Int, limit: Int) -> (Numeral, FoundUnit)? {
        var at = place
        for _ in 0..<MeasureScanner.longestRow {
            guard at + 1 < limit, isRowJoint(fold[at]) else { return nil }
            let next = fold[at + 1] == 0x2D ? at + 2 : at + 1
            guard next < limit, NumeralCharacter.digit(fold[next]) != nil,
                let number = numerals.numeral(at: next, limit: limit), number.form == .digits
            else { return nil }
            if let unit = unit(at: number.range.upperBound, limit: limit) { return (number, unit) }
            guard number.magnitude == 0 else { return nil }
            at = number.range.upperBound
        }
        return nil
    }

    /// Most numbers of a row that is read.
    private static let longestRow = 8

    /// 、 和 与 及 或
    private func isRowJoint(_ unit: UInt16) -> Bool {
        unit == 0x3001 || unit == 0x548C || unit == 0x4E0E || unit == 0x53CA || unit == 0x6216
    }

    /// Whether a unit measures: numbers in front of a count may be those of sections, lines or classes.
    private func isMeasured(_ unit: Unit) -> Bool {
        switch unit.kind {
        case .money, .ratio, .points, .length, .area, .volume, .mass, .power, .energy, .compute: true
        default: false
        }
    }

    /// Whether 分别 stands in the clause in front of a number.
    private func hasRespectively(before place: Int) -> Bool {
        var at = place - 1
        while at > 0, place - at <= MeasureScanner.respectivelyReach, fold[at] != 0x2C, fold[at] != 0x3002 {
            if fold[at] == 0x522B, fold[at - 1] == 0x5206 { return true }  // 分别
            at -= 1
        }
        return false
    }

    private static let respectivelyReach = 24

    /// 增长率为-3.19‰: the number with the minus in front of it, behind a word or a mark; 3-5 and A-5 have none.
    func signed(_ numeral: Numeral, floor: Int) -> Numeral {
        let start = numeral.range.lowerBound
        guard start > floor + 1, fold[start - 1] == 0x2D, numeral.form == .digits,
            NumeralCharacter.isHan(fold[start - 2]) || fold[start - 2] == 0x3001 || fold[start - 2] == 0x28
        else { return numeral }
        var signed = numeral
        signed.range = start - 1..<numeral.range.upperBound
        signed.value = DecimalNumber(-numeral.value.coefficient, exponent: numeral.value.exponent)
        return signed
    }

    /// Whether a measure may be below zero; a name may end in a sign and a number (长征-5).
    func mayBeNegative(_ measure: Measure) -> Bool {
        guard measure.value.coefficient < 0 else { return true }
        switch measure.unit.kind {
        case .ratio, .points, .money, .temperature: return true
        default: return false
        }
    }
}
