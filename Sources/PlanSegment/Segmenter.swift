package import ICU
package import PlanModel
package import PlanResources

/// Cuts text into words: the pieces of ICU's dictionary, joined where the lexicon knows a longer term, and numbers.
///
/// `新|质|生产|力` becomes `新质生产力`, `二百五|十万元` becomes `二百五十万|元`. Nothing is lost: the words of a range, joined, are the range. Blanks, line ends
/// and punctuation are words of their own. Words depend on the version of ICU (`ICUVersions.current`).
package struct Segmenter: Sendable {
    private let terms: TermLexicon

    /// A term of this length is taken even where ICU cuts across its ends.
    private static let certainLength = 4

    /// - Throws: `ResourceError` where the lexicon is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        terms = try TermLexicon(folder: resources.folder, fold: resources.fold)
    }

    /// The words of each range, in places of the view.
    ///
    /// - Parameter ranges: Ranges of the view, such as those of its sentences.
    /// - Throws: `ICUError` where ICU has no dictionary.
    /// - Complexity: O(length).
    package func words(of view: ReadingView, in ranges: [Range<Int>]) throws(ICUError) -> [[Range<Int>]] {
        var breaker = try WordBreaker()
        var words: [[Range<Int>]] = []
        words.reserveCapacity(ranges.count)
        for range in ranges {
            let pieces = try Segmenter.pieces(of: view.fold, range, &breaker)
            let terms = terms(in: pieces, view.fold, limit: range.upperBound)
            words.append(try join(pieces, terms, view.fold, range, &breaker))
        }
        return words
    }

    /// Whether these characters, folded, are a term of the lexicon.
    ///
    /// - Complexity: O(length).
    package func isTerm(_ word: [UInt16]) -> Bool { terms.contains(word) }

    /// The words of each range that are more than blanks, in the original script, separated by blanks; a range a line.
    ///
    /// - Throws: `ICUError` where ICU has no dictionary.
    /// - Complexity: O(length).
    package func lines(of source: SourceText, in ranges: [Range<Int>]) throws(ICUError) -> [String] {
        try words(of: source.view, in: ranges).map { words in
            words.filter { isVisible($0, source.view) }.map { source.reading($0) }.joined(separator: " ")
        }
    }

    /// Whether a word is more than blanks and line ends.
    private func isVisible(_ word: Range<Int>, _ view: ReadingView) -> Bool {
        word.contains { view.fold[$0] != 0x20 && view.fold[$0] != 0x0A }
    }

    /// ICU's pieces of a range.
    private static func pieces(
        of fold: [UInt16], _ range: Range<Int>, _ breaker: inout WordBreaker
    ) throws(ICUError) -> [Piece] {
        var pieces: [Piece] = []
        let units = Array(fold[range])
        try breaker.forEachPiece(utf16: units.span) { piece, kind in
            let moved = piece.lowerBound + range.lowerBound..<piece.upperBound + range.lowerBound
            pieces.append(Piece(range: moved, kind: kind, isCut: false))
        }
        return pieces
    }

    /// The leftmost longest terms, numbers, and the words that stand across the end of what only looks like one.
    private func terms(in pieces: [Piece], _ fold: [UInt16], limit: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        var start = pieces.first?.range.lowerBound ?? limit
        while index < pieces.count {
            start = max(start, pieces[index].range.lowerBound)
            let next = term(in: fold, start..<pieces[index].range.upperBound, pieces, index, limit)
            if next.isEmpty {
                index += 1
            } else {
                found += next
                start = next.last?.upperBound ?? start
                while index < pieces.count, pieces[index].range.upperBound <= start { index += 1 }
            }
        }
        return found
    }

    /// Terms and, between them, pieces.
    private func join(
        _ pieces: [Piece], _ terms: [Range<Int>], _ fold: [UInt16], _ range: Range<Int>, _ breaker: inout WordBreaker
    ) throws(ICUError) -> [Range<Int>] {
        guard !terms.isEmpty else { return pieces.map(\.range) }
        var words: [Range<Int>] = []
        var start = range.lowerBound
        var index = 0
        for term in terms + [range.upperBound..<range.upperBound] {
            var gap: [Piece] = []
            while index < pieces.count, pieces[index].range.lowerBound < term.lowerBound {
                let part = pieces[index].range.clamped(to: start..<term.lowerBound)
                if !part.isEmpty {
                    gap.append(Piece(range: part, kind: pieces[index].kind, isCut: part != pieces[index].range))
                }
                index += 1
            }
            try append(gap, to: &words, fold, &breaker)
            if !term.isEmpty { words.append(term) }
            start = term.upperBound
            while index > 0, pieces[index - 1].range.upperBound > start { index -= 1 }
        }
        return words
    }

    /// Adds the pieces between two terms; single characters and cut pieces beside a term, which parted them from their
    /// neighbours, are cut anew.
    private func append(
        _ gap: [Piece], to words: inout [Range<Int>], _ fold: [UInt16], _ breaker: inout WordBreaker
    ) throws(ICUError) {
        let isLoose = { (piece: Piece) in piece.kind == .han && (piece.isCut || piece.range.count == 1) }
        let left = gap.prefix(while: isLoose)
        let right = gap[left.endIndex...].reversed().prefix(while: isLoose)
        let middle = gap[left.endIndex..<(gap.count - right.count)]
        try cut(left.first, left.last, &words, fold, &breaker)
        words += middle.map(\.range)
        try cut(right.last, right.first, &words, fold, &breaker)
    }

    /// Cuts anew what runs from one piece to another.
    private func cut(
        _ first: Piece?, _ last: Piece?, _ words: inout [Range<Int>], _ fold: [UInt16], _ breaker: inout WordBreaker
    ) throws(ICUError) {
        guard let first, let last else { return }
        let range = first.range.lowerBound..<last.range.upperBound
        if range.count == 1 {
            words.append(range)
        } else {
            words += try Segmenter.pieces(of: fold, range, &breaker).map(\.range)
        }
    }

    /// The first term or number that begins in what is left of a piece; where a word stands across the end of a longer one, that
    /// word behind it or alone.
    private func term(
        in fold: [UInt16], _ rest: Range<Int>, _ pieces: [Piece], _ index: Int, _ limit: Int
    ) -> [Range<Int>] {
        let piece = pieces[index]
        let isNumber = piece.kind == .number
        for place in isNumber ? rest.prefix(1) : rest {  // no term begins inside a number
            if isNumber, place > piece.range.lowerBound { return [] }
            let startsPiece = place == piece.range.lowerBound || place == rest.lowerBound
            var across: Range<Int>?
            let end = terms.end(in: fold, at: place, limit: limit) { end in
                let term = place..<end
                let hasBorders = startsPiece && endsPiece(end, pieces, from: index)
                guard term.count >= Segmenter.certainLength || hasBorders || terms.isFree(term, fold) else {
                    return false
                }
                across = terms.guardWord(in: fold, term, limit: limit)
                return across == nil
            }
            if let end { return [place..<end] + [across].compactMap { $0 } }
            if let across { return [across] }
            if startsPiece, let number = number(in: fold, at: place, piece, limit) { return [number] }
        }
        return []
    }

    /// The number that begins at a place, up to a long term that begins inside it.
    private func number(in fold: [UInt16], at place: Int, _ piece: Piece, _ limit: Int) -> Range<Int>? {
        if piece.kind == .number {
            let end = NumeralRun.endOfMagnitude(in: fold, from: piece.range.upperBound, limit: limit)
            return end > piece.range.upperBound ? place..<end : nil
        }
        guard let end = NumeralRun.end(in: fold, at: place, limit: limit) else { return nil }
        let term = (place + 1..<end).first { inside in
            terms.end(in: fold, at: inside, limit: limit) { $0 > end && $0 - inside >= Segmenter.certainLength } != nil
        }
        return place..<(term ?? end)
    }

    private func endsPiece(_ end: Int, _ pieces: [Piece], from index: Int) -> Bool {
        var index = index
        while index < pieces.count, pieces[index].range.upperBound < end { index += 1 }
        return index < pieces.count && pieces[index].range.upperBound == end
    }
}

/// What ICU cut.
private struct Piece {
    let range: Range<Int>
    let kind: WordBreaker.Kind
    /// Whether a term took a part of it.
    let isCut: Bool
}
