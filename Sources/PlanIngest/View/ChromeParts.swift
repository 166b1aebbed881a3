/// The pieces of a line that is made of furniture and dates alone.
struct ChromeParts {
    /// What stays: dates and times with the words that name them.
    private(set) var kept: [Range<Int>] = []
    /// The label that ends the line without its value.
    private(set) var awaited: ChromePhrases.Kind?

    private var hasFurniture = false
    private var place: Int
    private let limit: Int

    private static let kinds =
        ChromePhrases.Kind.word.bit | ChromePhrases.Kind.weak.bit | ChromePhrases.Kind.label.bit
        | ChromePhrases.Kind.weakLabel.bit | ChromePhrases.Kind.source.bit | ChromePhrases.Kind.keep.bit
        | ChromePhrases.Kind.opener.bit

    /// Nil where the line holds anything else, or no furniture at all.
    ///
    /// - Complexity: O(length of the line).
    init?(_ fold: [UInt16], _ line: Range<Int>, _ phrases: ChromePhrases, _ state: ChromeState) {
        place = line.lowerBound
        limit = line.upperBound
        if let awaited = state.awaited { takeAwaited(awaited, fold, phrases) }
        var weak = 0
        while place < limit {
            if hasFurniture, let end = endOfLink(fold) {
                place = end
            } else if isSeparator(fold[place]) {
                place += 1
            } else if isDate(fold, place) {
                keepDate(fold, from: place)
            } else if let found = phrases.phrase(fold, at: place, limit: limit, kinds: ChromeParts.kinds) {
                guard take(found, fold, phrases, &weak) else { return nil }
            } else {
                return nil
            }
        }
        if hasFurniture || weak > 0 && state.follows { return }
        guard kept.isEmpty, weak == 0 else { return nil }
        let isBar = fold[line].allSatisfy { $0 == 0x7C }  // separators only: | or, behind other furniture, 】
        guard isBar || state.follows && fold[line].allSatisfy({ ChromeParts.brackets.contains($0) }) else { return nil }
    }

    /// Takes one phrase; false where the line turns out to be text.
    private mutating func take(
        _ found: (kind: ChromePhrases.Kind, end: Int), _ fold: [UInt16], _ phrases: ChromePhrases, _ weak: inout Int
    ) -> Bool {
        let start = place
        place = found.end
        switch found.kind {
        case .weak:
            weak += 1
        case .keep:
            guard followsColon(fold) else { return false }
            keepDate(fold, from: start)
        case .label, .weakLabel, .source:
            guard followsColon(fold) || isQuote(fold), let length = takeValue(fold, phrases) else { return false }
            awaited = length > 0 ? nil : found.kind
            if found.kind == .weakLabel { weak += 1 } else { hasFurniture = true }
        default:
            hasFurniture = true
        }
        return true
    }

    /// Behind a Markdown link to another page, `[云溪日报](https://…)`; nil where none begins here.
    private func endOfLink(_ fold: [UInt16]) -> Int? {
        guard fold[place] == 0x5B, let close = (place..<limit).first(where: { fold[$0] == 0x5D }),
            fold[close + 1..<limit].starts(with: ChromeParts.address)
        else { return nil }
        return (close..<limit).first { fold[$0] == 0x29 }.map { $0 + 1 }
    }

    /// Steps over a colon, with blanks around it.
    private mutating func followsColon(_ fold: [UInt16]) -> Bool {
        var next = place
        while next < limit, fold[next] == 0x20 { next += 1 }
        guard next < limit, fold[next] == 0x3A else { return false }
        place = next + 1
        return true
    }

    /// Whether a name in quotation marks takes the place of the colon: `转载自公众号“云溪观察”`.
    private func isQuote(_ fold: [UInt16]) -> Bool {
        place < limit && fold[place] == 0x201C && fold[limit - 1] == 0x201D
    }

    /// Steps over the value of a label, up to a separator, a date or the next phrase; gives its length, nil where it
    /// is too long for a name or a sentence.
    private mutating func takeValue(_ fold: [UInt16], _ phrases: ChromePhrases) -> Int? {
        while place < limit, fold[place] == 0x20 { place += 1 }
        let start = place
        while place < limit, !isSeparator(fold[place]) || fold[place] == 0x20 || partsFigures(fold) {
            if isDate(fold, place) || isBoundary(fold, phrases, isFirst: place == start) { break }
            if fold[place] == 0x3002 || place - start > ChromeParts.longestValue { return nil }
            place += 1
        }
        return place - start
    }

    /// Whether a comma between figures stands here: `1,234`.
    private func partsFigures(_ fold: [UInt16]) -> Bool {
        fold[place] == 0x2C && place + 1 < limit && LineMarkers.isDigit(fold[place - 1])
            && LineMarkers.isDigit(fold[place + 1])
    }

    /// Steps over what a label on the line before waits for: the name of a publication, or a counter's figures.
    private mutating func takeAwaited(_ label: ChromePhrases.Kind, _ fold: [UInt16], _ phrases: ChromePhrases) {
        var end = place
        if label == .source {
            while end < limit, end - place <= 16, !phrases.namesOutlet(fold, place..<end) || !isEnd(fold, end, phrases)
            {
                end += 1
            }
            guard phrases.namesOutlet(fold, place..<end), isEnd(fold, end, phrases) else { return }
        } else {
            while end < limit, LineMarkers.isDigit(fold[end]) { end += 1 }
            guard end == limit, end - place <= 8 else { return }
        }
        hasFurniture = end > place
        place = end
    }

    /// Whether a name may end here: at the line's end, at a separator or at the next phrase.
    private func isEnd(_ fold: [UInt16], _ place: Int, _ phrases: ChromePhrases) -> Bool {
        place >= limit || isSeparator(fold[place])
            || phrases.phrase(fold, at: place, limit: limit, kinds: ChromeParts.kinds) != nil
    }

    /// Whether the phrase at the current place is furniture of its own, not the middle of a name.
    private func isBoundary(_ fold: [UInt16], _ phrases: ChromePhrases, isFirst: Bool) -> Bool {
        guard let found = phrases.phrase(fold, at: place, limit: limit, kinds: ChromeParts.kinds) else { return false }
        if found.kind == .weak { return false }
        if found.kind == .word || found.kind == .opener { return !isFirst && found.end - place >= 2 }
        return found.end < limit && (fold[found.end] == 0x3A || fold[found.end] == 0x20)
    }

    /// A digit that begins a date: six characters of digits, dashes, 年月日.
    private func isDate(_ fold: [UInt16], _ start: Int) -> Bool {
        LineMarkers.isDigit(fold[start]) && endOfDate(fold, start) - start >= 6
    }

    private func endOfDate(_ fold: [UInt16], _ start: Int) -> Int {
        var end = start
        while end < limit, isOfDate(fold[end]) { end += 1 }
        while end > start, fold[end - 1] == 0x20 { end -= 1 }
        return end
    }

    private mutating func keepDate(_ fold: [UInt16], from start: Int) {
        while place < limit, fold[place] == 0x20 { place += 1 }
        place = max(place, endOfDate(fold, place))
        kept.append(start..<place)
    }

    /// What stands between the words of a Markdown link and its address.
    static let address = Array("(http".utf16)
    private static let longestValue = 24
    private static let brackets = Array("【】[]|".utf16)

    private func isSeparator(_ unit: UInt16) -> Bool {
        CharacterClass.table[Int(unit)] & CharacterClass.separator.rawValue != 0
    }

    private func isOfDate(_ unit: UInt16) -> Bool {
        let ofDate = CharacterClass.digit.rawValue | CharacterClass.dateMark.rawValue
        return CharacterClass.table[Int(unit)] & ofDate != 0
    }
}
