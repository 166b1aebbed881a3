package import ICU
package import PlanModel
package import PlanResources

/// Cuts text into words: the pieces of ICU's dictionary, joined where the lexicon knows a longer term.
///
/// `新|质|生产|力` becomes `新质生产力`. Nothing is lost: the words of a range, joined, are the range. Blanks, line ends
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
            var pieces: [Piece] = []
            let units = Array(view.fold[range])
            try breaker.forEachPiece(utf16: units.span) { piece, kind in
                let moved = piece.lowerBound + range.lowerBound..<piece.upperBound + range.lowerBound
                pieces.append(Piece(range: moved, isNumber: kind == .number))
            }
            words.append(join(pieces, view.fold, limit: range.upperBound))
        }
        return words
    }

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

    /// Leftmost longest terms over the pieces; a piece that a term cuts is parted at the term's ends.
    private func join(_ pieces: [Piece], _ fold: [UInt16], limit: Int) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = 0
        var start = pieces.first?.range.lowerBound ?? limit
        while index < pieces.count {
            let piece = pieces[index]
            if start < piece.range.lowerBound { start = piece.range.lowerBound }
            guard let term = term(in: fold, start..<piece.range.upperBound, pieces, index, limit) else {
                words.append(start..<piece.range.upperBound)
                start = piece.range.upperBound
                index += 1
                continue
            }
            if start < term.lowerBound { words.append(start..<term.lowerBound) }
            words.append(term)
            start = term.upperBound
            while index < pieces.count, pieces[index].range.upperBound <= start { index += 1 }
        }
        return words
    }

    /// The first term that begins in what is left of a piece.
    private func term(
        in fold: [UInt16], _ rest: Range<Int>, _ pieces: [Piece], _ index: Int, _ limit: Int
    ) -> Range<Int>? {
        let piece = pieces[index]
        for place in piece.isNumber ? rest.prefix(1) : rest {  // no term begins inside a number
            if piece.isNumber, place > piece.range.lowerBound { return nil }
            let startsPiece = place == piece.range.lowerBound || place == rest.lowerBound
            for end in terms.ends(in: fold, at: place, limit: limit) {
                let isCertain = end - place >= Segmenter.certainLength
                if isCertain || startsPiece && endsPiece(end, pieces, from: index) { return place..<end }
            }
        }
        return nil
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
    let isNumber: Bool
}
