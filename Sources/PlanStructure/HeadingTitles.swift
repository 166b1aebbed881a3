/// Finds where a heading ends.
struct HeadingTitles {
    let fold: [UInt16]
    let headings: HeadingTable
    let verbs: VerbTable

    /// A phrase of this length without an end is taken for a heading glued to its text.
    private static let longestPhrase = 30
    /// A heading that reaches to the next one may be this long.
    private static let longestLine = 60
    /// No heading is longer than this.
    private static let longestTitle = 200

    /// Place behind the heading's last character.
    ///
    /// - Parameter limit: End of the line or start of the next heading.
    /// - Complexity: O(length of the heading).
    func end(of candidate: HeadingCandidate, limit: Int) -> Int {
        if let known = candidate.titleEnd { return min(known, limit) }
        let start = candidate.titleStart
        let limit = min(limit, start + HeadingTitles.longestTitle)
        let phrase = phraseEnd(from: start, limit: limit, stopsAtSemicolon: isClause(candidate))
        if !candidate.isAtLineStart, !candidate.style.isItem, !followsClause(candidate),
            phrase < limit || phrase - start > HeadingTitles.longestLine,
            phrase - start > HeadingTitles.longestPhrase || hasComma(start..<phrase)
        {
            if let cut = gluedEnd(start..<phrase) { return cut }
            return firstComma(start..<phrase) ?? phrase
        }
        return trimmed(start..<phrase)
    }

    private func isClause(_ candidate: HeadingCandidate) -> Bool {
        !candidate.isAtLineStart || candidate.style.isItem
    }

    /// Whether the marker stands behind ；，or ：, in a list of clauses rather than before a glued heading.
    private func followsClause(_ candidate: HeadingCandidate) -> Bool {
        guard candidate.start > 0 else { return false }
        let before = fold[candidate.start - 1]
        return before == Sign.semicolon || before == Sign.comma || before == Sign.colon
    }

    /// First 。：： or ；, or the end; a bracket that holds such a mark ends the phrase where it opens.
    private func phraseEnd(from start: Int, limit: Int, stopsAtSemicolon: Bool) -> Int {
        var bracket: Int?
        for place in start..<max(start, limit) {
            let unit = fold[place]
            if Sign.endsSentence(unit) || unit == Sign.colon || unit == Sign.semicolon && stopsAtSemicolon
                || unit == Sign.newline
            {
                return bracket ?? place
            }
            if Sign.opensBracket(unit), place > start { bracket = bracket ?? place }
            if unit == 0x3011, bracket == nil { return place }  // 】 of 第三条 【支持研发】
            if Sign.closes(unit), unit != Sign.closeQuote { bracket = nil }
        }
        return limit
    }

    /// End of a heading that runs into its text without a mark: behind a heading word, or before the next verb.
    private func gluedEnd(_ phrase: Range<Int>) -> Int? {
        let reach = min(phrase.upperBound, phrase.lowerBound + HeadingTitles.longestPhrase)
        if let end = frameEnd(phrase.lowerBound..<reach) { return end }
        guard let first = verbs.verb(in: fold, at: phrase.lowerBound, limit: reach) else { return nil }
        var place = max(first, phrase.lowerBound + 4)
        while place < reach {
            if fold[place] == Sign.comma { return nil }
            if let end = verbs.plainVerb(in: fold, at: place, limit: reach), !isJoint(place),
                verbs.plainVerb(in: fold, at: end, limit: reach) == nil
            {
                return place
            }
            place += 1
        }
        return nil
    }

    /// End of the first heading word that is not joined to what follows.
    private func frameEnd(_ range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound {
            guard let word = headings.word(in: fold, at: place, limit: range.upperBound) else {
                place += 1
                continue
            }
            if word.end < range.upperBound, !isParticle(fold[word.end]) { return word.end }
            place = word.end
        }
        return nil
    }

    /// Whether the word at `place` is joined to the one before it: 、和与及的.
    private func isJoint(_ place: Int) -> Bool {
        switch fold[place - 1] {
        case Sign.enumerationComma, 0x548C, 0x4E0E, 0x53CA, 0x7684: true
        default: false
        }
    }

    private func isParticle(_ unit: UInt16) -> Bool {
        unit == 0x548C || unit == 0x4E0E || unit == 0x53CA || unit == 0x7684 || unit == Sign.enumerationComma
    }

    private func hasComma(_ range: Range<Int>) -> Bool { firstComma(range) != nil }

    private func firstComma(_ range: Range<Int>) -> Int? { range.first { fold[$0] == Sign.comma } }

    /// Without blanks, commas and Markdown signs at its end.
    private func trimmed(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let unit = fold[end - 1]
            guard unit == Sign.blank || unit == Sign.comma || unit == Sign.semicolon || unit == Sign.asterisk else {
                break
            }
            end -= 1
        }
        return end
    }
}
