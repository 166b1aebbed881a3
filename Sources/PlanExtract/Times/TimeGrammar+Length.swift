internal import PlanModel
internal import PlanResources

extension TimeGrammar {
    /// A length of time (三年, 两年半时间, 连续24个月, 30日内) whose number begins at `place`.
    func length(at place: Int, floor: Int) -> Range<Int>? {
        guard let number = lengthNumber(at: place), let unit = lengthUnit(at: number.end) else { return nil }
        let head = head(before: place, floor: floor)
        if head?.kind == .blocked || (isBlocked(before: place) && head == nil) || isLifetime(before: place) {
            return nil
        }
        let tail = words.at(skipBlanks(unit.end), in: text, .lengthTail)
        guard unit.stands(with: head?.kind, hasTail: tail != nil, isOne: number.isOne) else { return nil }
        if tail == nil, words.at(unit.end, in: text, .notLength) != nil { return nil }
        if unit.isYears, tail == nil, head == nil, isNamePart(unit.end) { return nil }
        let end = tail.map { lengthEnd(at: $0.end) } ?? unit.end
        return (head?.start ?? place)..<end
    }

    /// 3, 三, 60多, 3—5
    private func lengthNumber(at place: Int) -> (end: Int, isOne: Bool)? {
        if unit(place) == Glyph.half { return (place, false) }
        guard let first = number(at: place), !first.isYear, !isDecimal(first),
            first.form != .positional || first.digits < 3
        else { return nil }
        var end = first.end
        if let behind = separator(at: end), let second = number(at: skipBlanks(behind)), second.form == first.form,
            !isDecimal(second)
        {
            end = second.end
        }
        let isBare = first.form == .counted && Numerals.magnitude(unit(place)).map { $0 >= 100 } ?? false
        guard !isBare else { return nil }  // 百年, 千年
        if unit(end) == 0x591A || unit(end) == 0x4F59 { end += 1 }  // 多 余
        return (skipBlanks(end), first.value == 1 && end == first.end)
    }

    private func isDecimal(_ number: Number) -> Bool {
        unit(number.end) == Glyph.point && Numerals.isDigit(unit(number.end + 1))
    }

    private func lengthUnit(at place: Int) -> LengthUnit? {
        switch unit(place) {
        case Glyph.year:
            let isHalf = unit(place + 1) == Glyph.half
            return LengthUnit(end: isHalf ? place + 2 : place + 1, kind: isHalf ? .months : .years)
        case Glyph.half: return unit(place + 1) == Glyph.year ? LengthUnit(end: place + 2, kind: .months) : nil
        case Glyph.measure:
            let at = unit(place + 1) == Glyph.half ? place + 2 : place + 1
            if unit(at) == Glyph.month { return LengthUnit(end: at + 1, kind: .months) }
            return unit(at) == 0x5B63 && unit(at + 1) == 0x5EA6 ? LengthUnit(end: at + 2, kind: .months) : nil  // 季度
        case Glyph.day: return LengthUnit(end: place + 1, kind: .days)
        case 0x5929, 0x5468: return LengthUnit(end: place + 1, kind: .counts)  // 天 周
        default: return nil
        }
    }

    /// The word in front of a length.
    private func head(before place: Int, floor: Int) -> (start: Int, kind: TimeWords.LengthHead)? {
        let at = skipBlanksBack(place)
        guard let word = words.endingAt(at, in: text, floor: floor, .lengthHead),
            let kind = TimeWords.LengthHead(rawValue: Int(word.payload))
        else { return nil }
        return (kind == .plain ? word.start : place, kind)
    }

    /// Numbers whose front says that no length is meant: 第三年, 十四个五年规划, 几十年, covid-19年.
    private func isBlocked(before place: Int) -> Bool {
        let before = unit(place - 1)
        if !Numerals.isDigit(unit(place)), before == 0x51E0 || before == 0x6570 { return true }  // 几 数
        return before == Glyph.ordinal || before == Glyph.measure || Numerals.isLetter(before)
            || Numerals.isDigit(before)
            || before == Glyph.slash || before == Glyph.month
    }

    /// 预期寿命, 受教育年限: ages are quantities.
    private func isLifetime(before place: Int) -> Bool {
        for start in max(0, place - 8)..<place where words.at(start, in: text, .lifetime) != nil { return true }
        return false
    }

    /// Whether the words behind 三年 make it part of a name: 三年行动, 三年棚改攻坚计划.
    private func isNamePart(_ place: Int) -> Bool {
        var at = place
        while at < place + 9, Numerals.isHan(unit(at)) || Glyph.isQuote(unit(at)) {
            if words.at(at, in: text, .planName) != nil { return true }
            at += 1
        }
        return false
    }

    private func lengthEnd(at place: Int) -> Int {
        words.at(place, in: text, .lengthTail)?.end ?? place
    }

    /// The unit of a length.
    struct LengthUnit: Sendable {
        enum Kind: Sendable { case years, months, days, counts }
        let end: Int
        let kind: Kind

        var isYears: Bool { kind == .years }

        /// Days are counts (300天优良天气) and 一年 a word of all work, unless the words around make them lengths.
        func stands(with head: TimeWords.LengthHead?, hasTail: Bool, isOne: Bool) -> Bool {
            switch kind {
            case .days: hasTail || head == .days
            case .counts: hasTail
            case .years: !isOne || hasTail || head != nil
            case .months: true
            }
        }
    }
}
