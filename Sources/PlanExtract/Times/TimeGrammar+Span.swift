extension TimeGrammar {
    /// The date or span from one date to another that begins at `place`.
    func spanReading(at place: Int) -> DateReading? {
        if let bare = bareSpan(at: place) { return .date(bare) }
        guard let reading = reading(at: place) else { return nil }
        guard case .date(let first) = reading, !first.isSpan, let behind = separator(at: first.end) else {
            return reading
        }
        return tail(of: first, at: skipBlanks(behind)).map { .date($0) } ?? reading
    }

    /// Place behind the sign or word between the ends of a span: — - ~ 至 到, 起至.
    func separator(at place: Int) -> Int? {
        var at = skipBlanks(place)
        if unit(at) == Glyph.from { at += 1 }
        let sign = unit(at)
        if sign == Glyph.until || sign == Glyph.to { return at + 1 }
        guard at == skipBlanks(place), sign == Glyph.dash || sign == Glyph.hyphen || sign == Glyph.tilde else {
            return nil
        }
        return unit(at + 1) == sign ? at + 2 : at + 1
    }

    /// 2019—2022年; (2022-2025) in brackets.
    private func bareSpan(at place: Int) -> DatePiece? {
        guard let first = number(at: place) else { return nil }
        if first.isYear { return yearSpan(place, first) }
        return first.digits < 3 ? bareMonthSpan(place, first) : nil
    }

    private func yearSpan(_ place: Int, _ first: Number) -> DatePiece? {
        // Some texts write the numeral 一 for the dash.
        let oneForDash = first.form == .digits && unit(first.end) == Glyph.one ? first.end + 1 : nil
        guard let behind = separator(at: first.end) ?? oneForDash, let last = number(at: skipBlanks(behind)),
            last.form == first.form
        else { return nil }
        let year = last.isYear ? last.value : first.value / 100 * 100 + last.value
        guard last.isYear || last.digits == 2, year > first.value, year < 2200 else { return nil }
        guard let end = yearSpanEnd(place, last) else { return nil }
        var piece = DatePiece(
            start: place, end: end, base: .absolute, first: DayForm(first.value, 1, 1), last: DayForm(year, 12, 31),
            grain: .year, isSpan: true, rule: .yearSpan)
        if last.isYear, case .date(let full) = reading(at: skipBlanks(behind)), full.grain != .year {
            piece.last = full.last
            piece.end = full.end
        }
        return piece
    }

    /// Place behind 年, or behind the number where brackets hold the span.
    private func yearSpanEnd(_ place: Int, _ last: Number) -> Int? {
        if let end = after(Glyph.year, at: last.end) { return end }
        guard last.isYear else { return nil }
        let before = unit(skipBlanksBack(place) - 1)
        let behind = unit(skipBlanks(last.end))
        let isBracketed = before == Glyph.bracketOpen && behind == Glyph.bracketClose
        return isBracketed || before == Glyph.titleOpen || (isBorder(before) && isBorder(behind)) ? last.end : nil
    }

    /// The border of a table's cell: a line end, a bar, an end of the text.
    private func isBorder(_ unit: UInt16) -> Bool { unit == Glyph.lineEnd || unit == 0x7C || unit == 0 }

    /// 1—6月 without its year.
    private func bareMonthSpan(_ place: Int, _ first: Number) -> DatePiece? {
        guard first.form == .digits, (1...12).contains(first.value), let behind = separator(at: first.end),
            let last = number(at: skipBlanks(behind)), last.form == .digits, last.digits < 3, last.value <= 12,
            first.value < last.value, let end = after(Glyph.month, at: last.end)
        else { return nil }
        return DatePiece(
            start: place, end: end, base: .missing, first: DayForm(0, first.value, 1),
            last: DayForm(0, last.value, nil),
            grain: .month, isSpan: true, rule: .monthSpan)
    }

    /// The span that `first` opens and the date at `place` closes.
    private func tail(of first: DatePiece, at place: Int) -> DatePiece? {
        guard case .date(let second) = reading(at: place) else { return dayTail(of: first, at: place) }
        var last = second.last
        if second.base == .missing {
            guard second.grain != .year, first.grain != .year else { return nil }
            last.year = first.last.year
        } else if second.base != first.base {
            return nil
        }
        return join(first, last: last, end: second.end)
    }

    /// 7月15日至18日
    private func dayTail(of first: DatePiece, at place: Int) -> DatePiece? {
        guard first.grain == .day, let day = number(at: place), day.digits < 3, (1...31).contains(day.value),
            let end = after(Glyph.day, at: day.end)
        else { return nil }
        return join(first, last: DayForm(first.last.year, first.last.month, day.value), end: end)
    }

    private func join(_ first: DatePiece, last: DayForm, end: Int) -> DatePiece? {
        guard first.first.order < last.order else { return nil }
        var piece = first
        piece.last = last
        piece.end = end
        piece.edge = nil
        piece.isSpan = true
        piece.rule = .span
        return piece
    }
}

extension DayForm {
    /// A number that grows with the day.
    var order: Int { (year * 12 + month) * 32 + (day ?? 31) }
}
