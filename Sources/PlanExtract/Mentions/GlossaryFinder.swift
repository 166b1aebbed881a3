internal import PlanModel

/// Finds terms with their definitions: lists under 名词解释, formulas in the notes under a table.
struct GlossaryFinder: Sendable {
    private let source: SourceText
    private let structure: Structure
    private let words: MentionWords
    private let text: [UInt16]

    private static let longestTerm = 40
    private static let longestFormula = 300

    init(source: SourceText, structure: Structure, words: MentionWords) {
        self.source = source
        self.structure = structure
        self.words = words
        text = source.view.fold
    }

    func find() -> [GlossaryEntry] {
        var entries: [GlossaryEntry] = []
        for range in lists() { entries += listed(in: range) }
        return (entries + noted()).sorted { $0.span < $1.span }
    }

    // MARK: Lists of terms

    /// Ranges under headings such as 名词解释: sections of that role, and lines that are such a heading, to the next chapter.
    private func lists() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for section in structure.sections where section.role == .glossary {
            if found.last.map({ $0.upperBound <= section.range.lowerBound }) ?? true {
                found.append(section.titleRange.upperBound..<section.range.upperBound)
            }
        }
        if found.isEmpty, let line = headingLine() { found.append(line) }
        return found
    }

    private func headingLine() -> Range<Int>? {
        for whole in source.view.lines {
            let line = Page.trim(whole, of: text)
            if !line.isEmpty, line.count < 24, words.ends(line, of: text, .glossaryHeading) {
                return whole.upperBound..<text.count
            }
        }
        return nil
    }

    private func listed(in range: Range<Int>) -> [GlossaryEntry] {
        let text = text
        var starts: [(marker: Int, term: Range<Int>, definition: Int)] = []
        var at = range.lowerBound
        var isOpening = true
        while at < range.upperBound {
            if isOpening, let entry = entry(at: at, limit: range.upperBound) {
                starts.append((at, entry.term, entry.definition))
                at = entry.definition
                isOpening = false
                continue
            }
            // A paragraph that lost its line ends has a blank between entries.
            isOpening =
                text[at] == Glyph.lineEnd
                || (text[at] == Glyph.fullStop && at + 1 < range.upperBound && text[at + 1] == 0x20)
                || (isOpening && text[at] == 0x20)
            at += 1
        }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].marker : range.upperBound
            return make(starts[index].term, starts[index].definition, end)
        }
    }

    /// A term and the place of its definition, where an entry begins at `place`.
    private func entry(at place: Int, limit: Int) -> (term: Range<Int>, definition: Int)? {
        let start = skipMarker(place)
        var at = start
        var depth = 0
        while at < limit, at < start + GlossaryFinder.longestTerm * 2 {
            let unit = text[at]
            if unit == Glyph.bracketOpen { depth += 1 }
            if unit == Glyph.bracketClose { depth -= 1 }
            if depth <= 0 {
                if unit == Glyph.colon { break }
                if unit == Glyph.fullStop, start > place { break }
                if unit == Glyph.fullStop || unit == 0x2C || unit == 0x3B || unit == Glyph.lineEnd { return nil }
            }
            at += 1
        }
        guard at < limit, text[at] == Glyph.colon || text[at] == Glyph.fullStop else { return nil }
        let term = Page.trim(start..<at, of: text)
        guard term.count >= 2, term.count <= GlossaryFinder.longestTerm * 2, !words.fills(term, of: text, .noTerm),
            text[at] == Glyph.colon || isRepeated(term, behind: at + 1)
        else { return nil }
        return (term, at + 1)
    }

    /// 1.甲。甲是…: a full stop ends a term only where the definition takes it up.
    private func isRepeated(_ term: Range<Int>, behind place: Int) -> Bool {
        var end = place
        while end < text.count, end <= place + term.count, text[end] != Glyph.lineEnd { end += 1 }
        return end - place > term.count
    }

    /// Place behind 1. 1、 (1) ［1］ ① ● and blanks.
    private func skipMarker(_ place: Int) -> Int {
        var at = skipBlanks(place)
        let opens = at < text.count && (text[at] == Glyph.bracketOpen || text[at] == 0x5B || text[at] == 0x3010)
        var digits = opens ? at + 1 : at
        let first = digits
        while digits < text.count, Numerals.isDigit(text[digits]) || Numerals.isChinese(text[digits]) { digits += 1 }
        if digits > first, digits - first <= 3, digits < text.count, isMarkerEnd(text[digits], opens) {
            at = digits + 1
        }
        if at < text.count,
            (0x2460...0x2473).contains(text[at]) || text[at] == 0x25CF || text[at] == 0x25A0 || text[at] == 0x25C6
        {
            at += 1
        }
        return skipBlanks(at)
    }

    private func isMarkerEnd(_ unit: UInt16, _ opened: Bool) -> Bool {
        opened
            ? unit == Glyph.bracketClose || unit == 0x5D || unit == 0x3011
            : unit == Glyph.point || unit == Glyph.enumeration || unit == Glyph.bracketClose
    }

    private func skipBlanks(_ place: Int) -> Int {
        var at = place
        while at < text.count, text[at] == 0x20 || text[at] == 0x2A { at += 1 }
        return at
    }

    private func make(_ term: Range<Int>, _ definition: Int, _ end: Int) -> GlossaryEntry {
        let (name, english) = parts(of: term)
        let body = Page.trim(trimLines(definition..<max(definition, end)), of: text)
        return GlossaryEntry(
            term: source.reading(name), english: english.map { source.reading($0) }, definition: source.reading(body),
            span: source.view.canonical(term.lowerBound..<max(term.upperBound, body.upperBound)))
    }

    private func trimLines(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == Glyph.lineEnd || text[start] == 0x20 { start += 1 }
        while end > start, text[end - 1] == Glyph.lineEnd || text[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    /// 产业沙箱(Sandbox): the Chinese name and the English one.
    private func parts(of term: Range<Int>) -> (name: Range<Int>, english: Range<Int>?) {
        guard text[term.upperBound - 1] == Glyph.bracketClose,
            let open = term.last(where: { text[$0] == Glyph.bracketOpen }), open > term.lowerBound
        else { return (term, nil) }
        let inner = open + 1..<term.upperBound - 1
        let letters = inner.filter { Numerals.isLetter(text[$0]) }.count
        guard letters * 2 > inner.count else { return (term, nil) }
        return (Page.trim(term.lowerBound..<open, of: text), inner)
    }

    // MARK: Notes under tables

    /// 注：① 某某率（%）=（…）×100%
    private func noted() -> [GlossaryEntry] {
        var entries: [GlossaryEntry] = []
        var noteLines = 0
        for whole in source.view.lines {
            let line = Page.trim(whole, of: text)
            guard !line.isEmpty else { continue }
            noteLines = isNote(line) ? 12 : (skipMarker(line.lowerBound) > line.lowerBound ? max(0, noteLines - 1) : 0)
            if noteLines > 0 { entries += formulas(in: line) }
        }
        return entries
    }

    private func isNote(_ line: Range<Int>) -> Bool {
        words.end(.note, at: line.lowerBound, in: text).map { $0 < line.upperBound && text[$0] == Glyph.colon } ?? false
    }

    private func formulas(in line: Range<Int>) -> [GlossaryEntry] {
        var entries: [GlossaryEntry] = []
        for place in line.dropFirst(3) where text[place] == 0x3D {
            var end = place
            if text[end - 1] == Glyph.bracketClose,
                let open = (max(line.lowerBound, end - 12)..<end).last(where: { text[$0] == Glyph.bracketOpen })
            {
                end = open
            }
            var start = end
            while start > line.lowerBound, start > end - GlossaryFinder.longestTerm, Numerals.isHan(text[start - 1]) {
                start -= 1
            }
            guard end - start >= 3, place + 1 < line.upperBound else { continue }
            var last = place + 1
            let limit = min(line.upperBound, last + GlossaryFinder.longestFormula)
            while last < limit, text[last] != 0x3B, text[last] != Glyph.fullStop { last += 1 }
            entries.append(make(start..<end, place + 1, last))
        }
        return entries
    }
}
