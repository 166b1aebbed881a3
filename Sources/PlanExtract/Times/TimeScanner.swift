internal import PlanModel
internal import PlanResources

/// One pass over the folded text that stops only where a time expression can begin.
struct TimeScanner: Sendable {
    private let grammar: TimeGrammar
    private let frame: TimeFrame
    private let stops: UnitSet
    private var marks = Chunks<TimeMark>()
    /// Words that cannot be read, with the reason.
    private(set) var failures: [(range: Range<Int>, reason: String)] = []
    /// Place behind the last mark or failure.
    private var floor = 0
    private var titleDepth = 0

    /// - Parameter isTraditional: Whether the text is in traditional script, whose years may be those of the Republic.
    init(text: [UInt16], words: TimeWords, isTraditional: Bool) {
        grammar = TimeGrammar(text: text, words: words, isTraditional: isTraditional)
        frame = TimeFrame(grammar: grammar)
        stops = words.stops
    }

    /// Finds all times and hands them out, in the order of the text.
    ///
    /// - Complexity: O(length of the text).
    mutating func scan() -> [TimeMark] {
        run()
        return marks.take()
    }

    private mutating func run() {
        let (text, stops) = (grammar.text, stops)
        var at = 0
        while true {
            at = stops.next(in: text.span, from: at, limit: text.count)
            guard at < text.count else { return }
            if text[at] == Glyph.titleOpen || text[at] == Glyph.titleClose {
                titleDepth = text[at] == Glyph.titleOpen ? titleDepth + 1 : max(0, titleDepth - 1)
                at += 1
            } else {
                at = read(at: at)
            }
        }
    }

    /// Reads what begins at `place`; returns the place to go on at.
    private mutating func read(at place: Int) -> Int {
        let first = grammar.unit(place)
        if Numerals.isDigit(first) || Numerals.isChinese(first) {
            if isPlainNumber(place) { return skip(place) }
        } else if first != Glyph.year, first != Glyph.half, !grammar.words.mayOpen(grammar.text, place) {
            return place + 1
        }
        if let word = grammar.words.at(place, in: grammar.text, .ignored) { return word.end }
        if let piece = grammar.planReading(at: place) { return keep(piece) }
        if canBeDate(place), let reading = reading(at: place) {
            switch reading {
            case .date(let piece): return keep(piece)
            case .impossible(let end): return fail(place..<end, "noSuchDate")
            case .ambiguous(let end): return fail(place..<end, "ambiguousYear")
            }
        }
        if let length = grammar.length(at: place, floor: floor) {
            return keep(
                TimeMark(range: length, type: .duration, start: nil, end: nil, reference: .none, rule: .length))
        }
        return skip(place)
    }

    /// Whether the number at `place` is followed by a character that stands behind no number of a time, and no word of
    /// the table begins with it: most numbers are told by this look.
    private func isPlainNumber(_ place: Int) -> Bool {
        var end = place + 1
        if Numerals.isDigit(grammar.unit(place)) {
            while Numerals.isDigit(grammar.unit(end)) { end += 1 }
            if end - place == 4 { return false }
        }
        let next = grammar.unit(end)
        return Numerals.isHan(next) && !grammar.words.followsNumber(next) && !grammar.words.mayOpen(grammar.text, place)
    }

    private func reading(at place: Int) -> DateReading? {
        if grammar.unit(place) == Glyph.year { return grammar.bareYearEdge(at: place, floor: floor).map { .date($0) } }
        return grammar.spanReading(at: place)
    }

    /// Digits that go on a word or a number are read only as a full year (数博会2025年, 1.2025年).
    private func canBeDate(_ place: Int) -> Bool {
        let before = grammar.unit(place - 1)
        if before == Glyph.ordinal { return false }
        guard Numerals.isDigit(grammar.unit(place)) else { return true }
        guard Numerals.isLetter(before) || before == Glyph.point || before == Glyph.slash else { return true }
        return grammar.number(at: place)?.isYear ?? false
    }

    private mutating func keep(_ piece: DatePiece) -> Int {
        guard !isDocumentNumber(piece), var mark = frame.mark(piece, floor: floor) else { return piece.end }
        inheritDeadline(&mark, piece)
        return keep(mark)
    }

    private mutating func keep(_ mark: TimeMark) -> Int {
        var kept = mark
        kept.isInTitle = titleDepth > 0
        marks.append(kept)
        floor = kept.range.upperBound
        return floor
    }

    private mutating func fail(_ range: Range<Int>, _ reason: String) -> Int {
        failures.append((range, reason))
        floor = range.upperBound
        return floor
    }

    /// 〔2022年〕, /2026-03-27/
    private func isDocumentNumber(_ piece: DatePiece) -> Bool {
        let before = grammar.unit(piece.start - 1)
        if before == Glyph.slash, grammar.unit(piece.end) == Glyph.slash { return true }  // an address on the web
        return before == 0x3014 || before == 0x5B || before == 0x3010  // 〔 [ 【
            ? grammar.unit(piece.end) == 0x3015 || grammar.unit(piece.end) == 0x5D : false
    }

    /// 到2020年、2022年: the second is due as well.
    private func inheritDeadline(_ mark: inout TimeMark, _ piece: DatePiece) {
        guard mark.type == .point, mark.range == piece.start..<piece.end, let last = marks.last, last.type == .deadline,
            last.grain == piece.grain, floor + 1 == piece.start, Glyph.joins(grammar.unit(floor))
        else { return }
        mark.type = .deadline
        mark.startForm = nil
        if piece.base == .absolute { mark.settle() }
    }

    /// Place behind a number or word that is no time.
    private func skip(_ place: Int) -> Int {
        let first = grammar.unit(place)
        var at = place + 1
        if Numerals.isDigit(first) {
            while Numerals.isDigit(grammar.unit(at)) || isDecimalPoint(at) { at += 1 }
        } else if Numerals.isChinese(first) {
            while Numerals.isChinese(grammar.unit(at)), grammar.planReading(at: at) == nil { at += 1 }
        }
        return at
    }

    /// The point of 3.5; not that of a list marker before a year (1.2025年).
    private func isDecimalPoint(_ place: Int) -> Bool {
        guard grammar.unit(place) == Glyph.point, Numerals.isDigit(grammar.unit(place + 1)) else { return false }
        guard let number = grammar.number(at: place + 1), number.isYear else { return true }
        return grammar.unit(number.end) != Glyph.year
    }
}
