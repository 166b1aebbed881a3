internal import PlanModel
internal import PlanResources

/// Finds markers and heading words inside lines, where a copy lost its line ends or a paragraph counts its clauses.
struct InlineMarkers {
    let fold: [UInt16]
    let scanner: MarkerScanner
    let headings: HeadingTable
    let verbs: VerbTable

    private static let longestLead = 40
    private static let longestGluedTitle = 40

    /// Candidates within `range`, the text of a line behind its own marker.
    ///
    /// - Parameter isHeading: Whether the line opens with a heading that may run into the next marker.
    /// - Complexity: O(length of the range).
    func candidates(in range: Range<Int>, lineStart: Int, isHeading: Bool) -> [HeadingCandidate] {
        let fold = fold
        var found: [HeadingCandidate] = []
        var sentence = range.lowerBound
        var openTitle = isHeading ? range.lowerBound : nil
        var place = range.lowerBound
        var before = place > 0 ? fold[place - 1] : Sign.blank
        if !isHeading, let note = note(range) { found.append(note) }
        let (stops, openers) = (InlineMarkers.stops, InlineMarkers.openers)
        while place < range.upperBound {
            let isApart = before == Sign.blank
            if place > lineStart, !isApart {
                place = stops.next(in: fold.span, from: place, limit: range.upperBound)
                guard place < range.upperBound else { break }
            }
            let unit = fold[place]
            before = unit
            if openers.contains(unit),
                let marker = marker(at: place, lineStart: lineStart, limit: range.upperBound, openTitle: openTitle)
            {
                found.append(HeadingCandidate(marker, limit: range.upperBound, isAtLineStart: false))
                place = marker.titleStart
                before = fold[place - 1]
                (sentence, openTitle) = (place, place)
                continue
            }
            if isApart, let word = loneHeading(at: place, lineStart: lineStart, limit: range.upperBound) {
                found.append(word)
                place = word.titleEnd ?? place + 1
                before = fold[place - 1]
                (sentence, openTitle) = (place, place)
                continue
            }
            if unit == Sign.colon, let lead = lead(from: sentence, to: place, range: range, lineStart: lineStart) {
                found.append(lead)
            }
            if Sign.endsSentence(unit) { sentence = place + 1 }
            if Sign.endsSentence(unit) || unit == Sign.comma || unit == Sign.semicolon { openTitle = nil }
            place += 1
        }
        return found
    }

    /// 注： opens notes to a table, 附件： the list of annexes; what they count is none of the text's headings.
    private func note(_ range: Range<Int>) -> HeadingCandidate? {
        let start = range.lowerBound
        let isNote = fold[start] == 0x6CE8
        let end = start + (isNote || range.count > 1 && fold[start + 1] == Sign.colon ? 1 : 2)
        guard end < range.upperBound, fold[end] == Sign.colon, isNote || fold[start] == 0x9644 else { return nil }
        return HeadingCandidate(isNote ? .box : .annex, title: start..<end, limit: range.upperBound)
    }

    /// A marker that may count inside a line: at a boundary, or glued to a heading that has not ended.
    private func marker(at place: Int, lineStart: Int, limit: Int, openTitle: Int?) -> Marker? {
        let unit = fold[place]
        if MarkerScanner.isBullet(unit) { return scanner.marker(at: place, limit: limit, atLineStart: false) }
        guard place > lineStart else { return nil }
        let before = fold[place - 1]
        let isGlued = openTitle.map { place - $0 <= InlineMarkers.longestGluedTitle && place - $0 >= 2 } ?? false
        guard let marker = scanner.marker(at: place, limit: limit, atLineStart: false) else {
            return Sign.isDigit(unit) && Sign.endsSentence(before) ? bareNumber(at: place, limit: limit) : nil
        }
        switch marker.style.kind {
        case .hanBracket:
            return before == 0x7B2C || before == 0x6B3E || before == 0x9879 ? nil : marker  // 第 款 项
        case .arabicBracket, .circled: return Sign.isDigit(before) ? nil : marker
        case .enumerated, .ordinal:
            let isApart = Sign.isBoundary(before) || before == Sign.comma || before == Sign.openQuote
            return isApart || isGlued && marker.number == 1 && before != 0x7B2C ? marker : nil
        case .arabicDot, .arabicComma, .arabicParenthesis:
            guard !Sign.isDigit(before), before != Sign.dot else { return nil }
            let isItem = isApart(place, lineStart) || before == Sign.comma
            return isItem || isGlued && Sign.isHan(before) ? marker : nil
        case .decimal: return nil
        default: return isApart(place, lineStart) || isGlued && marker.number > 1 ? marker : nil
        }
    }

    /// What is no plain Chinese character; those are passed over unless a blank stands before them.
    private static let stops: UnitSet = {
        var stops = UnitSet()
        stops.insert(from: 0, to: 0x4E00)
        stops.insert(from: 0xA000, to: .max)
        for unit in "一二三四五六七八九十第".utf16 { stops.insert(unit) }
        for unit in UInt16(0x4E00)...0x9FFF where mayBegin(unit) { stops.insert(unit) }
        return stops
    }()

    /// What a marker may begin with.
    private static let openers: UnitSet = {
        var openers = UnitSet()
        for unit in UInt16(0x20)...0x33FF where MarkerScanner.isBullet(unit) || mayBegin(unit) { openers.insert(unit) }
        for unit in UInt16(0xF000)...0xF0FF where MarkerScanner.isBullet(unit) { openers.insert(unit) }
        for unit in UInt16(0x4E00)...0x9FFF where mayBegin(unit) { openers.insert(unit) }
        return openers
    }()

    private static func mayBegin(_ unit: UInt16) -> Bool {
        Sign.isDigit(unit) || unit == Sign.openBracket || unit == 0x7B2C || unit == 0x5341
            || NumeralScanner.digitValue(unit) != nil || unit >= 0x2460 && unit <= 0x2793
            || unit >= 0x3220 && unit <= 0x3229
    }

    /// Whether a sentence, a clause or a blank ends before `place`.
    private func isApart(_ place: Int, _ lineStart: Int) -> Bool {
        var before = place - 1
        while before > lineStart, fold[before] == Sign.blank { before -= 1 }
        let unit = fold[before]
        if before < place - 1 { return !Sign.isDigit(unit) && !(unit >= 0x61 && unit <= 0x7A) }
        return Sign.isBoundary(unit)
    }

    /// 2加快… behind a full stop: a number that lost its point, before a verb.
    private func bareNumber(at place: Int, limit: Int) -> Marker? {
        guard let read = NumeralScanner.arabic(in: fold, at: place, limit: limit), read.value > 1,
            verbs.verb(in: fold, at: read.end, limit: limit) != nil
        else { return nil }
        return scanner.make(MarkerStyle(kind: .arabicDot), read.value, place..<read.end, limit)
    }

    /// “…。 发展目标 到2022年…”: a heading word between a full stop and a blank.
    private func loneHeading(at place: Int, lineStart: Int, limit: Int) -> HeadingCandidate? {
        guard place > lineStart, fold[place] != Sign.blank,
            let word = headings.word(in: fold, at: place, limit: limit), word.end < limit, fold[word.end] == Sign.blank
        else { return nil }
        var before = place - 1
        while before > lineStart, fold[before] == Sign.blank { before -= 1 }
        guard Sign.endsSentence(fold[before]) || Sign.closes(fold[before]) else { return nil }
        return HeadingCandidate(.plain, title: place..<word.end, limit: limit, isAtLineStart: false)
    }

    /// “经济社会发展主要预期目标是：” and “重点抓好以下工作：”.
    private func lead(
        from sentence: Int, to colon: Int, range: Range<Int>, lineStart: Int
    ) -> HeadingCandidate? {
        let limit = range.upperBound
        var start = sentence
        while start < colon, fold[start] == Sign.blank { start += 1 }
        guard colon - start >= 4, colon - start <= InlineMarkers.longestLead else { return nil }
        var end = colon
        while end > start, fold[end - 1] == 0x662F || fold[end - 1] == 0x4E3A { end -= 1 }  // 是, 为
        guard let found = headings.role(in: fold, endingAt: end, floor: start), isLeadRole(found.role),
            !(start..<colon).contains(where: { fold[$0] == 0x4E86 })  // 了: what was done
        else { return nil }
        let goesOn: UInt16 = limit - colon > 1 ? 1 : 0
        return HeadingCandidate(
            .leadIn, title: start..<colon, limit: limit, variant: goesOn, isAtLineStart: start == lineStart)
    }

    private func isLeadRole(_ role: SectionRole) -> Bool { role == .goals || role == .tasks || role == .principles }
}
