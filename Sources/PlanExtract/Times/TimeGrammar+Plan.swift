internal import PlanResources

extension TimeGrammar {
    /// A five-year plan by its short name, “十四五”, with the words behind that say which part of it.
    ///
    /// The plan number N runs from 1951 + 5N (十四五: 2021 to 2025).
    func planReading(at place: Int) -> DatePiece? {
        if let tenth = tenthPlan(at: place) { return tenth }
        guard unit(place) == Glyph.ten, let tens = Numerals.digit(unit(place + 1)), (1...6).contains(tens),
            unit(place + 1) != 0x4E24, unit(place + 2) == Glyph.five, isWhole(place)
        else { return nil }
        let opens = Glyph.isQuote(unit(place - 1))
        var piece = plan(10 + tens, from: opens ? place - 1 : place, to: place + 3)
        takeTail(&piece)
        if Glyph.isQuote(unit(piece.end)) {
            piece.end += 1
            takeTail(&piece)
        }
        return piece
    }

    /// “十五”期末, “十五”计划: the tenth plan, whose name is a number elsewhere; in quotes and with a word behind them.
    private func tenthPlan(at place: Int) -> DatePiece? {
        guard unit(place) == Glyph.ten, unit(place + 1) == Glyph.five, Glyph.isQuote(unit(place - 1)),
            Glyph.isQuote(unit(place + 2))
        else { return nil }
        var piece = plan(10, from: place - 1, to: place + 3)
        takeTail(&piece)
        return piece.end > place + 3 ? piece : nil
    }

    private func plan(_ number: Int, from start: Int, to end: Int) -> DatePiece {
        let year = 1951 + 5 * number
        return DatePiece(
            start: start, end: end, base: .absolute, first: DayForm(year, 1, 1), last: DayForm(year + 4, 12, 31),
            grain: .plan, rule: .fiveYearPlan)
    }

    /// Neither part of a longer number nor a count (十四五个).
    private func isWhole(_ place: Int) -> Bool {
        let before = unit(place - 1)
        guard !Numerals.isChinese(before), before != Glyph.ordinal else { return false }
        let behind = unit(place + 3)
        guard !Numerals.isChinese(behind) else { return false }
        let counted =
            words.at(place + 3, in: text, .planTail).flatMap { TimeWords.PlanTail(rawValue: Int($0.payload)) } == .unit
        return !counted
    }

    private func takeTail(_ piece: inout DatePiece) {
        guard piece.part == .whole else { return }
        if let word = words.at(piece.end, in: text, .planTail),
            let tail = TimeWords.PlanTail(rawValue: Int(word.payload))
        {
            piece.cut(to: tail, end: word.end)
        } else {
            takeYears(&piece)
        }
    }

    /// 前三年, 后两年 of a plan.
    private func takeYears(_ piece: inout DatePiece) {
        let side = unit(piece.end)
        guard side == Glyph.before || side == Glyph.behind, let number = number(at: piece.end + 1),
            (2...4).contains(number.value), unit(number.end) == Glyph.year
        else { return }
        if side == Glyph.before {
            piece.last.year = piece.first.year + number.value - 1
        } else {
            piece.first.year = piece.last.year - number.value + 1
        }
        piece.part = .some
        piece.end = number.end + 1
    }

    /// Whether the clause names the year apart (今年是“十五五”开局之年).
    func hasYearBefore(_ place: Int) -> Bool {
        var at = place - 1
        while at > place - 14, at > 0, unit(at) != Glyph.fullStop, unit(at) != Glyph.lineEnd {
            if unit(at) == 0x662F, unit(at - 1) == Glyph.year { return true }  // 年是
            at -= 1
        }
        return false
    }
}

extension DatePiece {
    /// Which part of a five-year plan is meant.
    enum PlanPart: Sendable { case whole, end, year, some }

    mutating func cut(to tail: TimeWords.PlanTail, end: Int) {
        let year = first.year
        switch tail {
        case .unit: return
        case .whole: part = .some
        case .end:
            part = .end
            put(edge: .end, on: last)
        case .firstHalf:
            part = .some
            last = DayForm(year + 2, 6, 30)
        case .secondHalf:
            part = .some
            first = DayForm(year + 2, 7, 1)
        case .firstYear:
            part = .year
            last = DayForm(year, 12, 31)
        case .lastYear:
            part = .year
            first = DayForm(year + 4, 1, 1)
        }
        self.end = end
    }
}
