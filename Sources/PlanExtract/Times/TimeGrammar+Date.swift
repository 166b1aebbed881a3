internal import PlanResources

extension TimeGrammar {
    /// The date that begins at `place`, without the words around it.
    func reading(at place: Int) -> DateReading? {
        if let word = words.at(place, in: text, .relative) {
            return afterYear(place, base: .text, year: Int(word.payload), at: word.end)
        }
        if let era = words.at(place, in: text, .era) { return eraYear(place, word: era.end, offset: Int(era.payload)) }
        if let part = words.at(place, in: text, .part) {
            return .date(yearPart(place, base: .missing, year: 0, months: Int(part.payload), end: part.end))
        }
        guard let number = number(at: place) else { return nil }
        if number.isYear {
            if let behind = after(Glyph.year, at: number.end) {
                return afterYear(place, base: .absolute, year: number.value, at: behind)
            }
            return numeric(place, year: number) ?? listed(place, year: number) ?? edition(place, year: number)
        }
        return republicYear(place, number) ?? yearless(place, number)
    }

    /// 民国114年…
    private func eraYear(_ place: Int, word end: Int, offset: Int) -> DateReading? {
        guard let number = number(at: skipBlanks(end)), number.value < 1000,
            let behind = after(Glyph.year, at: number.end)
        else { return nil }
        return afterYear(place, base: .absolute, year: number.value + offset, at: behind)
    }

    /// 114年5月…, which only the calendar of the Republic of China writes; 114年底 is told by the script alone.
    private func republicYear(_ place: Int, _ number: Number) -> DateReading? {
        guard let behind = after(Glyph.year, at: number.end) else { return nil }
        if number.form == .positional, number.digits == 3 { return .ambiguous(end: behind) }  // 二三五年: a sign is lost
        guard number.form == .digits, (60...140).contains(number.value) else { return nil }
        let year = afterYear(place, base: .absolute, year: number.value + 1911, at: behind)
        if let month = self.number(at: skipBlanks(behind)), month.value <= 12, after(Glyph.month, at: month.end) != nil
        {
            return year
        }
        let edge = words.at(behind, in: text, .edge).flatMap { TimeWords.Edge(rawValue: Int($0.payload)) }
        let hasEdge = edge.map { $0 != .within && $0 != .none } ?? false
        if isTraditional { return hasEdge || isDated(place) ? year : nil }
        return hasEdge && number.digits == 3 ? .ambiguous(end: words.at(behind, in: text, .edge)?.end ?? behind) : nil
    }

    /// 于, 在, 自, 至 before a year of two or three digits.
    private func isDated(_ place: Int) -> Bool {
        words.endingAt(skipBlanksBack(place), in: text, floor: max(0, place - 4), .dateHead) != nil
    }

    /// 7月15日 without its year.
    private func yearless(_ place: Int, _ number: Number) -> DateReading? {
        guard let behind = after(Glyph.month, at: number.end), number.value > 0, number.digits < 3 else { return nil }
        guard let found = month(place, base: .missing, year: 0, month: number, at: behind) else { return nil }
        if case .date(let piece) = found, number.form != .digits, piece.grain == .month, piece.end == behind {
            return nil  // 三月三 is a feast
        }
        return found
    }

    /// What stands behind a year: parts, months, days, borders.
    private func afterYear(_ start: Int, base: DatePiece.Base, year: Int, at place: Int) -> DateReading? {
        let at = skipBlanks(place)
        if let part = words.at(at, in: text, .part) {
            return .date(partEdge(yearPart(start, base: base, year: year, months: Int(part.payload), end: part.end)))
        }
        if let months = firstMonths(at: at) {
            return .date(yearPart(start, base: base, year: year, months: 100 + months.count, end: months.end))
        }
        if let number = number(at: at), number.digits < 3 {
            if let behind = after(Glyph.month, at: number.end) {
                return month(start, base: base, year: year, month: number, at: behind)
            }
            if let span = monthSpan(start, base: base, year: year, first: number) { return .date(span) }
        }
        return .date(yearEdge(start, base: base, year: year, at: place))
    }

    /// 前11个月
    private func firstMonths(at place: Int) -> (count: Int, end: Int)? {
        guard unit(place) == Glyph.before, let number = number(at: place + 1), (2...11).contains(number.value),
            unit(number.end) == Glyph.measure, unit(number.end + 1) == Glyph.month
        else { return nil }
        return (number.value, number.end + 2)
    }

    private func yearPart(_ start: Int, base: DatePiece.Base, year: Int, months: Int, end: Int) -> DatePiece {
        DatePiece(
            start: start, end: end, base: base, first: DayForm(year, months / 100, 1),
            last: DayForm(year, months % 100, nil), grain: .part, rule: .yearPart)
    }

    /// 末 or 底 of a quarter or half-year.
    private func partEdge(_ part: DatePiece) -> DatePiece {
        guard let word = words.at(part.end, in: text, .monthEdge),
            TimeWords.MonthEdge(rawValue: Int(word.payload)) == .end
        else { return part }
        return part.cut(to: .end, end: word.end)
    }

    /// A whole year, or 底, 初, 内 of it.
    private func yearEdge(_ start: Int, base: DatePiece.Base, year: Int, at place: Int) -> DatePiece {
        var piece = DatePiece(
            start: start, end: place, base: base, first: DayForm(year, 1, 1), last: DayForm(year, 12, 31), grain: .year,
            rule: base == .text ? .relativeYear : .year)
        guard let word = words.at(place, in: text, .edge), let edge = TimeWords.Edge(rawValue: Int(word.payload)),
            edge != .none
        else { return piece }
        piece.end = word.end
        switch edge {
        case .end, .lastDays: piece.put(edge: .end, on: piece.last)
        case .start: piece.put(edge: .start, on: piece.first)
        case .within: piece.edge = .within
        case .plain, .none: break
        }
        piece.isStatistical = edge == .lastDays
        return piece
    }

    /// 1—6月 behind a year.
    private func monthSpan(_ start: Int, base: DatePiece.Base, year: Int, first: Number) -> DatePiece? {
        guard let behind = separator(at: first.end), let last = number(at: skipBlanks(behind)), last.digits < 3,
            let end = after(Glyph.month, at: last.end), (1...12).contains(first.value), (1...12).contains(last.value),
            first.value < last.value
        else { return nil }
        return DatePiece(
            start: start, end: end, base: base, first: DayForm(year, first.value, 1),
            last: DayForm(year, last.value, nil),
            grain: .month, isSpan: true, rule: .monthSpan)
    }

    /// A month and what stands behind it: day, 上旬, 底.
    private func month(
        _ start: Int, base: DatePiece.Base, year: Int, month: Number, at place: Int
    ) -> DateReading? {
        guard unit(place) != 0x9F84 else { return nil }  // 月龄
        guard (1...12).contains(month.value) else { return .impossible(end: place) }
        let whole = DatePiece(
            start: start, end: place, base: base, first: DayForm(year, month.value, 1),
            last: DayForm(year, month.value, nil), grain: .month, rule: .month)
        if let word = words.at(place, in: text, .monthEdge), let edge = TimeWords.MonthEdge(rawValue: Int(word.payload))
        {
            return .date(whole.cut(to: edge, end: word.end))
        }
        guard let number = number(at: skipBlanks(place)), number.value > 0, number.digits < 3 else {
            return .date(whole)
        }
        if let behind = dayEnd(at: number.end) { return day(whole, number.value, end: behind) }
        return .date(daySpan(whole, first: number) ?? whole)
    }

    /// Place behind 日 or 号.
    private func dayEnd(at place: Int) -> Int? { after(Glyph.day, at: place) ?? after(Glyph.dayNumber, at: place) }

    private func day(_ month: DatePiece, _ day: Int, end: Int) -> DateReading {
        var piece = month
        piece.first.day = day
        piece.last.day = day
        piece.grain = .day
        piece.rule = .day
        piece.end = clockEnd(at: end)
        // A year that is not known may be a leap year.
        let sample = month.base == .absolute ? piece.first : DayForm(2000, piece.first.month, day)
        return sample.date() == nil ? .impossible(end: end) : .date(piece)
    }

    /// 15—18日 behind a month.
    private func daySpan(_ month: DatePiece, first: Number) -> DatePiece? {
        guard let behind = separator(at: first.end), let last = number(at: skipBlanks(behind)), last.digits < 3,
            let end = dayEnd(at: last.end), first.value < last.value, last.value <= 31
        else { return nil }
        var piece = month
        piece.first.day = first.value
        piece.last.day = last.value
        piece.grain = .day
        piece.isSpan = true
        piece.rule = .daySpan
        piece.end = end
        return piece
    }

    /// 2026-02-05, 2023/01/03, 2023.1.3
    private func numeric(_ place: Int, year: Number) -> DateReading? {
        let first = skipBlanks(year.end)
        let mark = unit(first)
        // Blanks stand round a slash only: 2014 / 03 / 27.
        guard year.form == .digits, mark == Glyph.slash || first == year.end,
            mark == Glyph.hyphen || mark == Glyph.slash || mark == Glyph.point,
            let month = number(at: mark == Glyph.slash ? skipBlanks(first + 1) : first + 1), month.form == .digits,
            month.digits < 3, let second = after(mark, at: month.end), mark == Glyph.slash || second == month.end + 1,
            let day = number(at: mark == Glyph.slash ? skipBlanks(second) : second), day.form == .digits, day.digits < 3
        else { return nil }
        if unit(day.end) == mark, Numerals.isDigit(unit(day.end + 1)) { return nil }
        let form = DayForm(year.value, month.value, day.value)
        guard form.date() != nil else { return mark == Glyph.point ? nil : .impossible(end: day.end) }
        return .date(
            DatePiece(
                start: place, end: clockEnd(at: day.end), base: .absolute, first: form, last: form, grain: .day,
                rule: .numericDay))
    }

    /// 2023版, said of the year as 2023年版 is.
    private func edition(_ place: Int, year: Number) -> DateReading? {
        guard words.at(skipBlanks(year.end), in: text, .edition) != nil else { return nil }
        return .date(
            DatePiece(
                start: place, end: year.end, base: .absolute, first: DayForm(year.value, 1, 1),
                last: DayForm(year.value, 12, 31), grain: .year, rule: .edition))
    }

    /// The first years of 2025、2026年.
    private func listed(_ place: Int, year: Number) -> DateReading? {
        var at = year.end
        for _ in 0..<8 {
            guard Glyph.joins(unit(at)), let next = number(at: at + 1), next.isYear else { return nil }
            at = next.end
            guard unit(at) == Glyph.year else { continue }
            return .date(
                DatePiece(
                    start: place, end: year.end, base: .absolute, first: DayForm(year.value, 1, 1),
                    last: DayForm(year.value, 12, 31), grain: .year, rule: .year))
        }
        return nil
    }

    /// Place behind a time of day that follows a day, else `place`.
    private func clockEnd(at place: Int) -> Int {
        guard let hour = number(at: skipBlanks(place)), hour.form == .digits, hour.digits < 3, hour.value <= 24
        else { return place }
        if unit(hour.end) == Glyph.hour { return hour.end + 1 }
        var end = hour.end
        for _ in 0..<2 {
            guard unit(end) == Glyph.colon, let part = number(at: end + 1), part.digits == 2 else { break }
            end = part.end
        }
        return end == hour.end ? place : end
    }
}

extension DatePiece {
    /// Narrows the piece to a single day at its border.
    mutating func put(edge: Edge, on day: DayForm) {
        self.edge = edge
        first = day
        last = day
    }

    /// The part of a month that a word behind it names.
    func cut(to word: TimeWords.MonthEdge, end: Int) -> DatePiece {
        var piece = self
        piece.end = end
        switch word {
        case .first: piece.narrow(1, 10)
        case .second: piece.narrow(11, 20)
        case .third: piece.narrow(21, nil)
        case .end: piece.put(edge: .end, on: last)
        case .start: piece.put(edge: .start, on: first)
        case .within: piece.edge = .within
        case .plain: break
        }
        return piece
    }

    private mutating func narrow(_ from: Int, _ to: Int?) {
        first.day = from
        last.day = to
        grain = .tenDays
        rule = .tenDays
    }
}

extension TimeGrammar {
    /// 年底前, 年内 without a year in front, said of the year of the text.
    ///
    /// Only where a clause begins or a word such as 到 or 力争 stands in front: 一般年内, 离岛年内 say nothing of the kind.
    func bareYearEdge(at place: Int, floor: Int) -> DatePiece? {
        guard let word = words.at(place, in: text, .edge), let edge = TimeWords.Edge(rawValue: Int(word.payload)),
            edge == .end || edge == .within
        else { return nil }
        let isFramed = words.endingAt(place, in: text, floor: floor, .prefix).map { front in
            let kind = TimeWords.Prefix(rawValue: Int(front.payload))
            return kind == .to || kind == .aim || kind == .asOf
        }
        guard isFramed ?? !Numerals.isHan(unit(place - 1)), !Numerals.isDigit(unit(place - 1)) else { return nil }
        var piece = DatePiece(
            start: place, end: word.end, base: .text, first: DayForm(0, 1, 1), last: DayForm(0, 12, 31), grain: .year,
            rule: .thisYear)
        if edge == .end { piece.put(edge: .end, on: piece.last) } else { piece.edge = .within }
        return piece
    }
}
