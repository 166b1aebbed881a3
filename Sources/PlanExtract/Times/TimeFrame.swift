internal import PlanModel
internal import PlanResources

/// Decides from the words before and behind a date what it is: deadline, period or point.
struct TimeFrame: Sendable {
    let grammar: TimeGrammar

    private var text: [UInt16] { grammar.text }
    private var words: TimeWords { grammar.words }

    /// The mark for a piece, or nil where the words around say that it is none (每年5月).
    ///
    /// - Parameter floor: Place behind the time expression before.
    func mark(_ piece: DatePiece, floor: Int) -> TimeMark? {
        let front = front(of: piece, floor: floor)
        if front?.kind == .blocked { return nil }
        let back = back(of: piece, isOpened: front?.kind == .from)
        var mark = TimeMark(
            range: range(piece, front, back), type: .point, start: nil, end: nil, reference: reference(of: piece),
            rule: piece.rule)
        mark.grain = piece.grain
        fill(&mark, piece, front?.kind, back?.kind)
        if piece.base == .absolute { mark.settle() }
        return mark
    }

    private func reference(of piece: DatePiece) -> TimeMark.Reference {
        switch piece.base {
        case .absolute: .absolute
        case .text: .yearsFromText(Int16(clamping: piece.first.year))
        case .missing: .nearestDate
        }
    }

    private func range(
        _ piece: DatePiece, _ front: (start: Int, kind: TimeWords.Prefix)?, _ back: (end: Int, kind: TimeWords.Suffix)?
    ) -> Range<Int> {
        var start = piece.start
        if let front {
            switch front.kind {
            case .to, .asOf: start = front.start
            case .aim: if !piece.isSpan, piece.grain != .plan || piece.edge == .end { start = front.start }
            case .from: if piece.isSpan || back?.kind == .since || back?.kind == .starting { start = front.start }
            default: break
            }
        }
        return start..<(back?.end ?? piece.end)
    }

    // MARK: Words around

    private func front(of piece: DatePiece, floor: Int) -> (start: Int, kind: TimeWords.Prefix)? {
        let at = grammar.skipBlanksBack(piece.start)
        if let label = label(before: at, floor: floor) { return label }
        guard let word = words.endingAt(at, in: text, floor: floor, .prefix),
            let kind = TimeWords.Prefix(rawValue: Int(word.payload)), kind != .label
        else { return nil }
        return (word.start, kind)
    }

    /// 完成时限：, 截止时间为
    private func label(before place: Int, floor: Int) -> (start: Int, kind: TimeWords.Prefix)? {
        var at = place
        while at > place - 3, at > floor, isLabelFiller(grammar.unit(at - 1)) { at -= 1 }
        guard at < place, let word = words.endingAt(at, in: text, floor: floor, .prefix),
            TimeWords.Prefix(rawValue: Int(word.payload)) == .label
        else { return nil }
        return (word.start, .label)
    }

    private func isLabelFiller(_ unit: UInt16) -> Bool {
        unit == Glyph.colon || unit == 0x4E3A || unit == 0x662F || unit == 0x20 || unit == Glyph.lineEnd  // 为 是
    }

    private func back(of piece: DatePiece, isOpened: Bool) -> (end: Int, kind: TimeWords.Suffix)? {
        var at = grammar.skipBlanks(piece.end)
        if piece.grain == .year, let season = words.at(at, in: text, .season),
            let word = words.at(season.end, in: text, .suffix), TimeWords.Suffix(rawValue: Int(word.payload)) == .since
        {
            at = season.end
        }
        guard let word = words.at(at, in: text, .suffix), let kind = TimeWords.Suffix(rawValue: Int(word.payload)),
            kind != .none
        else { return nil }
        if kind == .beginning { return isOpened ? (word.end, .starting) : nil }
        return (word.end, kind)
    }

    // MARK: Meaning

    private func fill(_ mark: inout TimeMark, _ piece: DatePiece, _ front: TimeWords.Prefix?, _ back: TimeWords.Suffix?)
    {
        if piece.grain == .plan, fillPlan(&mark, piece, front, back) { return }
        if piece.isSpan { return put(&mark, .period, piece.first, piece.last) }
        switch back {
        case .before: return put(&mark, .deadline, nil, borderBefore(piece))
        case .until: return put(&mark, .deadline, nil, piece.last)
        case .since: return put(&mark, .period, piece.first, nil)
        case .starting: return start(&mark, piece)
        case .after: return put(&mark, .period, borderBehind(piece), nil)
        default: break
        }
        if front == .label || piece.edge == .within { return put(&mark, .deadline, nil, piece.last) }
        if front == .asOf || front == .compare || front == .plain { return put(&mark, .point, piece.first, piece.last) }
        if front == .to || front == .rise || front == .aim || piece.edge == .end {
            return due(&mark, piece, front)
        }
        put(&mark, .point, piece.first, piece.last)
    }

    /// A deadline that is a point where it lies in the past.
    private func due(_ mark: inout TimeMark, _ piece: DatePiece, _ front: TimeWords.Prefix?) {
        let isBorder = piece.edge == .end
        if isPast(mark, piece, front) { return put(&mark, .point, piece.first, piece.last) }
        put(&mark, .deadline, nil, piece.last)
        if isBorder || front == .rise { mark.startWhenPast = piece.first }
    }

    /// 去年底; 2020年末 in statistics; 到2020年底，已建成…
    private func isPast(_ mark: TimeMark, _ piece: DatePiece, _ front: TimeWords.Prefix?) -> Bool {
        if piece.base == .text, piece.last.year < 0 { return true }
        if piece.isStatistical, front == nil { return true }
        return front != .aim && hasDone(behind: mark.range.upperBound)
    }

    /// 已 in the clause that follows.
    private func hasDone(behind place: Int) -> Bool {
        var at = place
        while at < place + 24, at < text.count, text[at] != Glyph.fullStop, text[at] != Glyph.lineEnd {
            if words.at(at, in: text, .done) != nil { return true }
            at += 1
        }
        return false
    }

    private func fillPlan(
        _ mark: inout TimeMark, _ piece: DatePiece, _ front: TimeWords.Prefix?, _ back: TimeWords.Suffix?
    ) -> Bool {
        switch piece.part {
        case .end: return false
        case .year where !grammar.hasYearBefore(piece.start): put(&mark, .point, piece.first, piece.last)
        case .year:
            let year = piece.first.year - (piece.first.year - 1951) % 5
            put(&mark, .period, DayForm(year, 1, 1), DayForm(year + 4, 12, 31))
        default: put(&mark, .period, piece.first, piece.last)
        }
        return true
    }

    /// 自…起 opens a span; where its length follows (施行，有效期3年) the day is the point that it is counted from.
    private func start(_ mark: inout TimeMark, _ piece: DatePiece) {
        if hasValidityLength(behind: mark.range.upperBound) {
            mark.range = piece.start..<piece.end
            return put(&mark, .point, piece.first, piece.last)
        }
        put(&mark, .period, piece.first, nil)
    }

    private func hasValidityLength(behind place: Int) -> Bool {
        var at = place
        while at < place + 24, at < text.count, text[at] != Glyph.fullStop, text[at] != Glyph.lineEnd {
            if let word = words.at(at, in: text, .validity) {
                guard let number = grammar.number(at: grammar.skipBlanks(word.end)), !number.isYear else {
                    return false
                }
                let unit = grammar.unit(grammar.skipBlanks(number.end))
                return unit == Glyph.year || unit == Glyph.measure
            }
            at += 1
        }
        return false
    }

    /// Last day before a year or month; a day is meant with itself (6月30日前), so is a border (年底前).
    private func borderBefore(_ piece: DatePiece) -> DayForm {
        if piece.edge == .end || piece.edge == .within || piece.grain == .day { return piece.last }
        var day = piece.first
        if let number = day.day, number > 1 {
            day.day = number - 1
            return day
        }
        return day.lastOfMonthBefore
    }

    private func borderBehind(_ piece: DatePiece) -> DayForm {
        if piece.grain == .day { return piece.first }
        return piece.last.firstOfMonthBehind
    }

    private func put(_ mark: inout TimeMark, _ type: TimeExpression.Kind, _ first: DayForm?, _ last: DayForm?) {
        mark.type = type
        mark.startForm = first
        mark.endForm = last
    }
}
